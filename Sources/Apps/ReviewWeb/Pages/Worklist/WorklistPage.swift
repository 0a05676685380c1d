import Console
import DossierModel
import DossierPipeline
import DossierStore
import Procedure

/// The list as texts: the template only puts them in their places.
struct WorklistPage {
    struct Chip {
        let label: String
        let count: String
        let address: String
        let isHere: Bool
        let isUrgent: Bool
    }

    struct Heading {
        let label: String
        let address: String
        let isHere: Bool
    }

    struct Row {
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
    }

    let shell: Shell
    let chips: [Chip]
    let territories: [Chip]
    let hasTerritories: Bool
    let orders: [Heading]
    let rows: [Row]
    let isEmpty: Bool
    let range: String
    let previous: String?
    let next: String?

    init(_ shell: Shell, _ worklist: Worklist, _ query: WorklistQuery) {
        self.shell = shell
        chips = WorklistQuery.Filter.allCases.map { filter in
            let count = worklist.counts[filter] ?? 0
            return Chip(
                label: Self.label(filter, query), count: grouped(count),
                address: Self.address(query) { $0.filter = filter }, isHere: filter == query.filter,
                isUrgent: filter == .late && count > 0)
        }
        territories = worklist.territories.map { code in
            Chip(
                label: code, count: "",
                address: Self.address(query) { $0.territory = code == query.territory ? nil : code },
                isHere: code == query.territory, isUrgent: false)
        }
        hasTerritories = !territories.isEmpty
        orders = WorklistQuery.Order.allCases.map { order in
            Heading(
                label: Self.label(order), address: Self.address(query) { $0.order = order },
                isHere: order == query.order)
        }
        rows = worklist.rows.map { Self.row($0, today: query.today) }
        isEmpty = rows.isEmpty
        let total = worklist.counts[query.filter] ?? 0
        let first = query.page * query.pageSize
        range = rows.isEmpty ? "0" : "\(grouped(first + 1)) à \(grouped(first + rows.count)) sur \(grouped(total))"
        previous = query.page > 0 ? Self.address(query, page: query.page - 1) { _ in } : nil
        next = first + rows.count < total ? Self.address(query, page: query.page + 1) { _ in } : nil
    }

    private static func row(_ row: Worklist.Row, today: CalendarDate) -> Row {
        let heading = row.line.heading
        let place = [heading.street, heading.town].filter { !$0.isEmpty }.joined(separator: ", ")
        return Row(
            address: "/dossiers/\(row.id.rawValue)",
            tenants: heading.tenants.isEmpty ? "Locataire non lu" : heading.tenants, place: place,
            landlord: heading.landlord, obligation: DSFObligation.label(ofCode: row.line.obligation),
            hearing: DayCell(row.line.days.hearing, today: today), next: next(row.line, today: today),
            doubtful: row.line.doubtful, hasDoubts: row.line.doubtful > 0, findings: row.line.findings,
            hasFindings: row.line.findings > 0, papers: row.line.papers,
            contact: row.contacts == 0 ? "aucun" : "\(row.contacts)")
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

    private static func label(_ filter: WorklistQuery.Filter, _ query: WorklistQuery) -> String {
        switch filter {
        case .all: "Tous"
        case .late: "Échéance dépassée"
        case .hearingSoon: "Audience sous \(query.hearingWithin) jours"
        case .doubtful: "À vérifier"
        case .notContacted: "Commandement sans contact"
        case .mine: "Mes dossiers"
        }
    }

    private static func label(_ order: WorklistQuery.Order) -> String {
        switch order {
        case .deadline: "échéance"
        case .doubt: "doutes"
        case .hearing: "audience"
        }
    }

    /// A changed list begins at its first page.
    private static func address(
        _ query: WorklistQuery, page: Int = 0, _ change: (inout WorklistQuery) -> Void
    ) -> String {
        var changed = query
        change(&changed)
        var parts: [String] = []
        if changed.filter != .all { parts.append("filtre=\(changed.filter.rawValue)") }
        if changed.order != .deadline { parts.append("tri=\(changed.order.rawValue)") }
        if let territory = changed.territory { parts.append("territoire=\(territory)") }
        if page > 0 { parts.append("page=\(page + 1)") }
        return parts.isEmpty ? "/" : "/?" + parts.joined(separator: "&")
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
