/// The words numbers are built of.
public struct NumberWords: Sendable {
    enum Kind: Hashable, Sendable { case unit, teen, ten, hundred, thousand, ordinal }

    struct Lexeme: Sendable {
        let letters: [UInt8]
        let kind: Kind
        let value: Int
    }

    /// Longest first, so that `cents` is tried before `cent`.
    let lexemes: [Lexeme]
    /// For every first sign (and its neighbour) the lexemes that may begin there.
    let heads: HeadIndex
    let linking: [[UInt8]]
    let euros: [[UInt8]]
    let centimes: [[UInt8]]
    let referenceOpeners: Set<String>
    let measures: Set<String>
    let creditMarks: Set<String>

    init(_ file: NumbersFile) {
        let tables: [(Kind, [String: Int])] = [
            (.unit, file.units), (.teen, file.teens), (.ten, file.tens), (.ordinal, file.ordinals),
            (.hundred, Dictionary(file.hundreds.map { ($0, 100) }) { a, _ in a }),
            (.thousand, Dictionary(file.thousands.map { ($0, 1000) }) { a, _ in a }),
        ]
        lexemes = tables.flatMap { kind, words in
            words.map { Lexeme(letters: $0.key.foldedLetters, kind: kind, value: $0.value) }
        }
        .sorted { ($0.letters.count, $1.value) > ($1.letters.count, $0.value) }
        heads = HeadIndex(lexemes.map(\.letters))
        linking = file.linking.map(\.foldedLetters)
        euros = file.euros.map(\.foldedLetters).sorted { $0.count > $1.count }
        centimes = file.centimes.map(\.foldedLetters).sorted { $0.count > $1.count }
        referenceOpeners = Set(file.referenceOpeners.map(\.lettersAndDigits))
        measures = Set(file.measures.map { $0 == "%" ? $0 : $0.lettersAndDigits })
        creditMarks = Set(file.creditMarks.map(\.lettersAndDigits))
    }
}

struct NumbersFile: LexiconContent {
    static let name = "numbers"

    let units: [String: Int]
    let teens: [String: Int]
    let tens: [String: Int]
    let hundreds: [String]
    let thousands: [String]
    let ordinals: [String: Int]
    let linking: [String]
    let euros: [String]
    let centimes: [String]
    let referenceOpeners: [String]
    let measures: [String]
    let creditMarks: [String]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case units, teens, tens, hundreds, thousands, ordinals, linking, euros, centimes, measures
        case referenceOpeners = "reference_openers"
        case creditMarks = "credit_marks"
    }
}
