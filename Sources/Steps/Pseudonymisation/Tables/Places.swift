import FrenchText
public import RuleFiles

/// Where a postal code lies. A postal code is not a commune: only the département follows from it, and the EPCI only where
/// the département supplies its table.
public struct Places: Sendable {
    private let prefixes: [String: String]
    private let departements: Set<String>
    /// Folded commune and postal code → EPCI; folded commune alone where it is the only one of that name.
    private let epci: [String: String]

    /// `Pipelines/datasets/departements.yaml`.
    private struct File: Decodable {
        let departements: [String]
        let prefixes: [Prefix]
    }

    /// First three figures of a postal code, where the first two do not tell.
    private struct Prefix: Decodable {
        let figures: String
        let departement: String
    }

    public static func load(from file: RuleFile, epci: [EPCIEntry] = []) throws(RuleFileError) -> Places {
        let content: File = try file.decode()
        for (place, prefix) in content.prefixes.enumerated() where !content.departements.contains(prefix.departement) {
            throw file.fault(
                at: [ProfileKey("prefixes"), ProfileKey(place: place)],
                "« \(prefix.departement) » n'est pas dans la liste departements")
        }
        return Places(
            prefixes: Dictionary(content.prefixes.map { ($0.figures, $0.departement) }) { first, _ in first },
            departements: Set(content.departements),
            epci: Dictionary(epci.map { ($0.key, $0.name) }) { first, _ in first })
    }

    /// Nil when the code is none, or of no département.
    func departement(ofPostalCode code: String?) -> String? {
        guard let code, code.utf8.count == 5, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        if let special = prefixes[String(code.prefix(3))] { return special }
        let two = String(code.prefix(2))
        return departements.contains(two) ? two : nil
    }

    func epci(commune: String?, postalCode: String?) -> String? {
        guard let commune, let postalCode else { return nil }
        return epci[EPCIEntry.key(commune: commune, postalCode: postalCode)]
    }

    /// Letters only; a reading with figures or much too long is no commune.
    func commune(_ text: String?) -> String? {
        guard let text else { return nil }
        let words = text.folded.split { !$0.isLetter }.map(String.init)
        guard !words.isEmpty, words.count <= 8, !text.contains(where: \.isNumber) else { return nil }
        return words.joined(separator: " ").uppercased()
    }
}

/// A line of the table that a département supplies.
public struct EPCIEntry: Hashable, Sendable {
    public let commune: String
    public let postalCode: String
    public let name: String

    public init(commune: String, postalCode: String, name: String) {
        self.commune = commune
        self.postalCode = postalCode
        self.name = name
    }

    fileprivate var key: String { Self.key(commune: commune, postalCode: postalCode) }
    fileprivate static func key(commune: String, postalCode: String) -> String {
        "\(commune.lettersAndDigits)|\(postalCode)"
    }
}
