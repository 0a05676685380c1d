import DossierModel
import DossierStore
import Foundation
import FrenchText

/// `Pipelines/search.yaml`.
struct SearchRules: Decodable, Sendable {
    let names: Set<String>
    let words: Set<String>
    let references: Set<String>
    let confusions: [[String]]
    let forgiveFrom: Int
    let leftOut: Set<String>

    private enum CodingKeys: String, CodingKey {
        case names, words, references, confusions
        case forgiveFrom = "forgive_from"
        case leftOut = "left_out"
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        names = try values.decodeFields(.names)
        words = try values.decodeFields(.words)
        references = try values.decodeFields(.references)
        confusions = try values.decode([[String]].self, forKey: .confusions)
        forgiveFrom = try values.decode(Int.self, forKey: .forgiveFrom)
        leftOut = Set(try values.decode([String].self, forKey: .leftOut))
        guard confusions.allSatisfy({ $0.count == 2 && $0.allSatisfy { !$0.isEmpty && $0.lettersAndDigits == $0 } })
        else {
            throw DecodingError.dataCorruptedError(
                forKey: .confusions, in: values,
                debugDescription: "chaque confusion est une paire de lettres ou de chiffres")
        }
        guard (3...20).contains(forgiveFrom) else {
            throw DecodingError.dataCorruptedError(
                forKey: .forgiveFrom, in: values, debugDescription: "forgive_from attend un nombre de 3 à 20")
        }
    }
}

extension KeyedDecodingContainer {
    /// Names of fields that exist.
    fileprivate func decodeFields(_ key: Key) throws -> Set<String> {
        let names = try decode([String].self, forKey: key)
        let known = Set(FieldPath.keys + Champ.allCases.map(\.rawValue))
        if let wrong = names.first(where: { !known.contains($0) }) {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self, debugDescription: "le champ « \(wrong) » n'existe pas")
        }
        return Set(names)
    }
}

/// The forms of words under which acts are filed and looked for. The store keeps only their keyed tokens.
///
/// `x/` is a word as written, folded; `s/` the same with letters that are taken for one another made equal; and of names, each
/// `s/` form with one letter left out. Two words of which one letter each is left out so meet when one letter was misread,
/// swapped, added or lost.
struct SearchForms: Sendable {
    private let rules: SearchRules

    init(_ rules: SearchRules) { self.rules = rules }

    /// The forms to file an act under; sorted.
    func forms(of fields: ActeFields, notes: DossierNotes?) -> [String] {
        var forms = Set<String>()
        for path in fields.paths {
            guard let text = fields[path]?.value.text else { continue }
            if rules.names.contains(path.key) { add(text, to: &forms, forgiving: true) }
            if rules.words.contains(path.key) { add(text, to: &forms, forgiving: false) }
            if rules.references.contains(path.key) { addReference(text, to: &forms) }
        }
        for number in [notes?.numeroRG, notes?.numeroEtat] { number.map { addReference($0, to: &forms) } }
        return forms.sorted()
    }

    /// What somebody looks for, word by word. Neighbours are also looked for as one word: `24 / 00417`, `Le Goff`.
    func words(of query: String) -> [SearchWord] {
        let words = telling(query)
        return words.enumerated().map { place, word in
            let before = place > 0 ? [words[place - 1] + word] : []
            let after = place + 1 < words.count ? [word + words[place + 1]] : []
            return SearchWord(forms: sought(word).merging((before + after).flatMap(whole)) { max($0, $1) })
        }
    }

    /// A word as written, as it may be read, and with one letter less.
    private func sought(_ word: String) -> [String: Double] {
        let forms = Dictionary(whole(word)) { max($0, $1) }
        guard isForgiven(word) else { return forms }
        let shorter = Self.shortened(skeleton(word)).map { (Self.read($0), 0.7) }
        return forms.merging(shorter) { max($0, $1) }
    }

    /// A figure too many or too few makes another number.
    private func isForgiven(_ word: String) -> Bool {
        word.utf8.count >= rules.forgiveFrom && !word.contains(where: \.isNumber)
    }

    private func whole(_ word: String) -> [(String, Double)] {
        [(Self.written(word), 1), (Self.read(skeleton(word)), 0.9)]
    }

    private func add(_ text: String, to forms: inout Set<String>, forgiving: Bool) {
        // `Le Goff` is looked for as one word too.
        let all = Self.folded(text)
        let glued = forgiving ? zip(all, all.dropFirst()).map { $0 + $1 } : []
        for word in telling(text) + glued {
            let skeleton = skeleton(word)
            forms.insert(Self.written(word))
            forms.insert(Self.read(skeleton))
            if forgiving, isForgiven(word) {
                forms.formUnion(Self.shortened(skeleton).map(Self.read))
            }
        }
    }

    private func addReference(_ text: String, to forms: inout Set<String>) {
        let words = Self.folded(text)
        for word in words + [words.joined()] + zip(words, words.dropFirst()).map({ $0 + $1 }) where word.utf8.count >= 2
        {
            forms.insert(Self.written(word))
            forms.insert(Self.read(skeleton(word)))
        }
    }

    /// Folded words that say something; all of them when none does.
    private func telling(_ text: String) -> [String] {
        let words = Self.folded(text)
        let telling = words.filter { $0.utf8.count >= 2 && !rules.leftOut.contains($0) }
        return telling.isEmpty ? words : telling
    }

    private func skeleton(_ word: String) -> String {
        let plain = rules.confusions.reduce(word) { $0.replacing($1[0], with: $1[1]) }
        // A doubled letter is easily read or typed as one; a doubled figure is another number.
        guard !word.contains(where: \.isNumber) else { return plain }
        return plain.reduce(into: "") { if $0.last != $1 { $0.append($1) } }
    }

    /// The word with each of its letters left out once.
    private static func shortened(_ word: String) -> Set<String> {
        Set(word.indices.map { word[..<$0] + word[word.index(after: $0)...] }.map(String.init))
    }

    private static func folded(_ text: String) -> [String] {
        text.folded.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    private static func written(_ word: String) -> String { "x/\(word)" }
    private static func read(_ skeleton: String) -> String { "s/\(skeleton)" }
}
