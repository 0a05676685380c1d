import DossierModel
import Foundation
import RuleFiles

/// How page numbers are printed, and which lines are stamped by a fax or scanner and say nothing about a paper.
struct NumberPatterns: Sendable {
    struct Pattern: Sendable {
        let expression: NSRegularExpression
        let hasTotal: Bool
        /// How much the pattern can be trusted, 0 to 1.
        let trust: Double
    }

    let rule: RuleID
    let patterns: [Pattern]
    let stamps: [NSRegularExpression]
    /// Lines nearer to the edges of the page than this share of its height may be a number.
    let band: Double
    let missing: MissingPageWords
    let runningHead: RunningHeadLook

    init(_ entries: NumberPatternEntries, version: Int, in file: RuleFile) throws(RuleFileError) {
        rule = RuleID(name: "sorting.page_number", version: version)
        band = entries.band
        runningHead = entries.runningHead
        missing = MissingPageWords(entries.missing, version: version)
        var patterns: [Pattern] = []
        for (row, entry) in entries.patterns.enumerated() {
            let path: [any CodingKey] = [RuleKey("page_numbers"), RuleKey("patterns"), RuleKey(row)]
            let expression = try file.compile(entry.pattern, at: path + [RuleKey("pattern")])
            guard entry.pattern.contains("(?<n>") else {
                throw file.fault(
                    at: path + [RuleKey("pattern")], "le motif doit contenir le groupe (?<n>…), le numéro de la page")
            }
            patterns.append(
                Pattern(expression: expression, hasTotal: entry.pattern.contains("(?<of>"), trust: entry.trust))
        }
        self.patterns = patterns
        var stamps: [NSRegularExpression] = []
        for (row, pattern) in entries.stamps.enumerated() {
            let path: [any CodingKey] = [RuleKey("page_numbers"), RuleKey("stamps"), RuleKey(row)]
            stamps.append(try file.compile(pattern, at: path))
        }
        self.stamps = stamps
    }

    func isStamp(_ line: String) -> Bool {
        stamps.contains { $0.isFound(in: line) }
    }

    /// The page number that `line` prints; nil for any other line.
    func number(in line: String) -> PrintedNumber? {
        let all = NSRange(line.startIndex..., in: line)
        for pattern in patterns {
            guard let match = pattern.expression.firstMatch(in: line, range: all),
                let page = Self.value("n", of: match, in: line), page >= 1
            else { continue }
            let total = pattern.hasTotal ? Self.value("of", of: match, in: line) : nil
            if let total, total < page { continue }
            return PrintedNumber(page: page, total: total, trust: pattern.trust, text: line)
        }
        return nil
    }

    /// Reads the letters that optical reading takes for figures.
    private static func value(_ group: String, of match: NSTextCheckingResult, in line: String) -> Int? {
        guard let range = Range(match.range(withName: group), in: line) else { return nil }
        let figures = line[range].map { character -> Character in
            switch character {
            case "l", "I", "|", "i": "1"
            case "o", "O": "0"
            default: character
            }
        }
        return Int(String(figures))
    }
}

/// A page number as printed.
struct PrintedNumber: Hashable, Sendable {
    /// 1-based within its paper.
    let page: Int
    let total: Int?
    let trust: Double
    let text: String
}

struct NumberPatternEntries: Decodable {
    let band: Double
    let patterns: [Entry]
    let stamps: [String]
    let missing: Missing
    let runningHead: RunningHeadLook

    private enum CodingKeys: String, CodingKey {
        case band, patterns, stamps, missing
        case runningHead = "running_head"
    }

    struct Entry: Decodable {
        let pattern: String
        let trust: Double
    }

    struct Missing: Decodable {
        let trust: Double
        let one: String
        let several: String
    }
}

/// How a line looks that repeats in the margin of a page what its paper is.
struct RunningHeadLook: Decodable, Sendable {
    /// Lines at most, its number among them.
    let lines: Int
    /// Share of the page's height within which it stands.
    let height: Double
    /// Word height over the page's usual word height, at most.
    let size: Double
    /// At most.
    let letters: Int
}

/// What the reviewer reads when announced pages are not in the file.
struct MissingPageWords: Sendable {
    /// A number less trusted tells nothing.
    let trust: Double
    private let one: String
    private let several: String
    private let rule: RuleID

    init(_ entry: NumberPatternEntries.Missing, version: Int) {
        (trust, one, several) = (entry.trust, entry.one, entry.several)
        rule = RuleID(name: Sorter.missingPagesRule, version: version)
    }

    func finding(_ pages: [Int], of total: Int) -> Finding {
        let sentence = pages.count == 1 ? one : several
        return Finding(
            code: "PAGE_MANQUANTE", severity: .warning,
            message: sentence.replacingOccurrences(of: "{pages}", with: Self.enumerate(pages))
                .replacingOccurrences(of: "{total}", with: "\(total)"),
            fields: [], rule: rule)
    }

    /// `2`, `2 et 3`, `2, 4 et 7`.
    private static func enumerate(_ pages: [Int]) -> String {
        let words = pages.map(String.init)
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " et " + last
    }
}
