import Foundation
import RuleFiles

/// The user guide, `Pipelines/web/GUIDE.md`, as the values its page is made of. Reads what the guide uses of Markdown, a line a
/// paragraph's part: headings, paragraphs, lists, tables, pictures, and within them bold, code and links.
struct GuideText: Sendable {
    struct Span: Sendable {
        let text: String
        let isStrong: Bool
        let isCode: Bool
        let isPlain: Bool
        let link: String?

        init(_ text: Substring, isStrong: Bool = false, isCode: Bool = false, link: Substring? = nil) {
            self.text = String(text)
            self.isStrong = isStrong
            self.isCode = isCode
            self.link = link.map(String.init)
            isPlain = !isStrong && !isCode && link == nil
        }
    }

    struct Words: Sendable {
        let spans: [Span]
    }

    struct List: Sendable {
        let items: [Words]
    }

    struct Heading: Sendable {
        let id: String
        let text: String
    }

    struct Table: Sendable {
        struct Row: Sendable {
            let cells: [Words]
        }

        let head: Row
        let rows: [Row]
    }

    struct Picture: Sendable {
        let file: String
        let words: String
    }

    /// One of these is set.
    struct Block: Sendable {
        var section: Heading?
        var part: Heading?
        var paragraph: Words?
        var list: List?
        var table: Table?
        var picture: Picture?
    }

    let title: String
    let blocks: [Block]
    /// The headings of the first rank, for the contents.
    let sections: [Heading]

    /// - Throws: `RuleFileError` for a picture that the desk does not have, or a guide without title.
    init(_ markdown: String, pictures: Set<String>) throws(RuleFileError) {
        var title: String?
        var blocks: [Block] = []
        for lines in Self.paragraphs(of: markdown) {
            if lines[0].hasPrefix("# ") {
                title = String(lines[0].dropFirst(2))
            } else {
                blocks.append(Self.block(lines))
            }
        }
        guard let title else {
            throw RuleFileError(file: "GUIDE.md", line: nil, message: "le guide n'a pas de titre")
        }
        for case let picture? in blocks.map(\.picture) where !pictures.contains(picture.file) {
            throw RuleFileError(file: "GUIDE.md", line: nil, message: "l'image « \(picture.file) » est introuvable")
        }
        self.title = title
        self.blocks = blocks
        sections = blocks.compactMap(\.section)
    }

    /// Lines that belong together; a heading stands alone.
    private static func paragraphs(of markdown: String) -> [[String]] {
        markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            .reduce(into: [[]]) { groups, line in
                if line.trimmed.isEmpty || line.hasPrefix("#") { groups.append([]) }
                if !line.trimmed.isEmpty { groups[groups.count - 1].append(line) }
                if line.hasPrefix("#") { groups.append([]) }
            }
            .filter { !$0.isEmpty }
    }

    private static func block(_ lines: [String]) -> Block {
        let first = lines[0]
        if first.hasPrefix("### ") { return Block(part: heading(String(first.dropFirst(4)))) }
        if first.hasPrefix("## ") { return Block(section: heading(String(first.dropFirst(3)))) }
        if let found = first.wholeMatch(of: #/!\[(.+)\]\(static\/(.+)\)/#) {
            return Block(picture: Picture(file: String(found.2), words: String(found.1)))
        }
        if first.hasPrefix("- ") { return Block(list: List(items: items(lines).map(words))) }
        if first.hasPrefix("|") { return Block(table: table(lines)) }
        return Block(paragraph: words(lines.joined(separator: " ")))
    }

    private static func heading(_ text: String) -> Heading {
        let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        return Heading(
            id: String(plain.map { $0.isLetter || $0.isNumber ? $0 : "-" }), text: text)
    }

    /// A line that is set in goes on with the item before it.
    private static func items(_ lines: [String]) -> [String] {
        lines.reduce(into: []) { items, line in
            if line.hasPrefix("- ") {
                items.append(String(line.dropFirst(2)))
            } else {
                items[items.count - 1] += " \(line.trimmed)"
            }
        }
    }

    private static func table(_ lines: [String]) -> Table {
        let rows = lines.map { line in
            Table.Row(
                cells: line.trimmed.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
                    .map { words(String($0).trimmed) })
        }
        return Table(head: rows[0], rows: Array(rows.dropFirst(2)))
    }

    private static func words(_ text: String) -> Words {
        var spans: [Span] = []
        var end = text.startIndex
        for found in text.matches(of: #/\*\*(.+?)\*\*|`(.+?)`|\[(.+?)\]\((.+?)\)|<(https?:.+?)>/#) {
            if found.range.lowerBound > end { spans.append(Span(text[end..<found.range.lowerBound])) }
            end = found.range.upperBound
            if let strong = found.1 {
                spans.append(Span(strong, isStrong: true))
            } else if let code = found.2 ?? found.5 {
                spans.append(Span(code, isCode: true))
            } else if let words = found.3, let link = found.4 {
                spans.append(Span(words, link: link))
            }
        }
        if end < text.endIndex { spans.append(Span(text[end...])) }
        return Words(spans: spans)
    }
}
