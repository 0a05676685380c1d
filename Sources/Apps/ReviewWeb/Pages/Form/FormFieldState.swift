import DSFForms
import DossierModel
import DossierPipeline
import DossierStore

/// One field of the form as it stands now: what the page shows at first, and what a script puts in after an answer.
struct FormFieldState: Encodable {
    let champ: String
    /// As it stands in an input; export values set off by commas where boxes are ticked.
    let valeur: String
    /// `lu`, `dossier`, `calcule`, `saisi`, `vide-saisi`, `a-demander`, `non-lu`, `sans-objet`.
    let etat: String
    /// Where the value comes from, in words.
    let source: String
    /// The page of the paper it was read on.
    let page: String?
    let numero: Int
    /// What the papers say where a person wrote something else; nil where there is nothing to put back.
    let lu: String?

    /// - Parameter authors: logins by account; empty for those who may not see them.
    init(_ field: DSFField, in sheet: FormSheet, authors: [String: String]) {
        let answer = sheet.draft[field.id]
        let entry = sheet.entries[field.id].flatMap { $0.answer == .withdrawn ? nil : $0 }
        champ = field.id.rawValue
        valeur = answer.map { $0.value.entry(in: field) } ?? ""
        numero = sheet.number(of: field.id)
        lu = entry == nil ? nil : sheet.prefilled[field.id].map { $0.value.text(in: field) }
        if let entry {
            etat = answer == nil ? "vide-saisi" : "saisi"
            source = Self.words(entry, isEmpty: answer == nil, authors)
            page = nil
        } else if let answer {
            (etat, source, page) = Self.origin(answer.origin, in: sheet)
        } else {
            etat = Self.blank(field, in: sheet)
            source = Self.blankWords[etat] ?? ""
            page = nil
        }
    }

    private static let blankWords = [
        "a-demander": "à demander", "non-lu": "rien n'a été lu", "sans-objet": "sans objet",
        "a-calculer": "se calcule avec les montants saisis",
    ]

    private static func blank(_ field: DSFField, in sheet: FormSheet) -> String {
        if !sheet.edition.isAsked(field, in: sheet.draft) { return "sans-objet" }
        if field.formula != nil { return "a-calculer" }
        return field.prefill == .humanOnly || field.path == nil ? "a-demander" : "non-lu"
    }

    private static func words(_ entry: FormEntry<DSFEntry>, isEmpty: Bool, _ authors: [String: String]) -> String {
        let who = authors[entry.author].map { " par \($0)" } ?? ""
        return "\(isEmpty ? "vidé" : "saisi")\(who) le \(FrenchMoment.text(entry.madeAt))"
    }

    private static func origin(_ origin: DSFOrigin, in sheet: FormSheet) -> (String, String, String?) {
        switch origin {
        case .acte(let evidence): ("lu", words(evidence, in: sheet), address(evidence))
        case .dossier: ("dossier", "noté sur le dossier", nil)
        case .computed: ("calcule", "calculé", nil)
        case .entered: ("saisi", "saisi", nil)
        }
    }

    private static func words(_ evidence: ActeEvidence, in sheet: FormSheet) -> String {
        let date = sheet.dossier.actes.first { $0.id == evidence.acte }?.fields.date(.dateActe)
        let place = evidence.page.map { ", page \($0)" } ?? ""
        let paper = evidence.kind.label + (date.map { " du \($0.french)" } ?? "") + place
        return switch evidence.author {
        case .person: "\(paper), relu"
        case .rule: "\(paper), \(sheet.certainty(evidence))"
        }
    }

    private static func address(_ evidence: ActeEvidence) -> String {
        guard let page = evidence.page else { return "/actes/\(evidence.acte.rawValue)" }
        let box = evidence.box.map { "&cadre=\($0.listed.split(separator: " ").joined(separator: ","))" } ?? ""
        return "/actes/\(evidence.acte.rawValue)#page=\(page)\(box)"
    }
}

extension DSFValue {
    /// What `EntryReading` reads back to the same value.
    func entry(in field: DSFField) -> String {
        switch self {
        case .choice(let value): value
        case .choices(let values): values.joined(separator: ",")
        case .text, .amount, .date, .time, .number, .percent: text(in: field)
        }
    }
}
