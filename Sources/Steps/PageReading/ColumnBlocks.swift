import PageModel

/// Grows blocks downwards from segments that stand over one another.
enum ColumnBlocks {
    /// Lines further apart than this many word heights belong to different blocks.
    private static let lineGap = 1.6

    private struct Growing {
        var lines: [Segment]
        var box: Box
        let wordHeight: Double

        var last: Segment { lines[lines.count - 1] }
    }

    static func blocks(of rows: [TextRow]) -> [Block] {
        var done: [Growing] = []
        var open: [Growing] = []
        for row in rows {
            var next: [Growing] = []
            var used = Set<Int>()
            for segment in row.segments {
                let above = open.indices.filter { touches(open[$0], segment, height: row.wordHeight) }
                if above.count == 1, let index = above.first, !used.contains(index),
                    isAlone(segment, over: open[index], in: row)
                {
                    used.insert(index)
                    var grown = open[index]
                    grown.lines.append(segment)
                    grown.box = grown.box.union(segment.box)
                    next.append(grown)
                } else {
                    next.append(Growing(lines: [segment], box: segment.box, wordHeight: row.wordHeight))
                }
            }
            for index in open.indices where !used.contains(index) {
                let isNear = row.box.top - open[index].box.bottom < lineGap * open[index].wordHeight
                if isNear { next.append(open[index]) } else { done.append(open[index]) }
            }
            open = next
        }
        return (done + open).compactMap { growing in Block(lines: growing.lines.compactMap { Line(words: $0.words) }) }
    }

    private static func touches(_ block: Growing, _ segment: Segment, height: Double) -> Bool {
        let gap = segment.box.top - block.last.box.bottom
        let larger = max(block.wordHeight, height)
        let smaller = min(block.wordHeight, height)
        return gap < lineGap * larger && larger < 1.8 * max(smaller, 1)
            && block.last.box.horizontalOverlap(with: segment.box) > 0.1
    }

    /// False when another segment of the row also stands under the block: a wide line over two columns is no part of either.
    private static func isAlone(_ segment: Segment, over block: Growing, in row: TextRow) -> Bool {
        row.segments.filter { $0.box.horizontalOverlap(with: block.last.box) > 0.1 }.count == 1
    }
}
