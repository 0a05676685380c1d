import DatasetExport
import DossierModel
import Foundation
import Pseudonymisation
import TableFile

/// The sheets of a package as one SQLite file.
enum SheetDatabase {
    static func bytes(of sheets: [DatasetSheet]) throws -> Data { try TableFile.bytes(of: sheets.map(table)) }

    private static func table(_ sheet: DatasetSheet) -> PlainTable {
        PlainTable(
            name: sheet.name, columns: sheet.columns.map { ($0.name, type($0.type)) },
            rows: sheet.rows.map { $0.map(cell) })
    }

    private static func type(_ type: DatasetSheet.ColumnType) -> PlainTable.ColumnType {
        switch type {
        case .string, .date: .text
        case .integer: .integer
        case .number: .real
        }
    }

    private static func cell(_ value: DatasetValue) -> PlainTable.Cell {
        switch value {
        case .missing: .missing
        case .text(let text): .text(text)
        case .integer(let number): .integer(number)
        case .amount(let amount): .real(amount.euros)
        }
    }
}
