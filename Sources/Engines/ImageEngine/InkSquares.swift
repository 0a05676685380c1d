public import PageModel

/// A small square drawn as an outline, as forms print it before what can be ticked.
public struct InkSquare: Hashable, Sendable {
    /// In pixels.
    public let box: PageModel.Box
    /// Whether its inside is marked; nil when that cannot be told.
    public let isMarked: Bool?
}

extension Bitmap {
    /// Sides of boxes, in inches.
    private static let side = 0.07...0.22
    private static let roundest = 0.75...1.34
    /// Of a side, how deep a line may lie inside, and of its length, how much must be drawn.
    private static let lineDepth = 0.22
    private static let drawnShare = 0.85
    /// Of a side: a ring has no ink so near a corner.
    private static let cornerShare = 0.14
    /// Shares of the inner half that are ink: specks of dirt up to the first, a tick from the second.
    private static let (speckShare, tickShare) = (0.06, 0.14)

    /// The outlined squares of a level 1-bit picture. A mark that runs over the outline hides its square.
    public func squares(resolution: Double) -> [InkSquare] {
        guard depth == 1 else { return [] }
        let sides = (Self.side.lowerBound * resolution)...(Self.side.upperBound * resolution)
        return pieces().compactMap { piece in
            guard sides.contains(piece.width), sides.contains(piece.height),
                Self.roundest.contains(piece.width / piece.height), isOutline(piece)
            else { return nil }
            return InkSquare(box: piece, isMarked: mark(inside: piece))
        }
    }

    /// All four lines and corners are drawn.
    private func isOutline(_ box: PageModel.Box) -> Bool {
        let columns = Int(box.left)..<Int(box.right)
        let rows = Int(box.top)..<Int(box.bottom)
        let (across, down) = (depth(of: columns, Self.lineDepth), depth(of: rows, Self.lineDepth))
        let left = rows.count { hasInk(columns.prefix(across), [$0]) }
        let right = rows.count { hasInk(columns.suffix(across), [$0]) }
        let top = columns.count { hasInk([$0], rows.prefix(down)) }
        let bottom = columns.count { hasInk([$0], rows.suffix(down)) }
        guard Double(min(left, right)) >= Self.drawnShare * Double(rows.count),
            Double(min(top, bottom)) >= Self.drawnShare * Double(columns.count)
        else { return false }
        let (wide, high) = (depth(of: columns, Self.cornerShare), depth(of: rows, Self.cornerShare))
        return hasInk(columns.prefix(wide), rows.prefix(high)) && hasInk(columns.suffix(wide), rows.prefix(high))
            && hasInk(columns.prefix(wide), rows.suffix(high)) && hasInk(columns.suffix(wide), rows.suffix(high))
    }

    private func depth(of side: Range<Int>, _ share: Double) -> Int { max(2, Int(share * Double(side.count))) }

    private func mark(inside box: PageModel.Box) -> Bool? {
        let columns = Int(box.left + box.width / 4)..<Int(box.right - box.width / 4)
        let rows = Int(box.top + box.height / 4)..<Int(box.bottom - box.height / 4)
        let ink = rows.reduce(0) { sum, row in sum + columns.count { isInk(column: $0, row: row) } }
        let share = Double(ink) / Double(max(1, rows.count * columns.count))
        return share <= Self.speckShare ? false : share >= Self.tickShare ? true : nil
    }

    private func hasInk(_ columns: some Sequence<Int>, _ rows: some Collection<Int>) -> Bool {
        columns.contains { column in rows.contains { isInk(column: column, row: $0) } }
    }

    private func isInk(column: Int, row: Int) -> Bool {
        guard let words, (0..<width).contains(column), (0..<height).contains(row) else { return false }
        return words.start[row * words.perRow + column >> 5] >> UInt32(31 - column & 31) & 1 == 1
    }
}
