public import DossierModel
public import Foundation

/// « Origine des informations »: where each filled field comes from. For the worker only, never part of what is sent.
public struct OriginSheet: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public let field: DSFFieldID
        /// Name of the PDF field.
        public let pdf: String
        public let label: String
        public let value: DSFValue
        /// As printed on the form.
        public let text: String
        public let origin: DSFOrigin
    }

    public let form: String
    public let edition: String
    public let dossier: DossierID
    public let status: DSFStatus
    /// In the order of the form.
    public let lines: [Line]
    public let findings: [Finding]

    /// - Parameter findings: what the filling noticed, beside the draft's own findings.
    public init(of draft: DSFDraft, in edition: DSFEdition, findings: [Finding] = []) {
        form = edition.form
        self.edition = edition.name
        dossier = draft.dossier
        status = draft.status
        lines = edition.fields.compactMap { field in
            draft[field.id].map { answer in
                Line(
                    field: field.id, pdf: field.pdf, label: field.label, value: answer.value,
                    text: answer.value.text(in: field), origin: answer.origin)
            }
        }
        self.findings = draft.findings + findings
    }

    /// Sorted keys, one final line end: same sheet, same bytes.
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(OriginRecord(self)) + Data("\n".utf8)
    }

    /// A table of the filled fields, then the points to check. Same sheet and day: same bytes.
    public func pdf(
        typefaces: DSFTypefaces, rules: PrefillRules, on day: CalendarDate
    ) throws(DSFPrintingError) -> Data {
        let table = TableSheet.Part(
            title: "Champs remplis",
            columns: [
                .init("Champ", 0.10), .init("Intitulé", 0.20), .init("Valeur", 0.20), .init("Pièce", 0.17),
                .init("Page", 0.04), .init("Confiance", 0.12), .init("Règle", 0.17),
            ],
            rows: lines.map { Self.row($0, rules) })
        let checks = TableSheet.Part(
            title: "Points à vérifier", columns: [.init("Point", 0.22), .init("Explication", 0.78)],
            rows: findings.map { [$0.code, $0.message] })
        let sheet = TableSheet(
            title: "Origine des informations",
            subtitles: [
                "Dossier \(dossier.rawValue) – formulaire \(form), édition \(edition)",
                status.mention ?? "Diagnostic social et financier complet",
            ],
            footer: "Document de travail pour l'intervenant : ne fait pas partie de ce qui est transmis.",
            orientation: .landscape, parts: [table] + (findings.isEmpty ? [] : [checks]))
        return try sheet.draw(faces: try typefaces.open(), subject: "Document de travail", day: day)
    }

    private static func row(_ line: Line, _ rules: PrefillRules) -> [String] {
        let head = [line.field.rawValue, line.label, line.text]
        switch line.origin {
        case .acte(let evidence):
            let by =
                switch evidence.author {
                case .rule(let rule): (evidence.derivation ?? rule).description
                case .person: "corrigé par une personne"
                }
            let page = evidence.page.map(String.init) ?? ""
            return head + [
                "\(evidence.kind.label) (\(evidence.acte.rawValue))", page, rules.certaintyText(evidence.confidence),
                by,
            ]
        case .dossier: return head + ["Saisi sur le dossier", "", "", ""]
        case .computed(let formula, let terms):
            return head + [
                "Calculé d'après \(terms.map(\.rawValue).joined(separator: ", "))", "", "", formula.description,
            ]
        case .entered: return head + ["Saisi dans le formulaire", "", "", ""]
        }
    }
}
