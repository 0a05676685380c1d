import PageModel
import RuleFiles
import Testing

@testable import Sorting

@Suite struct PageNumberTests {
    private func patterns() throws -> NumberPatterns { try Fixtures.shippedRules().numbering }

    @Test(
        arguments: [
            ("- 2 -", 2, nil), ("Page 2/3", 2, 3), ("2/3", 2, 3), ("Page 3 sur 7", 3, 7), ("— 4 —", 4, nil),
            ("Feuillet n° 2", 2, nil), ("page 1", 1, nil), ("5", 5, nil), ("Page l/3", 1, 3),
            ("SCP Untel - Dossier 12345 - Page 2/4", 2, 4), ("folio 2", 2, nil),
            ("Assignation - 3/6", 3, 6), ("Commandement de payer | p. 2/4", 2, 4),
        ] as [(String, Int, Int?)])
    func `Page numbers are read`(_ line: String, _ page: Int, _ total: Int?) throws {
        let patterns = try patterns()
        let number = try #require(patterns.number(in: line))
        #expect(number.page == page)
        #expect(number.total == total)
    }

    @Test(arguments: [
        "12/03/2024", "1 234,56 €", "5/3", "30000 NÎMES", "Article 2", "2 rue Haute", "Dossier 12", "0/3",
    ])
    func `Other figures are no page numbers`(_ line: String) throws {
        #expect(try patterns().number(in: line) == nil)
    }

    @Test(arguments: ["09/01 09:46  FAX  ETUDE   P.01/03", "27 MAI 08:45 FAX GREFFE P.02/03", "TELECOPIE 3/5"])
    func `The line of a fax is a stamp`(_ line: String) throws { #expect(try patterns().isStamp(line)) }

    @Test func `The numbers of a fax do not join two papers`() throws {
        let pages = [
            try TextPage.page(
                1, "12/03/2024 09:46 FAX ETUDE P.01/02", "QUITTANCE DE LOYER", "Mois de mars 2024",
                "Reçu la somme de 500 euros, dont quittance"),
            try TextPage.page(
                2, "12/03/2024 09:46 FAX ETUDE P.02/02", "ATTESTATION D'ASSURANCE HABITATION",
                "contrat multirisque habitation, risques locatifs", "sociétaire 000"),
        ]
        #expect(try Fixtures.sorter().sort(pages: pages).map(\.short) == ["1-1 quittance", "2-2 assurance"])
    }

    @Test func `A number that was not read is inferred between its neighbours`() {
        func number(_ page: Int) -> PrintedNumber { PrintedNumber(page: page, total: 3, trust: 1, text: "") }
        let filled = PageNumbers.fillGaps([[number(1)], [], [number(3)]])
        #expect(filled[1].map(\.page) == [2])
        #expect(PageNumbers.fillGaps([[number(1)], [], [number(2)]])[1].isEmpty)
    }

    @Test func `A number with its total tells what the pages before it are`() {
        let third = PrintedNumber(page: 3, total: 4, trust: 0.9, text: "3/4")
        let stray = PrintedNumber(page: 23, total: nil, trust: 0.6, text: "23")
        let filled = PageNumbers.fillGaps([[], [stray], [third]])
        #expect(filled.map { $0.first?.page } == [1, 2, 3])
        #expect(PageNumbers.fillGaps([[], [PrintedNumber(page: 3, total: nil, trust: 1, text: "")]])[0].isEmpty)
        let last = PrintedNumber(page: 5, total: 5, trust: 1, text: "5/5")
        #expect(PageNumbers.fillGaps([[last], [third]])[0] == [last])
    }

    @Test func `Following numbers join, a restart and a last page part`() throws {
        let weights = try Fixtures.shippedRules().settings.link
        func score(_ a: PrintedNumber?, _ b: PrintedNumber?) -> Double {
            PageNumbers.link(a.map { [$0] } ?? [], b.map { [$0] } ?? [], weights: weights)?.score ?? 0
        }
        func number(_ page: Int, _ total: Int? = nil) -> PrintedNumber {
            PrintedNumber(page: page, total: total, trust: 1, text: "")
        }
        #expect(score(number(1), number(2)) > 3)
        #expect(score(number(1, 3), number(2, 3)) > score(number(1), number(2)))
        #expect(score(number(2), number(1)) < -2)
        #expect(score(number(3, 3), nil) < 0)
        #expect(score(nil, number(2)) > 0)
        #expect(score(number(1, 2), number(2, 5)) < 0)
        #expect(score(nil, nil) == 0)
    }
}
