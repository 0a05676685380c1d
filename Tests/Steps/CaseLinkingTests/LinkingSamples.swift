import CaseLinking
import DossierModel
import Foundation
import PageModel
import RuleFiles

enum SampleError: Error { case invalid(String) }

let repositoryRoot = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

/// The shipped rules.
func shippedLinker() throws -> CaseLinker {
    CaseLinker(
        rules: try LinkingRules.load(
            from: RuleFile(at: DataFolders(root: repositoryRoot).rules.appending(path: "linking.yaml"))))
}

/// A page whose words stand on lines as given.
func page(_ text: String, number: Int = 1, confidence: Double = 0.95) throws -> PageText {
    let lines = try text.split(separator: "\n").enumerated().compactMap { row, line in
        try Line(
            words: line.split(whereSeparator: \.isWhitespace).enumerated().map { column, word in
                guard let box = Box(left: Double(40 + 50 * column), top: Double(40 + 14 * row), width: 48, height: 10),
                    let word = Word(text: String(word), box: box, confidence: Confidence(clamping: confidence))
                else { throw SampleError.invalid(String(word)) }
                return word
            })
    }
    let blocks = Block(lines: lines).map { [$0] } ?? []
    let page = PageText(
        number: number, width: 595, height: 842, source: .ocr, blocks: blocks,
        quality: PageQuality(confidence: Confidence(clamping: confidence)))
    guard let page else { throw SampleError.invalid(text) }
    return page
}

/// Fields from `path: value` as the shared format writes them; dates in ISO, amounts in euros.
func fields(_ values: [String: String]) throws -> ActeFields {
    var fields = ActeFields()
    for (name, text) in values {
        guard let path = FieldPath(name), let value = value(text, of: path.valueKind) else {
            throw SampleError.invalid("\(name): \(text)")
        }
        fields[path] = Extracted(
            value, confidence: Confidence(clamping: 0.9),
            source: Provenance(
                author: .rule(RuleID(name: "sample", version: 1)), page: 1, box: nil, rawText: text))
    }
    return fields
}

private func value(_ text: String, of kind: FieldValue.Kind) -> FieldValue? {
    switch kind {
    case .text: .text(text)
    case .choice: .choice(text)
    case .date: CalendarDate(iso: text).map(FieldValue.date)
    case .amount: Double(text).map { .amount(Montant(cents: Int(($0 * 100).rounded()))) }
    case .time, .flag: nil
    }
}

/// Small, seeded and the same everywhere (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Misreads letters and figures as OCR does, each with probability `rate`.
func misread(_ text: String, rate: Double, using generator: inout SeededGenerator) -> String {
    let confusions: [Character: [Character]] = [
        "0": ["O", "8"], "1": ["l", "I", "7"], "3": ["8"], "5": ["S", "6"], "6": ["8"], "8": ["B", "3"],
        "o": ["0", "c"],
        "O": ["0", "Q"], "l": ["1", "I"], "I": ["l"], "e": ["c"], "E": ["F"], "n": ["u"], "N": ["M"], "a": ["o"],
        "R": ["B"], "é": ["e"], "É": ["E"], "U": ["V"], "r": ["n"], "S": ["5"], "B": ["8"],
    ]
    return String(
        text.map { letter in
            guard let wrong = confusions[letter], Double.random(in: 0..<1, using: &generator) < rate else {
                return letter
            }
            return wrong.randomElement(using: &generator) ?? letter
        })
}
