public import Foundation
import GRDB

/// A plain table to be written into an SQLite file of its own.
public struct PlainTable: Sendable {
    public enum Cell: Hashable, Sendable {
        case missing
        case text(String)
        case integer(Int)
        case real(Double)
    }

    public enum ColumnType: String, Sendable { case text = "TEXT", integer = "INTEGER", real = "REAL" }

    public let name: String
    public let columns: [(name: String, type: ColumnType)]
    public let rows: [[Cell]]

    public init(name: String, columns: [(name: String, type: ColumnType)], rows: [[Cell]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}

/// A table that SQLite did not take.
public struct TableFileError: Error, Hashable, Sendable, CustomStringConvertible {
    public let table: String
    public let code: Int32
    public var description: String { "le fichier SQLite n'a pas pu être écrit (table « \(table) », code \(code))" }
}

/// Writes tables into a fresh SQLite file that has never held anything else: no journal, no free page, no trace of another
/// database. Same tables, same bytes.
public enum TableFile {
    /// - Returns: the bytes of the file. It is made in a private folder, which is removed.
    public static func bytes(of tables: [PlainTable]) throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(path: "recto-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "tables.sqlite")
        try write(tables, to: file.path(percentEncoded: false))
        return try Data(contentsOf: file)
    }

    private static func write(_ tables: [PlainTable], to path: String) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA temp_store = MEMORY") }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.write { db in
            for table in tables { try write(table, db) }
        }
        try queue.close()
    }

    private static func write(_ table: PlainTable, _ db: Database) throws {
        do {
            let columns = table.columns.map { "\($0.name.quotedDatabaseIdentifier) \($0.type.rawValue)" }
            try db.execute(
                sql: "CREATE TABLE \(table.name.quotedDatabaseIdentifier) (\(columns.joined(separator: ", "))) STRICT")
            let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
            let statement = try db.makeStatement(
                sql: "INSERT INTO \(table.name.quotedDatabaseIdentifier) VALUES (\(marks))")
            for row in table.rows { try statement.execute(arguments: StatementArguments(row.map(value))) }
        } catch let error as DatabaseError {
            throw TableFileError(table: table.name, code: error.extendedResultCode.rawValue)
        }
    }

    private static func value(_ cell: PlainTable.Cell) -> (any DatabaseValueConvertible)? {
        switch cell {
        case .missing: nil
        case .text(let text): text
        case .integer(let number): number
        case .real(let number): number
        }
    }
}
