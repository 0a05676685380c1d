public import PageModel

/// A word of an act with its place; its folded form keeps only letters and digits and may be empty (a lone dash).
public struct Token: Hashable, Sendable {
    /// As read.
    public let text: String
    public let folded: String
    /// 1-based page of the file.
    public let page: Int
    /// 0-based, counted through the whole stream.
    public let block: Int
    /// 0-based, counted through the whole stream.
    public let line: Int
    public let box: Box
    public let confidence: Confidence
    /// 0-based place among the pages of the stream.
    public let pageIndex: Int

    fileprivate func moved(toBlock block: Int, line: Int) -> Token {
        Token(
            text: text, folded: folded, page: page, block: block, line: line, box: box, confidence: confidence,
            pageIndex: pageIndex)
    }
}

/// The words of consecutive pages in reading order, addressed by index.
public struct TokenStream: Sendable {
    public let tokens: [Token]
    /// Token range of every line, in order; `tokens[i].line` indexes it.
    public let lines: [Range<Int>]
    /// Token range of every block, in order; `tokens[i].block` indexes it.
    public let blocks: [Range<Int>]
    /// Token range of every page, in order.
    public let pages: [Range<Int>]
    /// The numbers of the pages, in order.
    public let pageNumbers: [Int]
    /// Upright size of every page in points, in order.
    public let pageSizes: [(width: Double, height: Double)]
    /// Around the words of every block that stand on the page of its first word: asked for at every candidate of every field.
    private let blockBoxes: [Box?]

    public init(pages: [PageText]) {
        var tokens: [Token] = []
        var lines: [Range<Int>] = []
        var blocks: [Range<Int>] = []
        var ranges: [Range<Int>] = []
        for (pageIndex, page) in pages.enumerated() {
            let pageStart = tokens.count
            let pageBlocks = PageColumns().blocks(of: page)
            for (place, block) in pageBlocks.enumerated() {
                // Reading tears a paragraph apart where a fold or a rule crosses it.
                let goesOn = place > 0 && block.continues(pageBlocks[place - 1])
                let blockStart = goesOn ? blocks.removeLast().lowerBound : tokens.count
                for line in block.lines {
                    let lineStart = tokens.count
                    for word in line.words {
                        for (text, box) in Self.parts(of: word) {
                            tokens.append(
                                Token(
                                    text: text, folded: text.lettersAndDigits, page: page.number, block: blocks.count,
                                    line: lines.count, box: box, confidence: word.confidence, pageIndex: pageIndex))
                        }
                    }
                    lines.append(lineStart..<tokens.count)
                }
                blocks.append(blockStart..<tokens.count)
            }
            ranges.append(pageStart..<tokens.count)
        }
        self.init(
            tokens: tokens, lines: lines, blocks: blocks, pages: ranges, pageNumbers: pages.map(\.number),
            pageSizes: pages.map { ($0.width, $0.height) })
    }

    /// Tokens of a line, and lines of a block.
    public typealias LineOrder = [Int]
    public typealias BlockOrder = [LineOrder]

    /// The same words put into other blocks and lines of their pages, each of them once.
    public func reordered(_ pages: [[BlockOrder]]) -> TokenStream {
        var tokens: [Token] = []
        var lines: [Range<Int>] = []
        var blocks: [Range<Int>] = []
        var ranges: [Range<Int>] = []
        for page in pages {
            let pageStart = tokens.count
            for block in page {
                let blockStart = tokens.count
                for line in block {
                    let lineStart = tokens.count
                    tokens += line.map { self.tokens[$0].moved(toBlock: blocks.count, line: lines.count) }
                    lines.append(lineStart..<tokens.count)
                }
                blocks.append(blockStart..<tokens.count)
            }
            ranges.append(pageStart..<tokens.count)
        }
        return TokenStream(
            tokens: tokens, lines: lines, blocks: blocks, pages: ranges, pageNumbers: pageNumbers, pageSizes: pageSizes)
    }

    private init(
        tokens: [Token], lines: [Range<Int>], blocks: [Range<Int>], pages: [Range<Int>], pageNumbers: [Int],
        pageSizes: [(width: Double, height: Double)]
    ) {
        self.tokens = tokens
        self.lines = lines
        self.blocks = blocks
        self.pages = pages
        self.pageNumbers = pageNumbers
        self.pageSizes = pageSizes
        blockBoxes = blocks.map { Self.box(of: tokens[$0]) }
    }

    /// A label glued to its value is two words: `Réf:C452015`, `Tél.:0400000000`. Codes in capitals stay with their number
    /// (`MD:378494`).
    private static func parts(of word: Word) -> [(text: String, box: Box)] {
        guard let colon = word.text.firstIndex(of: ":"), word.text.index(after: colon) < word.text.endIndex else {
            return [(word.text, word.box)]
        }
        let (label, value) = (word.text[...colon], word.text[word.text.index(after: colon)...])
        let share = Double(label.count) / Double(word.text.count)
        guard label.filter(\.isLetter).count >= 2, label.contains(where: \.isLowercase),
            !label.contains(where: \.isNumber),
            value.first?.isLetter == true || value.first?.isNumber == true,
            let left = Box(
                left: word.box.left, top: word.box.top, width: word.box.width * share, height: word.box.height),
            let right = Box(
                left: word.box.left + word.box.width * share, top: word.box.top, width: word.box.width * (1 - share),
                height: word.box.height)
        else { return [(word.text, word.box)] }
        return [(String(label), left), (String(value), right)]
    }

    public var indices: Range<Int> { tokens.indices }

    /// The words of a range as read, one space between.
    public func text(_ range: Range<Int>) -> String { tokens[range].map(\.text).joined(separator: " ") }

    /// The box around the words of a range that stand on the page of its first word; nil for an empty range.
    public func box(_ range: Range<Int>) -> Box? { Self.box(of: tokens[range]) }

    /// The box around the block in which a word stands.
    public func blockBox(around token: Int) -> Box? { blockBoxes[tokens[token].block] }

    private static func box(of tokens: ArraySlice<Token>) -> Box? {
        guard let first = tokens.first else { return nil }
        var box = first.box
        for token in tokens.dropFirst() where token.page == first.page { box = box.union(token.box) }
        return box
    }

    /// Mean word confidence of a range; none for an empty range.
    public func confidence(_ range: Range<Int>) -> Confidence {
        guard !range.isEmpty else { return .none }
        return Confidence(clamping: tokens[range].reduce(0) { $0 + $1.confidence.value } / Double(range.count))
    }

    /// Least confidence of a word with letters or digits in a range; none when there is no such word.
    public func weakest(_ range: Range<Int>) -> Confidence {
        tokens[range].lazy.filter { !$0.folded.isEmpty }.map(\.confidence).min() ?? .none
    }
}
