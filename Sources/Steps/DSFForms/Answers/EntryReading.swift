import DossierModel
import Foundation
public import FrenchText
import PageModel

/// What a person types into a field of the form, read with the same tolerance as papers.
public struct EntryReading: Sendable {
    private let lexicons: Lexicons

    public init(lexicons: Lexicons) { self.lexicons = lexicons }

    /// Nil when the text holds no value of the field's type.
    /// - Parameter text: for fields that are ticked, export values set off by commas.
    public func value(of text: String, in field: DSFField) -> DSFValue? {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let value = text.isEmpty ? nil : reading(text, in: field)
        return value.flatMap { $0.fits(field) ? $0 : nil }
    }

    private func reading(_ text: String, in field: DSFField) -> DSFValue? {
        switch field.type {
        case .text, .long: .text(text)
        case .money: amount(text).map(DSFValue.amount)
        case .date: (CalendarDate(iso: text) ?? reader(text)?.dates().first?.value).map(DSFValue.date)
        case .time: (TimeOfDay(iso: text) ?? reader(text)?.times().first?.value).map(DSFValue.time)
        case .integer: Int(text).map(DSFValue.number)
        case .yesno, .yesnounknown, .choice: .choice(text)
        case .multi: .choices(ticked(text, in: field))
        case .percent, .signature: nil
        }
    }

    /// `1 234,56`, `1234.56 €`, `850`, « mille deux cents euros ».
    private func amount(_ text: String) -> Montant? {
        let figures = text.lowercased().replacing("euros", with: "").replacing("€", with: "")
            .filter { !$0.isWhitespace }
        if let match = figures.wholeMatch(of: #/(\d{1,9})(?:[.,](\d{1,2}))?/#), let euros = Int(match.1) {
            let cents = match.2.flatMap { Int($0.count == 1 ? "\($0)0" : "\($0)") } ?? 0
            return Montant(cents: euros * 100 + cents)
        }
        // Figures that are no amount as they stand are not guessed at; words are read as papers write them.
        return text.contains(where: \.isNumber) ? nil : reader(text)?.amounts().first?.value.montant
    }

    /// In the order of the form.
    private func ticked(_ text: String, in field: DSFField) -> [String] {
        let given = Set(text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) })
        let known = field.choices.map(\.value).filter(given.contains)
        // A value that the form does not know must not get lost in silence.
        return known.count == given.count ? known : []
    }

    private func reader(_ text: String) -> ValueReader? {
        Line(typed: text).flatMap { ValueReader(lines: [$0], lexicons: lexicons) }
    }
}
