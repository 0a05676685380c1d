import DossierModel
import FrenchText
import PageModel

/// Reads the lines of ledgers and amounts tables: one visual row, one line.
struct LedgerReader {
    let view: ActView

    /// Words of a label in a table without headings.
    private static let labelWords = 10
    /// Share of the page's width right of which the amounts of such a table end.
    private static let amountEdge = 0.55
    /// Points by which the amounts of one column may end apart.
    private static let columnSlack = 14.0
    /// The same for an amount without comma, and how many amounts must end there.
    private static let looseSlack = 9.0
    private static let looseSupport = 2

    func lines() -> [LedgerLine] {
        var lineOfRow: [Int: LedgerLine] = [:]
        for table in view.tables {
            let read = read(table)
            for (row, line) in zip(read.rows, LedgerArithmetic.settled(read.lines)) { lineOfRow[row] = line }
        }
        let inTables = Set(view.tables.flatMap(\.rows))
        return view.rows.rows.indices.compactMap { row in
            if inTables.contains(row) { return lineOfRow[row] }
            return view.amountsOfRow[row].flatMap { plainLine(row, $0) }
        }
    }

    /// An amount of a table and where it ends.
    private struct Cell {
        let cents: Int
        let box: Box
        let tokens: Range<Int>
    }

    private struct Reading {
        var rows: [Int] = []
        var lines: [LedgerLine] = []
    }

    /// As the heading says or as a running balance at the right edge says, whichever adds up more often.
    private func read(_ table: AccountTable) -> Reading {
        let cells = cells(of: table)
        let named = table.columns.map { columns in
            reading(of: table, cells) { sides(of: $0, cells[$0] ?? [], columns: columns) }
        }
        guard let balanced = balancedReading(of: table, cells) else { return named ?? Reading() }
        guard let named else { return balanced }
        // On equal terms the heading knows better.
        let isBetter = LedgerArithmetic.consistent(balanced.lines) > LedgerArithmetic.consistent(named.lines)
        return isBetter ? balanced : named
    }

    private typealias Sides = (debit: Int?, credit: Int?, balance: Int?)

    private func reading(of table: AccountTable, _ cells: [Int: [Cell]], sides: (Int) -> Sides?) -> Reading {
        var reading = Reading()
        for row in table.rows {
            guard let sides = sides(row), sides.debit != nil || sides.credit != nil || sides.balance != nil,
                let line = make(row, sides, used: (cells[row] ?? []).map(\.tokens))
            else { continue }
            reading.rows.append(row)
            reading.lines.append(line)
        }
        return reading
    }

    /// The amounts of every row from left to right, those without a comma too where they stand under others.
    private func cells(of table: AccountTable) -> [Int: [Cell]] {
        var cells: [Int: [Cell]] = [:]
        for row in table.rows {
            cells[row] = (view.amountsOfRow[row] ?? []).compactMap { amount in
                // Ledgers print cents: whole thousands are a lost comma.
                let montant = amount.value.lostComma ?? amount.value.montant
                return view.stream.box(amount.range).map { Cell(cents: montant.cents, box: $0, tokens: amount.range) }
            }
        }
        let edges = cells.values.joined().map(\.box.right)
        for row in table.entries {
            let known = cells[row] ?? []
            let loose = view.rows.rows[row].compactMap { token -> Cell? in
                let word = view.stream.tokens[token]
                guard !known.contains(where: { $0.tokens.contains(token) }),
                    edges.filter({ abs($0 - word.box.right) <= Self.looseSlack }).count >= Self.looseSupport
                else { return nil }
                return LooseAmount(word.text).map {
                    Cell(cents: $0.montant.cents, box: word.box, tokens: token..<(token + 1))
                }
            }
            cells[row] = known + loose
        }
        return cells.mapValues { $0.sorted { $0.box.right < $1.box.right } }
    }

    // MARK: Columns by their heading

    private func sides(of row: Int, _ cells: [Cell], columns: LedgerColumns) -> Sides? {
        var sides: Sides = (nil, nil, nil)
        for cell in cells {
            guard let kind = columns.kind(of: cell.box) else { continue }
            if kind == .solde { sides.balance = cell.cents }
            guard kind.isDebit || kind.isCredit else { continue }
            if kind.isDebit == (cell.cents >= 0), !isPayment(row, alone: columns) {
                sides.debit = (sides.debit ?? 0) + abs(cell.cents)
            } else {
                sides.credit = (sides.credit ?? 0) + abs(cell.cents)
            }
        }
        return sides
    }

    /// In a table with a single column of amounts only the words tell a payment.
    private func isPayment(_ row: Int, alone columns: LedgerColumns) -> Bool {
        columns.columns.filter { $0.kind.holdsAmounts }.count == 1 && isPayment(row)
    }

    private func isPayment(_ row: Int) -> Bool {
        view.cues["paiement"].contains { view.rows.row(of: $0.range.lowerBound) == row }
    }

    // MARK: Columns by a running balance

    /// The amount at the right edge as balance, what stands left of it owed or paid as the balance rises or falls.
    private func balancedReading(of table: AccountTable, _ cells: [Int: [Cell]]) -> Reading? {
        guard table.isAccount else { return nil }
        let edge = rightEdge(of: cells)
        var before: Int?
        return reading(of: table, cells) { row in
            let amounts = cells[row] ?? []
            guard let last = amounts.last else { return nil }
            guard let edge, abs(last.box.right - edge) <= Self.columnSlack else {
                return sides(amounts.map(\.cents), change: nil, row)
            }
            let change = before.map { last.cents - $0 }
            var read = sides(amounts.dropLast().map(\.cents), change: change, row)
            read.balance = last.cents
            before = last.cents
            return read
        }
    }

    private func sides(_ cents: [Int], change: Int?, _ row: Int) -> Sides {
        guard let first = cents.first else { return (nil, nil, nil) }
        if cents.count >= 2 { return (abs(first), abs(cents[1]), nil) }
        let isCredit = change == -abs(first) || change != abs(first) && (first < 0 || isPayment(row))
        return isCredit ? (nil, abs(first), nil) : (abs(first), nil, nil)
    }

    /// Where the balances end: the middle right edge of the last amounts of rows with several; nil without such rows.
    private func rightEdge(of cells: [Int: [Cell]]) -> Double? {
        let edges = cells.values.filter { $0.count >= 2 }.compactMap { $0.last?.box.right }.sorted()
        return edges.isEmpty ? nil : edges[edges.count / 2]
    }

    // MARK: Other tables

    /// A label and one amount at the right edge, in the order or the statement.
    private func plainLine(_ row: Int, _ amounts: [Spotted<AmountReading>]) -> LedgerLine? {
        let tokens = view.rows.rows[row]
        guard amounts.count == 1, let amount = amounts.first,
            let last = tokens.last(where: { !view.stream.tokens[$0].folded.isEmpty }),
            amount.range.contains(last) || amount.range.upperBound == last + 1,
            [.ordre, .decompte].contains(view.zones.sections[amount.range.lowerBound]),
            !view.zones.quoted[amount.range.lowerBound]
        else { return nil }
        let token = view.stream.tokens[last]
        let words = tokens.filter { !amount.range.contains($0) && view.stream.tokens[$0].folded.count > 1 }
        guard (1...Self.labelWords).contains(words.count),
            token.box.right > view.stream.pageSizes[token.pageIndex].width * Self.amountEdge
        else { return nil }
        let cents = amount.value.montant.cents
        return make(row, (cents >= 0 ? cents : nil, cents < 0 ? -cents : nil, nil), used: [amount.range])
    }

    private func make(_ row: Int, _ sides: Sides, used amounts: [Range<Int>]) -> LedgerLine? {
        let tokens = view.rows.rows[row]
        guard let first = tokens.first, let box = Box.enclosing(tokens.map { view.stream.tokens[$0].box }) else {
            return nil
        }
        let dates = view.datesOfRow[row] ?? []
        let loose = dates.isEmpty ? LooseDate(tokens.prefix(2).map { view.stream.tokens[$0].text }.joined()) : nil
        let used = amounts + [dates.first?.range].compactMap(\.self)
        let label = tokens.enumerated().filter { place, token in
            !used.contains { $0.contains(token) } && !(loose != nil && place < 2 && hasDigit(token))
        }
        .map { view.stream.tokens[$0.element].text }.joined(separator: " ")
        .trimmingCharacters { ".:-|[]{}!_—".contains($0) }
        return LedgerLine(
            date: dates.first?.value ?? loose?.date, label: label, debit: sides.debit.map(Montant.init),
            credit: sides.credit.map(Montant.init), balance: sides.balance.map(Montant.init), page: view.page(first),
            box: box)
    }

    private func hasDigit(_ token: Int) -> Bool { view.stream.tokens[token].text.contains(where: \.isNumber) }
}
