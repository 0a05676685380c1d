import Foundation
import PageModel
import Testing

@testable import ImageEngine

/// Bars as high as letters, and dots beside them, on even ground.
@Suite struct LeaderTests {
    private let width = 600
    private let height = 300

    private func page(_ dark: (_ x: Int, _ y: Int) -> Bool) throws -> Bitmap {
        var bytes = Data(repeating: 220, count: width * height)
        for y in 0..<height { for x in 0..<width where dark(x, y) { bytes[y * width + x] = 20 } }
        return try Bitmap(#require(PixelImage(width: width, height: height, format: .gray, bytes: bytes)))
    }

    /// Two pixels wide and high, one every five.
    private func dots(_ x: Int, _ y: Int, from: Int, to: Int, row: Int) -> Bool {
        (from..<to).contains(x) && x % 5 < 2 && (row...(row + 1)).contains(y)
    }

    private func letters(_ x: Int, _ y: Int) -> Bool { (100..<120).contains(y) && (40..<200).contains(x) && x % 16 < 4 }

    private func found(_ page: Bitmap) throws -> [PageModel.Box] {
        try page.ink(darkerThan: 170).leaderDots(resolution: 200)
    }

    @Test func `The dots of a leader go, the letters stay`() throws {
        let page = try page { letters($0, $1) || dots($0, $1, from: 220, to: 560, row: 118) }
        let leader = try found(page)
        #expect(leader.count == 68)
        let cleared = try page.covering(leader)
        #expect(try cleared.pixels().bytes == self.page { letters($0, $1) }.pixels().bytes)
    }

    @Test func `Pieces of a leader between words go too`() throws {
        let page = try page {
            dots($0, $1, from: 220, to: 560, row: 118) || dots($0, $1, from: 40, to: 55, row: 118)
        }
        #expect(try found(page).count == 71)
    }

    @Test func `Full stops, three dots and the dots of a date stay`() throws {
        let page = try page { x, y in
            letters(x, y) || dots(x, y, from: 220, to: 560, row: 218) || dots(x, y, from: 210, to: 225, row: 118)
                || (218...219).contains(y) && ((40...41).contains(x) || (70...71).contains(x))
        }
        #expect(try found(page).allSatisfy { $0.left >= 220 && $0.top == 218 })
        let few = try self.page { dots($0, $1, from: 40, to: 90, row: 118) }
        #expect(try found(few).isEmpty)
    }
}
