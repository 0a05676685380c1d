import PageModel

/// White that runs down between two columns set close together: narrower than what parts the cells of one row, but in the same place on
/// row after row.
struct Gutters {
    /// Word heights of a gap that may be such white, and points at least.
    private static let (narrow, narrowest) = (0.5, 5.0)
    /// Rows that must begin a column in the same place, and points by which they may miss it.
    private static let fewestRows = 4
    private static let slack = 2.0
    /// Points that a column is wide at least: what stands left of a list's text is its number.
    private static let columnWidth = 100.0
    /// Word heights to the next row at most.
    private static let rowGap = 2.5

    private struct Row {
        let words: [Word]
        let box: Box
        let height: Double
    }

    private let rows: [Row]

    /// - Parameter rows: the words of each row from left to right, rows from top to bottom, none empty.
    init(_ rows: [[Word]]) {
        self.rows = rows.compactMap { words in
            Box.enclosing(words.map(\.box)).map {
                Row(words: words, box: $0, height: max(6, TextRow.median(words.map(\.box.height))))
            }
        }
    }

    /// The left edges of the words that begin a column, per row.
    func edges() -> [Set<Double>] {
        rows.indices.map { index in
            let row = rows[index]
            return Set(
                zip(row.words, row.words.dropFirst()).filter { isColumn($1.box.left, after: $0.box.right, in: row) }
                    .map(\.1.box.left).filter { supports(of: $0, at: index) >= Self.fewestRows })
        }
    }

    private func white(_ row: Row) -> Double { max(Self.narrow * row.height, Self.narrowest) }

    private func isColumn(_ edge: Double, after end: Double, in row: Row) -> Bool {
        edge - end >= white(row) && edge - row.box.left >= Self.columnWidth
            && row.box.right - edge >= Self.columnWidth / 2
    }

    /// Rows around one that begin a column at `edge`, with nothing across the white between them.
    private func supports(of edge: Double, at index: Int) -> Int {
        1 + run(edge, through: Array(rows[(index + 1)...]), from: rows[index])
            + run(edge, through: rows[..<index].reversed(), from: rows[index])
    }

    private func run(_ edge: Double, through others: [Row], from first: Row) -> Int {
        var (count, last) = (0, first)
        for row in others {
            let gap = max(row.box.top - last.box.bottom, last.box.top - row.box.bottom)
            guard gap < Self.rowGap * max(row.height, last.height) else { break }
            let white = (edge - white(row))..<(edge - Self.slack)
            if row.words.contains(where: { $0.box.left < white.upperBound && $0.box.right > white.lowerBound }) {
                break
            }
            if begins(edge, in: row) { count += 1 }
            last = row
        }
        return count
    }

    /// A word stands flush with the edge: behind the white, or first of its row where the other column's lines stand a little higher.
    private func begins(_ edge: Double, in row: Row) -> Bool {
        abs(row.box.left - edge) <= Self.slack
            || zip(row.words, row.words.dropFirst()).contains {
                abs($1.box.left - edge) <= Self.slack && isColumn($1.box.left, after: $0.box.right, in: row)
            }
    }
}
