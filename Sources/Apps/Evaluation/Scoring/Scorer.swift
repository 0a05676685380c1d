import DossierModel
public import Extraction
import PageModel

/// What a run is asked to be scored by.
public struct ScoringOptions: Sendable {
    /// Leaves out values that stand in handwriting only.
    public let withoutHandwritten: Bool
    /// Scores the fields of every paper, not only of those that feed the form.
    public let allTypes: Bool
    /// Gives the confidences in place of those that the run stated; nil to take the run's.
    public let calibration: Calibration?

    public init(withoutHandwritten: Bool = false, allTypes: Bool = false, calibration: Calibration? = nil) {
        self.withoutHandwritten = withoutHandwritten
        self.allTypes = allTypes
        self.calibration = calibration
    }
}

/// Goes through a set file by file and gathers what was right.
struct Scorer {
    let rules: ComparisonRules
    let options: ScoringOptions

    private(set) var outcomes: [ValueOutcome] = []
    private(set) var papers: [PaperOutcome] = []
    private(set) var split = SplitScores()
    private(set) var splitOfBundles = SplitScores()
    private(set) var ledgers = LedgerScore()

    /// What became of one true paper.
    struct PaperOutcome: Sendable {
        let tier: String
        let type: String
        let readType: String?
        let household: String
        let readHousehold: String?
        /// The paper was found, so that a type could be told.
        let isFound: Bool
        var isRightType: Bool { isFound && readType == type }
    }

    init(rules: ComparisonRules, options: ScoringOptions) {
        self.rules = rules
        self.options = options
    }

    mutating func add(_ truth: TruthFile, read documents: [ResultDocument]) {
        let pages = documents.map { $0.pages ?? 1..<(truth.pageCount + 1) }
        split.add(truth: truth.documents.map(\.pages), read: pages, blank: truth.blankPages)
        if truth.isBundle {
            splitOfBundles.add(truth: truth.documents.map(\.pages), read: pages, blank: truth.blankPages)
        }
        let matching = DocumentMatching(truth: truth.documents.map(\.pages), read: pages)
        for (index, document) in truth.documents.enumerated() {
            add(document, in: truth, read: matching.partners[index].map { documents[$0] })
        }
        for place in matching.unmatched where documents[place].type.map(rules.scoredTypes.contains) == true {
            compare(ValueOutcome.Paper(truth, nil), [:], documents[place])
        }
    }

    private mutating func add(_ document: TruthDocument, in file: TruthFile, read: ResultDocument?) {
        papers.append(
            PaperOutcome(
                tier: file.tier, type: document.type, readType: read?.type, household: document.household,
                readHousehold: read?.household, isFound: read != nil))
        if let lines = document.ledger { ledgers.add(truth: lines, read: read?.ledger ?? []) }
        let isScored = options.allTypes || rules.scoredTypes.contains(document.type)
        // Fields on a paper wrongly taken for one that is scored count as false.
        guard isScored || read?.type.map(rules.scoredTypes.contains) == true else { return }
        let left = options.withoutHandwritten ? document.handwritten : []
        let fields = isScored ? document.fields.filter { !left.contains($0.key) } : [:]
        compare(ValueOutcome.Paper(file, document), fields, read, without: left)
    }

    private mutating func compare(
        _ paper: ValueOutcome.Paper, _ truth: [String: JSONValue], _ read: ResultDocument?,
        without left: Set<String> = []
    ) {
        let equality = FieldEquality(rules: rules)
        let fields = (read?.fields ?? [:]).filter { !left.contains($0.key) }
        for unit in FieldUnits(equality: equality).units(truth: truth, read: fields) {
            var isRight = false
            if let wanted = unit.truth, let given = unit.read { isRight = equality.equal(unit.key, wanted, given) }
            let signals = unit.read == nil ? nil : read?.signals[unit.path]
            outcomes.append(
                ValueOutcome(
                    paper: paper, unit: unit, isRight: isRight, confidence: confidence(of: unit, signals, in: read),
                    signals: signals))
        }
    }

    private func confidence(of unit: FieldUnit, _ signals: Signals?, in read: ResultDocument?) -> Double? {
        if let calibration = options.calibration, let signals {
            return calibration.confidence(of: signals, field: unit.key).value
        }
        return unit.read == nil ? nil : read?.confidence[unit.path]
    }
}
