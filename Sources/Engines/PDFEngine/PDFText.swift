import CPoppler
public import PageModel

/// A word of the text layer, as the file claims it: unproved.
public struct PDFWord: Hashable, Sendable {
    public let text: String
    public let box: Box
    /// False when the letters run up, down or backwards on the page shown.
    public let isUpright: Bool
}

extension PDFPage {
    /// The words of the text layer in the order Poppler gives them; at most `limit`, so that a page stuffed with text stays harmless.
    public func words(limit: Int = 20_000) -> [PDFWord] {
        guard let raw = poppler_page_get_text(page) else { return [] }
        defer { g_free(raw) }
        let scalars = Array(String(cString: raw).unicodeScalars)
        var rectangles: UnsafeMutablePointer<PopplerRectangle>?
        var count: guint = 0
        guard poppler_page_get_text_layout(page, &rectangles, &count) != 0, let rectangles else { return [] }
        defer { g_free(rectangles) }
        // Poppler gives one rectangle a character; more or fewer would pair words with the wrong places.
        guard Int(count) == scalars.count else { return [] }
        return Self.group(scalars, boxes: UnsafeBufferPointer(start: rectangles, count: Int(count)), limit: limit)
    }

    /// Cuts at white space and at jumps: Poppler runs the cells of a table together.
    private static func group(
        _ scalars: [Unicode.Scalar], boxes: UnsafeBufferPointer<PopplerRectangle>, limit: Int
    ) -> [PDFWord] {
        var words: [PDFWord] = []
        var start = 0
        for end in 0...scalars.count where words.count < limit {
            let isSpace = end < scalars.count && scalars[end].properties.isWhitespace
            let isCut = end == scalars.count || isSpace || (end > start && jumps(boxes[end - 1], boxes[end]))
            guard isCut else { continue }
            if start < end, let word = word(scalars[start..<end], boxes: boxes[start..<end]) { words.append(word) }
            start = isSpace ? end + 1 : end
        }
        return words
    }

    /// Whether the second letter stands apart from the first: beyond a gap, before it, or on another line.
    private static func jumps(_ a: PopplerRectangle, _ b: PopplerRectangle) -> Bool {
        let height = max(min(abs(a.y2 - a.y1), abs(b.y2 - b.y1)), 0.1)
        let shared = min(max(a.y1, a.y2), max(b.y1, b.y2)) - max(min(a.y1, a.y2), min(b.y1, b.y2))
        let isBeside = shared > 0.4 * height
        let gap = b.x1 - a.x2
        // A run up or down the page has no gap to the right that means anything.
        return isBeside && (gap > 0.25 * height || gap < -2 * height) || (!isBeside && abs(gap) > 2 * height)
    }

    private static func word(
        _ scalars: ArraySlice<Unicode.Scalar>, boxes: Slice<UnsafeBufferPointer<PopplerRectangle>>
    ) -> PDFWord? {
        let letters = boxes.compactMap { rectangle in
            Box(
                left: min(rectangle.x1, rectangle.x2), top: min(rectangle.y1, rectangle.y2),
                width: abs(rectangle.x2 - rectangle.x1), height: abs(rectangle.y2 - rectangle.y1))
        }
        guard let box = Box.enclosing(letters), let first = letters.first, let last = letters.last else { return nil }
        let right = last.middleX - first.middleX
        let down = abs(last.middleY - first.middleY)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return PDFWord(text: String(text), box: box, isUpright: letters.count < 2 || right > down)
    }
}
