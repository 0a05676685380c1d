import Extraction

/// What became of one value: read rightly, wrongly, where there is none, or not at all.
struct ValueOutcome: Sendable {
    /// The paper it belongs to.
    let paper: Paper
    let unit: FieldUnit
    let isRight: Bool
    /// As the run stated it; nil when it gave no value or no confidence.
    let confidence: Double?
    /// What its confidence was computed from, where the run tells.
    let signals: Signals?

    struct Paper: Hashable, Sendable {
        let file: String
        let tier: String
        let hand: String?
        let layout: String?
        /// Nil for a paper that was read where there is none.
        let type: String?
        /// The true one.
        let household: String?
    }

    var isGiven: Bool { unit.read != nil }
    /// A value where the paper has none.
    var isFalse: Bool { unit.read != nil && unit.truth == nil }
}

extension ValueOutcome.Paper {
    /// - Parameter document: nil for a paper that was read where there is none.
    init(_ file: TruthFile, _ document: TruthDocument?) {
        self.init(
            file: file.file, tier: file.tier, hand: file.hand, layout: document?.layout, type: document?.type,
            household: document?.household)
    }
}

extension Tally {
    mutating func add(_ outcome: ValueOutcome) {
        if outcome.isRight {
            add(right: 1)
        } else {
            add(false: outcome.isGiven ? 1 : 0, missed: outcome.unit.truth == nil ? 0 : 1)
        }
    }

    init(_ outcomes: some Sequence<ValueOutcome>) {
        self.init()
        for outcome in outcomes { add(outcome) }
    }
}
