import ImageEngine
import Testing

@Suite struct BlanknessTests {
    /// A quarter of an A4 sheet at 100 dots per inch.
    private static func isBlank(_ ink: @escaping (_ x: Int, _ y: Int) -> Bool) throws -> Bool {
        let sheet = Sheet(width: 413, height: 585) { ink($0, $1) ? .black : .white }
        return try Bitmap(sheet.image()).gray().isBlank(resolution: 100)
    }

    @Test func `Dust and a dark edge leave a page blank`() throws {
        #expect(try Self.isBlank { _, _ in false })
        #expect(try Self.isBlank { x, y in x < 12 || (x % 40 == 20 && y % 40 == 20) })
    }

    @Test func `One short word makes a page that is read`() throws {
        #expect(try !Self.isBlank { x, y in (200..<230).contains(x) && x % 6 < 2 && (300..<310).contains(y) })
    }

    @Test func `Only pure black and white counts as such`() throws {
        let stripes = Sheet(width: 80, height: 40) { x, _ in x % 8 < 3 ? .black : .white }
        #expect(try Bitmap(stripes.image()).blackAndWhite()?.depth == 1)
        let soft = Sheet(width: 80, height: 40) { x, _ in
            x % 8 == 3 ? Sheet.Colour(red: 128, green: 128, blue: 128) : x % 8 < 3 ? .black : .white
        }
        #expect(try Bitmap(soft.image()).blackAndWhite() == nil)
    }
}
