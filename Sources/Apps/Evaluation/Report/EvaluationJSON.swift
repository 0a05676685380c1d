public import Foundation

/// All measures as JSON; equal ones give equal bytes. No value that was read stands in it.
extension Evaluation {
    private struct Document: Encodable {
        let scores: Scores
        let falseValueRate: Double
        let falseValueRateUpper: Double
        let wrongHouseholdPairs: Int
        let reliability: [Reliability]
        let straightThrough: StraightThrough
        let looserStraightThrough: [StraightThrough]
    }

    public func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let document = Document(
            scores: scores, falseValueRate: scores.falseValues.value.toFourDigits,
            falseValueRateUpper: Wilson(scores.falseValues).high.toFourDigits,
            wrongHouseholdPairs: scores.wrongHouseholdPairs, reliability: reliability,
            straightThrough: straightThrough, looserStraightThrough: looserStraightThrough)
        return try encoder.encode(document) + Data("\n".utf8)
    }
}
