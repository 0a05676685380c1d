import Foundation
import FrenchText
import PageModel

/// A fixed-size sample of the letter groups of a text (bottom-k MinHash), from which the likeness of two texts is
/// estimated. OCR slips spoil a few groups, another text shares only the wording of the law.
struct TextSketch: Hashable, Sendable, Codable {
    static let size = 256
    private static let groupLength = 5

    /// The least hashes, in order.
    let hashes: [UInt64]

    init(pages: [PageText]) {
        let letters = Array(pages.flatMap(\.words).lazy.map(\.text.lettersAndDigits).joined().utf8)
        var seen: Set<UInt64> = []
        for start in 0..<max(0, letters.count - Self.groupLength + 1) {
            let group = letters[start..<start + Self.groupLength].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
            seen.insert(Self.mixed(group))
        }
        hashes = Array(seen.sorted().prefix(Self.size))
    }

    /// Estimated Jaccard index of the two texts' letter groups; nil when one of them has too little text to tell.
    func similarity(to other: TextSketch) -> Double? {
        guard min(hashes.count, other.hashes.count) >= 64 else { return nil }
        let size = min(Self.size, hashes.count, other.hashes.count)
        // Both are sorted: the least of both together, one after another.
        var (mine, theirs, shared) = (0, 0, 0)
        for _ in 0..<size {
            let a = mine < hashes.count ? hashes[mine] : .max
            let b = theirs < other.hashes.count ? other.hashes[theirs] : .max
            if a == b { shared += 1 }
            if a <= b { mine += 1 }
            if b <= a { theirs += 1 }
        }
        return Double(shared) / Double(size)
    }

    /// The finaliser of SplitMix64: spreads groups evenly, the same on every machine.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension TextSketch {
    /// One run of bytes: 256 numbers in figures would be most of a stored profile and of the time to read it.
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let bytes = Array(try container.decode(Data.self))
        guard bytes.count.isMultiple(of: 8) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(bytes.count) bytes")
        }
        hashes = stride(from: 0, to: bytes.count, by: 8).map { start in
            bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(
            Data(hashes.flatMap { hash in (0..<8).map { UInt8(truncatingIfNeeded: hash >> (56 - 8 * $0)) } }))
    }
}
