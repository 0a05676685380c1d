import Foundation
import PDFDrawing
import PageModel
import PageReading
import Testing

/// Text layers on pages that no picture covers, so that only the proof stands between them and the reader.
@Suite struct TextLayerProofTests {
    /// A letter pasted as a picture on the upper part of a page, under a hidden layer.
    private static func pasted(under layer: [String]) throws -> PageText {
        let share = 0.45
        let picture = try Paper.top(share, of: Paper.scan(Paper.drawnLetter()))
        let content = """
            q 595 0 0 \(842 * share) 0 \(842 * (1 - share)) cm /I Do Q \(Paper.layer(layer, mode: 3))
            """
        return try Paper.read(RawPDF(content: content, picture: picture).bytes).text
    }

    /// A page drawn with an embedded font whose table of characters is off by `shift`.
    private static func drawn(shift: Int) throws -> PageText {
        let bytes = try Paper.font()
        let face = try #require(Typeface(bytes: bytes))
        let widths = (32...255).map { code in
            Unicode.Scalar(code).map { Int(face.width(of: String(Character($0)), size: 1_000)) } ?? 0
        }
        let page = RawPDF(
            content: Paper.layer(Paper.letter, mode: 0), font: (bytes: bytes, widths: widths), codeShift: shift)
        return try Paper.read(page.bytes).text
    }

    @Test func `A layer that says what the picture shows is believed`() throws {
        let text = try Self.pasted(under: Paper.letter)
        #expect(text.source == .textLayer)
        #expect(text.lines.map(\.text) == Paper.letter)
    }

    @Test func `A layer of other French words than the picture shows is refused`() throws {
        let text = try Self.pasted(under: Paper.otherLetter.map { $0.replacing("œ", with: "oe") })
        #expect(text.source == .ocr)
        #expect(text.lines.first?.text == Paper.letter.first)
        #expect(!text.text.contains("recette"))
    }

    @Test func `Letters with shifted codes are refused, the same letters with true codes believed`() throws {
        let whole = try Self.drawn(shift: 0)
        #expect(whole.source == .textLayer)
        #expect(whole.lines.map(\.text) == Paper.letter)
        for shift in [1, 3, -1] {
            let text = try Self.drawn(shift: shift)
            #expect(text.source == .ocr)
            #expect(text.lines.first?.text == Paper.letter.first)
        }
    }

    @Test func `Figures and dashes of a small table do not make a layer suspect`() throws {
        var lines: [(text: String, x: Double, y: Double)] = []
        for row in 0..<12 {
            let y = 100 + Double(row) * 20
            lines += [("Mois \(row + 1)", 60, y), ("—", 200, y), ("–", 280, y), ("-", 340, y), ("612,40", 420, y)]
            lines += [("____", 500, y)]
        }
        #expect(try Paper.read(Paper.drawn(lines)).text.source == .textLayer)
    }
}
