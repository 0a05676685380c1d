import Foundation
import PageModel
import Testing

/// Made pixels.
struct Sheet {
    struct Colour: Hashable, Sendable {
        let red: UInt8
        let green: UInt8
        let blue: UInt8

        static let black = Colour(red: 0, green: 0, blue: 0)
        static let white = Colour(red: 255, green: 255, blue: 255)
    }

    let width: Int
    let height: Int
    let colour: (_ x: Int, _ y: Int) -> Colour

    func image() throws -> PixelImage {
        var bytes = Data(capacity: width * height * 3)
        for y in 0..<height {
            for x in 0..<width {
                let pixel = colour(x, y)
                bytes.append(contentsOf: [pixel.red, pixel.green, pixel.blue])
            }
        }
        return try #require(PixelImage(width: width, height: height, format: .rgb, bytes: bytes))
    }
}
