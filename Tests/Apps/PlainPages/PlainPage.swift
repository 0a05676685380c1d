public import PageModel

extension PageText {
    /// For tests: a page surely read, a line of the text a line of the page, all in one block.
    ///
    /// - Throws: `NoPage` for a text without words.
    public init(plain text: String, number: Int = 1) throws {
        let lines = text.split(separator: "\n").enumerated().compactMap { row, line in
            Line(
                words: line.split(separator: " ").enumerated().compactMap { column, word in
                    Box(left: Double(40 + 50 * column), top: Double(40 + 14 * row), width: 48, height: 10)
                        .flatMap { Word(text: String(word), box: $0, confidence: .certain) }
                })
        }
        guard let block = Block(lines: lines),
            let page = PageText(
                number: number, width: 595, height: 842, source: .ocr, blocks: [block],
                quality: PageQuality(confidence: .certain))
        else { throw NoPage() }
        self = page
    }

    /// The text makes no page.
    public struct NoPage: Error {}
}
