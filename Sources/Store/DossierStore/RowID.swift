import Crypto
public import DossierModel
public import Foundation
import Vault

/// The random opaque id of a row: says nothing about what the row holds.
enum RowID {
    static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }.hexadecimal
    }
}

/// A source file in one store. Random: has no meaning in another store and must not reach results.
public struct SourceID: RawRepresentable, Hashable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// SHA-256 of a file's bytes. Never stored in clear: whoever has the same file would recognise it.
public struct SourceDigest: Hashable, Comparable, Sendable {
    /// 32 bytes.
    public let bytes: Data

    /// Nil unless `hexadecimal` is 64 lower-case hexadecimal digits.
    public init?(hexadecimal: String) {
        let digits = Array(hexadecimal.utf8)
        guard digits.count == 64, digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        let values = digits.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x61 + 10 }
        bytes = Data(stride(from: 0, to: 64, by: 2).map { values[$0] << 4 | values[$0 + 1] })
    }

    public var hexadecimal: String { bytes.hexadecimal }
    public static func < (a: SourceDigest, b: SourceDigest) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}

extension ActeID {
    /// The id of the act on these pages of a file with these bytes: `a-` and the first 20 hexadecimal digits of
    /// SHA-256 of `digest:first-last`.
    public init(digest: String, pages: PageRange) {
        let hash = SHA256.hash(data: Data("\(digest):\(pages.first)-\(pages.last)".utf8))
        self.init(rawValue: "a-" + hash.prefix(10).hexadecimal)
    }
}

extension DossierID {
    /// The dossier whose least act that is no rescan is `acte`.
    public init(leastActe acte: ActeID) { self.init(rawValue: "d-" + acte.rawValue.dropFirst(2)) }

    /// The act the id derives from; nil for a malformed id.
    var leastActe: ActeID? {
        rawValue.hasPrefix("d-") ? ActeID(rawValue: "a-" + rawValue.dropFirst(2)) : nil
    }
}
