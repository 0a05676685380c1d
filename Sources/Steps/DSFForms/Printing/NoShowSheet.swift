public import DossierModel
public import Foundation

/// « Fiche de carence »: the household was not met; what was tried, and what the papers alone say. No national model exists.
public struct NoShowSheet: Hashable, Sendable {
    public struct Attempt: Hashable, Sendable {
        public let day: CalendarDate
        public let text: String

        public init(day: CalendarDate, text: String) {
            self.day = day
            self.text = text
        }
    }

    public let draft: DSFDraft
    /// In the order of the days.
    public let attempts: [Attempt]

    public init(of draft: DSFDraft, attempts: [Attempt]) {
        self.draft = draft
        self.attempts = attempts
    }

    /// What the sheet shows of the form: facts of papers only, whatever else was typed.
    private static let shown: [(title: String, rubrics: [DecreeRubric])] = [
        ("Locataire assigné (D04)", [.d04]), ("Situation locative (D07)", [.d07]), ("Dette locative (D08)", [.d08]),
    ]

    /// Same sheet and day: same bytes.
    public func pdf(
        in edition: DSFEdition, typefaces: DSFTypefaces, on day: CalendarDate
    ) throws(DSFPrintingError) -> Data {
        let facts = Self.shown.map { shown in
            TableSheet.Part(
                title: shown.title,
                columns: [.init("Rubrique", 0.34), .init("Ce que disent les actes", 0.36), .init("Source", 0.30)],
                rows: edition.fields.filter { !$0.rubrics.isDisjoint(with: shown.rubrics) }.compactMap(row))
        }.filter { !$0.rows.isEmpty }
        let sheet = TableSheet(
            title: "Fiche de carence",
            subtitles: [
                "Dossier \(draft.dossier.rawValue) – diagnostic social et financier (décret n° 2021-8 du 5 janvier 2021)",
                "Motif : \(edition.blankReason(code: draft.blankReason)?.text ?? "motif non précisé")",
            ],
            footer: "Le locataire n'a pas confirmé ces éléments, qui viennent des seuls actes ; "
                + "les autres rubriques du diagnostic sont « non renseigné ».",
            orientation: .portrait, parts: [head(edition), tried] + facts)
        return try sheet.draw(faces: try typefaces.open(), subject: edition.source, day: day)
    }

    private func head(_ edition: DSFEdition) -> TableSheet.Part {
        let fields = edition.fields.filter {
            $0.id.section == "0" || $0.rubrics.contains(.d01) || $0.path == .value(.audienceDate)
        }
        return TableSheet.Part(
            title: "Références, audience et rédacteur", columns: [.init("Rubrique", 0.34), .init("Valeur", 0.66)],
            rows: fields.compactMap { field in
                draft[field.id].map { [field.label, $0.value.text(in: field)] }
            })
    }

    private var tried: TableSheet.Part {
        TableSheet.Part(
            title: "Démarches pour rencontrer le locataire", columns: [.init("Date", 0.14), .init("Démarche", 0.86)],
            rows: attempts.isEmpty
                ? [["", "Aucune démarche n'est notée dans le dossier."]] : attempts.map { [$0.day.french, $0.text] })
    }

    /// Nil for what is not read on a paper.
    private func row(_ field: DSFField) -> [String]? {
        guard let answer = draft[field.id], case .acte(let evidence) = answer.origin else { return nil }
        let page = evidence.page.map { ", page \($0)" } ?? ""
        return [field.label, answer.value.text(in: field), evidence.kind.label + page]
    }
}

extension Array where Element: Equatable {
    fileprivate func isDisjoint(with other: [Element]) -> Bool { !contains(where: other.contains) }
}
