import DossierModel

/// All scores of a run on a set. Rates in its JSON have four digits.
public struct Scores: Hashable, Sendable, Codable {
    public let files: Int
    public let documents: Int
    public let typeAccuracy: Double
    public let typeAccuracyPerTier: [String: Double]
    public let typeRecallPerType: [String: Double]
    /// `true -> read` and how often.
    public let typeConfusions: [String: Int]
    public let split: SplitScores
    public let splitBundles: SplitScores
    public let fieldsOverall: Tally
    public let fieldsPerTier: [String: Tally]
    public let fieldsPerType: [String: Tally]
    public let fieldsPerField: [String: Tally]
    public let amountsDates: Tally
    /// By layout, and by who made the papers, where the truth says so.
    public let fieldsPerLayout: [String: Tally]
    public let fieldsPerHand: [String: Tally]
    public let householdLinking: Tally
    /// Values that stand where the paper has none, of those given.
    public let falseValues: Share
    public let rescans: RescanScore
    public let ledger: LedgerScore

    /// Pairs of papers of different households that were put together.
    public var wrongHouseholdPairs: Int { householdLinking.fp }

    init(_ scorer: Scorer, truth: [TruthFile], results: ResultSet) {
        let (papers, outcomes) = (scorer.papers, scorer.outcomes)
        files = truth.count
        documents = papers.count
        typeAccuracy = Self.accuracy(papers)
        typeAccuracyPerTier = Dictionary(grouping: papers, by: \.tier).mapValues(Self.accuracy)
        typeRecallPerType = Dictionary(grouping: papers, by: \.type).mapValues(Self.accuracy)
        typeConfusions = papers.filter { !$0.isRightType }.reduce(into: [:]) {
            $0["\($1.type) -> \($1.isFound ? $1.readType ?? "(none)" : "(missing)")", default: 0] += 1
        }
        split = scorer.split
        splitBundles = scorer.splitOfBundles
        fieldsOverall = Tally(outcomes)
        fieldsPerTier = Self.tallies(outcomes) { $0.paper.tier }
        fieldsPerType = Self.tallies(outcomes) { $0.paper.type }
        fieldsPerField = Self.tallies(outcomes) { $0.unit.key }
        fieldsPerLayout = Self.tallies(outcomes) { outcome in
            outcome.paper.layout.map { [outcome.paper.hand, $0].compactMap(\.self).joined(separator: "/") }
        }
        fieldsPerHand = Self.tallies(outcomes) { $0.paper.hand }
        amountsDates = Tally(outcomes.filter { $0.paper.type != nil && Self.isAmountOrDay($0.unit.key) })
        householdLinking = HouseholdLinking.tally(papers)
        falseValues = Share(outcomes.count { $0.isFalse }, of: outcomes.count { $0.isGiven })
        rescans = RescanScore(truth: truth, results: results)
        ledger = scorer.ledgers
    }

    private static func accuracy(_ papers: [Scorer.PaperOutcome]) -> Double {
        Double(papers.count { $0.isRightType }) / Double(max(1, papers.count))
    }

    private static func tallies(_ outcomes: [ValueOutcome], by name: (ValueOutcome) -> String?) -> [String: Tally] {
        outcomes.reduce(into: [:]) { tallies, outcome in
            if let name = name(outcome) { tallies[name, default: Tally()].add(outcome) }
        }
    }

    /// Fields that hold one amount or one day.
    private static func isAmountOrDay(_ key: String) -> Bool {
        guard case .leaf(let kind) = Champ(rawValue: key)?.shape else { return false }
        return kind == .amount || kind == .date
    }
}
