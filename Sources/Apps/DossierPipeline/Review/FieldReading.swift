import DossierModel
import FrenchText
import PageModel

/// What words mean in a field: the same tolerant reading as extraction, for what a person types or points at.
struct FieldReading: Sendable {
    let lexicons: Lexicons
    let sheet: ReviewSheet

    /// Nil when the words hold no value of the field's kind.
    func value(of words: [Word], at path: FieldPath) -> FieldValue? {
        guard let line = Line(words: words) else { return nil }
        return value(of: [line], at: path)
    }

    /// What a person typed or chose.
    func value(ofTyped text: String, at path: FieldPath) -> FieldValue? {
        let choices = sheet.answers(at: path)
        if let choice = choices.first(where: { $0.value == text }) { return .choice(choice.value) }
        if path.valueKind == .date, let date = CalendarDate(iso: text) { return .date(date) }
        return Line(typed: text).flatMap { value(of: [$0], at: path) }
    }

    private func value(of lines: [Line], at path: FieldPath) -> FieldValue? {
        let text = lines.map(\.text).joined(separator: " ").trimmed
        guard !text.isEmpty, let reader = ValueReader(lines: lines, lexicons: lexicons) else { return nil }
        switch path.valueKind {
        case .text: return .text(plain(text, reader, at: path))
        case .amount: return reader.amounts().first.map { .amount($0.value.montant) }
        case .date: return reader.dates().first.map { .date($0.value) }
        case .time: return reader.times().first.map { .time($0.value) }
        case .choice:
            let folded = text.lettersAndDigits
            return sheet.answers(at: path)
                .first { [$0.label.lettersAndDigits, $0.value.lettersAndDigits].contains(folded) }
                .map { .choice($0.value) }
        case .flag:
            return switch text.lettersAndDigits {
            case "oui": .flag(true)
            case "non": .flag(false)
            default: nil
            }
        }
    }

    /// A part of an address that was pointed at with its neighbours is taken out of them.
    private func plain(_ text: String, _ reader: ValueReader, at path: FieldPath) -> String {
        switch path.part {
        case .codePostal: reader.postalTowns().first?.value.codePostal ?? text
        case .commune: reader.postalTowns().first?.value.commune ?? text
        default: text
        }
    }

    /// The words of a page inside a box, in reading order: those whose middle lies in it.
    static func words(of page: PageText, in box: Box) -> [Word] {
        page.words.filter { word in
            (box.left...box.right).contains(word.box.middleX) && (box.top...box.bottom).contains(word.box.middleY)
        }
    }
}

extension String {
    /// Without white space and separators around it.
    fileprivate var trimmed: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace || ",;:".contains(last) { text = text.dropLast() }
        while let first = text.first, first.isWhitespace || ",;:".contains(first) { text = text.dropFirst() }
        return String(text)
    }
}
