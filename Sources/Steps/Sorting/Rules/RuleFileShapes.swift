import FrenchText

/// A key of a rule file, for telling where a fault is.
struct RuleKey: CodingKey, Hashable {
    let stringValue: String
    let intValue: Int?

    init(_ name: String) { (stringValue, intValue) = (name, nil) }
    init(_ row: Int) { (stringValue, intValue) = ("\(row)", row) }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { self.init(intValue) }
}

extension Decoder {
    /// A misspelt key would silently switch a rule off, so every key must be known.
    func refuseKeys<Key: CodingKey & CaseIterable>(outside known: Key.Type) throws {
        let names = Key.allCases.map(\.stringValue)
        for key in try container(keyedBy: RuleKey.self).allKeys where !names.contains(key.stringValue) {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: codingPath + [key],
                    debugDescription: "clé inconnue « \(key.stringValue) » ; attendu : \(names.joined(separator: ", "))"
                ))
        }
    }
}

/// A phrase that is sure to hold a letter or a digit.
struct PhraseEntry: Decodable {
    let phrase: Phrase

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let phrase = Phrase(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "expression vide ; écrivez au moins un mot ou retirez la ligne")
        }
        self.phrase = phrase
    }
}

/// A cue file as written.
struct CueFile: Decodable {
    let version: Int
    let cues: [Entry]

    private enum CodingKeys: String, CodingKey, CaseIterable { case version, cues }

    init(from decoder: any Decoder) throws {
        try decoder.refuseKeys(outside: CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        version = try values.decode(Int.self, forKey: .version)
        cues = try values.decode([Entry].self, forKey: .cues)
    }

    struct Entry: Decodable {
        let id: String
        let phrases: [Phrase]
        let patterns: [String]
        let measure: PageMeasure?
        let atLeast: Double
        let place: CuePlace
        /// Kind or group name → weight.
        let kinds: [String: Double]
        let start: Double
        /// Kind or group name → weight.
        let inner: [String: Double]
        let next: Double
        let mutesTitles: Bool
        let encloses: Bool

        enum CodingKeys: String, CodingKey, CaseIterable {
            case id, phrases, patterns, measure
            case atLeast = "at_least"
            case place, kinds, start, inner, next
            case mutesTitles = "mutes_titles"
            case encloses
        }

        init(from decoder: any Decoder) throws {
            try decoder.refuseKeys(outside: CodingKeys.self)
            let values = try decoder.container(keyedBy: CodingKeys.self)
            id = try values.decode(String.self, forKey: .id)
            phrases = try values.decodeIfPresent([PhraseEntry].self, forKey: .phrases)?.map(\.phrase) ?? []
            patterns = try values.decodeIfPresent([String].self, forKey: .patterns) ?? []
            measure = try values.decodeIfPresent(PageMeasure.self, forKey: .measure)
            atLeast = try values.decodeIfPresent(Double.self, forKey: .atLeast) ?? 0
            place = try values.decodeIfPresent(CuePlace.self, forKey: .place) ?? .anywhere
            kinds = try values.decodeIfPresent([String: Double].self, forKey: .kinds) ?? [:]
            start = try values.decodeIfPresent(Double.self, forKey: .start) ?? 0
            let innerOfAll = try? values.decodeIfPresent(Double.self, forKey: .inner)
            inner =
                try innerOfAll.map { [SortingSettings.everyKind: $0] }
                ?? values.decodeIfPresent([String: Double].self, forKey: .inner) ?? [:]
            next = try values.decodeIfPresent(Double.self, forKey: .next) ?? 0
            mutesTitles = try values.decodeIfPresent(Bool.self, forKey: .mutesTitles) ?? false
            encloses = try values.decodeIfPresent(Bool.self, forKey: .encloses) ?? false
            guard [!phrases.isEmpty, !patterns.isEmpty, measure != nil].count(where: \.self) == 1 else {
                throw DecodingError.dataCorruptedError(
                    forKey: .id, in: values,
                    debugDescription: "« \(id) » : donnez soit « phrases », soit « patterns », soit « measure »")
            }
            guard measure == nil || atLeast > 0 else {
                throw DecodingError.dataCorruptedError(
                    forKey: .measure, in: values, debugDescription: "« \(id) » : « at_least » doit être positif")
            }
        }
    }
}
