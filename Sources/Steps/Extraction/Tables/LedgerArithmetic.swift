import DossierModel

/// A running balance says whether an amount was owed or paid, whatever column it was read in.
enum LedgerArithmetic {
    /// Lines whose single amount the balances before and after them put on the other side are turned.
    static func settled(_ lines: [LedgerLine]) -> [LedgerLine] {
        var settled: [LedgerLine] = []
        var balance: Montant?
        for line in lines {
            settled.append(turned(line, from: balance))
            balance = line.balance ?? balance
        }
        return settled
    }

    private static func turned(_ line: LedgerLine, from balance: Montant?) -> LedgerLine {
        guard let after = line.balance, let before = balance, line.debit == nil || line.credit == nil,
            let amount = line.debit ?? line.credit
        else { return line }
        let change = after - before
        guard change.cents == amount.cents || change.cents == -amount.cents, amount.cents > 0 else { return line }
        let isDebit = change.cents > 0
        return LedgerLine(
            date: line.date, label: line.label, debit: isDebit ? amount : nil, credit: isDebit ? nil : amount,
            balance: after, page: line.page, box: line.box)
    }
}
