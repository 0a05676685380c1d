import PageModel
import Sorting
import Testing

@Suite struct MissingPageTests {
    private func missing(_ feet: String...) throws -> (numbers: [Int], total: Int)? {
        let pages = try feet.enumerated().map { place, foot in
            try TextPage.page(
                place + 1, "Le bailleur rappelle", "que le loyer reste dû", "depuis le printemps", "et demande", foot)
        }
        return try Fixtures.sorter().missingNumbers(among: pages)
    }

    @Test func `A page that the others announce is missing`() throws {
        let found = try #require(try missing("Page 1/4", "Page 2/4", "Page 4/4"))
        #expect(found.numbers == [3])
        #expect(found.total == 4)
    }

    @Test func `Nothing is missing when all are there, or when the pages do not agree`() throws {
        #expect(try missing("Page 1/3", "Page 2/3", "Page 3/3") == nil)
        #expect(try missing("Page 1/3", "Page 2/4") == nil)
        #expect(try missing("Page 1", "Page 3") == nil)
    }

    @Test func `A number that was not read is no missing page`() throws {
        #expect(try missing("Page 1/3", "fait à Nîmes", "Page 3/3") == nil)
        #expect(try missing("Page 1/3") == nil)
    }
}
