public import DossierModel

/// Forms of address and the words between the names of a person.
public struct CivilityWords: Sendable {
    struct Form: Hashable, Sendable {
        let sex: Civilite?
        let isProfessional: Bool
        let isPlural: Bool
    }

    let exact: [String: Form]
    /// Long words that may be misread.
    let loose: [(letters: [UInt8], form: Form)]
    /// Words between two people of one name (`et`), folded.
    public let coupleLinks: Set<String>
    let born: Set<String>
    /// `nom de naissance`: phrases before the birth name, folded word by word.
    let birthNameLabels: [[String]]
    let wifeOf: Set<String>
    let widowOf: Set<String>
    let divorcedOf: Set<String>
    let usage: Set<String>
    let placeOpeners: Set<String>
    let particles: Set<String>

    init(_ file: CivilitiesFile) {
        var exact: [String: Form] = [:]
        var loose: [(letters: [UInt8], form: Form)] = []
        for entry in file.forms {
            let form = Form(
                sex: entry.sex, isProfessional: entry.professional ?? false, isPlural: entry.plural ?? false)
            for word in entry.words {
                exact[word.lettersAndDigits] = form
                if entry.loose { loose.append((word.foldedLetters, form)) }
            }
        }
        self.exact = exact
        self.loose = loose
        coupleLinks = Set(file.coupleLinks.map(\.folded))
        born = Set(file.born.map(\.lettersAndDigits))
        birthNameLabels = file.birthNameLabels.map { $0.split(separator: " ").map(\.lettersAndDigits) }
        wifeOf = Set(file.wifeOf.map(\.lettersAndDigits))
        widowOf = Set(file.widowOf.map(\.lettersAndDigits))
        divorcedOf = Set(file.divorcedOf.map(\.lettersAndDigits))
        usage = Set(file.usage.map(\.lettersAndDigits))
        placeOpeners = Set(file.placeOpeners.map(\.lettersAndDigits))
        particles = Set(file.particles.map(\.lettersAndDigits))
    }
}

struct CivilitiesFile: LexiconContent {
    static let name = "civilities"

    struct Form: Decodable {
        let words: [String]
        let sex: Civilite?
        let loose: Bool
        let plural: Bool?
        let professional: Bool?
    }

    let forms: [Form]
    let coupleLinks: [String]
    let born: [String]
    let birthNameLabels: [String]
    let wifeOf: [String]
    let widowOf: [String]
    let divorcedOf: [String]
    let usage: [String]
    let placeOpeners: [String]
    let particles: [String]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case forms, coupleLinks = "couple_links", born, wifeOf = "wife_of", widowOf = "widow_of", divorcedOf =
            "divorced_of", usage, particles
        case placeOpeners = "place_openers"
        case birthNameLabels = "birth_name_labels"
    }
}

/// First names common in France.
public struct FirstNames: Sendable {
    /// Folded, hyphens dropped.
    let women: Set<String>
    let men: Set<String>
    let alsoFamily: Set<String>

    init(_ file: FirstNamesFile) {
        func set(_ text: String) -> Set<String> {
            Set(text.split(whereSeparator: \.isWhitespace).map(\.lettersAndDigits))
        }
        women = set(file.women)
        men = set(file.men)
        alsoFamily = set(file.alsoFamily)
    }

    /// Whether a folded word, or every part of a hyphenated one, is a known first name.
    public func contains(_ folded: String) -> Bool { women.contains(folded) || men.contains(folded) }

    /// The sex most bearers of the name have; nil for an unknown name or one both bear.
    public func sex(of folded: String) -> Civilite? {
        switch (women.contains(folded), men.contains(folded)) {
        case (true, false): .madame
        case (false, true): .monsieur
        default: nil
        }
    }
}

struct FirstNamesFile: LexiconContent {
    static let name = "first-names"
    let women: String
    let men: String
    let alsoFamily: String
    enum CodingKeys: String, CodingKey, CaseIterable { case women, men, alsoFamily = "also_family" }
}
