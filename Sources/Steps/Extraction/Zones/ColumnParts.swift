import FrenchText
import PageModel

/// Parts told by place, in whatever order the page was read: labels side by side (`DEMANDEUR` | `DESTINATAIRE`) name the
/// columns under them, and a label left of a column names what stands right of it.
struct ColumnParts {
    let stream: TokenStream
    let rows: VisualRows
    /// What opens a part, in order.
    let openers: [(range: Range<Int>, part: Part)]

    /// Words a label's cell may hold beside the opener.
    private static let labelSlack = 3
    /// Line heights between two cells of a row at least, and where they were read as different blocks.
    private static let cellGap = 1.8
    private static let blockGap = 0.6
    /// Points from labels to the end of their columns at most.
    private static let depth = 200.0
    /// Points without text that end a column.
    private static let emptyGap = 45.0
    /// Points by which a line reaches into the next column before it counts as one across both.
    private static let overhang = 30.0
    /// Points between a label and the lines under it, edge to edge or middle to middle, at most.
    private static let columnReach = 90.0
    /// Line heights by which a label may stand lower than what it labels.
    private static let drop = 0.9
    /// Points by which lines of one column may begin apart.
    private static let indent = 15.0

    private struct Label {
        let row: Int
        let box: Box
        let part: Part
    }

    private typealias Cell = [Int]

    func apply(to map: inout [Part?]) {
        let labels = labels()
        for label in labels { mark(right(of: label), as: label.part, &map) }
        for heads in heads(labels) {
            for (index, tokens) in columns(under: heads).enumerated() { mark(tokens, as: heads[index].part, &map) }
        }
    }

    /// What opens another part within goes on doing so.
    private func mark(_ tokens: [Int], as part: Part, _ map: inout [Part?]) {
        var current = part
        for token in tokens.sorted() {
            current = openers.last { $0.range.lowerBound == token }?.part ?? current
            map[token] = current
        }
    }

    // MARK: Labels

    /// Openers that have a cell of their row to themselves, in order.
    private func labels() -> [Label] {
        openers.compactMap { opener in
            let row = rows.row(of: opener.range.lowerBound)
            guard row >= 0, let cell = cells(row).first(where: { $0.contains(opener.range.lowerBound) }),
                cell.first(where: { !stream.tokens[$0].folded.isEmpty }) == opener.range.lowerBound,
                cell.count <= opener.range.count + Self.labelSlack,
                let box = box(cell)
            else { return nil }
            return Label(row: row, box: box, part: opener.part)
        }
    }

    /// Labels of different parts that share a row, from left to right.
    private func heads(_ labels: [Label]) -> [[Label]] {
        Dictionary(grouping: labels, by: \.row).sorted { $0.key < $1.key }.map(\.value).compactMap { labels in
            let sorted = labels.sorted { $0.box.left < $1.box.left }
            let isSplit = zip(sorted, sorted.dropFirst()).allSatisfy {
                $0.box.right < $1.box.left && $0.part != $1.part
            }
            return sorted.count > 1 && isSplit ? sorted : nil
        }
    }

    // MARK: Beside a label

    /// The column right of a label down to the next thing that stands in the label's own column.
    private func right(of label: Label) -> [Int] {
        guard let (start, edge) = value(of: label), edge - label.box.left > 2 * Self.indent else { return [] }
        var tokens: [Int] = []
        var bottom = label.box.top
        for row in start..<rows.rows.count {
            guard let whole = box(rows.rows[row]), isOn(row, pageOf: label), whole.top - bottom < Self.emptyGap else {
                break
            }
            let cells = cells(row)
            if row != label.row, cells.contains(where: { (box($0)?.left ?? 0) < edge - Self.indent }) { break }
            for cell in cells where (box(cell)?.left ?? 0) > edge - Self.indent { tokens += cell }
            bottom = whole.bottom
        }
        return tokens
    }

    /// The row on which the column right of a label begins, and its left edge: on a slanting page a row above or below.
    private func value(of label: Label) -> (row: Int, edge: Double)? {
        for row in max(0, label.row - 1)...min(rows.rows.count - 1, label.row + 1) where isOn(row, pageOf: label) {
            for cell in cells(row) {
                guard let box = box(cell), box.left > label.box.right,
                    abs(box.middleY - label.box.middleY) < Self.drop * max(box.height, label.box.height)
                else { continue }
                return (row, box.left)
            }
        }
        return nil
    }

    // MARK: Under labels

    /// The words under each label, down to the first line across the columns.
    private func columns(under heads: [Label]) -> [[Int]] {
        var columns = [[Int]](repeating: [], count: heads.count)
        var bottom = heads.map(\.box.bottom).max() ?? 0
        let limit = bottom + Self.depth
        for row in (heads[0].row + 1)..<max(heads[0].row + 1, rows.rows.count) {
            let cells = cells(row)
            guard let whole = box(rows.rows[row]), isOn(row, pageOf: heads[0]), whole.top - bottom < Self.emptyGap,
                whole.bottom < limit, !cells.contains(where: { isAcross($0, heads) })
            else { break }
            for cell in cells {
                if let index = nearest(heads, to: cell) { columns[index] += cell }
            }
            bottom = max(bottom, whole.bottom)
        }
        return columns
    }

    private func isAcross(_ cell: Cell, _ heads: [Label]) -> Bool {
        guard let box = box(cell) else { return false }
        return zip(heads, heads.dropFirst()).contains { left, right in
            box.left < min(right.box.left - Self.overhang, (left.box.right + right.box.left) / 2)
                && box.right > right.box.left + Self.overhang
        }
    }

    /// Columns stand flush left with their label or centred under it.
    private func nearest(_ heads: [Label], to cell: Cell) -> Int? {
        guard let box = box(cell) else { return nil }
        func distance(_ head: Label) -> Double {
            min(abs(head.box.left - box.left), abs(head.box.middleX - box.middleX))
        }
        return heads.indices.filter { distance(heads[$0]) < Self.columnReach }
            .min { distance(heads[$0]) < distance(heads[$1]) }
    }

    // MARK: Rows

    private func isOn(_ row: Int, pageOf label: Label) -> Bool {
        guard let a = rows.rows[row].first, let b = rows.rows[label.row].first else { return false }
        return stream.tokens[a].page == stream.tokens[b].page
    }

    /// The words of a row, parted where a gap shows a column's edge.
    private func cells(_ row: Int) -> [Cell] {
        var cells: [Cell] = []
        for token in rows.rows[row] {
            if let last = cells.last?.last, isJoined(stream.tokens[last], stream.tokens[token]) {
                cells[cells.count - 1].append(token)
            } else {
                cells.append([token])
            }
        }
        return cells
    }

    private func isJoined(_ a: Token, _ b: Token) -> Bool {
        let gap = b.box.left - a.box.right
        return gap < (a.block == b.block ? Self.cellGap : Self.blockGap) * max(a.box.height, b.box.height)
    }

    private func box(_ tokens: [Int]) -> Box? { Box.enclosing(tokens.map { stream.tokens[$0].box }) }
}
