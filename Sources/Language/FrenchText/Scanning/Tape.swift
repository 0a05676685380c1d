/// The stream as one run of bytes: lower case, without accents, punctuation kept, a break between words. Scanners walk it
/// so that words glued or split by reading make no difference to them.
struct Tape: Sendable {
    /// Bytes that stand for signs beyond ASCII.
    enum Sign {
        static let euro: UInt8 = 0x80
        static let pound: UInt8 = 0x81
        /// `©`, `®`: a misread `@`.
        static let circled: UInt8 = 0x82
        static let degree: UInt8 = 0x83
        static let quote = UInt8(ascii: "\"")
        static let other: UInt8 = 0x7F
    }

    /// Breaks between words, by how far apart they stand.
    enum Break {
        static let word = UInt8(ascii: " ")
        static let line = UInt8(ascii: "\n")
        /// Another block or page.
        static let block: UInt8 = 0x0C
    }

    let bytes: [UInt8]
    /// The token of every byte; a break belongs to the token before it.
    let token: [Int32]
    /// Where every token begins; one more for the end.
    let start: [Int]

    init(_ stream: TokenStream) {
        var bytes: [UInt8] = []
        var owner: [Int32] = []
        var start: [Int] = []
        var folded: [UInt8] = []
        for (index, token) in stream.tokens.enumerated() {
            start.append(bytes.count)
            folded.removeAll(keepingCapacity: true)
            token.text.appendFolded(to: &folded)
            Self.appendSigns(of: folded, to: &bytes)
            bytes.append(Self.gap(after: index, in: stream))
            while owner.count < bytes.count { owner.append(Int32(index)) }
        }
        start.append(bytes.count)
        self.bytes = bytes
        token = owner
        self.start = start
    }

    private static func gap(after index: Int, in stream: TokenStream) -> UInt8 {
        guard index + 1 < stream.tokens.count else { return Break.block }
        let (a, b) = (stream.tokens[index], stream.tokens[index + 1])
        return a.block != b.block ? Break.block : a.line != b.line ? Break.line : Break.word
    }

    /// Writes one byte for every sign beyond ASCII.
    private static func appendSigns(of folded: [UInt8], to bytes: inout [UInt8]) {
        guard folded.contains(where: { $0 >= 0x80 }) else { return bytes.append(contentsOf: folded) }
        for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "€": bytes.append(Sign.euro)
            case "£": bytes.append(Sign.pound)
            case "©", "®": bytes.append(Sign.circled)
            case "°", "º": bytes.append(Sign.degree)
            case "«", "»", "“", "”", "„": bytes.append(Sign.quote)
            default: bytes.append(scalar.isASCII ? UInt8(scalar.value) : Sign.other)
            }
        }
    }

    /// 0 outside.
    subscript(_ position: Int) -> UInt8 { bytes.indices.contains(position) ? bytes[position] : 0 }

    /// The bytes of a token range, last break excluded.
    func range(_ tokens: Range<Int>) -> Range<Int> {
        start[tokens.lowerBound]..<max(start[tokens.lowerBound], start[tokens.upperBound] - 1)
    }

    /// The tokens that the bytes `from..<to` belong to.
    func tokens(from: Int, to: Int) -> Range<Int> {
        Int(token[from])..<Int(token[max(from, to - 1)]) + 1
    }

    /// The first place at or after `position` that is no break, going over at most `limit` breaks.
    func skipBreaks(_ position: Int, limit: Int = 1) -> Int {
        var at = position
        while at < position + limit, Self.isBreak(self[at]) { at += 1 }
        return at
    }

    static func isBreak(_ byte: UInt8) -> Bool { byte == Break.word || byte == Break.line || byte == Break.block }
}
