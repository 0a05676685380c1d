import Foundation
import ImageEngine
import PageModel
import Testing

@Suite struct ColouredInkTests {
    @Test func `A blue stamp goes and the black strokes below it stay`() throws {
        // Every fourth column is a stroke; the stamp covers the right half.
        let stamp = Sheet.Colour(red: 45, green: 65, blue: 175)
        let sheet = Sheet(width: 64, height: 16) { x, _ in
            let isStamped = x >= 32
            if x % 4 == 0 { return isStamped ? Sheet.Colour(red: 8, green: 10, blue: 34) : .black }
            return isStamped ? stamp : .white
        }
        let gray = try Bitmap(sheet.image()).readable().pixels()
        #expect(gray.format == .gray)
        for (index, level) in gray.bytes.enumerated() {
            let isStroke = index % 64 % 4 == 0
            #expect(isStroke ? level < 40 : level > 200)
        }
    }

    @Test(arguments: [Sheet.Colour(red: 0, green: 0, blue: 100), Sheet.Colour(red: 105, green: 10, blue: 15)])
    func `Print in a dark colour stays dark`(colour: Sheet.Colour) throws {
        let gray = try Bitmap(Sheet(width: 8, height: 8) { _, _ in colour }.image()).readable().pixels()
        #expect(gray.bytes.allSatisfy { $0 < 60 })
    }
}
