import DossierModel

/// A named, versioned computation over the fields of a form: what a total means is part of the edition.
public struct Formula: Hashable, Sendable {
    public enum Operation: Hashable, Sendable {
        case sum([DSFFieldID])
        /// First minus second.
        case difference(DSFFieldID, DSFFieldID)
        /// First divided by second, in percent.
        case ratio(DSFFieldID, DSFFieldID)
    }

    public let name: String
    public let version: Int
    public let operation: Operation
    /// One French line, for people.
    public let text: String?

    var id: RuleID { RuleID(name: name, version: version) }

    public var terms: [DSFFieldID] {
        switch operation {
        case .sum(let terms): terms
        case .difference(let first, let second), .ratio(let first, let second): [first, second]
        }
    }
}

/// Why a field stayed empty.
public struct BlankReason: Hashable, Sendable, Codable {
    /// A stable code such as `ABSENT`.
    public let code: String
    public let text: String
    /// Taken when nobody chose one.
    public let isDefault: Bool

    private enum CodingKeys: String, CodingKey {
        case code, text
        case isDefault = "default"
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        code = try values.decode(String.self, forKey: .code)
        text = try values.decode(String.self, forKey: .text)
        isDefault = try values.decodeIfPresent(Bool.self, forKey: .isDefault) ?? false
    }
}
