import Foundation
import PageModel
import PixelEncoder
import Testing

@Suite struct PixelEncoderTests {
    private static func image(_ format: PixelImage.Format) throws -> PixelImage {
        // Wider than high, and no multiple of four: a swapped side or a padded row shows.
        let count = 37 * 21 * format.bytesPerPixel
        return try #require(
            PixelImage(width: 37, height: 21, format: format, bytes: Data((0..<count).map { UInt8($0 * 7 % 256) })))
    }

    private static func number(_ bytes: Data, at offset: Int, length: Int) -> Int {
        bytes[offset..<(offset + length)].reduce(0) { $0 << 8 | Int($1) }
    }

    @Test(arguments: [(PixelImage.Format.gray, 0), (.rgb, 2)])
    func `A PNG states its sides, depth and colours`(format: PixelImage.Format, colourType: Int) throws {
        let png = try PixelEncoder.png(Self.image(format))
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        #expect(Self.number(png, at: 16, length: 4) == 37)
        #expect(Self.number(png, at: 20, length: 4) == 21)
        #expect(png[24] == 8)
        #expect(Int(png[25]) == colourType)
    }

    @Test(arguments: [(PixelImage.Format.gray, 1), (.rgb, 3)])
    func `A JPEG states its sides and channels`(format: PixelImage.Format, channels: Int) throws {
        let jpeg = try PixelEncoder.jpeg(Self.image(format))
        #expect(jpeg.starts(with: [0xFF, 0xD8, 0xFF]))
        #expect(jpeg.suffix(2) == Data([0xFF, 0xD9]))
        let frame = try #require(jpeg.range(of: Data([0xFF, 0xC0])))
        #expect(Self.number(jpeg, at: frame.lowerBound + 5, length: 2) == 21)
        #expect(Self.number(jpeg, at: frame.lowerBound + 7, length: 2) == 37)
        #expect(Int(jpeg[frame.lowerBound + 9]) == channels)
    }

    @Test func `A lower quality makes a smaller JPEG and the same pixels the same bytes`() throws {
        let image = try Self.image(.rgb)
        #expect(try PixelEncoder.jpeg(image, quality: 20).count < PixelEncoder.jpeg(image, quality: 95).count)
        #expect(try PixelEncoder.jpeg(image) == PixelEncoder.jpeg(image))
        #expect(try PixelEncoder.png(image) == PixelEncoder.png(image))
    }
}
