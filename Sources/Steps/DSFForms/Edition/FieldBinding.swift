import FrenchText
import PDFForms
import PageModel

/// Where a field's answer goes in the blank PDF.
struct FieldBinding: Hashable, Sendable {
    enum Target: Hashable, Sendable {
        /// Every widget of the name: a text repeated on several pages is filled on each.
        case text([PDFWidget])
        /// One widget a choice, by its export value.
        case boxes([String: PDFWidgetID])
        /// Items of a list or drop-down, by export value.
        case items(PDFWidgetID, [String: Int])
        case signature
    }

    let target: Target
    /// Where the finished version writes « non renseigné » beside boxes.
    let note: PDFWidget?
}

/// Why a field of `fields.yaml` finds no place in the PDF.
struct BindingFault: Error {
    /// The key of the entry that is at fault.
    let key: String
    let message: String
}

/// Finds the widgets of each field by name, kind and number.
struct FieldBinder {
    private let byName: [String: [PDFWidget]]

    init(widgets: [PDFWidget]) {
        byName = Dictionary(grouping: widgets, by: \.name).mapValues { $0.sorted(by: Self.readsBefore) }
    }

    func bind(_ field: DSFField) throws(BindingFault) -> FieldBinding {
        FieldBinding(target: try target(of: field), note: try note(of: field))
    }

    private func target(of field: DSFField) throws(BindingFault) -> FieldBinding.Target {
        switch field.type {
        case .multi: return .boxes(try checkBoxes(of: field))
        case .choice, .yesno, .yesnounknown: return try singleChoice(field)
        case .signature:
            _ = try widgets(named: field.pdf, key: "pdf")
            return .signature
        case .text, .long, .date, .time, .integer, .money, .percent:
            let found = try widgets(named: field.pdf, key: "pdf")
            guard found.allSatisfy(\.isText) else {
                throw BindingFault(key: "pdf", message: "« \(field.pdf) » n'est pas un champ de texte du PDF")
            }
            return .text(found)
        }
    }

    private func note(of field: DSFField) throws(BindingFault) -> PDFWidget? {
        guard let name = field.note else { return nil }
        guard let widget = try widgets(named: name, key: "note").first, widget.isText else {
            throw BindingFault(key: "note", message: "« \(name) » n'est pas un champ de texte du PDF")
        }
        return widget
    }

    private func checkBoxes(of field: DSFField) throws(BindingFault) -> [String: PDFWidgetID] {
        var boxes: [String: PDFWidgetID] = [:]
        for choice in field.choices {
            let name = choice.pdf ?? field.pdf
            guard let box = try widgets(named: name, key: "choices").first, box.isButton else {
                throw BindingFault(key: "choices", message: "« \(name) » n'est pas une case à cocher du PDF")
            }
            boxes[choice.value] = box.id
        }
        return boxes
    }

    private func singleChoice(_ field: DSFField) throws(BindingFault) -> FieldBinding.Target {
        let found = try widgets(named: field.pdf, key: "pdf")
        if found.count == 1, case .choice(let items) = found[0].kind {
            return .items(found[0].id, try place(field, among: items))
        }
        guard found.allSatisfy(\.isButton) else {
            throw BindingFault(
                key: "pdf", message: "« \(field.pdf) » n'est ni une liste ni une question à cases du PDF")
        }
        // A département's form may have one box for yes; no then leaves it unticked.
        if field.type == .yesno, found.count == 1 { return .boxes([DSFChoice.oui.value: found[0].id]) }
        guard found.count == field.choices.count else {
            throw BindingFault(
                key: "choices",
                message: "\(field.choices.count) choix pour \(found.count) cases « \(field.pdf) » dans le PDF")
        }
        return .boxes(pair(field.choices, with: found))
    }

    private func place(_ field: DSFField, among items: [String]) throws(BindingFault) -> [String: Int] {
        var places: [String: Int] = [:]
        for choice in field.choices {
            let words = [choice.label.folded, choice.value.folded]
            guard let place = items.firstIndex(where: { words.contains($0.folded) }) else {
                throw BindingFault(
                    key: "choices", message: "le choix « \(choice.label) » n'est pas dans la liste « \(field.pdf) »")
            }
            places[choice.value] = place
        }
        return places
    }

    /// By tooltip when each box's tooltip ends with one label, else in reading order: Poppler does not tell export values.
    private func pair(_ choices: [DSFChoice], with boxes: [PDFWidget]) -> [String: PDFWidgetID] {
        var byTooltip: [String: PDFWidgetID] = [:]
        for choice in choices {
            let named = boxes.filter { $0.tooltip?.folded.hasSuffix(": \(choice.label.folded)") ?? false }
            if named.count == 1 { byTooltip[choice.value] = named[0].id }
        }
        if Set(byTooltip.values).count == choices.count { return byTooltip }
        return Dictionary(zip(choices.map(\.value), boxes.map(\.id))) { first, _ in first }
    }

    private func widgets(named name: String, key: String) throws(BindingFault) -> [PDFWidget] {
        guard let found = byName[name], !found.isEmpty else {
            throw BindingFault(key: key, message: "le champ « \(name) » n'existe pas dans le PDF")
        }
        return found
    }

    /// Top to bottom, then left to right; boxes whose tops differ by a few points stand on one line.
    private static func readsBefore(_ a: PDFWidget, _ b: PDFWidget) -> Bool {
        if a.id.page != b.id.page { return a.id.page < b.id.page }
        let sameLine = abs(a.box.middleY - b.box.middleY) < min(a.box.height, b.box.height) / 2
        return sameLine ? a.box.left < b.box.left : a.box.top < b.box.top
    }
}

extension PDFWidget {
    var isText: Bool { if case .text = kind { true } else { false } }
    var isMultiline: Bool { kind == .text(multiline: true) }
    var isButton: Bool { kind == .checkBox || kind == .radioButton }
}
