import Foundation
import PageModel
import PageReading
import Testing

/// Scans made bad here, on purpose.
@Suite struct DegradedScanTests {
    /// Lines with figures, as acts have them.
    private static let lines = [
        "Le bail du 14 novembre 2019 porte sur un logement.",
        "Loyer mensuel de 536,52 euros et 106,45 euros de charges.",
        "Il reste devoir la somme de 1 811,22 euros au 26 janvier 2024,",
        "outre le coût du présent acte, soit 147,58 euros.",
        "Le locataire dispose d'un délai de six semaines pour payer,",
        "faute de quoi la clause du contrat sera appliquée.",
    ]

    private static func scan(_ change: (inout [UInt8], Int, Int) -> Void) throws -> Data {
        let picture = try Paper.scan(
            Paper.drawn(lines.enumerated().map { ($1, Paper.left, Paper.firstLine + Double($0) * Paper.lineStep) }),
            resolution: 150)
        var bytes = Array(picture.bytes)
        change(&bytes, picture.width, picture.height)
        let changed = try #require(
            PixelImage(width: picture.width, height: picture.height, format: .gray, bytes: Data(bytes)))
        return RawPDF(content: "595 0 0 842 0 0 cm /I Do", picture: changed).bytes
    }

    /// Mean over a square of `radius` pixels around, across and down.
    private static func blur(_ bytes: inout [UInt8], _ width: Int, _ height: Int, radius: Int) {
        for (length, step, count, stride) in [(width, 1, height, width), (height, width, width, 1)] {
            for row in 0..<count {
                let source = (0..<length).map { Int(bytes[row * stride + $0 * step]) }
                for place in 0..<length {
                    let around = max(0, place - radius)...min(length - 1, place + radius)
                    bytes[row * stride + place * step] = UInt8(source[around].reduce(0, +) / around.count)
                }
            }
        }
    }

    /// Faded print under a black margin and a black title bar: what is faint must not count as ground.
    @Test func `Faded print is read beside black margins`() throws {
        let faded = try Self.scan { bytes, width, height in
            for place in bytes.indices { bytes[place] = UInt8(185 + Int(bytes[place]) * 60 / 255) }
            for y in 0..<height { for x in (width - 60)..<width { bytes[y * width + x] = 10 } }
            for y in 1_000..<1_060 { for x in 100..<900 { bytes[y * width + x] = 0 } }
        }
        let text = try Paper.read(faded).text
        for word in ["536,52", "106,45", "147,58", "novembre"] { #expect(text.text.contains(word), "\(word)") }
        let picture = try #require(text.quality.picture)
        #expect(picture.darkness < 90)
    }

    /// Paper as dark as ink elsewhere: the ground is what most of the page is.
    @Test func `A picture taken in the dark is read`() throws {
        let text = try Paper.read(Self.scan { bytes, _, _ in for place in bytes.indices { bytes[place] /= 4 } }).text
        #expect(text.source == .ocr)
        for word in ["536,52", "1 811,22", "novembre"] { #expect(text.text.contains(word), "\(word)") }
    }

    /// As forms print them under what is to be filled in.
    @Test func `Words typed on dotted lines are read`() throws {
        let text = try Paper.read(
            Self.scan { bytes, width, height in
                for line in Self.lines.indices {
                    let row = Int((Paper.firstLine + Double(line) * Paper.lineStep) * 150 / 72)
                    for y in row...(row + 1) {
                        for x in 100..<(width - 100) where x % 6 < 2 { bytes[y * width + x] = 60 }
                    }
                }
            }
        ).text
        for word in ["536,52", "106,45", "147,58", "novembre"] { #expect(text.text.contains(word), "\(word)") }
        #expect(!text.text.contains("..") && !text.text.contains("…"), "\(text.text)")
    }

    @Test func `A sheet of nothing but black is no failure`() throws {
        let text = try Paper.read(Self.scan { bytes, _, _ in for place in bytes.indices { bytes[place] = 0 } }).text
        #expect(text.words.isEmpty)
    }

    /// Print hardly darker than the paper, which no fixed threshold between ink and paper finds.
    @Test func `Print that has all but vanished is read, a sheet without print stays blank`() throws {
        let faint = try Paper.read(
            Self.scan { bytes, _, _ in for place in bytes.indices { bytes[place] = 220 + bytes[place] / 10 } }
        ).text
        #expect(faint.source == .ocr && faint.text.contains("novembre"))
        let white = try Paper.read(
            Self.scan { bytes, _, _ in for place in bytes.indices { bytes[place] = UInt8(236 + (place * 7_919) % 9) } })
        #expect(white.text.source == .blank)
    }

    /// The recogniser takes a frame of dashes for a picture and passes over what stands in it.
    @Test func `What stands in a frame is read`() throws {
        let text = try Paper.read(
            Self.scan { bytes, width, _ in
                // Around the third line, whose feet stand 144 points below the top of the page.
                let (top, bottom, left, right) = (268, 318, 115, 1_130)
                for x in left..<right where x / 9 % 2 == 0 {
                    for y in [top, top + 1, bottom, bottom + 1] { bytes[y * width + x] = 0 }
                }
                for y in top..<bottom where y / 9 % 2 == 0 {
                    for x in [left, left + 1, right, right + 1] { bytes[y * width + x] = 0 }
                }
            }
        ).text
        for word in ["1 811,22", "janvier"] { #expect(text.text.contains(word), "\(word)") }
    }

    /// Empty and crossed boxes before the lines, as forms of service print them.
    @Test func `Boxes are told empty from ticked`() throws {
        let side = 18
        let text = try Paper.read(
            Self.scan { bytes, width, _ in
                for line in 0..<4 {
                    let (left, top) = (96, Int((Paper.firstLine + Double(line) * Paper.lineStep) * 150 / 72) - side)
                    for step in 0...side {
                        for edge in 0...1 {
                            for (x, y) in [(step, edge), (step, side - edge), (edge, step), (side - edge, step)] {
                                bytes[(top + y) * width + left + x] = 0
                            }
                        }
                        guard line == 2, (3...(side - 3)).contains(step) else { continue }
                        for (x, y) in [(step, step), (step, side - step), (step + 1, step), (step + 1, side - step)] {
                            bytes[(top + y) * width + left + x] = 0
                        }
                    }
                }
            }
        ).text
        let marks = text.lines.compactMap(\.words.first?.text).filter { ["☐", "☒"].contains($0) }
        #expect(marks == ["☐", "☐", "☒", "☐"])
    }

    @Test func `A blurred scan measures as blurred, a sharp one as sharp`() throws {
        let sharp = try #require(try Paper.read(Self.scan { _, _, _ in }).text.quality.picture)
        let blurred = try #require(
            try Paper.read(Self.scan { Self.blur(&$0, $1, $2, radius: 6) }).text.quality.picture)
        #expect(sharp.blur < 0.2)
        #expect(blurred.blur > 0.3)
        #expect(sharp.unread < 0.2)
        #expect(sharp.darkness > 150)
    }

    @Test func `A coarse scan keeps its own resolution`() throws {
        let picture = try Paper.scan(Paper.drawnLetter(), resolution: 75)
        let text = try Paper.read(RawPDF(content: "595 0 0 842 0 0 cm /I Do", picture: picture).bytes).text
        #expect(text.quality.resolution == 75)
    }
}
