import Console
import DossierModel
import DossierPipeline
import DossierStore
import Procedure

/// A dossier in a list, as texts.
struct WorklistRow {
    let address: String
    let tenants: String
    let place: String
    let landlord: String
    let obligation: String
    let hearing: DayCell
    let next: DayCell
    let doubtful: Int
    let hasDoubts: Bool
    let findings: Int
    let hasFindings: Bool
    let papers: Int
    let contact: String

    init(_ row: Worklist.Row, today: CalendarDate) {
        let heading = row.line.heading
        address = "/dossiers/\(row.id.rawValue)"
        tenants = heading.tenants.isEmpty ? "Locataire non lu" : heading.tenants
        place = [heading.street, heading.town].filter { !$0.isEmpty }.joined(separator: ", ")
        landlord = heading.landlord
        obligation = DSFObligation.label(ofCode: row.line.obligation)
        hearing = DayCell(row.line.days.hearing, today: today)
        next = Self.next(row.line, today: today)
        doubtful = row.line.doubtful
        hasDoubts = row.line.doubtful > 0
        findings = row.line.findings
        hasFindings = row.line.findings > 0
        papers = row.line.papers
        contact = row.contacts == 0 ? "aucun" : "\(row.contacts)"
    }

    /// The next day to act by; else the last one that went by.
    private static func next(_ line: DossierLine, today: CalendarDate) -> DayCell {
        let ends = line.hasAssignation ? nil : line.days.commandementEnd
        let days: [(CalendarDate, String)] = [
            (line.days.interview, "entretien"), (line.days.sending, "envoi du DSF"), (ends, "fin du commandement"),
        ].compactMap { day, what in day.map { ($0, what) } }
        let open = days.filter { $0.0 >= today }.min { $0.0 < $1.0 }
        guard let (day, what) = open ?? days.max(by: { $0.0 < $1.0 }) else { return DayCell(nil, today: today) }
        return DayCell(day, what: what, today: today)
    }
}

/// A day with how far off it is.
struct DayCell {
    let date: String
    let what: String
    let distance: String
    /// Whether it is past.
    let isPast: Bool
    /// Whether it is within a week.
    let isNear: Bool

    init(_ day: CalendarDate?, what: String = "", today: CalendarDate) {
        date = day?.french ?? ""
        self.what = what
        let days = day.map { $0.dayNumber - today.dayNumber }
        distance = days.map(Self.words) ?? ""
        isPast = days.map { $0 < 0 } ?? false
        isNear = days.map { (0...7).contains($0) } ?? false
    }

    private static func words(_ days: Int) -> String {
        switch days {
        case 0: "aujourd'hui"
        case 1: "demain"
        case -1: "hier"
        case 2...: "dans \(grouped(days)) jours"
        default: "il y a \(grouped(-days)) jours"
        }
    }
}
