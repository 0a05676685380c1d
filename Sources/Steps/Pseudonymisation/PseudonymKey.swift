public import Crypto
import Foundation

/// The secret of one domain of pseudonymisation: one recipient for one project. Another recipient has another key, so that
/// two exports have no pseudonym in common.
public struct PseudonymKey: Sendable {
    private let key: SymmetricKey

    public init(_ key: SymmetricKey) { self.key = key }

    /// What a pseudonym stands for. The same text of another kind has an unrelated pseudonym.
    enum Kind: String {
        case household = "M"
        case person = "P"
        case body = "O"
        case paper = "A"
    }

    /// HMAC-SHA-256, cut to 80 bits, in sixteen consonants: no pseudonym looks like a name, a number or a code.
    func pseudonym(_ kind: Kind, of entity: String) -> String {
        let letters = Array("bcdfghjklmnpqrst")
        let text = code("pseudonym|\(kind.rawValue)|\(entity)").prefix(10).flatMap { byte in
            [letters[Int(byte >> 4)], letters[Int(byte & 15)]]
        }
        return "\(kind.rawValue)-\(String(text))"
    }

    /// The days by which all dates of a household are moved: never zero, at most `days` either way.
    func dayOffset(ofHousehold entity: String, days: Int) -> Int {
        let draw = number("shift|\(entity)")
        let size = 1 + Int(draw >> 1) % max(1, days)
        return draw & 1 == 0 ? size : -size
    }

    /// A place in an order that only the key gives.
    func rank(_ place: String) -> UInt64 { number("order|\(place)") }

    /// Seeds what must look random and come out the same for the same key.
    func dice(_ use: String) -> KeyedDice { KeyedDice(state: number("dice|\(use)")) }

    private func number(_ message: String) -> UInt64 {
        code(message).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private func code(_ message: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(message.utf8), using: key))
    }
}

/// A sequence that looks random and is the same for the same seed (SplitMix64). Not for secrets.
struct KeyedDice: RandomNumberGenerator {
    private var state: UInt64

    init(state: UInt64) { self.state = state }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
