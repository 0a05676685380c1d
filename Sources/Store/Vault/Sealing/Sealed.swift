import Crypto
public import Foundation

/// The opaque name of a data key: 16 random bytes.
public struct KeyID: Hashable, Sendable {
    public static let byteCount = 16
    public let bytes: Data

    /// Nil unless `bytes` are 16.
    public init?(bytes: Data) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = Data(bytes)
    }

    /// The first bytes of a digest, which has at least so many.
    init(digest: some Sequence<UInt8>) { bytes = Data(digest.prefix(Self.byteCount)) }

    private init(random generator: inout SystemRandomNumberGenerator) {
        bytes = Data((0..<Self.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    public static func random() -> KeyID {
        var generator = SystemRandomNumberGenerator()
        return KeyID(random: &generator)
    }
}

/// Where a sealed value stands. It is authenticated with the value, so that a value moved to another table, column or
/// row no longer opens.
public struct SealedPlace: Hashable, Sendable {
    public let table: String
    public let column: String
    /// The random opaque id of the row.
    public let row: String

    /// - Precondition: no part holds `|`, which sets the parts apart. They are names of the schema and hexadecimal ids.
    public init(table: String, column: String, row: String) {
        precondition(!table.contains("|") && !column.contains("|") && !row.contains("|"))
        self.table = table
        self.column = column
        self.row = row
    }

    var authenticated: Data { Data("\(table)|\(column)|\(row)".utf8) }

    /// All columns of a row share its key; the column is authenticated.
    var rowName: String { "\(table)|\(row)" }

    /// The key of this row, which tells nothing about the data key or the keys of other rows.
    func rowKey(of dataKey: SymmetricKey) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: dataKey, info: Data("recto row 1|\(rowName)".utf8), outputByteCount: 32)
    }
}

/// A value that only its data key opens, and only at its place. Carries the id of its key, so that a row can be sealed
/// again under another key without touching the rest.
public struct Sealed: Hashable, Sendable {
    /// Format, key id, nonce, sealed text and tag.
    public let bytes: Data

    /// Bytes as they were stored. They are looked at when the value is opened.
    package init(stored bytes: Data) { self.bytes = bytes }

    /// The data key the value claims to be sealed under; nil for bytes that are no sealed value.
    package var key: KeyID? { SealedParts(self)?.key }
}

/// How a value was sealed; the first byte of it.
enum SealedFormat: UInt8 {
    /// Under the data key itself: values written before rows had keys of their own.
    case perSource = 1
    /// Under the row's key, derived from the data key.
    case perRow = 2
}

/// `format | key id (16) | nonce (12) | sealed text | tag (16)`.
struct SealedParts {
    static let nonceLength = 12
    static let headLength = 1 + KeyID.byteCount
    static let tagLength = 16

    let format: SealedFormat
    let key: KeyID
    let nonce: Data
    let sealedText: Data

    /// Nil when the bytes cannot be a sealed value.
    init?(_ sealed: Sealed) {
        let bytes = Data(sealed.bytes)
        guard bytes.count >= Self.headLength + Self.nonceLength + Self.tagLength,
            let format = SealedFormat(rawValue: bytes[0]), let key = KeyID(bytes: bytes[1..<Self.headLength])
        else { return nil }
        self.format = format
        self.key = key
        nonce = bytes[Self.headLength..<Self.headLength + Self.nonceLength]
        sealedText = bytes[(Self.headLength + Self.nonceLength)...]
    }

    /// What is authenticated beside the text: the format, the key and the place.
    static func authenticated(_ format: SealedFormat, key: KeyID, place: SealedPlace) -> Data {
        Data([format.rawValue]) + key.bytes + place.authenticated
    }
}
