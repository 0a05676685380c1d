/// Counts of households by two columns, with margins; those that are small, and those that would give them back by
/// subtraction or linear solving, are hidden.
public struct ReleasedCounts: Hashable, Sendable {
    public let rowColumn: String
    public let columnColumn: String
    public let rowNames: [String]
    public let columnNames: [String]
    /// By row, then column; nil is hidden.
    public let cells: [[Int?]]
    public let rowTotals: [Int?]
    public let columnTotals: [Int?]
    public let total: Int?
}

/// Hides counts. A hidden cell stands in a row and a column that hide at least two, which together reach the threshold; then
/// the equations that all published numbers make are solved, and more is hidden until none gives a hidden cell.
struct CountSuppression {
    let threshold: Int

    func suppressed(
        _ counts: [[Int]], rowNames: [String], columnNames: [String], rowColumn: String, columnColumn: String
    ) -> ReleasedCounts {
        let rowSums = counts.map { $0.reduce(0, +) }
        let columnSums = columnNames.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
        let total = rowSums.reduce(0, +)
        let hidesTotal = total < threshold
        let hiddenRows = hidesTotal ? Set(rowSums.indices) : hiddenMargins(rowSums)
        let hiddenColumns = hidesTotal ? Set(columnSums.indices) : hiddenMargins(columnSums)
        var hidden = Set<Cell>()
        for row in counts.indices {
            for column in columnNames.indices
            where hiddenRows.contains(row) || hiddenColumns.contains(column) || counts[row][column] < threshold {
                hidden.insert(Cell(row: row, column: column))
            }
        }
        complete(&hidden, counts, hiddenRows, hiddenColumns)
        return ReleasedCounts(
            rowColumn: rowColumn, columnColumn: columnColumn, rowNames: rowNames, columnNames: columnNames,
            cells: counts.indices.map { row in
                columnNames.indices.map { hidden.contains(Cell(row: row, column: $0)) ? nil : counts[row][$0] }
            },
            rowTotals: rowSums.indices.map { hiddenRows.contains($0) ? nil : rowSums[$0] },
            columnTotals: columnSums.indices.map { hiddenColumns.contains($0) ? nil : columnSums[$0] },
            total: hidesTotal ? nil : total)
    }

    struct Cell: Hashable {
        let row: Int
        let column: Int
    }

    /// The margins of one column do not depend on what it is crossed with, so that two tables hide the same ones.
    private func hiddenMargins(_ sums: [Int]) -> Set<Int> {
        var hidden = Set(sums.indices.filter { sums[$0] < threshold })
        let rising = sums.indices.sorted { (sums[$0], $0) < (sums[$1], $1) }
        while !hidden.isEmpty, !isSafe(hidden.map { sums[$0] }),
            let next = rising.first(where: { !hidden.contains($0) })
        {
            hidden.insert(next)
        }
        return hidden
    }

    private func isSafe(_ hidden: [Int]) -> Bool {
        hidden.isEmpty || (hidden.count >= 2 && hidden.reduce(0, +) >= threshold)
    }

    private func complete(
        _ hidden: inout Set<Cell>, _ counts: [[Int]], _ hiddenRows: Set<Int>, _ hiddenColumns: Set<Int>
    ) {
        let columns = counts.first?.indices ?? 0..<0
        while true {
            let before = hidden.count
            for row in counts.indices where !hiddenRows.contains(row) {
                extend(&hidden, line: columns.map { Cell(row: row, column: $0) }, counts)
            }
            for column in columns where !hiddenColumns.contains(column) {
                extend(&hidden, line: counts.indices.map { Cell(row: $0, column: column) }, counts)
            }
            if hidden.count > before { continue }
            let solved = LinearAudit(counts, hidden: hidden, hiddenRows: hiddenRows, hiddenColumns: hiddenColumns)
                .disclosed
            guard let cell = solved.first else { return }
            let line =
                columns.map { Cell(row: cell.row, column: $0) }
                + counts.indices.map { Cell(row: $0, column: cell.column) }
            guard
                let next = smallest(line.filter { !hidden.contains($0) }, counts)
                    ?? smallest(
                        counts.indices.flatMap { row in columns.map { Cell(row: row, column: $0) } }
                            .filter { !hidden.contains($0) }, counts)
            else { return }
            hidden.insert(next)
        }
    }

    private func extend(_ hidden: inout Set<Cell>, line: [Cell], _ counts: [[Int]]) {
        while !isSafe(line.filter(hidden.contains).map { counts[$0.row][$0.column] }),
            let next = smallest(line.filter { !hidden.contains($0) }, counts)
        {
            hidden.insert(next)
        }
    }

    private func smallest(_ cells: [Cell], _ counts: [[Int]]) -> Cell? {
        cells.min { (counts[$0.row][$0.column], $0.row, $0.column) < (counts[$1.row][$1.column], $1.row, $1.column) }
    }
}

/// Solves what is published for what is hidden: a hidden cell that comes out as one number is disclosed.
struct LinearAudit {
    let disclosed: [CountSuppression.Cell]

    init(
        _ counts: [[Int]], hidden: Set<CountSuppression.Cell>, hiddenRows: Set<Int>, hiddenColumns: Set<Int>
    ) {
        let unknowns = hidden.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        let place = Dictionary(uniqueKeysWithValues: unknowns.enumerated().map { ($1, $0) })
        var equations: [(coefficients: [Double], sum: Int)] = []
        func add(_ cells: [CountSuppression.Cell]) {
            var coefficients = [Double](repeating: 0, count: unknowns.count)
            var sum = 0
            for cell in cells {
                guard let index = place[cell] else { continue }
                coefficients[index] += 1
                sum += counts[cell.row][cell.column]
            }
            if coefficients.contains(1) { equations.append((coefficients, sum)) }
        }
        let columns = counts.first?.indices ?? 0..<0
        for row in counts.indices where !hiddenRows.contains(row) { add(columns.map { .init(row: row, column: $0) }) }
        for column in columns where !hiddenColumns.contains(column) {
            add(counts.indices.map { .init(row: $0, column: column) })
        }
        add(unknowns)
        let single = Self.determined(equations.map(\.coefficients))
        // Counts are never negative: where a sum is nought, all in it are.
        let nought = equations.filter { $0.sum == 0 }.flatMap { equation in
            unknowns.indices.filter { equation.coefficients[$0] != 0 }
        }
        disclosed = Set(single + nought).sorted().map { unknowns[$0] }
    }

    /// The unknowns that the equations fix: those that stand alone in a row of the reduced echelon form.
    private static func determined(_ equations: [[Double]]) -> [Int] {
        var rows = equations
        let width = rows.first?.count ?? 0
        var lead = 0
        for column in 0..<width {
            guard lead < rows.count, let pivot = (lead..<rows.count).first(where: { abs(rows[$0][column]) > 1e-9 })
            else { continue }
            rows.swapAt(lead, pivot)
            let scale = rows[lead][column]
            for index in 0..<width { rows[lead][index] /= scale }
            for other in rows.indices where other != lead && abs(rows[other][column]) > 1e-9 {
                let factor = rows[other][column]
                for index in 0..<width { rows[other][index] -= factor * rows[lead][index] }
            }
            lead += 1
        }
        return rows.compactMap { row in
            let places = row.indices.filter { abs(row[$0]) > 1e-9 }
            return places.count == 1 ? places[0] : nil
        }
    }
}
