/// Lines of statements read exactly: debit and credit, balance and day where the truth has them. The longest common
/// run of lines counts, in order.
public struct LedgerScore: Hashable, Sendable, Codable {
    public private(set) var statements = 0
    public private(set) var lines = 0
    public private(set) var exact = 0
    /// Lines read that are none.
    public private(set) var extra = 0

    public var share: Share { Share(exact, of: lines) }

    mutating func add(truth: [LedgerEntry], read: [LedgerEntry]) {
        let common = Self.common(truth, read)
        statements += 1
        lines += truth.count
        exact += common
        extra += read.count - common
    }

    private static func common(_ truth: [LedgerEntry], _ read: [LedgerEntry]) -> Int {
        var best = [Int](repeating: 0, count: read.count + 1)
        for line in truth {
            var next = best
            for (index, other) in read.enumerated() {
                next[index + 1] = max(next[index], best[index + 1], line.isRead(by: other) ? best[index] + 1 : 0)
            }
            best = next
        }
        return best.last ?? 0
    }
}

extension LedgerEntry {
    fileprivate func isRead(by other: LedgerEntry) -> Bool {
        debit == other.debit && credit == other.credit && (balance == nil || balance == other.balance)
            && (date == nil || date == other.date)
    }
}
