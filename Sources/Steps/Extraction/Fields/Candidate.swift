import DossierModel
import FrenchText
import PageModel

/// A value that may be a field's, with the words that say it and how much speaks for it.
struct Candidate<Value: Hashable & Sendable>: Sendable {
    let value: Value
    let range: Range<Int>
    /// How well the words fit the pattern of the value.
    let fit: Double
    var score: Double
}

extension ActView {
    /// Every spotted value weighed by a rule, best first; equal scores in reading order.
    func candidates<Value>(_ spotted: [Spotted<Value>], rule: FieldRule) -> [Candidate<Value>] {
        let rivals = spotted.map(\.range)
        return spotted.map {
            Candidate(
                value: $0.value, range: $0.range, fit: $0.confidence.value,
                score: scorer.score($0.range, rivals: rivals, rule: rule))
        }
        .sorted { ($1.score, $0.range.lowerBound) < ($0.score, $1.range.lowerBound) }
    }

    /// The value with its evidence. Confidence grows from 0.55 at the rule's `least` to 0.98 at `sure`, less where the
    /// words were read badly.
    func extracted(
        _ value: FieldValue, range: Range<Int>, score: Double, fit: Double = 1, rule: FieldRule, name: String
    ) -> Extracted<FieldValue> {
        let strength = min(1, max(0, (score - rule.least) / max(0.1, rule.sure - rule.least)))
        let reading = 0.5 + 0.5 * stream.confidence(range).value
        let confidence = Confidence(clamping: (0.55 + 0.43 * strength) * reading * (0.7 + 0.3 * fit))
        let source = Provenance(
            author: .rule(RuleID(name: "extraction.\(name)", version: rule.version)),
            page: range.first.map { page($0) }, box: stream.box(range), rawText: stream.text(range))
        return Extracted(value, confidence: confidence, source: source)
    }

    func extracted(_ value: FieldValue, from candidate: Candidate<some Hashable>, rule: FieldRule, champ: Champ)
        -> Extracted<FieldValue>
    {
        extracted(
            value, range: candidate.range, score: candidate.score, fit: candidate.fit, rule: rule,
            name: champ.rawValue)
    }
}

extension [Candidate<CalendarDate>] {
    /// Adds to every candidate what the same value elsewhere is worth, at most three times.
    func agreeing(_ worth: Double) -> [Element] { weighted(by: worth) { $0 } }
}

extension Array {
    /// Adds `worth` for up to three other candidates of equal key that have a positive score; best first.
    func weighted<Value, Key: Hashable>(by worth: Double, key: (Value) -> Key) -> [Element]
    where Element == Candidate<Value> {
        var support: [Key: Int] = [:]
        for candidate in self where candidate.score > 0.5 { support[key(candidate.value), default: 0] += 1 }
        return map {
            var candidate = $0
            let others = (support[key($0.value)] ?? 0) - (candidate.score > 0.5 ? 1 : 0)
            if candidate.score > 0 { candidate.score += worth * Double(Swift.min(3, others)) }
            return candidate
        }
        .sorted { ($1.score, $0.range.lowerBound) < ($0.score, $1.range.lowerBound) }
    }
}
