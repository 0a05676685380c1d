import Foundation
import FrenchText
import PageModel
import RuleFiles
import Testing

/// Text set in a typewriter face, six points a letter: what the tables of the tests are read from.
enum PrintedPage {
    /// The lists that ship with the program.
    static func lexicons() throws -> Lexicons { try loaded.get() }

    private static let loaded: Result<Lexicons, any Error> = Result {
        try Lexicons(from: DataFolders(root: root))
    }

    static let root: URL = {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return folder
    }()

    /// Lines at `\n`, blocks at an empty line, a column's gap at `\t`.
    static func reader(_ text: String) throws -> ValueReader {
        var top = 40.0
        var blocks: [Block] = []
        for part in text.components(separatedBy: "\n\n") {
            var lines: [Line] = []
            for line in part.split(separator: "\n") {
                lines.append(try #require(Line(words: try words(line, top: top))))
                top += 14
            }
            blocks.append(try #require(Block(lines: lines)))
            top += 20
        }
        let page = PageText(
            number: 1, width: 595, height: 842, source: .ocr, blocks: blocks,
            quality: PageQuality(confidence: Confidence(clamping: 0.9)))
        return ValueReader(TokenStream(pages: [try #require(page)]), lexicons: try lexicons())
    }

    private static func words(_ line: Substring, top: Double) throws -> [Word] {
        var words: [Word] = []
        var left = 40.0
        for column in line.split(separator: "\t") {
            for text in column.split(whereSeparator: \.isWhitespace) {
                let width = Double(text.count) * 6
                let box = try #require(Box(left: left, top: top, width: width, height: 10))
                words.append(try #require(Word(text: String(text), box: box, confidence: Confidence(clamping: 0.9))))
                left += width + 5
            }
            left += 40
        }
        return words
    }
}
