public import PageModel

/// A typed value that the words of a range may be read as.
public struct Spotted<Value: Hashable & Sendable>: Hashable, Sendable {
    /// Whether the words say the value as they stand, or only after misread letters were put right.
    public enum Reading: Hashable, Sendable { case clean, repaired }

    public let value: Value
    /// The words of the value, civility and currency included.
    public let range: Range<Int>
    /// How well the words fit the pattern, from 0 to 1. Does not count how well the words themselves were read
    /// (`TokenStream.confidence`).
    public let confidence: Confidence
    public let reading: Reading
    /// The words as read, one space between.
    public let rawText: String

    public init(
        _ value: Value, range: Range<Int>, confidence: Double, reading: Reading = .clean, rawText: String
    ) {
        self.value = value
        self.range = range
        self.confidence = Confidence(clamping: confidence)
        self.reading = reading
        self.rawText = rawText
    }
}
