/// A decoder that knows which keys nobody asked for: a misspelt word in a rule would otherwise do nothing, and say nothing.
/// It passes everything on to the decoder it wraps.
struct WatchedDecoder: Decoder {
    let base: any Decoder
    let watch: KeyWatch

    var codingPath: [any CodingKey] { base.codingPath }
    var userInfo: [CodingUserInfoKey: Any] { base.userInfo }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        watch.met(try base.container(keyedBy: AnyKey.self).allKeys, at: codingPath)
        return KeyedDecodingContainer(WatchedKeys(base: try base.container(keyedBy: type), watch: watch))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        WatchedList(base: try base.unkeyedContainer(), watch: watch)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        WatchedValue(base: try base.singleValueContainer(), decoder: self)
    }
}

/// Decodes `Value` and refuses keys that it has no use for.
struct Watched<Value: Decodable>: Decodable {
    let value: Value

    init(from decoder: any Decoder) throws {
        let watch = KeyWatch()
        value = try Value(from: WatchedDecoder(base: decoder, watch: watch))
        try watch.refuseUnused()
    }
}

/// The keys met in a file and those asked for, by their place.
final class KeyWatch {
    /// Told to people who read the file; no step needs them.
    private static let forPeople: Set = ["version", "dated", "source", "required"]

    private var met: [String: [any CodingKey]] = [:]
    private var asked: Set<String> = []

    func met(_ keys: [any CodingKey], at path: [any CodingKey]) {
        for key in keys where !Self.forPeople.contains(key.stringValue) { met[Self.name(path + [key])] = path + [key] }
    }

    func asked(_ key: any CodingKey, at path: [any CodingKey]) { asked.insert(Self.name(path + [key])) }

    func refuseUnused() throws {
        guard let path = met.filter({ !asked.contains($0.key) }).min(by: { $0.key < $1.key })?.value,
            let key = path.last
        else { return }
        throw DecodingError.dataCorrupted(
            .init(codingPath: path, debugDescription: "la clé « \(key.stringValue) » est inconnue"))
    }

    private static func name(_ path: [any CodingKey]) -> String {
        path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: "\u{1F}")
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    let intValue: Int?
    init(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }
    init(intValue: Int) { (stringValue, self.intValue) = ("\(intValue)", intValue) }
}

private struct WatchedKeys<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let base: KeyedDecodingContainer<Key>
    let watch: KeyWatch

    var codingPath: [any CodingKey] { base.codingPath }
    var allKeys: [Key] { base.allKeys }

    func contains(_ key: Key) -> Bool {
        watch.asked(key, at: codingPath)
        return base.contains(key)
    }

    func decodeNil(forKey key: Key) throws -> Bool {
        watch.asked(key, at: codingPath)
        return try base.decodeNil(forKey: key)
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        watch.asked(key, at: codingPath)
        guard base.contains(key) else { return try base.decode(type, forKey: key) }
        if T.self is any PlainValue.Type { return try base.decode(type, forKey: key) }
        return try T(from: WatchedDecoder(base: base.superDecoder(forKey: key), watch: watch))
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        watch.asked(key, at: codingPath)
        return try WatchedDecoder(base: base.superDecoder(forKey: key), watch: watch).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        watch.asked(key, at: codingPath)
        return try WatchedDecoder(base: base.superDecoder(forKey: key), watch: watch).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { WatchedDecoder(base: try base.superDecoder(), watch: watch) }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        watch.asked(key, at: codingPath)
        return WatchedDecoder(base: try base.superDecoder(forKey: key), watch: watch)
    }
}

private struct WatchedList: UnkeyedDecodingContainer {
    var base: any UnkeyedDecodingContainer
    let watch: KeyWatch

    var codingPath: [any CodingKey] { base.codingPath }
    var count: Int? { base.count }
    var isAtEnd: Bool { base.isAtEnd }
    var currentIndex: Int { base.currentIndex }

    mutating func decodeNil() throws -> Bool { try base.decodeNil() }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        if T.self is any PlainValue.Type { return try base.decode(type) }
        return try T(from: superDecoder())
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> { try superDecoder().container(keyedBy: type) }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try superDecoder().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { WatchedDecoder(base: try base.superDecoder(), watch: watch) }
}

private struct WatchedValue: SingleValueDecodingContainer {
    let base: any SingleValueDecodingContainer
    let decoder: WatchedDecoder

    var codingPath: [any CodingKey] { base.codingPath }

    func decodeNil() -> Bool { base.decodeNil() }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        T.self is any PlainValue.Type ? try base.decode(type) : try T(from: decoder)
    }
}

/// What a decoder reads by itself, with its own words for what is wrong.
private protocol PlainValue {}
extension Bool: PlainValue {}
extension String: PlainValue {}
extension Double: PlainValue {}
extension Int: PlainValue {}
