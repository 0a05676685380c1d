import DossierModel
public import Foundation
import PDFDrawing

/// A letter, laid out for an envelope with a window (address 35 mm below the top, on the right).
struct LetterSheet {
    let facts: LetterFacts
    let title: String
    let subject: String
    let greeting: String
    let paragraphs: [String]
    let closing: String
    let footer: String

    private static let width = 595.28
    private static let height = 841.89
    private static let margin = 64.0
    private static let size = 10.5
    private static let leading = 14.5
    private static let addressLeft = 312.0
    private static let addressTop = 138.0
    private static let bottom = height - 74

    /// Same letter: same bytes.
    func draw(faces: OpenTypefaces) throws(DSFPrintingError) -> Data {
        do {
            let canvas = try PDFCanvas(
                width: Self.width, height: Self.height,
                properties: DrawingProperties(title: title, subject: subject, created: facts.day.iso))
            let pages = pages(faces)
            for (index, lines) in pages.enumerated() {
                if index == 0 { drawHead(on: canvas, faces) }
                for line in lines {
                    canvas.text(
                        line.text, x: Self.margin, y: line.y, face: line.isBold ? faces.bold : faces.regular,
                        size: Self.size)
                }
                drawFoot(on: canvas, faces, page: index + 1, of: pages.count)
                canvas.endPage()
            }
            return try canvas.finish()
        } catch {
            throw .notWritten
        }
    }

    private struct PlacedLine {
        let text: String
        let y: Double
        let isBold: Bool
    }

    private func pages(_ faces: OpenTypefaces) -> [[PlacedLine]] {
        let width = Self.width - 2 * Self.margin
        var pages: [[PlacedLine]] = [[]]
        var y = headBottom
        func add(_ text: String, isBold: Bool = false, before: Double = 0, keep: Int = 1) {
            let face = isBold ? faces.bold : faces.regular
            let lines = face.lines(of: text, size: Self.size, width: width)
            y += before
            // No paragraph begins with a single line at the foot of a page.
            if y + Double(min(lines.count, keep)) * Self.leading > Self.bottom { turn() }
            for line in lines {
                if y > Self.bottom { turn() }
                pages[pages.count - 1].append(PlacedLine(text: line, y: y, isBold: isBold))
                y += Self.leading
            }
        }
        func turn() {
            pages.append([])
            y = Self.margin + 10
        }
        add("Objet : \(subject)", isBold: true)
        add("Nos références : \(facts.reference)")
        add(greeting, before: 14)
        for paragraph in paragraphs { add(paragraph, before: 7, keep: 2) }
        add(closing, before: 9, keep: 6)
        if let signatory = facts.signatory { add(signatory, before: 30) }
        return pages
    }

    private var headBottom: Double {
        let address = Self.addressTop + Double(facts.recipient.count) * 13
        return max(address, Self.addressTop + 70) + 64
    }

    private func drawHead(on canvas: PDFCanvas, _ faces: OpenTypefaces) {
        for (index, line) in facts.sender.enumerated() {
            let y = Self.margin + Double(index) * 13
            canvas.text(
                line, x: Self.margin, y: y, face: index == 0 ? faces.bold : faces.regular, size: index == 0 ? 11 : 9.5)
        }
        let address = facts.recipient.flatMap {
            faces.regular.lines(of: $0, size: Self.size, width: Self.width - Self.addressLeft - Self.margin / 2)
        }
        for (index, line) in address.enumerated() {
            let y = Self.addressTop + Double(index) * 13
            canvas.text(line, x: Self.addressLeft, y: y, face: faces.regular, size: Self.size)
        }
        let place = facts.town.map { "\($0), le \(facts.day.french)" } ?? "Le \(facts.day.french)"
        canvas.text(place, x: Self.addressLeft, y: headBottom - 28, face: faces.regular, size: Self.size)
    }

    private func drawFoot(on canvas: PDFCanvas, _ faces: OpenTypefaces, page: Int, of count: Int) {
        let lines = faces.italic.lines(of: footer, size: 7, width: Self.width - 2 * Self.margin - 40)
        let top = Self.height - 30 - Double(lines.count - 1) * 9
        canvas.line(
            fromX: Self.margin, y: top - 11, toX: Self.width - Self.margin, y: top - 11, width: 0.5, ink: .rule)
        for (index, line) in lines.enumerated() {
            canvas.text(
                line, x: Self.margin, y: top + Double(index) * 9, face: faces.italic, size: 7, ink: .muted)
        }
        guard count > 1 else { return }
        canvas.text(
            "\(page)/\(count)", x: Self.width - Self.margin, y: Self.height - 30, face: faces.regular, size: 8,
            ink: .muted, align: .right)
    }
}

extension LetterTemplate {
    /// The letter as PDF. Same facts: same bytes.
    public func pdf(_ facts: LetterFacts, typefaces: DSFTypefaces) throws(DSFPrintingError) -> Data {
        try letter(facts).draw(faces: try typefaces.open())
    }
}
