public import DossierModel

/// One cell of a dataset as it leaves.
public enum DatasetValue: Hashable, Sendable, Comparable {
    case missing
    case text(String)
    case integer(Int)
    /// Euros, kept in cents.
    case amount(Montant)

    /// For sorting and for keys: different values, different texts.
    public var key: String {
        switch self {
        case .missing: ""
        case .text(let text): "t\(text)"
        case .integer(let number): "i\(number)"
        case .amount(let amount): "m\(amount.cents)"
        }
    }

    public static func < (a: DatasetValue, b: DatasetValue) -> Bool { a.key < b.key }
}

/// A cell before its action.
enum SourceValue: Hashable, Sendable {
    case missing
    /// A household, person, body or paper, by the text that only it has.
    case entity(PseudonymKey.Kind, String)
    case birth(CalendarDate)
    case place(postalCode: String?, commune: String?)
    case date(CalendarDate)
    case amount(Montant)
    case count(Int)
    case text(String)
}

/// A row before its actions.
struct SourceRow: Sendable {
    /// Place of its dossier among the sources.
    let household: Int
    let values: [String: SourceValue]
}
