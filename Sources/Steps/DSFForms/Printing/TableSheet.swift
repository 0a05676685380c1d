import DossierModel
import Foundation
import PDFDrawing

/// A document of titled tables, drawn page after page with header, footer and page numbers.
struct TableSheet {
    enum Orientation { case portrait, landscape }

    struct Column {
        let title: String
        /// Share of the table's width.
        let share: Double

        init(_ title: String, _ share: Double) {
            self.title = title
            self.share = share
        }
    }

    struct Part {
        let title: String
        let columns: [Column]
        let rows: [[String]]
    }

    let title: String
    let subtitles: [String]
    let footer: String
    let orientation: Orientation
    let parts: [Part]

    /// A PDF. Same sheet and day: same bytes.
    func draw(faces: OpenTypefaces, subject: String, day: CalendarDate) throws(DSFPrintingError) -> Data {
        let page = PageFrame(orientation)
        let pages = TablePagination(sheet: self, faces: faces, page: page).pages()
        do {
            let canvas = try PDFCanvas(
                width: page.width, height: page.height,
                properties: DrawingProperties(title: title, subject: subject, created: day.iso))
            for (index, lines) in pages.enumerated() {
                drawFrame(on: canvas, faces: faces, page: page, day: day, number: "Page \(index + 1)/\(pages.count)")
                for line in lines { line.draw(on: canvas, faces: faces, page: page) }
                canvas.endPage()
            }
            return try canvas.finish()
        } catch {
            throw .notWritten
        }
    }

    private func drawFrame(
        on canvas: PDFCanvas, faces: OpenTypefaces, page: PageFrame, day: CalendarDate, number: String
    ) {
        canvas.fill(left: page.left, top: 30, width: page.innerWidth, height: 24, ink: .banner)
        canvas.text(title, x: page.left + 10, y: 46, face: faces.bold, size: 12, ink: .white)
        canvas.text(day.french, x: page.right - 10, y: 46, face: faces.regular, size: 9, ink: .white, align: .right)
        for (index, subtitle) in subtitles.enumerated() {
            canvas.text(subtitle, x: page.left, y: 68 + Double(index) * 12, face: faces.regular, size: 8.5, ink: .muted)
        }
        let foot = page.height - 26
        canvas.line(
            fromX: page.left, y: foot - 10, toX: page.right, y: foot - 10, width: 0.6, ink: .rule)
        canvas.text(footer, x: page.left, y: foot, face: faces.italic, size: 6.5, ink: .muted)
        canvas.text(number, x: page.right, y: foot, face: faces.bold, size: 8, ink: .banner, align: .right)
    }
}

/// The measures of a page, in points.
struct PageFrame {
    let width: Double
    let height: Double
    let left = 34.0
    var right: Double { width - left }
    var innerWidth: Double { right - left }
    var bottom: Double { height - 44 }

    init(_ orientation: TableSheet.Orientation) {
        (width, height) = orientation == .portrait ? (595.28, 841.89) : (841.89, 595.28)
    }

    func top(subtitles: Int) -> Double { 62 + 12 * Double(subtitles) + 6 }
}

extension Ink {
    static let banner = Ink(0.08, 0.13, 0.24)
    static let band = Ink(0.87, 0.90, 0.94)
    static let stripe = Ink(0.965, 0.973, 0.984)
    static let rule = Ink(0.72, 0.76, 0.83)
    static let muted = Ink(0.29, 0.31, 0.34)
}
