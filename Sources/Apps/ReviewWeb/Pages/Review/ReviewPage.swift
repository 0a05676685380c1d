import DossierModel
import DossierPipeline
import DossierStore
import PageModel

/// A paper under review as texts: the template only puts them in their places.
struct ReviewPage {
    struct Sheet {
        let number: Int
        let image: String
        let words: String
        let width: Double
        let height: Double
        let isUnread: Bool

        /// A page that could not be read has the size of a sheet of paper.
        init(_ number: Int, _ size: (width: Double, height: Double)?, acte: ActeID) {
            self.number = number
            image = "/actes/\(acte.rawValue)/pages/\(number)/image"
            words = "/actes/\(acte.rawValue)/pages/\(number)/mots"
            width = size?.width ?? 595
            height = size?.height ?? 842
            isUnread = size == nil
        }
    }

    struct Choice {
        let value: String
        let label: String
        let isChosen: Bool
    }

    struct Elsewhere {
        let kind: String
        let value: String
        let address: String
        let differs: Bool
    }

    struct Field {
        let path: String
        let id: String
        let label: String
        let state: String
        let word: String
        let value: String
        let number: Int
        let isOpen: Bool
        let page: Int?
        let box: String?
        let hasChoices: Bool
        let choices: [Choice]
        let hint: String
        let elsewhere: [Elsewhere]
        let hasElsewhere: Bool
        let findings: [String]
        let hasFindings: Bool
    }

    struct Group {
        let title: String
        let id: String
        let fields: [Field]
    }

    struct Paper {
        let address: String
        let label: String
        let isHere: Bool
    }

    let shell: Shell
    /// Nil while the paper is in no dossier.
    let hold: HoldBar?
    let acte: String
    let kind: String
    let dossier: String?
    let sheets: [Sheet]
    let pageCount: Int
    let firstPage: Int
    let groups: [Group]
    let findings: [String]
    let hasFindings: Bool
    let papers: [Paper]
    let open: Int
    let total: Int

    init(_ shell: Shell, _ review: ActeReview, hold: HoldBar?) {
        self.hold = hold
        self.shell = shell
        acte = "/actes/\(review.acte.id.rawValue)"
        kind = review.acte.kind.label
        dossier = review.dossier.map { "/dossiers/\($0.rawValue)" }
        sheets = review.acte.segment.pages.numbers.map { Sheet($0, review.sizes[$0], acte: review.acte.id) }
        pageCount = sheets.count
        firstPage = review.acte.segment.pages.first
        groups = review.groups.enumerated().map { index, group in
            Group(title: group.title, id: "groupe-\(index)", fields: group.fields.map(Self.field))
        }
        findings = review.findings.map(\.message)
        hasFindings = !findings.isEmpty
        papers = review.papers.map { paper in
            let date = paper.fields.date(.dateActe).map { " du \($0.french)" } ?? ""
            return Paper(
                address: "/actes/\(paper.id.rawValue)", label: paper.kind.label + date,
                isHere: paper.id == review.acte.id)
        }
        open = review.fields.count(where: \.isOpen)
        total = review.fields.count
    }

    private static func field(_ field: ReviewField) -> Field {
        let entry = field.value?.entry ?? ""
        let choices = field.path.valueKind == .flag ? [("oui", "oui"), ("non", "non")] : field.choices
        return Field(
            path: field.path.description, id: "champ-\(Self.idText(field.path))", label: field.path.label,
            state: field.standing.code, word: field.standing.words, value: entry, number: field.number,
            isOpen: field.isOpen, page: field.place?.page, box: field.place?.box?.listed, hasChoices: !choices.isEmpty,
            choices: choices.map { Choice(value: $0.0, label: $0.1, isChosen: $0.0 == entry) },
            hint: Self.hint(field.path.valueKind),
            elsewhere: field.elsewhere.map { other in
                Elsewhere(
                    kind: other.kind.label, value: other.value.display, address: "/actes/\(other.acte.rawValue)",
                    differs: !other.agrees)
            },
            hasElsewhere: !field.elsewhere.isEmpty, findings: field.findings.map(\.message),
            hasFindings: !field.findings.isEmpty)
    }

    private static func idText(_ path: FieldPath) -> String {
        String(path.description.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" })
    }

    private static func hint(_ kind: FieldValue.Kind) -> String {
        switch kind {
        case .date: "jj/mm/aaaa"
        case .amount: "0,00 €"
        case .time: "hh h mm"
        case .text, .choice, .flag: ""
        }
    }
}
