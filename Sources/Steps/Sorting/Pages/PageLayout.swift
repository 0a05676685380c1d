import Foundation
import FrenchText
import PageModel

/// A page as the eye takes it in: where its lines stand and how they look.
struct PageLayout: Sendable {
    struct LineLook: Sendable {
        let text: String
        /// Words of the page's stream.
        let words: Range<Int>
        /// Middle of the line from the top, as a share of the page's height.
        let y: Double
        let letters: Int
        /// Share of capitals among the letters.
        let capitals: Double
        /// Usual word height over that of the page.
        let size: Double
        /// Lines of the block it stands in.
        let blockLines: Int
        let stamp: Bool

        /// Opens with a dash or bullet and goes on in running text: one of a list (`– Notification de l'assignation`), no title set between
        /// dashes.
        var isListItem: Bool {
            guard let first = text.first, "-–—•·*▪■►".contains(first), capitals < Self.titleCapitals else {
                return false
            }
            return text.last.map { !"-–—•·*".contains($0) } ?? false
        }

        private static let titleCapitals = 0.75
    }

    let number: Int
    let size: (width: Double, height: Double)
    let stream: TokenStream
    /// In reading order; `stream.tokens[i].line` indexes it.
    let lines: [LineLook]
    /// Indices of `lines` from the top of the page to its end.
    let downwards: [Int]
    /// Indices of the lines in small print that stand above everything else: a later page repeats there what its paper is.
    let runningHead: Set<Int>

    init(_ page: PageText, numbering: NumberPatterns) {
        number = page.number
        size = (page.width, page.height)
        let stream = TokenStream(pages: [page])
        self.stream = stream
        let usual = max(1, Self.median(stream.tokens.map(\.box.height)))
        let (height, edge) = (page.height, numbering.band)
        lines = stream.lines.map { words in
            let text = stream.text(words)
            let y = (stream.box(words)?.middleY ?? 0) / height
            let letters = stream.tokens[words].reduce(0) { $0 + $1.folded.utf8.count }
            return LineLook(
                text: text, words: words, y: y, letters: letters, capitals: Self.capitals(text),
                size: Self.median(stream.tokens[words].map(\.box.height)) / usual,
                blockLines: Self.lineCount(of: words, in: stream),
                stamp: (y < edge || y > 1 - edge) && numbering.isStamp(text))
        }
        let lines = lines
        let downwards = lines.indices.sorted { (lines[$0].y, $0) < (lines[$1].y, $1) }
        self.downwards = downwards
        let head = numbering.runningHead
        runningHead = Set(
            downwards.filter { !lines[$0].stamp && lines[$0].letters > 0 }.prefix(head.lines).prefix {
                lines[$0].y <= head.height && lines[$0].size <= head.size && lines[$0].letters <= head.letters
            })
    }

    func isInRunningHead(_ words: Range<Int>) -> Bool {
        !words.isEmpty && runningHead.contains(stream.tokens[words.lowerBound].line)
    }

    private static func lineCount(of words: Range<Int>, in stream: TokenStream) -> Int {
        guard let first = words.first, let block = stream.blocks[safe: stream.tokens[first].block],
            let last = block.last
        else { return 0 }
        return stream.tokens[last].line - stream.tokens[block.lowerBound].line + 1
    }

    private static func median(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.sorted()[values.count / 2]
    }

    private static func capitals(_ text: String) -> Double {
        let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
        guard letters.count >= 3 else { return 0 }
        return Double(letters.count(where: \.properties.isUppercase)) / Double(letters.count)
    }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
