import DossierModel

/// A running balance says whether an amount was owed or paid, whatever column it was read in, and which of two figures that
/// contradict each other was misread.
enum LedgerArithmetic {
    /// Lines that the balances around them put right, where the next line bears it out.
    static func settled(_ lines: [LedgerLine]) -> [LedgerLine] {
        var result: [LedgerLine] = []
        var balance: Int?
        for (index, line) in lines.enumerated() {
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            let line = settled(line, from: balance, next: next)
            result.append(line)
            balance = line.balance?.cents ?? balance
        }
        return result
    }

    /// How many lines agree with the balance before them.
    static func consistent(_ lines: [LedgerLine]) -> Int {
        zip(lines, lines.dropFirst()).count { before, line in
            guard let before = before.balance, let after = line.balance, let change = change(of: line) else {
                return false
            }
            return after.cents - before.cents == change
        }
    }

    private static func settled(_ line: LedgerLine, from before: Int?, next: LedgerLine?) -> LedgerLine {
        guard line.debit == nil || line.credit == nil else { return line }
        let amount = (line.debit ?? line.credit)?.cents
        guard let after = line.balance?.cents else {
            // A balance that was not read, where amount and next line agree on it.
            guard let before, let change = change(of: line), bears(next, from: before + change) else { return line }
            return line.with(change: change, balance: before + change)
        }
        guard let amount else {
            guard bears(next, from: after), before != after else { return line }
            return line.with(change: after - (before ?? 0), balance: after)
        }
        guard let before else { return line }
        if abs(after - before) == amount { return line.with(change: after - before, balance: after) }
        if bears(next, from: after), after != before { return line.with(change: after - before, balance: after) }
        if let change = change(of: line), bears(next, from: before + change) {
            return line.with(change: change, balance: before + change)
        }
        return line
    }

    /// True when the next line goes on from a balance.
    private static func bears(_ next: LedgerLine?, from balance: Int) -> Bool {
        guard let next, let after = next.balance?.cents, let amount = (next.debit ?? next.credit)?.cents else {
            return false
        }
        return abs(after - balance) == amount
    }

    private static func change(of line: LedgerLine) -> Int? {
        guard line.debit != nil || line.credit != nil else { return nil }
        return (line.debit?.cents ?? 0) - (line.credit?.cents ?? 0)
    }
}

extension LedgerLine {
    /// The line with what was owed (positive) or paid (negative) and the balance it leaves.
    fileprivate func with(change: Int, balance: Int) -> LedgerLine {
        LedgerLine(
            date: date, label: label, debit: change > 0 ? Montant(cents: change) : nil,
            credit: change < 0 ? Montant(cents: -change) : nil, balance: Montant(cents: balance), page: page, box: box)
    }
}
