import Foundation
import PDFDrawing
import PageModel
import Testing

@testable import PageReading

/// What stands close together and what does not.
@Suite struct NarrowColumnTests {
    /// Ten points between the columns, less than two word heights.
    @Test func `Columns set close together are read one after the other`() throws {
        let (left, right) = (Paper.letter.dropFirst().prefix(6), Paper.otherLetter.dropFirst().prefix(6))
        let size = 7.0
        func placed(_ lines: ArraySlice<String>, x: Double) -> [(text: String, x: Double, y: Double)] {
            lines.enumerated().map { ($1, x, 100 + 12 * Double($0)) }
        }
        let edge = try Paper.read(Paper.drawn(placed(left, x: 50), size: size)).text.lines.map(\.box.right).max()
        let second = try #require(edge) + 10
        let drawing = try Paper.drawn(placed(left, x: 50) + placed(right, x: second), size: size)
        #expect(try Paper.read(drawing).text.lines.map(\.text) == Array(left) + Array(right))
    }

    @Test func `The numbers of a list stay with their text`() throws {
        let rows = Paper.letter.dropFirst().prefix(5).enumerated().flatMap { index, text in
            let y = 100 + 14 * Double(index)
            return [(text: "\(index + 1).", x: 60.0, y: y), (text: text, x: 75.0, y: y)]
        }
        let read = try Paper.read(Paper.drawn(rows, size: 9)).text.lines.map(\.text)
        #expect(read == Paper.letter.dropFirst().prefix(5).enumerated().map { "\($0 + 1). \($1)" })
    }
}
