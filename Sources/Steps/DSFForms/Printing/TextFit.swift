import PDFDrawing
import PDFForms
import PageModel

/// Whether a text can be read in its box, and what of it can.
struct TextFit {
    /// Below this size (points) a line is no longer readable on paper.
    static let leastSize = 6.0
    /// White left and right of the text in a box, and at the top of a box of several lines.
    private static let padding = 4.0

    let face: Typeface
    let widget: PDFWidget

    func fits(_ text: String) -> Bool {
        widget.isMultiline ? wrapped(text).count <= lineCapacity : face.width(of: text, size: size) <= room
    }

    /// The part that fits, ending with `mark`; the whole text when it fits.
    func shortened(_ text: String, mark: String) -> String {
        guard !fits(text) else { return text }
        guard widget.isMultiline else {
            var kept = Substring(text)
            while !kept.isEmpty, !fits("\(kept)\(mark)") { kept = kept.dropLast() }
            return "\(kept)\(mark)"
        }
        return (wrapped(text).prefix(max(0, lineCapacity - 1)) + [mark]).joined(separator: "\n")
    }

    /// The size of the form, or the least size where the viewer fits the text to the box.
    private var size: Double { widget.fontSize > 0 ? widget.fontSize : Self.leastSize }
    private var room: Double { widget.box.width - 2 * Self.padding }
    private var lineCapacity: Int { max(1, Int((widget.box.height - Self.padding) / size)) }

    private func wrapped(_ text: String) -> [String] { face.lines(of: text, size: size, width: room) }
}
