import Foundation
import OCREngine
import PDFDrawing
import PDFEngine
import PageModel
import Testing

@Suite struct TextRecognizerTests {
    private static let sentence = "Le huissier a signifié à la locataire l’arriéré dû, où qu’elle soit."

    /// One line of print at 250 dots per inch.
    private static func picture(_ format: PixelImage.Format) throws -> PixelImage {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        let font = try Data(contentsOf: root.appending(path: "Forms/fonts/LiberationSans-Regular.ttf"))
        let face = try #require(Typeface(bytes: font))
        let canvas = try PDFCanvas(
            width: 420, height: 60, properties: .init(title: "", subject: "", created: "2026-01-01T00:00:00Z"))
        canvas.text(sentence, x: 20, y: 36, face: face, size: 12)
        canvas.endPage()
        return try PDFFile(bytes: canvas.finish()).page(1).draw(resolution: 250, format: format).image
    }

    @Test func `A French line is read with its accents, on its place`() throws {
        let words = try TextRecognizer().read(Self.picture(.gray), resolution: 250, segmentation: .singleLine)
        let text = words.map(\.text).joined(separator: " ").replacing("'", with: "’")
        #expect(text == Self.sentence)
        #expect(Set(words.map(\.line)).count == 1)
        let box = try #require(Box.enclosing(words.map(\.box)))
        #expect(abs(box.left - 20 * 250 / 72) < 8)
        #expect(box.top > 24.0 * 250 / 72 && box.bottom < 42.0 * 250 / 72)
        #expect(words.allSatisfy { $0.confidence.value > 0.5 })
    }

    @Test func `A language without data is named`() {
        #expect(throws: OCRError.languageMissing("xxx")) { try TextRecognizer(language: "xxx") }
    }

    @Test func `Colour is refused and an empty picture holds no words`() throws {
        let recognizer = try TextRecognizer()
        let colour = try Self.picture(.rgb)
        #expect(throws: OCRError.failed) { try recognizer.read(colour, resolution: 250) }
        let white = try #require(
            PixelImage(width: 400, height: 300, format: .gray, bytes: Data(repeating: 255, count: 120_000)))
        let words = try recognizer.read(white, resolution: 250)
        #expect(words.allSatisfy { $0.text.allSatisfy { $0.isWhitespace } })
    }
}
