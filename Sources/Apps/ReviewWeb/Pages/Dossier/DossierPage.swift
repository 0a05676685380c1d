import DossierModel
import DossierPipeline
import DossierStore
import Foundation
import PageModel
import Procedure

/// A dossier as texts: the template only puts them in their places.
struct DossierPage {
    struct Paper {
        let address: String
        let kind: String
        let date: String
        let pages: String
        let fields: Int
        let doubtful: Int
        let hasDoubts: Bool
        let note: String
    }

    struct DeadlineRow {
        let label: String
        let day: DayCell
        let missing: String
        let state: String
        let stateClass: String
        let explanation: String
        let source: String
        let hasSource: Bool
    }

    struct Person {
        let role: String
        let name: String
        let detail: String
    }

    struct Entry {
        let kind: String
        let date: String
        let text: String
        let author: String
    }

    let shell: Shell
    let hold: HoldBar
    let address: String
    let tenants: String
    let place: String
    let obligation: String
    let reason: String
    let timeline: [TimelineEvent]
    let papers: [Paper]
    let deadlines: [DeadlineRow]
    let people: [Person]
    let findings: [String]
    let hasFindings: Bool
    let debt: DebtChart?
    let journal: [Entry]
    let hasJournal: Bool
    let history: [Entry]
    let hasHistory: Bool
    let saisine: String
    let renvoi: String
    let rg: String
    let etat: String
    let today: String
    let firstDoubt: String?
    let offersForm: Bool
    /// Nil for those who may not assign the dossier.
    let assignment: AssignmentForm?

    /// - Parameter authors: logins by account; empty for those who may not see them.
    init(
        _ shell: Shell, _ file: DossierFile, hold: HoldBar, authors: [String: String], offersForm: Bool,
        today: CalendarDate
    ) {
        self.hold = hold
        self.offersForm = offersForm
        let (view, journal) = (file.view, file.journal)
        let dossier = view.dossier
        assignment = file.assignment.map { AssignmentForm($0, of: dossier.id) }
        self.shell = shell
        address = "/dossiers/\(dossier.id.rawValue)"
        let heading = dossier.heading
        tenants = heading.tenants.isEmpty ? "Locataire non lu" : heading.tenants
        place = [heading.street, heading.town].filter { !$0.isEmpty }.joined(separator: ", ")
        obligation = view.obligation.label
        reason = view.obligation.reason
        timeline = TimelineEvent.all(of: view, journal: journal, today: today)
        papers = dossier.actes.map { Self.paper($0, checkBelow: view.checkBelow) }
        firstDoubt = papers.first(where: \.hasDoubts)?.address
        deadlines = view.deadlines.map { Self.row($0, today: today) }
        people = Self.people(of: dossier)
        findings = dossier.distinctActes.flatMap(\.contents.findings).filter { $0.severity != .information }
            .map(\.message)
        hasFindings = !findings.isEmpty
        debt = DebtChart(of: dossier)
        self.journal = journal.map {
            Entry(
                kind: $0.kind.label, date: $0.day.french, text: $0.text, author: authors[$0.author] ?? "")
        }
        hasJournal = !journal.isEmpty
        history = file.corrections.map { Self.entry($0.acte, $0.1, authors) }
        hasHistory = !history.isEmpty
        saisine = dossier.notes.dateSaisine?.iso ?? ""
        renvoi = dossier.notes.renvoi?.iso ?? ""
        rg = dossier.notes.numeroRG ?? ""
        etat = dossier.notes.numeroEtat ?? ""
        self.today = today.iso
    }

    private static func paper(_ acte: Acte, checkBelow: Double) -> Paper {
        let doubtful = acte.fields.paths.count { (acte.fields[$0]?.confidence.value ?? 1) < checkBelow }
        let pages = acte.segment.pages
        return Paper(
            address: "/actes/\(acte.id.rawValue)", kind: acte.kind.label,
            date: acte.fields.date(.dateActe)?.french ?? "",
            pages: pages.count == 1 ? "page \(pages.first)" : "pages \(pages.first) à \(pages.last)",
            fields: acte.fields.count, doubtful: doubtful, hasDoubts: doubtful > 0,
            note: acte.duplicateOf == nil ? "" : "autre numérisation")
    }

    /// That the tenant's time is over is no fault of anybody.
    private static func isOver(_ deadline: Deadline) -> Bool {
        deadline.kind == .finCommandement && deadline.state == .depassee
    }

    private static func stateLabel(_ deadline: Deadline) -> String {
        if isOver(deadline) { return "écoulé" }
        let isLate = deadline.state == .depassee && deadline.doneOn != nil
        return isLate ? "faite hors délai" : deadline.state.label
    }

    private static func row(_ deadline: Deadline, today: CalendarDate) -> DeadlineRow {
        return DeadlineRow(
            label: [deadline.kind.label, deadline.destinataire].compactMap(\.self).joined(separator: " — "),
            day: DayCell(deadline.due, today: today), missing: deadline.missing ?? "",
            state: stateLabel(deadline), stateClass: isOver(deadline) ? "ecoule" : deadline.state.rawValue,
            explanation: deadline.explanation, source: deadline.source,
            hasSource: !deadline.source.isEmpty)
    }

    private static func people(of dossier: Dossier) -> [Person] {
        let papers = [dossier.assignation, dossier.commandement].compactMap(\.self) + dossier.distinctActes
        let text = { (champ: Champ) in papers.lazy.compactMap { $0.fields.text(champ) }.first ?? "" }
        let tenants = papers.first { !$0.fields.tenantNames.isEmpty }?.fields
        let named = (tenants?.tenantNames ?? []).enumerated().map { index, name in
            let birth = tenants?.date(.locataire(UInt(index), .dateNaissance))
            return Person(role: "Locataire", name: name, detail: birth.map { "né(e) le \($0.french)" } ?? "")
        }
        let others = [
            Person(role: "Bailleur", name: text(.bailleurNom), detail: text(.bailleurAdresse)),
            Person(role: "Mandataire", name: text(.mandataireNom), detail: ""),
            Person(role: "Avocat", name: text(.avocatNom), detail: text(.avocatBarreau)),
            Person(role: "Commissaire de justice", name: text(.etudeNom), detail: text(.referenceDossier)),
            Person(role: "Tuteur ou curateur", name: text(.protectionNom), detail: ""),
        ]
        return named + others.filter { !$0.name.isEmpty }
    }

    private static func entry(_ acte: Acte, _ correction: Correction, _ authors: [String: String]) -> Entry {
        let (what, value) = words(correction.change)
        return Entry(
            kind: "\(acte.kind.label) — \(what)", date: FrenchMoment.text(correction.madeAt), text: value,
            author: authors[correction.author] ?? "")
    }

    private static func words(_ change: Correction.Change) -> (String, String) {
        switch change {
        case .field(let path, let value?), .pointed(let path, let value, _): (path.label, value.display)
        case .field(let path, nil): (path.label, "absent de l'acte")
        case .illegible(let path): (path.label, "illisible")
        case .withdrawn(let path): (path.label, "lecture rétablie")
        case .kind(let kind): ("nature de la pièce", kind.label)
        }
    }
}

extension JournalEntry.Kind {
    var label: String {
        switch self {
        case .contact: "Contact"
        case .note: "Note"
        case .transmission: "Transmission"
        }
    }
}
