import DossierModel
import FrenchText
import RuleFiles

/// The weights and thresholds that hold for every cue. Weights are log-odds; places are shares of the page's height.
struct SortingSettings: Sendable {
    let version: Int
    /// The group that needs no definition.
    static let everyKind = "tous"
    private let groups: [String: [ActeKind]]
    /// What a kind has before anything was seen on a first page.
    private(set) var priors: KindScores
    let places: Places
    let title: TitleLook
    let decision: Decision
    let link: LinkWeights
    let faint: FaintPage
    /// What a cue's weight counts when one, two, three … of its phrases are seen; never empty.
    let sightings: [Double]
    let likeness: [LikenessStep]
    /// By kind: the kinds of which a copy is part of such a paper.
    let enclosures: [ActeKind: [ActeKind]]
    let subjectLabels: [String]
    let titleLeadIns: [String]
    let ledgerOpenings: Set<String>
    /// What stands before the number of an exhibit in a list of exhibits.
    let exhibitLabels: Set<String>
    /// Letters that a cover bears at most.
    let coverLetters: Int
    /// Letters beside the rows of an account without a head of its own, at most.
    let bareLedgerLetters: Int

    init(_ file: SettingsFile, in ruleFile: RuleFile) throws(RuleFileError) {
        version = file.version
        groups = try Self.resolve(file.groups, at: "groups", in: ruleFile)
        enclosures = try Self.enclosures(file.enclosures, in: ruleFile)
        priors = KindScores(repeating: file.decision.prior)
        places = file.places
        title = file.title
        decision = file.decision
        link = file.link
        faint = file.faintPage
        likeness = file.likeness
        sightings = file.sightings
        guard !file.sightings.isEmpty, file.sightings.allSatisfy({ (0...1).contains($0) }) else {
            throw ruleFile.fault(at: [RuleKey("sightings")], "donnez au moins une part, chacune entre 0 et 1")
        }
        guard file.decision.temperature > 0 else {
            throw ruleFile.fault(
                at: [RuleKey("decision"), RuleKey("temperature")], "la température doit être supérieure à 0")
        }
        subjectLabels = file.subjectLabels.map(\.lettersAndDigits)
        titleLeadIns = file.titleLeadIns.map(\.lettersAndDigits)
        ledgerOpenings = Set(file.ledgerOpenings.map(\.lettersAndDigits))
        exhibitLabels = Set(file.exhibitLabels.map(\.lettersAndDigits))
        coverLetters = file.coverLetters
        bareLedgerLetters = file.bareLedgerLetters
        priors[.autre] = 0
    }

    private static func enclosures(_ written: [String: [String]], in file: RuleFile) throws(RuleFileError)
        -> [ActeKind: [ActeKind]]
    {
        var enclosures: [ActeKind: [ActeKind]] = [:]
        for (name, kinds) in try resolve(written, at: "enclosures", in: file).sorted(by: { $0.key < $1.key })
        where name != everyKind {
            guard let kind = ActeKind(rawValue: name) else {
                throw file.fault(at: [RuleKey("enclosures"), RuleKey(name)], "type d'acte inconnu « \(name) »")
            }
            enclosures[kind] = kinds
        }
        return enclosures
    }

    private static func resolve(_ written: [String: [String]], at key: String, in file: RuleFile)
        throws(RuleFileError) -> [String: [ActeKind]]
    {
        var groups = [everyKind: ActeKind.allCases]
        for (name, members) in written.sorted(by: { $0.key < $1.key }) {
            var kinds: [ActeKind] = []
            for (row, member) in members.enumerated() {
                guard let kind = ActeKind(rawValue: member) else {
                    throw file.fault(
                        at: [RuleKey(key), RuleKey(name), RuleKey(row)], "type d'acte inconnu « \(member) »")
                }
                kinds.append(kind)
            }
            groups[name] = kinds
        }
        return groups
    }

    /// The votes of a cue, groups spelt out; a kind named by itself wins over its groups.
    func votes(_ written: [String: Double], in file: RuleFile, at path: [any CodingKey]) throws(RuleFileError)
        -> [KindVote]
    {
        var weights: [ActeKind: Double] = [:]
        for (name, weight) in written.sorted(by: { $0.key < $1.key }) {
            if let members = groups[name] {
                for kind in members where written[kind.rawValue] == nil { weights[kind, default: 0] += weight }
            } else if let kind = ActeKind(rawValue: name) {
                weights[kind] = weight
            } else {
                throw file.fault(at: path + [RuleKey(name)], "type d'acte ou groupe inconnu « \(name) »")
            }
        }
        return ActeKind.allCases.compactMap { kind in weights[kind].map { KindVote(kind: kind, weight: $0) } }
    }
}

/// Ends of the zones of a page, as shares of its height from the top.
struct Places: Decodable, Sendable {
    /// A title above counts in full, below in part.
    let title: Double
    let opening: Double
    let top: Double
    let foot: Double
}

/// When a line looks like a title.
struct TitleLook: Decodable, Sendable {
    /// Share of capitals among the letters of a line in capitals.
    let capitals: Double
    /// Word height over the page's usual word height.
    let size: Double
    /// Letters of a line that may be a title without capitals or size.
    let letters: Int
    /// Letters of a line that may be a title only because it stands by itself.
    let longLetters: Int
    /// What such a line counts.
    let long: Double
    /// Share of a line's letters that the phrase must cover there.
    let coverage: Double
    /// What a title below the title zone counts, and one at the page's end.
    let low: Double
    let lowest: Double
    /// Below this a match is no title.
    let threshold: Double
    /// What each further title in the same heading counts of the one before.
    let next: Double
    /// What a title well below the first one counts.
    let second: Double
    /// Lines of one heading stand closer than this share of the page's height.
    let gap: Double

    private enum CodingKeys: String, CodingKey {
        case capitals, size, letters, coverage, low, lowest, threshold, next, second, gap, long
        case longLetters = "long_letters"
    }
}

/// How the evidence of pages becomes papers.
struct Decision: Decodable, Sendable {
    /// Every kind but `autre`, before anything was seen.
    let prior: Double
    /// What a new paper costs.
    let startCost: Double
    /// What later pages of a paper count for its kind.
    let innerShare: Double
    /// Bounds of one page's say.
    let kindFloor: Double
    let startCap: Double
    let innerCap: Double
    /// Scores per unit of log-odds when they become a confidence.
    let temperature: Double

    private enum CodingKeys: String, CodingKey {
        case prior
        case startCost = "start_cost"
        case innerShare = "inner_share"
        case kindFloor = "kind_floor"
        case startCap = "start_cap"
        case innerCap = "inner_cap"
        case temperature
    }
}

/// What speaks for two neighbouring pages being one paper (positive) or two.
struct LinkWeights: Decodable, Sendable {
    /// Before anything was seen.
    let prior: Double
    let numberFollows: Double
    let totalAgrees: Double
    let numberRestarts: Double
    let numberJumps: Double
    let lastOfTotal: Double
    /// A printed number above one without a neighbour to compare.
    let laterNumber: Double
    let sentenceGoesOn: Double
    let lowerCaseOpening: Double
    let sameHead: Double
    let sameFoot: Double
    /// A page's running head says what a title of the page before it says.
    let runningHead: Double
    let blankBetween: Double
    let otherPaperSize: Double
    /// One list runs over the page's end.
    let listGoesOn: Double
    /// The page before is a cover and this one, without a title of its own, speaks for the same kind of paper.
    let cover: Double
    /// The page before says that a copy is enclosed, and this page is of a kind that may be.
    let enclosedCopy: Double

    private enum CodingKeys: String, CodingKey {
        case prior
        case numberFollows = "number_follows"
        case totalAgrees = "total_agrees"
        case numberRestarts = "number_restarts"
        case numberJumps = "number_jumps"
        case lastOfTotal = "last_of_total"
        case laterNumber = "later_number"
        case sentenceGoesOn = "sentence_goes_on"
        case lowerCaseOpening = "lower_case_opening"
        case sameHead = "same_head"
        case sameFoot = "same_foot"
        case runningHead = "running_head"
        case listGoesOn = "list_goes_on"
        case cover
        case blankBetween = "blank_between"
        case otherPaperSize = "other_paper_size"
        case enclosedCopy = "enclosed_copy"
    }
}

/// How alike a phrase of fewer than `letters` letters must be.
struct LikenessStep: Decodable, Sendable {
    let letters: Int
    let similarity: Double
}

/// A page with fewer letters in words read with this confidence bears only specks.
struct FaintPage: Decodable, Sendable {
    let letters: Int
    let confidence: Double
}

/// `sorting.yaml` as written.
struct SettingsFile: Decodable {
    let version: Int
    let groups: [String: [String]]
    let places: Places
    let title: TitleLook
    let decision: Decision
    let link: LinkWeights
    let faintPage: FaintPage
    let sightings: [Double]
    let likeness: [LikenessStep]
    let enclosures: [String: [String]]
    let subjectLabels: [String]
    let titleLeadIns: [String]
    let ledgerOpenings: [String]
    let exhibitLabels: [String]
    let coverLetters: Int
    let bareLedgerLetters: Int
    let pageNumbers: NumberPatternEntries

    private enum CodingKeys: String, CodingKey {
        case version, groups, places, title, decision, link, sightings, likeness, enclosures
        case faintPage = "faint_page"
        case subjectLabels = "subject_labels"
        case titleLeadIns = "title_lead_ins"
        case ledgerOpenings = "ledger_openings"
        case exhibitLabels = "exhibit_labels"
        case coverLetters = "cover_letters"
        case bareLedgerLetters = "bare_ledger_letters"
        case pageNumbers = "page_numbers"
    }
}
