import Foundation
import PDFDrawing
import PDFEngine
import PageModel
import Testing

@Suite struct PDFFileTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../..").standardized

    private static func refused(_ name: String) throws -> Data {
        try Data(contentsOf: root.appending(path: "Samples/refused/\(name)"))
    }

    /// Two pages of 300 x 200 points with one line each.
    private static func drawn() throws -> Data {
        let font = try Data(contentsOf: root.appending(path: "Forms/fonts/LiberationSans-Regular.ttf"))
        let face = try #require(Typeface(bytes: font))
        let canvas = try PDFCanvas(
            width: 300, height: 200, properties: .init(title: "", subject: "", created: "2026-01-01T00:00:00Z"))
        for text in ["Première page", "Seconde page"] {
            canvas.text(text, x: 40, y: 100, face: face, size: 20)
            canvas.fill(left: 0, top: 150, width: 300, height: 50, ink: Ink(1, 0, 0))
            canvas.endPage()
        }
        return try canvas.finish()
    }

    @Test func `Each broken file is told apart`() throws {
        let encrypted = try Self.refused("r03-mot-de-passe.pdf")
        let truncated = try Self.refused("r02-tronque.pdf")
        let pageless = try Self.refused("r05-sans-page.pdf")
        #expect(throws: PDFError.encrypted) { try PDFFile(bytes: encrypted) }
        #expect(throws: PDFError.damaged) { try PDFFile(bytes: truncated) }
        #expect(throws: PDFError.noPages) { try PDFFile(bytes: pageless) }
        #expect(throws: PDFError.damaged) { try PDFFile(bytes: Data()) }
        #expect(throws: PDFError.damaged) { try PDFFile(bytes: Data("%PDF-1.7 bruit".utf8)) }
    }

    @Test func `Pages are counted from 1 and others refused`() throws {
        let file = try PDFFile(bytes: Self.drawn())
        #expect(file.pageCount == 2)
        #expect(try file.page(2).words().map(\.text) == ["Seconde", "page"])
        #expect(throws: PDFError.unreadablePage(0)) { try file.page(0) }
        #expect(throws: PDFError.unreadablePage(3)) { try file.page(3) }
    }

    @Test func `Words stand where they were drawn`() throws {
        let page = try PDFFile(bytes: Self.drawn()).page(1)
        #expect((page.width, page.height) == (300, 200))
        let words = page.words()
        #expect(words.map(\.text) == ["Première", "page"])
        let box = try #require(words.first?.box)
        #expect(abs(box.left - 40) < 2)
        #expect(box.top < 90 && box.bottom > 99 && box.bottom < 110)
        #expect(words.allSatisfy { $0.isUpright })
    }

    @Test func `A drawing has the size and the colours of its page`() throws {
        let page = try PDFFile(bytes: Self.drawn()).page(1)
        let colour = try page.draw(resolution: 144, format: .rgb).image
        #expect((colour.width, colour.height) == (600, 400))
        #expect(Array(colour.bytes.prefix(3)) == [255, 255, 255])
        #expect(Array(colour.bytes.suffix(3)) == [255, 0, 0])
        let gray = try page.draw(resolution: 72, format: .gray).image
        #expect((gray.width, gray.height, gray.bytes.count) == (300, 200, 60_000))
        #expect(gray.bytes.last == 76)
    }

    @Test func `A drawing is coarser than asked before it is too large`() throws {
        let drawing = try PDFFile(bytes: Self.drawn()).page(1).draw(resolution: 4_000, format: .gray)
        #expect(drawing.resolution < 4_000)
        #expect(drawing.image.width * drawing.image.height <= PixelImage.maximumPixels)
    }
}
