import PDFDrawing
import PDFForms
import PageModel

/// Whether a text can be read in its box, and what of it can.
struct TextFit {
    /// Below this size (points) a line is no longer readable on paper.
    static let leastSize = 6.0
    /// White around the text in a box, on each side.
    private static let padding = 4.0

    let face: Typeface
    let box: Box
    let isMultiline: Bool
    /// Points; 0 where the viewer fits the size to the box.
    let textSize: Double

    func fits(_ text: String) -> Bool {
        isMultiline ? wrapped(text).count <= lineCapacity : face.width(of: text, size: size) <= room
    }

    /// The part that fits, cut between words where it can be, and `mark`; the whole text when it fits.
    func shortened(_ text: String, mark: String) -> String {
        guard !fits(text) else { return text }
        let letters = Array(text)
        // The longest prefix that fits with the mark: fitting only gets harder as the prefix grows.
        var (fitting, tooLong) = (0, letters.count)
        while tooLong - fitting > 1 {
            let middle = (fitting + tooLong) / 2
            if fits(String(letters[..<middle]) + mark) { fitting = middle } else { tooLong = middle }
        }
        let kept = letters[..<fitting]
        let words = kept.lastIndex(where: \.isWhitespace).map { kept[..<$0] } ?? kept
        return String(words) + mark
    }

    private var size: Double { textSize > 0 ? textSize : Self.leastSize }
    private var room: Double { box.width - 2 * Self.padding }
    private var lineCapacity: Int { max(1, Int((box.height - 2 * Self.padding) / size)) }

    private func wrapped(_ text: String) -> [String] { face.lines(of: text, size: size, width: room) }
}
