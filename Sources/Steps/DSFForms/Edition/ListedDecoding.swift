extension KeyedDecodingContainer {
    /// An enumeration by its raw value; the error lists the values that are allowed.
    func decodeListed<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type, forKey key: Key) throws -> Choice
    where Choice.RawValue == String {
        let text = try decode(String.self, forKey: key)
        return try listed(text, forKey: key)
    }

    func decodeListedArray<Choice: RawRepresentable & CaseIterable>(
        _ type: Choice.Type, forKey key: Key
    ) throws -> [Choice] where Choice.RawValue == String {
        try decode([String].self, forKey: key).map { try listed($0, forKey: key) }
    }

    /// `human`, or a list of sources.
    func decodePolicy(forKey key: Key) throws -> PrefillPolicy {
        if let word = try? decode(String.self, forKey: key) {
            guard word == "human" else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: self, debugDescription: "« prefill » vaut « human » ou une liste de sources")
            }
            return .humanOnly
        }
        return .from(try decodeListedArray(PrefillSource.self, forKey: key))
    }

    private func listed<Choice: RawRepresentable & CaseIterable>(_ text: String, forKey key: Key) throws -> Choice
    where Choice.RawValue == String {
        guard let choice = Choice(rawValue: text) else {
            let allowed = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self, debugDescription: "« \(text) » est inconnu ; valeurs permises : \(allowed)")
        }
        return choice
    }
}

/// A key of a YAML mapping, or a place in a sequence.
struct YAMLKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }
    init(intValue: Int) { (stringValue, self.intValue) = ("\(intValue)", intValue) }
    init(_ key: String) { self.init(stringValue: key) }
    init(_ index: Int) { self.init(intValue: index) }
}

extension Decoder {
    /// A misspelt key would silently change what a field does.
    func refuseKeys(outside allowed: [String]) throws {
        let keys = try container(keyedBy: YAMLKey.self).allKeys.map(\.stringValue)
        guard let unknown = keys.sorted().first(where: { !allowed.contains($0) }) else { return }
        throw DecodingError.dataCorrupted(
            .init(codingPath: codingPath, debugDescription: "la clé « \(unknown) » est inconnue"))
    }
}
