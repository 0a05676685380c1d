import Foundation
import PageModel
import Testing

@Suite struct BoxTests {
    @Test func `A box with a negative side is rejected`() {
        #expect(Box(left: 0, top: 0, width: -1, height: 2) == nil)
        #expect(Box(left: .nan, top: 0, width: 1, height: 2) == nil)
    }

    @Test func `A decoded box is checked like a built one`() {
        let json = Data(#"{"left":0,"top":0,"width":-1,"height":2}"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Box.self, from: json) }
    }

    @Test func `The enclosing box holds all boxes`() throws {
        let a = try #require(Box(left: 10, top: 10, width: 5, height: 5))
        let b = try #require(Box(left: 20, top: 2, width: 5, height: 5))
        #expect(Box.enclosing([a, b]) == Box(left: 10, top: 2, width: 15, height: 13))
        #expect(Box.enclosing([Box]()) == nil)
    }

    @Test func `Confidence outside zero to one is rejected`() {
        #expect(Confidence(1.01) == nil)
        #expect(Confidence(.nan) == nil)
        #expect(Confidence(clamping: .nan) == .none)
    }

    @Test func `Pixels whose length contradicts the sides are rejected`() {
        #expect(PixelImage(width: 2, height: 2, format: .rgb, bytes: Data(count: 11)) == nil)
        #expect(PixelImage(width: 2, height: 2, format: .gray, bytes: Data(count: 4)) != nil)
        #expect(PixelImage(width: .max, height: 2, format: .gray, bytes: Data(count: 4)) == nil)
    }
}
