/// Forms in which values of two papers are compared; never shown.
public struct ComparableForm: Sendable {
    private let lexicons: Lexicons

    public init(lexicons: Lexicons) { self.lexicons = lexicons }

    /// `12 bis, av. du Gal-Leclerc` → `12 bis avenue du general leclerc`.
    public func street(_ text: String) -> String {
        var words: [String] = []
        for word in Self.words(text) {
            words += Self.numberAndSuffix(word, lexicons.streets.numberSuffixes)
        }
        guard let type = words.firstIndex(where: { streetType($0) != nil }) else { return expanded(words) }
        let head = words[..<type].filter { $0 != "n" && $0 != "no" }
        return (head + [streetType(words[type]) ?? words[type], expanded(Array(words[(type + 1)...]))])
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// `LE-GOFF` → `le goff`.
    public func name(_ text: String) -> String { Self.words(text).joined(separator: " ") }

    /// `Saint-Étienne`, `ST ETIENNE CEDEX 2` → `saint etienne`.
    public func commune(_ text: String) -> String {
        let words = Self.words(text).prefix { !lexicons.institutions.cedex.contains($0) }
        return expanded(Array(words))
    }

    /// `S.C.I. Vert-Coteau`, `VERT COTEAU, société civile immobilière` → `vert coteau`.
    public func organisation(_ text: String) -> String {
        var words = Self.words(text.replacing(".", with: ""))
        while let first = words.first,
            ["la", "le", "les"].contains(first) || lexicons.legalForms.introducers.contains(first),
            words.count > 1, !startsWithForm(words)
        {
            words.removeFirst()
        }
        for place in words.indices {
            guard let length = formLength(words, at: place) else { continue }
            let rest = Array(words[..<place] + words[(place + length)...])
            if !rest.isEmpty { return rest.joined(separator: " ") }
        }
        return words.joined(separator: " ")
    }

    private func startsWithForm(_ words: [String]) -> Bool { formLength(words, at: 0) != nil }

    private func formLength(_ words: [String], at place: Int) -> Int? {
        lexicons.legalForms.forms[words[place], default: []]
            .first { words[place...].starts(with: $0.words) }?.words.count
    }

    private func streetType(_ word: String) -> String? {
        lexicons.streets.types[word]?.first { $0.words.count == 1 }?.canonical
    }

    private func expanded(_ words: [String]) -> String {
        words.map { lexicons.streets.expansions[$0] ?? $0 }.joined(separator: " ")
    }

    /// `12bis` → `12`, `bis`.
    private static func numberAndSuffix(_ word: String, _ suffixes: Set<String>) -> [String] {
        let digits = word.prefix { $0.isNumber }
        let rest = String(word[digits.endIndex...])
        return !digits.isEmpty && (suffixes.contains(rest) || rest.utf8.count == 1) ? [String(digits), rest] : [word]
    }

    /// Folded words, parted at anything that is no letter or digit.
    private static func words(_ text: String) -> [String] {
        text.folded.utf8.split { !$0.isLetterOrDigit }.map { String(decoding: $0, as: UTF8.self) }
    }
}
