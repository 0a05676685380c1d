public import DossierModel
import Foundation

/// Whether a value read is the true one, field by field.
struct FieldEquality: Sendable {
    let rules: ComparisonRules

    func equal(_ key: String, _ truth: JSONValue, _ read: JSONValue) -> Bool {
        let (a, b) = (truth.printed, read.printed)
        switch rules.fields[key]?.compare ?? .text {
        case .amount: return Self.same(Self.cents(truth), Self.cents(read))
        case .day: return Self.same(Self.day(a), Self.day(b))
        case .telephone: return Self.telephone(a) == Self.telephone(b)
        case .hour: return Self.hour(a) == Self.hour(b)
        case .siren: return FoldedText.digits(a).prefix(9) == FoldedText.digits(b).prefix(9)
        case .overlap: return overlap(a, b) >= rules.words.leastOverlap
        case .name: return name(a, key) == name(b, key) || name(a, key).sorted() == name(b, key).sorted()
        case .person: return FoldedText.words(a).sorted() == FoldedText.words(b).sorted()
        case .civility: return civility(a) == civility(b)
        case .place: return Self.place(a) == Self.place(b)
        case .code: return FoldedText.code(a) == FoldedText.code(b)
        case .text: return FoldedText.words(a) == FoldedText.words(b)
        }
    }

    /// How alike two addresses or names are, 0 to 1.
    func overlap(_ first: String, _ second: String) -> Double { FoldedText.overlap(counted(first), counted(second)) }

    private func counted(_ text: String) -> [String] {
        FoldedText.words(text).filter { !rules.words.ignored.contains($0) }.map { rules.words.alike[$0] ?? $0 }
    }

    private func name(_ text: String, _ key: String) -> [String] {
        let words = FoldedText.words(text)
        let kept = words.filter { rules.fields[key]?.ignored?.contains($0) != true }
        return kept.isEmpty ? words : kept
    }

    private func civility(_ text: String) -> String {
        let word = FoldedText.words(text).joined(separator: " ")
        return rules.words.civilities[word] ?? word
    }

    /// What cannot be read equals nothing, itself neither.
    private static func same<Value: Equatable>(_ first: Value?, _ second: Value?) -> Bool {
        first != nil && first == second
    }
}

/// How values are read out of the shared format, whatever form a program wrote them in.
extension FieldEquality {
    static func cents(_ value: JSONValue) -> Int? {
        if case .boolean = value { return nil }
        if let number = value.double { return Int((number * 100).rounded(.toNearestOrEven)) }
        var text = value.printed.filter { $0.isWholeNumber || ",.-".contains($0) }
        if text.contains(#/,\d{1,2}$/#) {
            text = text.replacing(".", with: "").replacing(",", with: ".")
        } else if text.contains(#/\.\d{1,2}$/#) {
            text = text.replacing(",", with: "")
        } else {
            text = text.filter { $0 != "," && $0 != "." }
        }
        return Double(text).map { Int(($0 * 100).rounded(.toNearestOrEven)) }
    }

    /// Year, month, day.
    static func day(_ text: String) -> [Int]? {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if let match = text.prefixMatch(of: #/(\d{4})-(\d{1,2})-(\d{1,2})/#) {
            return [match.1, match.2, match.3].compactMap { Int($0) }
        }
        return text.wholeMatch(of: #/(\d{1,2})[\/.](\d{1,2})[\/.](\d{4})/#)
            .map { match in [match.3, match.2, match.1].compactMap { Int($0) } }
    }

    static func telephone(_ text: String) -> String {
        let digits = FoldedText.digits(text)
        return digits.hasPrefix("33") && digits.count == 11 ? "0" + digits.dropFirst(2) : digits
    }

    /// Hour and minute.
    static func hour(_ text: String) -> [Int]? {
        text.firstMatch(of: #/(\d{1,2})\s*[hH:]\s*(\d{2})?/#).map { match in
            [Int(match.1) ?? 0, match.2.flatMap { Int($0) } ?? 0]
        }
    }

    static func place(_ text: String) -> [String] { FoldedText.words(text.replacing(#/\(.*?\)/#, with: "")) }
}

extension JSONValue {
    /// As a text; nothing for what holds several values.
    public var printed: String {
        switch self {
        case .string(let text): text
        case .integer(let number): "\(number)"
        case .number(let number): "\(number)"
        case .boolean(let flag): "\(flag)"
        case .null, .list, .object: ""
        }
    }
}
