import Foundation
public import RuleFiles

/// `Pipelines/access/common-passwords.yaml`: what everybody tries first, and what long passwords are often glued from.
public struct CommonPasswords: Sendable {
    private struct File: Decodable {
        let words: [String]
        /// Fewer characters than this outside of common words, repetitions and the login are too few.
        let ownCharacters: Int

        private enum CodingKeys: String, CodingKey {
            case words
            case ownCharacters = "own_characters"
        }
    }

    private let words: [[Character]]
    private let ownCharacters: Int

    public static func load(from folders: DataFolders) throws(RuleFileError) -> CommonPasswords {
        try CommonPasswords(RuleFile(at: folders.access.appending(path: "common-passwords.yaml")))
    }

    init(_ file: RuleFile) throws(RuleFileError) {
        let decoded: File = try file.decode()
        words = decoded.words.map { Array(Self.folded($0)) }.sorted { $0.count > $1.count }
        ownCharacters = decoded.ownCharacters
    }

    /// Whether the password is little more than common words, rows of keys, repetitions or the login.
    public func isTooCommon(_ password: String, login: String) -> Bool {
        let name = Array(Self.folded(login))
        let text = Array(Self.folded(password))
        let known = name.count >= 3 ? [name] + words : words
        var own: [Character] = []
        var place = 0
        while place < text.count {
            if let word = known.first(where: { text[place...].starts(with: $0) }) {
                place += word.count
            } else {
                own.append(text[place])
                place += 1
            }
        }
        return Set(own).count < ownCharacters
    }

    /// Lower case without accents, digits for letters that stand for them.
    private static func folded(_ text: String) -> String {
        let plain = text.folding(
            options: [.caseInsensitive, .diacriticInsensitive], locale: Locale(identifier: "fr_FR"))
        return String(plain.map { stands[$0] ?? $0 })
    }

    private static let stands: [Character: Character] = ["@": "a", "$": "s", "!": "i"]
}
