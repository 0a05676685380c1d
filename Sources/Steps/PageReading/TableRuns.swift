import PageModel

/// Tells rows of a table from rows of columns that merely stand side by side.
enum TableRuns {
    enum Part {
        case table([TextRow])
        case text([TextRow])
    }

    /// The rows from top to bottom, in runs of one kind.
    static func split(_ rows: [TextRow]) -> [Part] {
        var parts: [Part] = []
        var index = 0
        while index < rows.count {
            let length = tableLength(rows[index...])
            if length >= 2 {
                parts.append(.table(Array(rows[index..<(index + length)])))
                index += length
            } else {
                append(rows[index], to: &parts)
                index += 1
            }
        }
        return parts
    }

    private static func append(_ row: TextRow, to parts: inout [Part]) {
        if case .text(let rows) = parts.last {
            parts[parts.count - 1] = .text(rows + [row])
        } else {
            parts.append(.text([row]))
        }
    }

    /// How many rows from the first one on form a table; 0 when the first one does not begin one.
    private static func tableLength(_ rows: ArraySlice<TextRow>) -> Int {
        guard let first = rows.first, isTabular(first) else { return 0 }
        var length = 1
        var last = first
        var lastWhole = first
        for row in rows.dropFirst() {
            guard row.box.top - last.box.bottom < 2.5 * max(row.wordHeight, last.wordHeight) else { break }
            if isTabular(row), share(row, lastWhole) {
                lastWhole = row
                length = rows.distance(from: rows.startIndex, to: rows.startIndex) + count(rows, upTo: row)
            } else if !continues(row, lastWhole) {
                break
            }
            last = row
        }
        return length
    }

    private static func count(_ rows: ArraySlice<TextRow>, upTo row: TextRow) -> Int {
        (rows.firstIndex { $0.box == row.box } ?? rows.startIndex) - rows.startIndex + 1
    }

    /// Three cells, or a label with an amount at its right.
    private static func isTabular(_ row: TextRow) -> Bool {
        guard row.segments.count >= 2, let last = row.segments.last else { return false }
        return row.segments.count >= 3 || isFigure(last)
    }

    private static func isFigure(_ segment: Segment) -> Bool {
        let text = segment.words.map(\.text).joined()
        let digits = text.filter(\.isNumber).count
        return text.count <= 16 && digits * 2 >= text.count && text.count > 0
    }

    /// Whether at least two cells of one row stand over a cell of the other.
    private static func share(_ a: TextRow, _ b: TextRow) -> Bool {
        let shared = a.segments.filter { cell in b.segments.contains { $0.box.horizontalOverlap(with: cell.box) > 0.2 }
        }
        return shared.count >= 2
    }

    /// A cell that runs over onto a row of its own.
    private static func continues(_ row: TextRow, _ table: TextRow) -> Bool {
        row.segments.allSatisfy { cell in
            table.segments.filter { $0.box.horizontalOverlap(with: cell.box) > 0.2 }.count == 1
                && cell.box.width < table.box.width * 0.6
        }
    }
}
