/// Street types and the words of street names.
public struct StreetWords: Sendable {
    /// A street type as folded words; most have one.
    struct StreetType: Sendable {
        let words: [String]
        /// An abbreviation, or a word that begins complements too: counts only behind a house number.
        let needsNumber: Bool
        /// The full form, folded.
        let canonical: String
    }

    /// By first word; longest first within one.
    let types: [String: [StreetType]]
    let numberSuffixes: Set<String>
    /// Small words within the name of a street or commune.
    public let connectors: Set<String>
    /// Words in small letters that may close a street's name.
    let adjectives: Set<String>
    /// Folded short form → folded long form.
    let expansions: [String: String]

    init(_ file: StreetsFile) {
        var types: [String: [StreetType]] = [:]
        for type in file.types {
            let canonical = type.words[0].folded
            for (text, short) in type.words.map({ ($0, type.numbered) }) + type.abbreviations.map({ ($0, true) }) {
                let words = text.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "'" }).map(\.lettersAndDigits)
                guard let first = words.first else { continue }
                types[first, default: []].append(
                    StreetType(words: words, needsNumber: short, canonical: canonical))
                if words.count > 1 {
                    types[words.joined(), default: []].append(
                        StreetType(words: [words.joined()], needsNumber: short, canonical: canonical))
                }
            }
        }
        self.types = types.mapValues { $0.sorted { $0.words.count > $1.words.count } }
        numberSuffixes = Set(file.numberSuffixes.map(\.lettersAndDigits))
        connectors = Set(file.connectors.map(\.lettersAndDigits))
        adjectives = Set(file.adjectives.map(\.lettersAndDigits))
        expansions = Dictionary(file.expansions.map { ($0.short.lettersAndDigits, $0.long.folded) }) { a, _ in a }
    }
}

struct StreetsFile: LexiconContent {
    static let name = "streets"

    struct StreetType: Decodable {
        let words: [String]
        let abbreviations: [String]
        let numbered: Bool

        enum CodingKeys: String, CodingKey { case words, abbreviations, numbered }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            words = try values.decode([String].self, forKey: .words)
            abbreviations = try values.decode([String].self, forKey: .abbreviations)
            numbered = try values.decodeIfPresent(Bool.self, forKey: .numbered) ?? false
            guard !words.isEmpty, words.allSatisfy({ !$0.lettersAndDigits.isEmpty }) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .words, in: values, debugDescription: "un type de voie a au moins un mot")
            }
        }
    }

    struct Expansion: Decodable {
        let short: String
        let long: String
    }

    let types: [StreetType]
    let numberSuffixes: [String]
    let connectors: [String]
    let adjectives: [String]
    let expansions: [Expansion]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case types, numberSuffixes = "number_suffixes", connectors, adjectives, expansions
    }
}

/// Words of the complement of an address.
public struct ComplementWords: Sendable {
    /// Phrases as folded words, by first word; longest first within one.
    let openers: [String: [[String]]]
    /// Abbreviations of openers, which count only before a number, a letter or a capital.
    let shortOpeners: Set<String>
    let floors: Set<String>
    let boxes: Set<String>
    let sides: Set<String>
    let trailing: Set<String>

    /// Whether a complement may begin with a folded word: `appartement`, `bâtiment`.
    public func begins(with folded: String) -> Bool { openers[folded] != nil }

    init(_ file: ComplementsFile) {
        var openers: [String: [[String]]] = [:]
        for opener in file.openers {
            for text in [opener.word] + opener.abbreviations {
                let words = text.split(whereSeparator: { $0 == " " || $0 == "'" }).map(\.lettersAndDigits)
                if let first = words.first { openers[first, default: []].append(words) }
            }
        }
        self.openers = openers.mapValues { $0.sorted { $0.count > $1.count } }
        shortOpeners = Set(file.openers.flatMap(\.abbreviations).map(\.lettersAndDigits))
        floors = Set(file.floors.map(\.lettersAndDigits))
        boxes = Set(file.boxes.map(\.lettersAndDigits))
        sides = Set(file.sides.map(\.lettersAndDigits))
        trailing = Set(file.trailing.map(\.lettersAndDigits))
    }
}

struct ComplementsFile: LexiconContent {
    static let name = "address-complements"

    struct Opener: Decodable {
        let word: String
        let abbreviations: [String]
    }

    let openers: [Opener]
    let floors: [String]
    let boxes: [String]
    let sides: [String]
    let trailing: [String]

    enum CodingKeys: String, CodingKey, CaseIterable { case openers, floors, boxes, sides, trailing }
}
