public import DossierModel
public import Foundation
import PDFForms

/// The version to send: nothing left to edit, every blank explained.
public struct FinishedForm: Sendable {
    public let pdf: Data
    public let mentions: [BlankMention]
}

extension DSFEdition {
    /// Flattens the filled form. Blank fields print « non renseigné » or « sans objet »; an annex gives the reason of each
    /// and the whole of the texts that pass their box. Same draft and day: same bytes.
    /// - Parameter day: the day of the document.
    public func finish(
        _ draft: DSFDraft, typefaces: DSFTypefaces, on day: CalendarDate
    ) throws(DSFPrintingError) -> FinishedForm {
        let faces = try typefaces.open()
        let filling = try FormFilling(edition: self)
        let mentions = blankMentions(in: draft)
        var continued: [(DSFField, String)] = []
        for field in fields {
            guard let answer = draft[field.id] else { continue }
            try filling.write(answer.value, into: field)
            guard !filling.fits(answer.value, in: field, faces: faces) else { continue }
            let text = answer.value.text(in: field)
            continued.append((field, text))
            for widget in filling.textWidgets(of: field) {
                let short = filling.fit(in: widget, faces: faces).shortened(text, mark: Self.continuation)
                try filling.write(short, on: [widget], of: field)
            }
        }
        for mention in mentions { try write(mention, with: filling) }
        let annex = try annex(of: draft, mentions: mentions, continued: continued, day: day, faces: faces)
        let properties = PDFProperties(title: "\(title) – \(draft.dossier.rawValue)", subject: source, created: day.iso)
        do {
            return FinishedForm(
                pdf: try filling.form.flattened(appending: annex, properties: properties), mentions: mentions)
        } catch {
            throw .notWritten
        }
    }

    private static let continuation = " … (suite en annexe)"

    /// Into the field itself, or beside the boxes of a ticked one.
    private func write(_ mention: BlankMention, with filling: FormFilling) throws(DSFPrintingError) {
        guard let field = field(mention.field) else { return }
        let note = bindings[field.id]?.note.map { [$0] } ?? filling.textWidgets(of: field)
        try filling.write(mention.word.rawValue, on: note, of: field)
    }

    private func annex(
        of draft: DSFDraft, mentions: [BlankMention], continued: [(DSFField, String)], day: CalendarDate,
        faces: OpenTypefaces
    ) throws(DSFPrintingError) -> Data? {
        var parts: [TableSheet.Part] = []
        if !continued.isEmpty {
            parts.append(
                TableSheet.Part(
                    title: "Suite des textes", columns: [.init("Rubrique", 0.22), .init("Texte", 0.78)],
                    rows: continued.map { ["\($0.id.rawValue) \($0.label)", $1] }))
        }
        if !mentions.isEmpty {
            parts.append(
                TableSheet.Part(
                    title: "Rubriques non renseignées ou sans objet",
                    columns: [
                        .init("Section", 0.08), .init("Rubriques", 0.42), .init("Mention", 0.15), .init("Motif", 0.35),
                    ],
                    rows: Self.grouped(mentions)))
        }
        guard !parts.isEmpty else { return nil }
        let sheet = TableSheet(
            title: "\(title) : annexe", subtitles: ["Dossier \(draft.dossier.rawValue)"], footer: notice,
            orientation: .portrait, parts: parts)
        return try sheet.draw(faces: faces, subject: source, day: day)
    }

    /// One line for the blanks of a section that share a mention and a reason.
    private static func grouped(_ mentions: [BlankMention]) -> [[String]] {
        var groups: [(section: String, word: BlankMention.Word, reason: String, numbers: [String])] = []
        for mention in mentions {
            let number = mention.field.number
            let place = groups.firstIndex {
                $0.section == mention.field.section && $0.word == mention.word && $0.reason == mention.reason
            }
            if let place {
                if groups[place].numbers.last != number { groups[place].numbers.append(number) }
            } else {
                groups.append((mention.field.section, mention.word, mention.reason, [number]))
            }
        }
        return groups.map { [$0.section, $0.numbers.joined(separator: ", "), $0.word.rawValue, $0.reason] }
    }
}
