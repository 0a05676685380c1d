import DossierModel
import PageModel
import Testing

@testable import Sorting

/// Announced pages that the file does not hold.
@Suite struct MissingPagesTests {
    private func number(_ page: Int, of total: Int, trust: Double = 1) -> [PrintedNumber] {
        [PrintedNumber(page: page, total: total, trust: trust, text: "")]
    }

    private func missing(_ pages: [[PrintedNumber]]) -> [Int]? { NumberedRun(pages, least: 0.9)?.missing }

    @Test func `Gaps between, before and behind are told`() {
        #expect(missing([number(1, of: 4), number(2, of: 4), number(4, of: 4)]) == [3])
        #expect(missing([number(2, of: 3), number(3, of: 3)]) == [1])
        #expect(missing([number(1, of: 3)]) == [2, 3])
    }

    @Test func `A page whose number was not read may be the one announced`() {
        #expect(missing([number(1, of: 4), [], number(4, of: 4)]) == [])
        #expect(missing([number(1, of: 3), [], number(3, of: 3)]) == nil)
    }

    @Test func `Numbers that disagree or are unsure tell nothing`() {
        #expect(missing([number(1, of: 4), number(2, of: 5)]) == nil)
        #expect(missing([number(3, of: 4), number(1, of: 4)]) == nil)
        #expect(missing([number(1, of: 4, trust: 0.5)]) == nil)
        #expect(missing([[]]) == nil)
    }

    private func assignation(_ numbers: [Int], of total: Int) throws -> [PageText] {
        try numbers.enumerated().map { place, number in
            let text =
                place == 0
                ? [
                    "ASSIGNATION EN RÉFÉRÉ", "À LA REQUÊTE DE : la SCI DU LAC",
                    "d'avoir à comparaître le 5 juillet 2024",
                ]
                : ["les loyers n'ayant pas été payés, un commandement de payer est resté sans effet,", "sans réponse"]
            return try TextPage.page(place + 1, text + ["Page \(number)/\(total)"])
        }
    }

    @Test func `The reviewer reads which page to look for`() throws {
        let (sorter, pages) = (try Fixtures.sorter(), try assignation([1, 2, 4], of: 4))
        let segment = try #require(sorter.sort(pages: pages).first)
        #expect(segment.short == "1-3 assignation")
        let finding = try #require(sorter.missingPages(of: segment, in: pages))
        #expect(finding.code == "PAGE_MANQUANTE")
        #expect(finding.message.contains("4 pages") && finding.message.contains("la page 3 "))
    }

    @Test func `A whole paper lacks nothing`() throws {
        let (sorter, pages) = (try Fixtures.sorter(), try assignation([1, 2, 3], of: 3))
        let segment = try #require(sorter.sort(pages: pages).first)
        #expect(sorter.missingPages(of: segment, in: pages) == nil)
    }

    @Test func `A page that stands elsewhere in the file is not missing`() throws {
        let (sorter, pages) = (try Fixtures.sorter(), try assignation([1, 2, 3], of: 3))
        let torn = try #require(PageRange(1, 2))
        let segment = Segment(pages: torn, kind: .assignation, confidence: .certain, reasons: [])
        #expect(sorter.missingPages(of: segment, in: pages) == nil)
    }
}
