import DossierModel
import FrenchText
import PageModel
import Testing

@testable import Extraction

@Suite struct LedgerTests {
    private func lines(_ rows: [[(String, Double)]]) throws -> [LedgerLine] {
        let placed = rows.enumerated().map { index, cells in
            cells.map { [Placed(text: $0.0, x: $0.1, y: 100 + 14 * Double(index))] }
        }
        let view = ActView(
            kind: .decompte, pages: [try page(1, placed.flatMap(\.self))], rules: try Shipped.rules(),
            lexicons: try Shipped.lexicons())
        return LedgerReader(view: view).lines()
    }

    @Test func columnsAndRunningBalance() throws {
        let lines = try lines([
            [("Date", 50), ("Libellé", 120), ("Débit", 300), ("Crédit", 380), ("Solde", 460)],
            [("01/03/2024", 50), ("Loyer mars", 120), ("500,00", 298), ("500,00", 458)],
            [("10/03/2024", 50), ("Virement", 120), ("200,00", 378), ("300,00", 458)],
        ])
        #expect(lines.map(\.label) == ["Loyer mars", "Virement"])
        #expect(lines.map { $0.debit?.cents } == [50_000, nil])
        #expect(lines.map { $0.credit?.cents } == [nil, 20_000])
        #expect(lines.map { $0.balance?.cents } == [50_000, 30_000])
        #expect(lines.first?.date?.iso == "2024-03-01")
    }

    @Test func withoutHeadingTheBalanceTellsDebitFromCredit() throws {
        let lines = try lines([
            [("01/03/2024", 50), ("Loyer mars 2024", 120), ("500,00", 300), ("500,00", 458)],
            [("10/03/2024", 50), ("Opération diverse", 120), ("200,00", 300), ("300,00", 458)],
            [("01/04/2024", 50), ("Loyer avril 2024", 120), ("500,00", 300), ("800,00", 458)],
        ])
        #expect(lines.map { $0.debit?.cents } == [50_000, nil, 50_000])
        #expect(lines.map { $0.credit?.cents } == [nil, 20_000, nil])
        #expect(lines.map { $0.balance?.cents } == [50_000, 30_000, 80_000])
    }

    @Test func lostCommasAndStrokesAreReadThrough() throws {
        let lines = try lines([
            [("Date", 50), ("Libellé", 120), ("Débit", 300), ("Crédit", 380), ("Solde", 460)],
            [("[01/03/2024", 45), ("Loyer mars", 120), ("500,00", 298), ("500,00", 458)],
            [("01/04/2024", 50), ("Loyer avril", 120), ("500,00", 298), ("1000,00", 453)],
            [("01/05/2024", 50), ("Loyer mai", 120), ("50000", 303), ("150000", 458)],
        ])
        #expect(lines.map { $0.date?.iso } == ["2024-03-01", "2024-04-01", "2024-05-01"])
        #expect(lines.map { $0.debit?.cents } == [50_000, 50_000, 50_000])
        #expect(lines.last?.balance?.cents == 150_000)
        #expect(lines.map(\.label) == ["Loyer mars", "Loyer avril", "Loyer mai"])
    }

    @Test func monthByMonthListOfOneColumn() throws {
        let lines = try lines([
            [("Terme", 50), ("Montant", 400)],
            [("Loyer et charges 03/2024", 50), ("500,00", 400)],
            [("Virement locataire", 50), ("-200,00", 396)],
            [("Loyer et charges 04/2024", 50), ("500,00", 400)],
            [("Versement CAF", 50), ("150,00", 400)],
        ])
        #expect(lines.map { $0.debit?.cents } == [50_000, nil, 50_000, nil])
        #expect(lines.map { $0.credit?.cents } == [nil, 20_000, nil, 15_000])
    }

    @Test func theNextLineSaysWhichFigureWasMisread() throws {
        let box = try #require(Box(left: 0, top: 0, width: 1, height: 1))
        func line(_ debit: Int, _ balance: Int) -> LedgerLine {
            LedgerLine(
                date: nil, label: "", debit: Montant(cents: debit), credit: nil, balance: Montant(cents: balance),
                page: 1,
                box: box)
        }
        let amount = LedgerArithmetic.settled([line(50_000, 50_000), line(25_118, 100_000), line(50_000, 150_000)])
        #expect(amount.map { $0.debit?.cents } == [50_000, 50_000, 50_000])
        let balance = LedgerArithmetic.settled([line(50_000, 50_000), line(50_000, 700_000), line(50_000, 150_000)])
        #expect(balance.map { $0.balance?.cents } == [50_000, 100_000, 150_000])
        let unclear = LedgerArithmetic.settled([line(50_000, 50_000), line(25_118, 100_000), line(1, 9)])
        #expect(unclear[1].debit?.cents == 25_118)
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
