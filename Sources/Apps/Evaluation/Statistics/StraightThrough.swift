/// How much needs no human: values at or above a confidence, at a bounded error.
public struct StraightThrough: Hashable, Sendable, Codable {
    /// The bound on the error: the upper end of its 95 % interval lies below.
    public let bound: Double
    /// The confidence from which values pass; nil when none keeps the bound.
    public let threshold: Double?
    /// Wrong values among those that pass.
    public let wrong: Share
    /// What the true share of wrong ones may be.
    public let interval: Wilson
    /// Values that pass, of all that are printed or given: one that was missed needs a human.
    public let fields: Share
    /// Households of which every value of the scored papers passes.
    public let dossiers: Share
    /// Households that pass with a wrong value.
    public let wrongDossiers: Share

    public static let usualBound = 0.005
    /// Looser bounds, to see what they would let pass.
    static let otherBounds = [0.01, 0.02, 0.05]

    /// - Parameter threshold: the confidence to judge; nil to look for the lowest one that keeps the bound.
    init(_ outcomes: [ValueOutcome], threshold given: Double?, bound: Double = usualBound) {
        self.bound = bound
        let threshold = given ?? Self.lowest(outcomes, bound: bound)
        func passes(_ outcome: ValueOutcome) -> Bool {
            guard let threshold, let confidence = outcome.confidence else { return false }
            return confidence >= threshold
        }
        let passed = outcomes.filter(passes)
        let households = Dictionary(grouping: outcomes.filter { $0.paper.household != nil }) { $0.paper.household }
        let whole = households.values.filter { $0.allSatisfy(passes) }
        self.threshold = threshold
        wrong = Share(passed.count { !$0.isRight }, of: passed.count)
        interval = Wilson(wrong)
        fields = Share(passed.count, of: outcomes.count)
        dossiers = Share(whole.count, of: households.count)
        wrongDossiers = Share(whole.count { $0.contains { !$0.isRight } }, of: whole.count)
    }

    private static func lowest(_ outcomes: [ValueOutcome], bound: Double) -> Double? {
        let values = outcomes.compactMap { outcome in outcome.confidence.map { ($0, outcome.isRight) } }.sorted {
            $0.0 > $1.0
        }
        var (wrong, lowest): (Share, Double?) = (Share(), nil)
        for (index, value) in values.enumerated() {
            wrong.add(!value.1)
            // Equal confidences pass together.
            if index + 1 < values.count, values[index + 1].0 == value.0 { continue }
            if Wilson(wrong).high <= bound { lowest = value.0 }
        }
        return lowest
    }
}
