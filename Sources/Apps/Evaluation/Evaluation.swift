public import DossierModel

/// A run held against the truth of its set: scores, whether confidences mean something, and what needs no human.
public struct Evaluation: Sendable {
    public let scores: Scores
    /// All values first, then pooled groups, then fields, by name.
    public let reliability: [Reliability]
    public let straightThrough: StraightThrough
    /// The same at looser bounds.
    public let looserStraightThrough: [StraightThrough]
    /// Values wrongly read, missed or given where there are none, the surest first. Clear values: for synthetic sets.
    public let errors: [WrongValue]
    let outcomes: [ValueOutcome]

    public struct WrongValue: Sendable {
        public let file: String
        public let tier: String
        public let type: String
        public let key: String
        public let truth: JSONValue?
        public let read: JSONValue?
        /// Nil where no value was given.
        public let confidence: Double?
    }

    /// - Parameter threshold: the confidence from which values are taken to pass; nil to look for it.
    public init(
        truth: TruthSet, results: ResultSet, rules: ComparisonRules, options: ScoringOptions = ScoringOptions(),
        threshold: Double? = nil
    ) {
        var scorer = Scorer(rules: rules, options: options)
        for file in truth.files { scorer.add(file, read: results.files[file.file] ?? []) }
        let outcomes = scorer.outcomes
        self.outcomes = outcomes
        scores = Scores(scorer, truth: truth.files, results: results)
        reliability = Self.reliability(of: outcomes, rules: rules)
        straightThrough = StraightThrough(outcomes, threshold: threshold)
        looserStraightThrough = StraightThrough.otherBounds.map {
            StraightThrough(outcomes, threshold: threshold, bound: $0)
        }
        errors = outcomes.filter { !$0.isRight }.map {
            WrongValue(
                file: $0.paper.file, tier: $0.paper.tier, type: $0.paper.type ?? "", key: $0.unit.key,
                truth: $0.unit.truth, read: $0.unit.read, confidence: $0.confidence)
        }
        .sorted { ($1.confidence ?? -1, $0.file, $0.key) < ($0.confidence ?? -1, $1.file, $1.key) }
    }

    private static func reliability(of outcomes: [ValueOutcome], rules: ComparisonRules) -> [Reliability] {
        let values = outcomes.compactMap { outcome in
            outcome.confidence.map { (outcome.unit.key, (confidence: $0, isRight: outcome.isRight)) }
        }
        func tables(_ kind: Reliability.Kind, by name: (String) -> String?) -> [Reliability] {
            Dictionary(grouping: values) { name($0.0) ?? "" }.sorted { $0.key < $1.key }.map {
                Reliability(kind, name: $0.key, values: $0.value.map(\.1))
            }
        }
        return [Reliability(.all, name: "", values: values.map(\.1))]
            + tables(.group) { rules.group(of: $0).flatMap { rules.groups[$0] } } + tables(.field) { $0 }
    }
}
