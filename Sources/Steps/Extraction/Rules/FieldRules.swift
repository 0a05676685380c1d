import DossierModel

/// Rules of the fields that hold one value, and what agreement between them is worth.
struct FieldRules: Decodable, Sendable {
    struct Joint: Decodable, Sendable {
        let repeated: Double
        let sumExact: Double
        let sumOfLines: Double
        let sumMissed: Double
        let taxIncluded: Double
        let ledgerBalance: Double
        let monthlySum: Double
        let laterHearing: Double
        let before: Double
        /// Acts are not older than the law of 6 July 1989.
        let firstAct: CalendarDate
    }

    let version: Int
    let joint: Joint
    private let rules: [Champ: FieldRule]

    private enum CodingKeys: String, CodingKey { case version, joint, fields }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        version = try values.decode(Int.self, forKey: .version)
        joint = try values.decode(Joint.self, forKey: .joint)
        let named = try values.nestedContainer(keyedBy: RuleKey.self, forKey: .fields)
        var rules: [Champ: FieldRule] = [:]
        for key in named.allKeys {
            guard let champ = Champ(rawValue: key.stringValue) else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: named, debugDescription: "le champ « \(key.stringValue) » n'existe pas")
            }
            rules[champ] = try named.decode(FieldRule.self, forKey: key)
        }
        self.rules = rules
    }

    /// The rule of a field when it applies to this kind of paper.
    func rule(_ champ: Champ, for kind: ActeKind) -> FieldRule? {
        rules[champ].flatMap { $0.applies(to: kind) ? $0 : nil }
    }

    var evidence: [(path: [String], evidence: [Evidence])] {
        Champ.allCases.compactMap { champ in rules[champ].map { (["fields", champ.rawValue], $0.evidence) } }
    }
}
