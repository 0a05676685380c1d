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
    /// How much more speaks for it than for the best other value.
    var lead: Double?
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
        .ranked { $0 }
    }

    /// The value with its evidence; its confidence is given by `Calibration` when all fields of the act are chosen.
    func extracted(
        _ value: FieldValue, range: Range<Int>, score: Double, lead: Double? = nil, fit: Double = 1, rule: FieldRule,
        name: String
    ) -> Extracted<FieldValue> {
        let unit = max(0.1, rule.sure - rule.least)
        let grounds = Grounds(
            strength: (score - rule.least) / unit, lead: lead.map { $0 / unit },
            reading: stream.confidence(range).value, weakest: stream.weakest(range).value, fit: fit)
        let source = Provenance(
            author: .rule(RuleID(name: "extraction.\(name)", version: rule.version)),
            page: range.first.map { page($0) }, box: stream.box(range), rawText: stream.text(range))
        return Extracted(value, confidence: .none, source: source, grounds: grounds)
    }

    func extracted(_ value: FieldValue, from candidate: Candidate<some Hashable>, rule: FieldRule, champ: Champ)
        -> Extracted<FieldValue>
    {
        extracted(
            value, range: candidate.range, score: candidate.score, lead: candidate.lead, fit: candidate.fit, rule: rule,
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
        .ranked(by: key)
    }

    /// Best first, equal scores in reading order; each with its lead over the best candidate of another key, or over none.
    func ranked<Value, Key: Hashable>(by key: (Value) -> Key) -> [Element] where Element == Candidate<Value> {
        var list = sorted { ($1.score, $0.range.lowerBound) < ($0.score, $1.range.lowerBound) }
        guard let best = list.first else { return list }
        let rival = list.first { key($0.value) != key(best.value) }
        for index in list.indices {
            let other = key(list[index].value) == key(best.value) ? rival : best
            list[index].lead = list[index].score - (other?.score ?? 0)
        }
        return list
    }
}
