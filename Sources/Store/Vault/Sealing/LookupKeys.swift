import Crypto
public import Foundation

/// A keyed digest of 32 bytes: equal for equal content within one data folder, without meaning outside it.
public struct KeyedDigest: Hashable, Comparable, Sendable {
    public let bytes: Data

    init(_ code: HMAC<SHA256>.MAC) { bytes = Data(code) }

    public var hexadecimal: String { bytes.hexadecimal }
    public static func < (a: KeyedDigest, b: KeyedDigest) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}

/// HMAC-SHA-256 for one kind of look-up. Keys of different kinds give unrelated tokens for the same text, so that a family
/// name and a street of the same spelling do not show as equal.
public struct TokenKey: Sendable {
    private let key: SymmetricKey

    init(secret: SymmetricKey, domain: String) {
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: secret, info: Data("recto lookup 1|\(domain)".utf8), outputByteCount: 32)
    }

    public func digest(_ bytes: some DataProtocol) -> KeyedDigest {
        KeyedDigest(HMAC<SHA256>.authenticationCode(for: bytes, using: key))
    }

    /// The text in canonical composition; all other folding is the caller's, who knows what the token stands for.
    public func digest(_ text: String) -> KeyedDigest { digest(Data(text.precomposedStringWithCanonicalMapping.utf8)) }
}

/// The look-up keys of one data folder.
public struct LookupKeys: Sendable {
    /// Normalised tokens of an act (names, addresses, references).
    public let linking: TokenKey
    /// SHA-256 of a source's bytes.
    public let source: TokenKey
    /// The path a file was seen under.
    public let path: TokenKey
    /// Names of blob files.
    public let blob: TokenKey
    /// Content-derived ids of acts.
    public let acte: TokenKey

    /// Names that people pin acts to.
    public let pin: TokenKey

    /// Whole rows of the store.
    public let row: TokenKey

    /// What was erased: tells it again to who has it, and nothing else.
    public let erasure: TokenKey

    /// Words of acts, for searching.
    public let search: TokenKey

    init(secret: SymmetricKey) {
        linking = TokenKey(secret: secret, domain: "linking")
        source = TokenKey(secret: secret, domain: "source")
        path = TokenKey(secret: secret, domain: "path")
        blob = TokenKey(secret: secret, domain: "blob")
        acte = TokenKey(secret: secret, domain: "acte")
        pin = TokenKey(secret: secret, domain: "pin")
        row = TokenKey(secret: secret, domain: "row")
        erasure = TokenKey(secret: secret, domain: "erasure")
        search = TokenKey(secret: secret, domain: "search")
    }
}
