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

    private static func group(
        _ scalars: [Unicode.Scalar], boxes: UnsafeBufferPointer<PopplerRectangle>, limit: Int
    ) -> [PDFWord] {
        var words: [PDFWord] = []
        var start = 0
        for end in 0...scalars.count where words.count < limit {
            guard end == scalars.count || scalars[end].properties.isWhitespace else { continue }
            if start < end, let word = word(scalars[start..<end], boxes: boxes[start..<end]) { words.append(word) }
            start = end + 1
        }
        return words
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
