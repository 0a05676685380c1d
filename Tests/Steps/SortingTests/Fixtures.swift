import DossierModel
import Foundation
import PageModel
import RuleFiles
import Sorting
import Testing

/// Where the tests' data lies: beside this target, outside of it, so that it is no part of the build.
enum Fixtures {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    static let rules = root.appending(path: "Pipelines/rules")
    static let texts = root.appending(path: "Tests/Steps/SortingFixtures/texts")
    static let recorded = root.appending(path: "Tests/Steps/SortingFixtures/recorded")
    static let golden = root.appending(path: "Tests/Steps/SortingFixtures/golden")

    /// Read once for all tests.
    private static let shipped = Result { try SortingRules(folder: rules) }
    static func shippedRules() throws -> SortingRules { try shipped.get() }
    static func sorter() throws -> Sorter { Sorter(rules: try shippedRules()) }

    static func names(in folder: URL, suffix: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
    }
}

/// A file of papers written out as text, with what Sorting must find in it.
struct TextFile {
    let expected: [String]
    let pages: [PageText]

    /// Lines `expect FIRST-LAST kind`, then pages, each behind a line `=== NUMBER`; a page without text is blank.
    init(named name: String) throws {
        let text = try String(contentsOf: Fixtures.texts.appending(path: "\(name).txt"), encoding: .utf8)
        var (expected, pages) = ([String](), [[String]]())
        for line in text.components(separatedBy: "\n") {
            if pages.isEmpty, line.hasPrefix("expect ") {
                expected.append(String(line.dropFirst(7)))
            } else if line.hasPrefix("=== ") {
                pages.append([])
            } else if !pages.isEmpty {
                pages[pages.count - 1].append(line)
            }
        }
        self.expected = expected
        self.pages = try pages.enumerated().map { try TextPage.page($0 + 1, $1) }
    }
}

/// Lays lines of text out on an A4 page: evenly from the top, the last line at the foot.
enum TextPage {
    static func page(_ number: Int, _ lines: [String]) throws -> PageText {
        let written = lines.filter { $0.contains { !$0.isWhitespace } }
        let step = min(12, 760 / Double(max(1, written.count)))
        let laid = try written.enumerated().map { row, text in
            let isFoot = row == written.count - 1 && written.count > 3
            return try line(text, top: isFoot ? 815 : 40 + Double(row) * step)
        }
        let blocks = [Block(lines: laid)].compactMap(\.self)
        let page = PageText(
            number: number, width: 595, height: 842, source: blocks.isEmpty ? .blank : .ocr, blocks: blocks,
            quality: PageQuality(confidence: .certain))
        return try #require(page)
    }

    static func page(_ number: Int, _ lines: String...) throws -> PageText { try page(number, lines) }

    private static func line(_ text: String, top: Double) throws -> Line {
        var left = 50.0
        var words: [Word] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            let width = Double(word.count) * 5
            let box = try #require(Box(left: left, top: top, width: width, height: 9))
            words.append(try #require(Word(text: String(word), box: box, confidence: .certain)))
            left += width + 4
        }
        return try #require(Line(words: words))
    }
}

extension Segment {
    /// `1-3 assignation`, as the fixtures write it.
    var short: String { "\(pages.first)-\(pages.last) \(kind.rawValue)" }
}
