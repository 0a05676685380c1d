import ImageEngine
import PageModel
import Testing

@Suite struct TextRowsTests {
    @Test func `The fullest rows hold the most boxes, however large others are`() throws {
        let letters = try (0..<12).map { try #require(Box(left: Double(10 * $0), top: 300, width: 8, height: 12)) }
        let shades = try [100.0, 130].map { try #require(Box(left: 0, top: $0, width: 500, height: 30)) }
        let rows = (shades + letters).fullestRows(count: 40, of: 400)
        #expect(rows.count == 40)
        #expect(rows.contains(306))
    }

    @Test func `A page lower than the rows asked for is taken whole`() {
        #expect([Box]().fullestRows(count: 40, of: 20) == 0..<20)
    }
}
