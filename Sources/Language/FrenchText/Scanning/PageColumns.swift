import PageModel

/// The blocks of a page in the order in which they are read. Two columns of prose that were cut into strips, each read left
/// before right, are put together again: the whole left column before the right one.
struct PageColumns {
    /// Points by which the strips of one column may begin apart.
    private static let slack = 6.0
    /// Lines on each side, and words a line holds there on average, at least.
    private static let leastLines = 5
    private static let leastWords = 4.0

    private enum Side { case left, right }

    func blocks(of page: PageText) -> [Block] {
        var (pieces, edges) = ([Block](), [Double]())
        for block in page.blocks {
            let (parts, edge) = ColumnSplit(block).parted()
            pieces += parts
            if let edge, !edges.contains(where: { abs($0 - edge) < Self.slack }) { edges.append(edge) }
        }
        for edge in edges { pieces = put(pieces, inColumnsAt: edge) }
        return pieces
    }

    private func put(_ pieces: [Block], inColumnsAt edge: Double) -> [Block] {
        var ordered: [Block] = []
        var run: [(whole: Block, parts: [Block])] = []
        for piece in pieces {
            let parts = side(of: piece, edge) == nil ? ColumnSplit(piece).parted(at: edge) : [piece]
            if let parts {
                run.append((piece, parts))
            } else {
                ordered += columns(of: run, edge)
                ordered.append(piece)
                run = []
            }
        }
        return ordered + columns(of: run, edge)
    }

    /// Nil for a block that stands on both sides.
    private func side(of block: Block, _ edge: Double) -> Side? {
        if block.box.left > edge - Self.slack { return .right }
        return block.box.right < edge ? .left : nil
    }

    /// Blocks between two that stand across: column after column where both are prose, else as they were.
    private func columns(of run: [(whole: Block, parts: [Block])], _ edge: Double) -> [Block] {
        let parts = run.flatMap(\.parts)
        let left = parts.filter { side(of: $0, edge) == .left }
        let right = parts.filter { side(of: $0, edge) == .right }
        guard isProse(left), isProse(right), left.count + right.count == parts.count else { return run.map(\.whole) }
        return left + right
    }

    private func isProse(_ blocks: [Block]) -> Bool {
        let lines = blocks.flatMap(\.lines)
        let words = lines.reduce(0) { $0 + $1.words.count }
        return lines.count >= Self.leastLines && Double(words) >= Self.leastWords * Double(lines.count)
    }
}
