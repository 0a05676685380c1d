import DossierModel
import FrenchText
import PageModel

/// Reads the lines of ledgers and amounts tables: one visual row, one line.
struct LedgerReader {
    let view: ActView

    /// Rows without an amount that a ledger may hold between two lines.
    private static let emptyRows = 3
    /// Words of a label in a table without headings.
    private static let labelWords = 10
    /// Share of the page's width right of which the amounts of such a table end.
    private static let amountEdge = 0.55

    func lines() -> [LedgerLine] {
        let amountsOfRow = Dictionary(grouping: view.amounts) { view.rows.row(of: $0.range.lowerBound) }
        let datesOfRow = Dictionary(grouping: view.dates) { view.rows.row(of: $0.range.lowerBound) }
        var lines: [LedgerLine] = []
        var columns: LedgerColumns?
        var misses = 0
        for (index, row) in view.rows.rows.enumerated() {
            if let heading = LedgerColumns(row: row, view: view), amountsOfRow[index] == nil {
                columns = heading
                misses = 0
                continue
            }
            guard let amounts = amountsOfRow[index] else {
                misses += 1
                if misses > Self.emptyRows { columns = nil }
                continue
            }
            misses = 0
            let date = datesOfRow[index]?.first
            let read = columns.flatMap { columnLine(row, amounts, date, columns: $0) } ?? plainLine(row, amounts, date)
            if let read { lines.append(read) }
        }
        return LedgerArithmetic.settled(lines)
    }

    private func columnLine(
        _ row: [Int], _ amounts: [Spotted<AmountReading>], _ date: Spotted<CalendarDate>?, columns: LedgerColumns
    ) -> LedgerLine? {
        var sums: (debit: Int?, credit: Int?, balance: Int?)
        for amount in amounts {
            guard let box = view.stream.box(amount.range), let kind = columns.kind(of: box) else { continue }
            let cents = amount.value.montant.cents
            if kind.isDebit { sums.debit = (sums.debit ?? 0) + cents }
            if kind.isCredit { sums.credit = (sums.credit ?? 0) + cents }
            if kind == .solde { sums.balance = cents }
        }
        guard sums.debit != nil || sums.credit != nil || sums.balance != nil else { return nil }
        return make(
            row, amounts, date, debit: sums.debit.map(Montant.init), credit: sums.credit.map(Montant.init),
            balance: sums.balance.map(Montant.init))
    }

    /// A label and one amount at the right edge, in the order or the statement.
    private func plainLine(_ row: [Int], _ amounts: [Spotted<AmountReading>], _ date: Spotted<CalendarDate>?)
        -> LedgerLine?
    {
        guard amounts.count == 1, let amount = amounts.first,
            let last = row.last(where: { !view.stream.tokens[$0].folded.isEmpty }),
            amount.range.contains(last) || amount.range.upperBound == last + 1,
            [.ordre, .decompte].contains(view.zones.sections[amount.range.lowerBound]),
            !view.zones.quoted[amount.range.lowerBound]
        else { return nil }
        let token = view.stream.tokens[last]
        let words = row.filter { !amount.range.contains($0) && view.stream.tokens[$0].folded.count > 1 }
        guard (1...Self.labelWords).contains(words.count),
            token.box.right > view.stream.pageSizes[token.pageIndex].width * Self.amountEdge
        else { return nil }
        let montant = amount.value.montant
        return make(
            row, amounts, date, debit: montant.cents >= 0 ? montant : nil,
            credit: montant.cents < 0 ? Montant(cents: -montant.cents) : nil, balance: nil)
    }

    private func make(
        _ row: [Int], _ amounts: [Spotted<AmountReading>], _ date: Spotted<CalendarDate>?, debit: Montant?,
        credit: Montant?, balance: Montant?
    ) -> LedgerLine? {
        let used = amounts.map(\.range) + [date?.range].compactMap(\.self)
        let label = row.filter { token in !used.contains { $0.contains(token) } }
            .map { view.stream.tokens[$0].text }.joined(separator: " ")
            .trimmingCharacters { ".:-|".contains($0) }
        guard let first = row.first, let box = Box.enclosing(row.map { view.stream.tokens[$0].box }) else { return nil }
        return LedgerLine(
            date: date?.value, label: label, debit: debit, credit: credit, balance: balance, page: view.page(first),
            box: box)
    }
}
