import DossierModel
import FrenchText
import PageModel
import Testing

@testable import Extraction

@Suite struct LedgerTests {
    @Test func columnsAndRunningBalance() throws {
        let rows: [[(String, Double)]] = [
            [("Date", 50), ("Libellé", 120), ("Débit", 300), ("Crédit", 380), ("Solde", 460)],
            [("01/03/2024", 50), ("Loyer mars", 120), ("500,00", 298), ("500,00", 458)],
            [("10/03/2024", 50), ("Virement", 120), ("200,00", 378), ("300,00", 458)],
        ]
        let placed = rows.enumerated().map { index, cells in
            cells.map { [Placed(text: $0.0, x: $0.1, y: 100 + 14 * Double(index))] }
        }
        let view = ActView(
            kind: .decompte, pages: [try page(1, placed.flatMap(\.self))], rules: try Shipped.rules(),
            lexicons: try Shipped.lexicons())
        let lines = LedgerReader(view: view).lines()
        #expect(lines.map(\.label) == ["Loyer mars", "Virement"])
        #expect(lines.map { $0.debit?.cents } == [50_000, nil])
        #expect(lines.map { $0.credit?.cents } == [nil, 20_000])
        #expect(lines.map { $0.balance?.cents } == [50_000, 30_000])
        #expect(lines.first?.date?.iso == "2024-03-01")
    }

    @Test func balanceSettlesTheSide() throws {
        let box = try #require(Box(left: 0, top: 0, width: 1, height: 1))
        func line(_ debit: Int?, _ balance: Int) -> LedgerLine {
            LedgerLine(
                date: nil, label: "", debit: debit.map { Montant(cents: $0) }, credit: nil,
                balance: Montant(cents: balance), page: 1, box: box)
        }
        let settled = LedgerArithmetic.settled([line(50_000, 50_000), line(20_000, 30_000)])
        #expect(settled.map { $0.credit?.cents } == [nil, 20_000])
        #expect(settled.map { $0.debit?.cents } == [50_000, nil])
    }
}
