import Foundation
import PDFDrawing
import PageModel
import PageReading
import Testing

@Suite struct PageReaderTests {
    @Test func `A drawn page is read from its text layer with its boxes`() throws {
        let (text, image) = try Paper.read(Paper.drawnLetter())
        #expect(text.source == .textLayer)
        #expect(text.lines.map(\.text) == Paper.letter)
        #expect((text.width.rounded(), text.height.rounded()) == (595, 842))
        for (index, line) in text.lines.enumerated() {
            let base = Paper.firstLine + Double(index) * Paper.lineStep
            #expect(abs(line.box.left - Paper.left) < 2)
            #expect(line.box.top < base - 6 && line.box.top > base - 14)
            #expect(line.box.bottom >= base - 1 && line.box.bottom < base + 6)
        }
        #expect(abs(Double(image.width) - 595 * 110 / 72) <= 1)
    }

    @Test func `A page without ink is blank, drawn or scanned`() throws {
        let drawn = try Paper.read(Paper.drawn([])).text
        #expect(drawn.source == .blank && drawn.words.isEmpty)
        let scan = try Paper.read(
            RawPDF(content: "595 0 0 842 0 0 cm /I Do", picture: Paper.scan(Paper.drawn([]))).bytes)
        #expect(scan.text.source == .blank && scan.text.words.isEmpty)
    }

    /// Each way a scan may lie, with and without a `/Rotate` that says so or lies about it.
    @Test(arguments: QuarterTurn.allCases, [0, 90, 180, 270])
    func `A scan comes upright however it lies`(turn: QuarterTurn, rotation: Int) throws {
        let picture = try Paper.turned(Paper.scan(Paper.drawnLetter()), by: turn)
        let isSideways = picture.width > picture.height
        let (width, height) = isSideways ? (842, 595) : (595, 842)
        let page = RawPDF(
            width: width, height: height, rotation: rotation, content: "\(width) 0 0 \(height) 0 0 cm /I Do",
            picture: picture)
        let (text, image) = try Paper.read(page.bytes)
        #expect(text.source == .ocr)
        #expect(text.height > text.width && image.height > image.width)
        let first = try #require(text.lines.first)
        #expect(first.text == "Madame, Monsieur,")
        #expect(abs(first.box.left - Paper.left) < 5)
        #expect(abs(first.box.middleY - 96) < 6)
        // Shown turned by both, so the rest of the full turn was undone.
        #expect((text.quality.turn.rawValue + turn.rawValue + rotation) % 360 == 0)
    }

    /// Columns of figures show rows in both directions, and the recogniser reads lines that run upwards as well.
    @Test func `A page of columns of figures is not turned on its side`() throws {
        let rows = (0..<24).flatMap { row -> [(text: String, x: Double, y: Double)] in
            let y = 120 + Double(row) * 24
            let month = "0\(row % 9 + 1)/202\(row % 5)"
            return [
                ("01/\(month)", 60, y), ("Loyer et charges", 140, y), ("43\(row % 10),20", 300, y),
                ("17\(row % 7),00", 380, y), ("1 2\(row % 8)7,80", 460, y),
            ]
        }
        let scan = try Paper.scan(Paper.drawn(rows, size: 9), resolution: 200)
        let text = try Paper.read(RawPDF(content: "595 0 0 842 0 0 cm /I Do", picture: scan).bytes).text
        #expect(text.quality.turn == .none)
        let long = text.words.filter { $0.text.count >= 4 }
        #expect(long.count > 40 && long.allSatisfy { $0.box.width > $0.box.height })
    }

    @Test func `Two columns stay apart, drawn or scanned`() throws {
        let leftColumn = ["Office notarial", "de la rivière", "3 quai des Lices", "Bourg-sur-Eau"]
        let rightColumn = ["Société du logis", "de la montagne", "8 rue des Cimes", "Mont-le-Haut"]
        let lines =
            leftColumn.enumerated().map { ($1, 60.0, 100 + Double($0) * 16) }
            + rightColumn.enumerated().map { ($1, 360.0, 100 + Double($0) * 16) }
        let drawing = try Paper.drawn(lines)
        let scan = try RawPDF(content: "595 0 0 842 0 0 cm /I Do", picture: Paper.scan(drawing, resolution: 200))
        for (bytes, source) in [(drawing, PageText.Source.textLayer), (scan.bytes, .ocr)] {
            let text = try Paper.read(bytes).text
            #expect(text.source == source)
            #expect(text.blocks.map { $0.lines.map(\.text) } == [leftColumn, rightColumn])
        }
    }

    @Test func `A scan with a layer of garbage is read by eye`() throws {
        let (text, _) = try Paper.read(Paper.sample("files/s006.pdf"))
        #expect(text.source == .ocr)
        #expect(text.text.contains("assignation") || text.text.localizedUppercase.contains("ASSIGNATION"))
    }
}
