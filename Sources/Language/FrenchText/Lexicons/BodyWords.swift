/// Legal forms and the words of names of bodies.
public struct LegalForms: Sendable {
    struct Form: Hashable, Sendable {
        /// Folded words.
        let words: [String]
        let kind: OrganisationName.Kind
        let isShort: Bool
        let isOfPersons: Bool
    }

    struct Opener: Hashable, Sendable {
        let words: [String]
        let kind: OrganisationName.Kind
    }

    /// By first folded word, longest first.
    let forms: [String: [Form]]
    let openers: [String: [Opener]]
    /// Words before a name that are not part of it (`société`).
    public let introducers: Set<String>
    let closers: Set<String>
    /// Who is meant behind a name and `et` (`associés`).
    let partners: Set<String>
    /// Small words within a name.
    public let connectors: Set<String>

    init(_ file: LegalFormsFile) {
        func words(_ text: String) -> [String] {
            text.split(whereSeparator: { $0 == " " || $0 == "'" || $0 == "-" }).map(\.lettersAndDigits)
        }
        var forms: [String: [Form]] = [:]
        for entry in file.forms {
            for (text, short) in entry.short.map({ ($0, true) }) + entry.long.map({ ($0, false) }) {
                let form = Form(
                    words: words(text), kind: entry.kind, isShort: short, isOfPersons: entry.ofPersons ?? false)
                if let first = form.words.first { forms[first, default: []].append(form) }
            }
        }
        self.forms = forms.mapValues { $0.sorted { $0.words.count > $1.words.count } }
        var openers: [String: [Opener]] = [:]
        for entry in file.openers {
            for text in entry.words {
                let opener = Opener(words: words(text), kind: entry.kind)
                if let first = opener.words.first { openers[first, default: []].append(opener) }
            }
        }
        self.openers = openers.mapValues { $0.sorted { $0.words.count > $1.words.count } }
        introducers = Set(file.introducers.map(\.lettersAndDigits))
        closers = Set(file.closers.map(\.lettersAndDigits))
        partners = Set(file.partners.map(\.lettersAndDigits))
        connectors = Set(file.connectors.map(\.lettersAndDigits))
    }
}

struct LegalFormsFile: LexiconContent {
    static let name = "legal-forms"

    struct Form: Decodable {
        let kind: OrganisationName.Kind
        let short: [String]
        let long: [String]
        let ofPersons: Bool?

        enum CodingKeys: String, CodingKey, CaseIterable { case kind, short, long, ofPersons = "of_persons" }
    }

    struct Opener: Decodable {
        let kind: OrganisationName.Kind
        let words: [String]
    }

    let forms: [Form]
    let openers: [Opener]
    let introducers: [String]
    let closers: [String]
    let partners: [String]
    let connectors: [String]

    enum CodingKeys: String, CodingKey, CaseIterable { case forms, openers, introducers, closers, partners, connectors }
}

/// Words that announce courts, company numbers, telephone numbers.
public struct InstitutionWords: Sendable {
    let courts: [Phrase]
    let companyNumberOpeners: [Phrase]
    let rollOpeners: [Phrase]
    let phoneOpeners: Set<String>
    let topLevelDomains: Set<String>
    let cedex: Set<String>
    /// The article of each town that has one, by the folded rest of its name.
    private let townArticles: [String: String]

    /// `Le` for `Mans`; nil for a town without article.
    public func article(ofTown name: String) -> String? { townArticles[name.lettersAndDigits] }

    init(_ file: InstitutionsFile) {
        courts = file.courts.compactMap(Phrase.init)
        companyNumberOpeners = file.companyNumberOpeners.compactMap(Phrase.init)
        rollOpeners = file.rollOpeners.compactMap(Phrase.init)
        phoneOpeners = Set(file.phoneOpeners.map(\.lettersAndDigits))
        topLevelDomains = Set(file.topLevelDomains)
        cedex = Set(file.cedex.map(\.lettersAndDigits))
        townArticles = Dictionary(
            file.articleTowns.flatMap { article, towns in towns.map { ($0.lettersAndDigits, article) } },
            uniquingKeysWith: { first, _ in first })
    }
}

struct InstitutionsFile: LexiconContent {
    static let name = "institutions"
    let courts: [String]
    let companyNumberOpeners: [String]
    let rollOpeners: [String]
    let phoneOpeners: [String]
    let topLevelDomains: [String]
    let cedex: [String]
    let articleTowns: [String: [String]]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case courts, companyNumberOpeners = "company_number_openers", rollOpeners = "roll_openers", phoneOpeners =
            "phone_openers", topLevelDomains = "top_level_domains", articleTowns = "article_towns", cedex
    }
}
