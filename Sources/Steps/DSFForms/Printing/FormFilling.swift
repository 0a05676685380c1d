public import DossierModel
public import Foundation
import PDFForms

/// A filled form, still editable.
public struct FilledForm: Sendable {
    public let pdf: Data
    /// Texts too long for their box, which the finished version continues on an annex.
    public let findings: [Finding]
}

extension DSFEdition {
    /// Writes the draft into the blank PDF. Always from the blank, never from an earlier filling; blank answers stay blank.
    /// Same draft: same values and same pixels (the file's `/ID` holds the time).
    public func fill(_ draft: DSFDraft, typefaces: DSFTypefaces) throws(DSFPrintingError) -> FilledForm {
        let faces = try typefaces.open()
        let filling = try FormFilling(edition: self)
        var findings: [Finding] = []
        for field in fields {
            guard let answer = draft[field.id] else { continue }
            try filling.write(answer.value, into: field)
            if !filling.fits(answer.value, in: field, faces: faces) { findings.append(Self.tooLong(field)) }
        }
        return FilledForm(pdf: try filling.saved(), findings: findings)
    }

    private static func tooLong(_ field: DSFField) -> Finding {
        Finding(
            code: "TEXTE_TROP_LONG", severity: .information,
            message: "« \(field.label) » (\(field.id.rawValue)) dépasse sa case : "
                + "la version définitive en donne la suite en annexe.",
            fields: [], rule: RuleID(name: "form.fit", version: 1))
    }
}

/// One filling of the blank PDF.
struct FormFilling {
    let edition: DSFEdition
    let form: PDFForm

    init(edition: DSFEdition) throws(DSFPrintingError) {
        self.edition = edition
        do { form = try PDFForm(bytes: edition.blank) } catch { throw .notFilled(field: nil) }
    }

    func write(_ value: DSFValue, into field: DSFField) throws(DSFPrintingError) {
        guard let target = edition.bindings[field.id]?.target else { throw .notFilled(field: field.id.rawValue) }
        do {
            switch target {
            case .text(let widgets):
                for widget in widgets { try form.setText(Self.printable(value, field, in: widget), of: widget.id) }
            case .boxes(let boxes):
                for choice in value.ticked { if let box = boxes[choice] { try form.turnOn(box) } }
            case .items(let widget, let places):
                for choice in value.ticked {
                    if let place = places[choice] { try form.select(item: place, of: widget) }
                }
            case .signature: break
            }
        } catch {
            throw .notFilled(field: field.id.rawValue)
        }
    }

    /// Writes words that are not an answer: a mention, or the part of a text that fits.
    func write(_ words: String, on widgets: [PDFWidget], of field: DSFField) throws(DSFPrintingError) {
        do {
            for widget in widgets { try form.setText(words, of: widget.id) }
        } catch {
            throw .notFilled(field: field.id.rawValue)
        }
    }

    func fits(_ value: DSFValue, in field: DSFField, faces: OpenTypefaces) -> Bool {
        textWidgets(of: field).allSatisfy { widget in
            fit(in: widget, faces: faces).fits(Self.printable(value, field, in: widget))
        }
    }

    func fit(in widget: PDFWidget, faces: OpenTypefaces) -> TextFit {
        TextFit(
            face: faces.regular, box: widget.box, isMultiline: widget.isMultiline,
            textSize: widget.isMultiline ? edition.longTextSize : edition.lineTextSize)
    }

    func textWidgets(of field: DSFField) -> [PDFWidget] {
        if case .text(let widgets)? = edition.bindings[field.id]?.target { widgets } else { [] }
    }

    func saved() throws(DSFPrintingError) -> Data {
        do { return try form.saved() } catch { throw .notWritten }
    }

    /// A line end has no place in a field of one line.
    static func printable(_ value: DSFValue, _ field: DSFField, in widget: PDFWidget) -> String {
        let text = value.text(in: field)
        return widget.isMultiline ? text : text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
