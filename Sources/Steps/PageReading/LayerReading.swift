import Foundation
import ImageEngine
import OCREngine
import PDFEngine
import PageModel

/// Reads a few lines of a page by eye and holds them against its text layer. Geometry cannot tell other words, or shifted letter
/// codes, from the true ones.
struct LayerReading {
    let page: PDFPage
    let recognizer: TextRecognizer

    /// Of the lines read, in dots per inch.
    private static let resolution = 250.0
    /// As many parts of the page give one line each.
    private static let lineCount = 4
    /// Kept around a line, in points.
    private static let margin = 2.0
    /// Reading errors leave more than this in common, other words about a third.
    private static let commonShare = 0.6

    /// Whether the lines read by eye say what the layer says.
    func confirms(_ words: [Word]) throws(ReadingFailure) -> Bool {
        let drawing: PDFDrawing
        do { drawing = try page.draw(resolution: Self.resolution, format: .gray) } catch {
            throw ReadingFailure(error)
        }
        var common = 0
        var longest = 0
        for line in Self.lines(of: words) {
            let seen = Self.letters(try read(line.box, in: drawing))
            let said = Self.letters(line.words.map(\.text).joined())
            common += Self.lengthInCommon(seen, said)
            longest += max(seen.count, said.count)
        }
        return Double(common) >= Self.commonShare * Double(longest)
    }

    /// The line with the most letters in each part of the page, from top to bottom.
    private static func lines(of words: [Word]) -> [Segment] {
        let lines = TextRow.rows(of: words).flatMap(\.segments)
        let size = max(1, (lines.count + lineCount - 1) / lineCount)
        return stride(from: 0, to: lines.count, by: size).compactMap { start in
            lines[start..<min(start + size, lines.count)].max { length(of: $0) < length(of: $1) }
        }
    }

    private static func length(of line: Segment) -> Int { line.words.reduce(0) { $0 + $1.text.count } }

    private func read(_ box: Box, in drawing: PDFDrawing) throws(ReadingFailure) -> String {
        let scale = drawing.resolution / 72
        let left = max(0, Int((box.left - Self.margin) * scale))
        let top = max(0, Int((box.top - Self.margin) * scale))
        let right = min(drawing.image.width, Int((box.right + Self.margin) * scale))
        let bottom = min(drawing.image.height, Int((box.bottom + Self.margin) * scale))
        guard right > left, bottom > top else { return "" }
        let strip = try reading { () throws(ImageError) in
            try Bitmap(drawing.image).cropped(left: left, top: top, width: right - left, height: bottom - top).pixels()
        }
        do {
            return try recognizer.read(strip, resolution: drawing.resolution, segmentation: .singleLine)
                .map(\.text).joined()
        } catch { throw ReadingFailure(error) }
    }

    /// Letters and figures without accents or case, which quick readings mix up.
    private static func letters(_ text: String) -> [Character] {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).filter {
            $0.isLetter || $0.isNumber
        }
    }

    /// The length of the longest common subsequence.
    private static func lengthInCommon(_ a: [Character], _ b: [Character]) -> Int {
        var above = Array(repeating: 0, count: b.count + 1)
        for first in a {
            var row = above
            for (index, second) in b.enumerated() {
                row[index + 1] = first == second ? above[index] + 1 : max(above[index + 1], row[index])
            }
            above = row
        }
        return above[b.count]
    }
}
