import Crypto
import DossierModel
import Foundation
import FrenchText

/// An attacker has the list of all names, birth dates and numbers, and knows how Recto writes pseudonyms, but not the key:
/// tries every common digest of every word.
struct DictionaryAttack {
    let pseudonyms: Set<String>

    func run(words: Set<String>) -> RiskReport.Dictionary {
        guard !pseudonyms.isEmpty else { return .init(tried: words.count, found: 0) }
        let bare = Set(pseudonyms.map { String($0.drop { $0 != "-" }.dropFirst()) }).union(pseudonyms)
        let found = words.reduce(into: Set<String>()) { found, word in
            for code in Self.codes(of: word) where bare.contains(code) { found.insert(code) }
        }
        return .init(tried: words.count, found: found.count)
    }

    /// As written, folded, and in the form that `PseudonymKey` signs.
    private static func codes(of word: String) -> [String] {
        let kinds = [PseudonymKey.Kind.household, .person, .body, .paper]
        let texts = [word, word.folded, word.lettersAndDigits] + kinds.map { "pseudonym|\($0.rawValue)|\(word)" }
        return texts.flatMap { text -> [String] in
            let bytes = Data(text.utf8)
            let digests: [[UInt8]] = [
                Array(SHA256.hash(data: bytes)), Array(SHA512.hash(data: bytes)),
                Array(Insecure.SHA1.hash(data: bytes)),
                Array(Insecure.MD5.hash(data: bytes)),
                Array(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: Data()))),
            ]
            return [text] + digests.flatMap { PseudonymKey.spellings(of: $0) }
        }
    }
}

extension PseudonymKey {
    /// How a digest might be written as a pseudonym: ours, and hexadecimal, whole or cut.
    static func spellings(of digest: [UInt8]) -> [String] {
        let letters = Array("bcdfghjklmnpqrst")
        let hexadecimal = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let ours = String(digest.prefix(10).flatMap { [letters[Int($0 >> 4)], letters[Int($0 & 15)]] })
        return [ours, hexadecimal, String(hexadecimal.prefix(16)), String(hexadecimal.prefix(20))]
    }
}

/// An attacker knows how often each body or person occurs, and names pseudonyms by their rank in frequency.
enum FrequencyAttack {
    /// - Parameter pairs: the pseudonym and the entity of every row.
    static func run(_ pairs: [(pseudonym: String, entity: String)], column: String) -> RiskReport.Frequency {
        let counts = Dictionary(pairs.map { ($0.pseudonym, 1) }, uniquingKeysWith: +)
        let known = Dictionary(pairs.map { ($0.entity, 1) }, uniquingKeysWith: +)
        let entities = Dictionary(pairs.map { ($0.pseudonym, $0.entity) }) { first, _ in first }
        // Only a frequency that one entity alone has names it.
        let byCount = Dictionary(grouping: known.keys) { known[$0] ?? 0 }
        let found = counts.count { pseudonym, count in
            byCount[count]?.count == 1 && byCount[count]?.first == entities[pseudonym]
        }
        return .init(column: column, pseudonyms: counts.count, found: found)
    }
}
