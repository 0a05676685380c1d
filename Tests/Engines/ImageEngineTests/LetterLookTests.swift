import Foundation
import PageModel
import Testing

@testable import ImageEngine

/// Rows of bars as high as small letters on even ground.
@Suite struct LetterLookTests {
    private func page(ink: UInt8) throws -> Bitmap {
        let (width, height) = (600, 400)
        var bytes = Data(repeating: 220, count: width * height)
        for y in 0..<height where y % 40 < 14 && y > 40 {
            for x in 40..<560 where x % 20 < 5 { bytes[y * width + x] = ink }
        }
        return try Bitmap(#require(PixelImage(width: width, height: height, format: .gray, bytes: bytes)))
    }

    private func look(_ page: Bitmap) throws -> LetterLook {
        try #require(try page.letterLook(ground: 220, threshold: 185, resolution: 200))
    }

    @Test func `Faded letters measure as faded`() throws {
        #expect(try look(page(ink: 20)).darkness == 200)
        #expect(try look(page(ink: 160)).darkness == 60)
    }

    @Test func `Few letters say nothing`() throws {
        let white = try #require(
            PixelImage(width: 100, height: 100, format: .gray, bytes: Data(repeating: 220, count: 10_000)))
        #expect(try Bitmap(white).letterLook(ground: 220, threshold: 185, resolution: 200) == nil)
    }

    @Test func `Stretching sets the usual letter to black and the grain of the paper to white`() throws {
        let stretched = try page(ink: 160).stretched(dark: 160, light: 216).pixels()
        #expect(stretched.bytes.min() == 0)
        #expect(stretched.bytes[0] == 255)
    }
}
