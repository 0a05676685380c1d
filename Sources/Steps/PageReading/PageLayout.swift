import PageModel

/// Sets words into rows, columns, tables and reading order, from their boxes alone.
struct PageLayout {
    let blocks: [Block]

    init(_ words: [Word]) {
        let rows = TextRow.rows(of: words)
        let parts = TableRuns.split(rows)
        let blocks = parts.flatMap { part in
            switch part {
            case .table(let rows): Self.table(rows).map { [$0] } ?? []
            case .text(let rows): ColumnBlocks.blocks(of: rows)
            }
        }
        self.blocks = ReadingOrder.sorted(blocks)
    }

    private static func table(_ rows: [TextRow]) -> Block? {
        Block(kind: .table, lines: rows.compactMap { Line(words: $0.segments.flatMap(\.words)) })
    }
}
