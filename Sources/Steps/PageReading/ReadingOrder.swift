import PageModel

/// Orders blocks as a person reads them: columns one after the other where white runs between them, else from top to bottom.
enum ReadingOrder {
    static func sorted(_ blocks: [Block]) -> [Block] {
        guard blocks.count > 1 else { return blocks }
        let columns = parts(blocks, start: \.box.left, end: \.box.right)
        if columns.count > 1 { return columns.flatMap(sorted) }
        let bands = joined(parts(blocks, start: \.box.top, end: \.box.bottom))
        if bands.count > 1 { return bands.flatMap(sorted) }
        return blocks.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    }

    /// Cut wherever no block lies across.
    private static func parts(
        _ blocks: [Block], start: KeyPath<Block, Double>, end: KeyPath<Block, Double>
    ) -> [[Block]] {
        var parts: [[Block]] = []
        var reach = -Double.infinity
        for block in blocks.sorted(by: { ($0[keyPath: start], $0.box.top) < ($1[keyPath: start], $1.box.top) }) {
            if block[keyPath: start] >= reach { parts.append([]) }
            parts[parts.count - 1].append(block)
            reach = max(reach, block[keyPath: end])
        }
        return parts
    }

    /// Bands under one another that share a gutter are one pair of columns.
    private static func joined(_ bands: [[Block]]) -> [[Block]] {
        var joined: [[Block]] = []
        for band in bands {
            if let last = joined.last, parts(last, start: \.box.left, end: \.box.right).count > 1,
                parts(band, start: \.box.left, end: \.box.right).count > 1,
                parts(last + band, start: \.box.left, end: \.box.right).count > 1
            {
                joined[joined.count - 1] += band
            } else {
                joined.append(band)
            }
        }
        return joined
    }
}
