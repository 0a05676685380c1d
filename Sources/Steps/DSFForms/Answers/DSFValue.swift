public import DossierModel

/// What stands in one field of a DSF.
public enum DSFValue: Hashable, Sendable, Codable {
    case text(String)
    case amount(Montant)
    case date(CalendarDate)
    case time(TimeOfDay)
    case number(Int)
    /// In tenths of a percent.
    case percent(tenths: Int)
    /// The export value of one choice.
    case choice(String)
    /// Export values, in the order of the form.
    case choices([String])

    /// Whether the value may stand in this field: right type, known choices.
    public func fits(_ field: DSFField) -> Bool {
        switch (self, field.type) {
        case (.text, .text), (.text, .long), (.amount, .money), (.date, .date), (.time, .time),
            (.percent, .percent):
            true
        case (.number(let number), .integer): number >= 0
        case (.choice(let value), .yesno), (.choice(let value), .yesnounknown), (.choice(let value), .choice):
            field.choices.contains { $0.value == value }
        case (.choices(let values), .multi):
            !values.isEmpty && values.allSatisfy { value in field.choices.contains { $0.value == value } }
        default: false
        }
    }

    /// As people read it: `1 234,56 €`, `12/03/2024`, the label of a choice.
    public func text(in field: DSFField) -> String {
        switch self {
        case .text(let text): text
        case .amount(let amount): amount.description
        case .date(let date): date.french
        case .time(let time): time.french
        case .number(let number): String(number)
        case .percent(let tenths): "\(tenths / 10),\(tenths % 10)\u{A0}%"
        case .choice(let value): label(of: value, in: field)
        case .choices(let values): values.map { label(of: $0, in: field) }.joined(separator: ", ")
        }
    }

    private func label(of value: String, in field: DSFField) -> String {
        field.choices.first { $0.value == value }?.label ?? value
    }

    /// The export values that are ticked.
    public var ticked: [String] {
        switch self {
        case .choice(let value): [value]
        case .choices(let values): values
        default: []
        }
    }
}
