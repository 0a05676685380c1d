public import PageModel

extension Line {
    /// What a person typed, as if it stood on a page: the same tolerant reading as of papers. Nil for no words.
    public init?(typed text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).enumerated().compactMap { place, word in
            Box(left: Double(place) * 60, top: 0, width: 50, height: 10)
                .flatMap { Word(text: String(word), box: $0, confidence: .certain) }
        }
        self.init(words: words)
    }
}

extension ValueReader {
    /// Reads lines that stand on no page of their own. Nil for no words.
    public init?(lines: [Line], lexicons: Lexicons) {
        guard let block = Block(lines: lines),
            let page = PageText(
                number: 1, width: max(1, block.box.right), height: max(1, block.box.bottom), source: .ocr,
                blocks: [block], quality: PageQuality(confidence: .certain))
        else { return nil }
        self.init(TokenStream(pages: [page]), lexicons: lexicons)
    }
}
