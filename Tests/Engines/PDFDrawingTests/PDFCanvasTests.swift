import Foundation
import PDFDrawing
import Testing

@Suite struct PDFCanvasTests {
    let face: Typeface

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        let bytes = try Data(contentsOf: root.appending(path: "Forms/fonts/LiberationSans-Regular.ttf"))
        face = try #require(Typeface(bytes: bytes))
    }

    @Test func `Widths grow with the text and the size`() {
        #expect(face.width(of: "", size: 10) == 0)
        #expect(abs(face.width(of: "AA", size: 10) - 2 * face.width(of: "A", size: 10)) < 0.01)
        #expect(abs(face.width(of: "Ộ", size: 20) - 2 * face.width(of: "Ộ", size: 10)) < 0.01)
    }

    @Test func `Lines are cut at spaces, at line ends and inside long words`() {
        let lines = face.lines(of: "un deux trois\n\nquatre", size: 10, width: face.width(of: "un deux", size: 10))
        #expect(lines == ["un deux", "trois", "", "quatre"])
        let cut = face.lines(of: String(repeating: "m", count: 40), size: 10, width: 100)
        #expect(cut.count > 1)
        #expect(cut.joined() == String(repeating: "m", count: 40))
        #expect(cut.allSatisfy { face.width(of: $0, size: 10) <= 100 })
    }

    @Test func `The same drawing gives the same bytes`() throws {
        #expect(try drawing() == drawing())
        #expect(try drawing().starts(with: Data("%PDF".utf8)))
    }

    @Test func `Bytes that are no font are refused`() {
        #expect(Typeface(bytes: Data("police".utf8)) == nil)
        #expect(Typeface(bytes: Data()) == nil)
    }

    private func drawing() throws -> Data {
        let canvas = try PDFCanvas(
            width: 200, height: 100,
            properties: DrawingProperties(title: "Essai", subject: "", created: "2026-01-01"))
        canvas.fill(left: 0, top: 0, width: 200, height: 20, ink: .black)
        canvas.text("Évêché, 12 €", x: 100, y: 50, face: face, size: 12, align: .centre)
        canvas.endPage()
        return try canvas.finish()
    }
}
