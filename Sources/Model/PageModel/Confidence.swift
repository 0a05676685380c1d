/// How sure a reading or a rule is: 0 (worthless) to 1 (certain).
public struct Confidence: Hashable, Comparable, Sendable, Codable {
    public let value: Double

    /// Nil unless `value` is a number between 0 and 1.
    public init?(_ value: Double) {
        guard value >= 0, value <= 1 else { return nil }
        self.value = value
    }

    /// The nearest valid confidence; a number that is not one counts as 0.
    public init(clamping value: Double) {
        self.value = value.isNaN ? 0 : min(1, max(0, value))
    }

    public static let none = Confidence(clamping: 0)
    public static let certain = Confidence(clamping: 1)

    public static func < (a: Confidence, b: Confidence) -> Bool { a.value < b.value }

    /// Both must hold, taken as independent.
    public static func * (a: Confidence, b: Confidence) -> Confidence { Confidence(clamping: a.value * b.value) }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let value = try container.decode(Double.self)
        guard let valid = Confidence(value) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "A confidence lies between 0 and 1.")
        }
        self = valid
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
