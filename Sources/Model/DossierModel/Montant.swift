/// An amount of money in euro cents, never negative rounding: 1 234,56 € is `Montant(cents: 123_456)`.
public struct Montant: Hashable, Comparable, Sendable, Codable {
    public let cents: Int

    public init(cents: Int) { self.cents = cents }

    /// Euros as a decimal number, for results in the shared format.
    public var euros: Double { Double(cents) / 100 }

    public static func < (a: Montant, b: Montant) -> Bool { a.cents < b.cents }
    public static func + (a: Montant, b: Montant) -> Montant { Montant(cents: a.cents + b.cents) }
    public static func - (a: Montant, b: Montant) -> Montant { Montant(cents: a.cents - b.cents) }

    public init(from decoder: any Decoder) throws { cents = try decoder.singleValueContainer().decode(Int.self) }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(cents)
    }
}

extension Montant: CustomStringConvertible {
    /// French typography: `1 234,56 €`, thousands and unit set off by no-break spaces.
    public var description: String {
        let digits = String(cents.magnitude / 100)
        var grouped = ""
        for (offset, digit) in digits.enumerated() {
            if offset > 0, (digits.count - offset) % 3 == 0 { grouped += "\u{202F}" }
            grouped.append(digit)
        }
        let rest = cents.magnitude % 100
        return "\(cents < 0 ? "−" : "")\(grouped),\(rest < 10 ? "0" : "")\(rest)\u{A0}€"
    }
}
