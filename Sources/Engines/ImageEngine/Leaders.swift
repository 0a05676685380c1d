import CLeptonica
public import PageModel

extension Bitmap {
    /// Sides of a dot and the way from one to the next at most, in inches.
    private static let (dotSide, dotStep) = (0.024, 0.065)
    /// Dots of a leader at least, and of a piece of one between words.
    private static let (fewestDots, fewestBetween) = (14, 2)
    /// Pixels by which the next dot of a level row may stand higher or lower, and a piece of a row beside the rest of it.
    private static let (waver, drift) = (1.6, 3.0)

    /// The dots of leaders in a level 1-bit picture: rows of small dots close together, as forms print them under what is to be filled in.
    /// Words typed on them are read as scraps; a full stop or the dots of a date stand farther apart.
    public func leaderDots(resolution: Double) -> [PageModel.Box] {
        guard depth == 1 else { return [] }
        let side = max(3, Self.dotSide * resolution)
        let rows = Self.rows(
            of: pieces().filter { $0.width <= side && $0.height <= side }, step: Self.dotStep * resolution)
        let leaders = rows.filter { $0.count >= Self.fewestDots }
        let heights = leaders.flatMap { $0.map(\.middleY) }.sorted()
        return rows.filter { row in
            row.count >= Self.fewestDots || row.count >= Self.fewestBetween && Self.isNear(row[0].middleY, heights)
        }
        .flatMap(\.self)
    }

    /// Chains of dots from left to right.
    private static func rows(of dots: [PageModel.Box], step: Double) -> [[PageModel.Box]] {
        var (done, open): ([[PageModel.Box]], [[PageModel.Box]]) = ([], [])
        for dot in dots.sorted(by: { ($0.left, $0.top) < ($1.left, $1.top) }) {
            var (going, joined) = ([[PageModel.Box]](), [dot])
            for row in open {
                guard let last = row.last, dot.left - last.right <= step else {
                    done.append(row)
                    continue
                }
                if joined.count == 1, dot.left > last.left, abs(dot.middleY - last.middleY) <= waver {
                    joined = row + [dot]
                } else {
                    going.append(row)
                }
            }
            open = going + [joined]
        }
        return done + open
    }

    private static func isNear(_ height: Double, _ sorted: [Double]) -> Bool {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < height - drift { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low] <= height + drift
    }

    /// A gray copy in which `boxes`, and a pixel around them, show the ground beside them.
    public func covering(_ boxes: [PageModel.Box]) throws(ImageError) -> Bitmap {
        let copy = try Bitmap(taking: pixCopy(nil, try gray().pix))
        for box in boxes {
            let (left, top) = (Int32(box.left) - 1, Int32(box.top) - 1)
            let (right, bottom) = (Int32(box.right), Int32(box.bottom))
            let corners = [(left - 1, top - 1), (right + 1, top - 1), (left - 1, bottom + 1), (right + 1, bottom + 1)]
            let ground = corners.map { copy.level($0.0, $0.1) }.max() ?? 255
            var area = boxCreateValid(max(0, left), max(0, top), right - max(0, left) + 1, bottom - max(0, top) + 1)
            pixSetInRectArbitrary(copy.pix, area, ground)
            boxDestroy(&area)
        }
        return copy
    }

    private func level(_ column: Int32, _ row: Int32) -> UInt32 {
        var level: UInt32 = 0
        return pixGetPixel(pix, column, row, &level) == 0 ? level : 0
    }
}
