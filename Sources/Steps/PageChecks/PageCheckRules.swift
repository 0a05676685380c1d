import DossierModel
public import RuleFiles

/// `Pipelines/rules/page-checks.yaml`: from when on a scan is worth a word, and the sentences.
public struct PageCheckRules: Decodable, Sendable {
    struct Limits: Decodable, Sendable {
        let blur: Double
        let resolution: Double
        let darkness: Double
        let paper: Double
        let unread: Double
        let confidence: Double
        let cutLines: Int
        let cutShare: Double
        /// Points.
        let edge: Double

        private enum CodingKeys: String, CodingKey {
            case blur, resolution, darkness, paper, unread, confidence, edge
            case cutLines = "cut_lines"
            case cutShare = "cut_share"
        }
    }

    struct Rule: Decodable, Sendable {
        let version: Int
        let severity: Finding.Severity
        /// French, with `{name}` where a value goes.
        let message: String
    }

    /// What may be said of a page.
    enum Check: String, CaseIterable {
        case blurred = "PAGE_FLOUE"
        case cut = "PAGE_COUPEE"
        case coarse = "RESOLUTION_FAIBLE"
        case pale = "PAGE_PALE"
        case dark = "PAGE_SOMBRE"
        case hardlyRead = "PAGE_PEU_LUE"
        case unread = "PAGE_ILLISIBLE"
        case turned = "PAGE_RETOURNEE"
    }

    let version: Int
    let limits: Limits
    private let rules: [Check: Rule]

    private enum CodingKeys: String, CodingKey { case version, limits, findings }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        version = try values.decode(Int.self, forKey: .version)
        limits = try values.decode(Limits.self, forKey: .limits)
        let written = try values.decode([String: Rule].self, forKey: .findings)
        if let unknown = written.keys.sorted().first(where: { Check(rawValue: $0) == nil }) {
            throw DecodingError.dataCorruptedError(
                forKey: .findings, in: values, debugDescription: "constat inconnu « \(unknown) »")
        }
        rules = Dictionary(
            uniqueKeysWithValues: written.compactMap { key, rule in Check(rawValue: key).map { ($0, rule) } })
        if let missing = Check.allCases.first(where: { rules[$0] == nil }) {
            throw DecodingError.dataCorruptedError(
                forKey: .findings, in: values, debugDescription: "le constat « \(missing.rawValue) » manque")
        }
    }

    public static func load(from file: RuleFile) throws(RuleFileError) -> PageCheckRules { try file.decode() }

    func finding(_ check: Check, _ values: [String: String]) -> Finding? {
        guard let rule = rules[check] else { return nil }
        var message = rule.message
        for (name, value) in values { message = message.replacing("{\(name)}", with: value) }
        return Finding(
            code: check.rawValue, severity: rule.severity, message: message, fields: [],
            rule: RuleID(name: PageChecker.rulePrefix + check.rawValue, version: rule.version))
    }
}
