/// Rows of text under headings, columns aligned with spaces: for a terminal and for log files alike.
public struct Table: Sendable {
    public enum Alignment: Sendable { case left, right }

    public struct Column: Sendable {
        let heading: String
        let alignment: Alignment
        public init(_ heading: String, _ alignment: Alignment = .left) {
            self.heading = heading
            self.alignment = alignment
        }
    }

    private let columns: [Column]
    private var rows: [[String]] = []

    public init(_ columns: [Column]) { self.columns = columns }

    public var isEmpty: Bool { rows.isEmpty }

    /// Missing cells are left empty, cells beyond the last column are not shown.
    public mutating func add(_ cells: String...) { rows.append(cells) }
    public mutating func add(_ cells: [String]) { rows.append(cells) }

    /// Lines without a final line end.
    public func rendered() -> String {
        let cells = [columns.map(\.heading)] + rows
        let widths = columns.indices.map { column in cells.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
        let lines = cells.map { row in
            let padded = columns.indices.map { column in
                pad(column < row.count ? row[column] : "", to: widths[column], columns[column].alignment)
            }
            return padded.joined(separator: "  ").trimmingTrailingSpaces()
        }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
    }

    private func pad(_ text: String, to width: Int, _ alignment: Alignment) -> String {
        let space = String(repeating: " ", count: max(0, width - text.count))
        return alignment == .left ? text + space : space + text
    }
}

extension String {
    fileprivate func trimmingTrailingSpaces() -> String {
        var trimmed = self[...]
        while trimmed.last == " " { trimmed.removeLast() }
        return String(trimmed)
    }
}
