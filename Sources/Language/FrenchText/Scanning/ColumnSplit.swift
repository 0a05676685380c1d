import PageModel

/// Parts two columns of prose that were read line by line across both: where words of several lines begin flush behind a
/// gap, what stands right of there is read after what stands left of it. Tables of figures stay as they are.
struct ColumnSplit {
    private let block: Block
    /// Usual height of a line.
    private let height: Double

    /// Line heights before the words that begin the right column, at least.
    private static let gap = 0.9
    /// The same where only two lines show it.
    private static let gapOfTwo = 1.6
    /// Line heights by which those words may begin apart.
    private static let flush = 0.5
    /// Line heights by which lines of the right column may be indented, where so many others begin at its edge.
    private static let indent = 3.0
    private static let leastFlush = 4
    /// Words a line holds on each side on average.
    private static let leastWords = 2.0
    /// Share of words on each side that are words, not figures.
    private static let prose = 0.55

    /// Width of the left column for one of the right: a column of labels is narrower, and one of figures wider.
    private static let widths = 0.6...2.8

    init(_ block: Block) {
        self.block = block
        let heights = block.lines.map(\.box.height).sorted()
        height = heights.isEmpty ? 1 : max(1, heights[heights.count / 2])
    }

    private var lines: [Line] { block.lines }

    /// The block itself, or what it falls into from top to bottom, left before right, with the left edge of the right column.
    func parted() -> (blocks: [Block], edge: Double?) {
        guard lines.count > 1, let (rows, edge) = widest() else { return ([block], nil) }
        let parts =
            [Array(lines[..<rows.lowerBound])] + sides(of: lines[rows], edge) + [Array(lines[rows.upperBound...])]
        return (parts.compactMap { Block(kind: block.kind, lines: $0) }, edge)
    }

    /// Left and right of an edge that other blocks of the page show; nil where a line runs over it.
    func parted(at edge: Double) -> [Block]? {
        guard !lines.contains(where: { crosses($0, edge) }) else { return nil }
        return sides(of: lines[...], edge).compactMap { Block(kind: block.kind, lines: $0) }
    }

    private func sides(of lines: ArraySlice<Line>, _ edge: Double) -> [[Line]] {
        let border = edge - Self.flush * height
        return [
            lines.compactMap { line in Line(words: line.words.filter { $0.box.left < border }) },
            lines.compactMap { line in Line(words: line.words.filter { $0.box.left >= border }) },
        ]
    }

    /// The longest run of lines with a column's edge in common, and the edge.
    private func widest() -> (Range<Int>, Double)? {
        var best: (rows: Range<Int>, edge: Double)?
        for start in lines.indices {
            for edge in edges(of: lines[start]) {
                let rows = start..<(lines[start...].firstIndex { crosses($0, edge) } ?? lines.count)
                guard rows.count > best?.rows.count ?? 1, isColumns(rows, edge) else { continue }
                best = (rows, edge)
            }
        }
        return best.map { ($0.rows, $0.edge) }
    }

    /// Where words begin behind a gap.
    private func edges(of line: Line) -> [Double] {
        zip(line.words, line.words.dropFirst()).filter { $1.box.left - $0.box.right > Self.gap * height }
            .map { $1.box.left }
    }

    /// True when a line runs over the edge without a gap there.
    private func crosses(_ line: Line, _ edge: Double) -> Bool {
        let slack = Self.flush * height
        guard line.box.left < edge - slack, line.box.right > edge + slack else { return false }
        return !startsFlush(line, edge) && !startsIndented(line, edge)
    }

    private func startsFlush(_ line: Line, _ edge: Double) -> Bool {
        edges(of: line).contains { abs($0 - edge) < Self.flush * height }
    }

    /// `a) Condamner le défendeur` hangs over the lines that go on with it.
    private func startsIndented(_ line: Line, _ edge: Double) -> Bool {
        zip(line.words, line.words.dropFirst()).contains { left, right in
            left.box.right < edge - Self.gap * height
                && (edge...edge + Self.indent * height).contains(right.box.left)
        }
    }

    private func isColumns(_ rows: Range<Int>, _ edge: Double) -> Bool {
        let shared = lines[rows].filter { $0.box.left < edge - height && $0.box.right > edge + height }
        let flush = shared.filter { startsFlush($0, edge) }
        guard shared.count > 1, flush.count == shared.count || flush.count >= Self.leastFlush else { return false }
        if shared.count == 2, shared.contains(where: { space(before: edge, in: $0) < Self.gapOfTwo * height }) {
            return false
        }
        let left = shared.flatMap { $0.words.filter { $0.box.left < edge - Self.flush * height } }
        let right = shared.flatMap { $0.words.filter { $0.box.left >= edge - Self.flush * height } }
        guard let leftmost = left.map(\.box.left).min(), let rightmost = right.map(\.box.right).max(), rightmost > edge,
            Self.widths.contains((edge - leftmost) / (rightmost - edge))
        else { return false }
        return [left, right].allSatisfy { words in
            let prose = words.filter { $0.text.filter(\.isLetter).count > 1 }.count
            return Double(words.count) >= Self.leastWords * Double(shared.count)
                && Double(prose) >= Self.prose * Double(words.count)
        }
    }

    private func space(before edge: Double, in line: Line) -> Double {
        let left = line.words.filter { $0.box.left < edge - Self.flush * height }.map(\.box.right).max() ?? 0
        return edge - left
    }
}
