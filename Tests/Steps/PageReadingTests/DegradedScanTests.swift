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
