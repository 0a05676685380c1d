public import Pseudonymisation

/// A table as every format of the package writes it.
public struct DatasetSheet: Sendable {
    public enum ColumnType: String, Sendable { case string, integer, number, date }

    public struct Column: Sendable {
        public let name: String
        public let type: ColumnType
        public let title: String
        public let description: String
    }

    public let name: String
    public let title: String
    public let columns: [Column]
    public let rows: [[DatasetValue]]

    var fileName: String { "\(name).csv" }

    static func sheets(of dataset: ReleasedDataset) -> [DatasetSheet] {
        dataset.tables.map(sheet) + dataset.counts.map(sheet)
    }

    private static func sheet(_ table: ReleasedTable) -> DatasetSheet {
        DatasetSheet(
            name: table.table.rawValue, title: table.table.title,
            columns: table.columns.map { column, action in
                Column(
                    name: column.name, type: type(column, action), title: column.title,
                    description: "\(column.title) ; \(action.explanation).")
            },
            rows: table.rows)
    }

    private static func type(_ column: DatasetColumn, _ action: ColumnAction) -> ColumnType {
        switch (action, column.shape) {
        case (.shift, _): .date
        case (.round, _), (.groupMean, _): .number
        case (.keep, .count): .integer
        default: .string
        }
    }

    /// Long form: one line a cell, the margins under « ensemble ».
    private static func sheet(_ counts: ReleasedCounts) -> DatasetSheet {
        func row(_ row: String, _ column: String, _ count: Int?) -> [DatasetValue] {
            [.text(row), .text(column), count.map(DatasetValue.integer) ?? .missing]
        }
        let all = "ensemble"
        let cells = counts.rowNames.indices.flatMap { i in
            counts.columnNames.indices.map { j in row(counts.rowNames[i], counts.columnNames[j], counts.cells[i][j]) }
        }
        let margins =
            counts.rowNames.indices.map { row(counts.rowNames[$0], all, counts.rowTotals[$0]) }
            + counts.columnNames.indices.map { row(all, counts.columnNames[$0], counts.columnTotals[$0]) }
        let hidden = "Vide : effectif masqué, parce qu'il est petit ou qu'il permettrait d'en retrouver un petit."
        return DatasetSheet(
            name: "effectifs_\(counts.rowColumn)_\(counts.columnColumn)",
            title: "Effectifs de ménages par \(counts.rowColumn) et \(counts.columnColumn)",
            columns: [
                Column(
                    name: counts.rowColumn, type: .string, title: counts.rowColumn, description: "« \(all) » : total."),
                Column(
                    name: counts.columnColumn, type: .string, title: counts.columnColumn,
                    description: "« \(all) » : total."),
                Column(name: "effectif", type: .integer, title: "Nombre de ménages", description: hidden),
            ],
            rows: cells + margins + [row(all, all, counts.total)])
    }
}
