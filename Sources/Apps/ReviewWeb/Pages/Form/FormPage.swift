import DSFForms
import DossierModel
import DossierPipeline
import DossierStore
import Foundation

/// The form of a dossier as texts: the template only puts them in their places.
struct FormPage {
    struct Section {
        let number: String
        let title: String
        let id: String
        let missing: Int
        let blocks: [FormBlock]
    }

    struct Reason {
        let code: String
        let text: String
        let isChosen: Bool
    }

    struct Sending {
        let recipient: String
        let label: String
        let dates: String
        let isSent: Bool
    }

    struct Version {
        let address: String
        let label: String
        let moment: String
        let author: String
    }

    let shell: Shell
    let hold: HoldBar
    let address: String
    let dossier: String
    let dossierID: String
    let tenants: String
    let place: String
    let mention: String?
    let edition: String
    let notice: String
    let sections: [Section]
    let rubrics: [RubricState]
    let findings: [String]
    let hasFindings: Bool
    let reasons: [Reason]
    let reasonNumber: Int
    let sendings: [Sending]
    let remarks: [RemarkList]
    let offersUpload: Bool
    let versions: [Version]
    let hasVersions: Bool
    let isReadOnly: Bool
    let offersNotes: Bool
    let today: String

    init(
        _ shell: Shell, _ sheet: FormSheet, hold: HoldBar, authors: [String: String], offersCompletion: Bool,
        offersNotes: Bool, offersUpload: Bool, today: CalendarDate
    ) {
        self.shell = shell
        self.hold = hold
        dossier = "/dossiers/\(sheet.dossier.id.rawValue)"
        address = "\(dossier)/dsf"
        let heading = sheet.dossier.heading
        tenants = heading.tenants.isEmpty ? "Locataire non lu" : heading.tenants
        place = [heading.street, heading.town].filter { !$0.isEmpty }.joined(separator: ", ")
        mention = sheet.draft.status.mention
        edition = "\(sheet.edition.title), édition \(sheet.edition.name)"
        notice = sheet.edition.notice
        isReadOnly = !offersCompletion || hold.isElsewhere
        self.offersNotes = offersNotes
        self.offersUpload = offersUpload && offersNotes && !hold.isElsewhere
        remarks = RemarkAuthor.allCases.map { RemarkList(of: $0, in: sheet.dossier) }
        dossierID = sheet.dossier.id.rawValue
        let layout = FormLayout(sheet: sheet, authors: authors, isReadOnly: isReadOnly)
        let blanks = Set(sheet.checks.flatMap(\.missing))
        sections = sheet.edition.sections.map { section in
            Section(
                number: section.number, title: section.title, id: "section-\(section.number)",
                missing: section.fields.count { blanks.contains($0.id) }, blocks: layout.blocks(of: section))
        }
        rubrics = sheet.checks.map(RubricState.init)
        findings = sheet.draft.findings.filter { $0.code != "VALEUR_PEU_SURE" }.map(\.message)
        hasFindings = !findings.isEmpty
        reasons = sheet.edition.blankReasons.map { reason in
            Reason(
                code: reason.code, text: reason.text,
                isChosen: reason.code == sheet.edition.blankReason(code: sheet.draft.blankReason)?.code)
        }
        reasonNumber = sheet.number(of: .blankReason)
        sendings = Recipient.allCases.map { Self.sending($0, of: sheet.dossier) }
        versions = sheet.issued.map { paper in
            Version(
                address: "/dossiers/\(sheet.dossier.id.rawValue)/emis/\(paper.number)", label: paper.kind.label,
                moment: FrenchMoment.text(paper.madeAt), author: authors[paper.author] ?? "")
        }
        hasVersions = !versions.isEmpty
        self.today = today.iso
    }

    private static func sending(_ recipient: Recipient, of dossier: Dossier) -> Sending {
        let days = dossier.days(of: .transmission(recipient)).map(\.french)
        return Sending(
            recipient: recipient.rawValue, label: "Transmis \(recipient.label)", dates: days.joined(separator: ", "),
            isSent: !days.isEmpty)
    }
}

/// How far the form answers one rubric of the decree.
struct RubricState: Encodable {
    let code: String
    let titre: String
    let etat: String
    let mot: String
    /// Where to go on.
    let suite: String?

    init(_ check: RubricCheck) {
        code = check.rubric.rawValue
        titre = check.title
        suite = check.missing.first.map(FormLayout.htmlID)
        switch check.state {
        case .complete: (etat, mot) = ("confirme", "complète")
        case .partial:
            let count = check.missing.count
            (etat, mot) = ("probable", "\(count) champ\(count > 1 ? "s" : "") non renseigné\(count > 1 ? "s" : "")")
        case .blank: (etat, mot) = ("doute", "non renseignée")
        case .sansObjet: (etat, mot) = ("absent", "sans objet")
        }
    }
}

/// What a script learns after an answer.
struct FormAnswerState: Encodable {
    /// Number of the entry that stands in the field now.
    let numero: Int
    /// The field, all totals, and the fields that depend on it.
    let champs: [FormFieldState]
    let rubriques: [RubricState]

    init(_ sheet: FormSheet, after id: DSFFieldID, authors: [String: String]) {
        numero = sheet.number(of: id)
        let touched = sheet.edition.fields.filter { field in
            field.id == id || field.formula != nil || field.condition?.field == id
        }
        champs = touched.map { FormFieldState($0, in: sheet, authors: authors) }
        rubriques = sheet.checks.map(RubricState.init)
    }
}

extension IssuedPaper.Kind {
    var label: String {
        switch self {
        case .dsf: "DSF, version définitive"
        case .carence: "Fiche de carence"
        case .offreEntretien: "Lettre : proposition d'entretien"
        case .demandeBailleur: "Lettre au bailleur"
        }
    }
}
