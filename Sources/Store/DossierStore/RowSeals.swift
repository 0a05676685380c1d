import Foundation
import GRDB
import Synchronization
import Vault

/// A keyed digest of every whole row, clear columns included, kept in `row_seal` by triggers: whatever SQL writes a row
/// seals it too, and what did not come through Recto (a flipped bit, another program's hand, a lost row) shows.
final class RowSeals: Sendable {
    static let table = "row_seal"
    private static let function = "recto_row_seal"
    private static let length = 16
    private let key = Mutex<TokenKey?>(nil)

    /// Nothing can be sealed before: the key comes with the look-up keys of the store.
    func use(_ key: TokenKey) { self.key.withLock { $0 = key } }

    /// The SQL function behind seals: table and values of a row in the order of its columns. Every connection needs it.
    func addFunction(to db: Database) {
        db.add(
            function: DatabaseFunction(Self.function, argumentCount: nil, pure: true) { [self] values in
                guard let key = key.withLock({ $0 }) else { throw DatabaseError(message: "no key for row seals") }
                return key.digest(values.reduce(into: Data()) { $1.appendUnmistakably(to: &$0) }).bytes
                    .prefix(Self.length)
            })
    }

    /// Makes this connection seal what it writes from now on. Temporary triggers, made after the schema of the moment: no
    /// later migration can forget a column.
    func watch(_ db: Database) throws {
        for table in try SealedTable.all(db) { for sql in table.triggers { try db.execute(sql: sql) } }
    }

    /// Seals all rows anew, after a migration wrote them or gave them other columns.
    func renew(_ db: Database) throws {
        guard try db.tableExists(Self.table) else { return }
        try db.execute(sql: "DELETE FROM \(Self.table)")
        try db.execute(
            sql: """
                INSERT INTO \(Self.table) SELECT 'sqlite_sequence', name,
                    \(Self.function)('sqlite_sequence', name, seq) FROM sqlite_sequence
                """)
        for table in try SealedTable.all(db) {
            try db.execute(
                sql: """
                    INSERT INTO \(Self.table)
                    SELECT '\(table.name)', \(table.key("entry")), \(table.seal("entry")) FROM \(table.name) AS entry
                    """)
        }
    }

    /// A table whose rows are sealed.
    struct SealedTable {
        let name: String
        let columns: [String]
        let keyColumns: [(name: String, isBlob: Bool)]
        let countsPositions: Bool

        /// All tables but the seals themselves, the audit trail, which its own chain seals, and those of SQLite and of the
        /// migrations.
        static func all(_ db: Database) throws -> [SealedTable] {
            let names = try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                        AND name NOT IN ('\(RowSeals.table)', 'audit', 'grdb_migrations') ORDER BY name
                    """)
            return try names.map { name in
                let columns = try db.columns(in: name)
                let sql = try String.fetchOne(
                    db, sql: "SELECT sql FROM main.sqlite_schema WHERE name = ?", arguments: [name])
                return SealedTable(
                    name: name, columns: columns.map(\.name),
                    keyColumns: columns.filter { $0.primaryKeyIndex > 0 }
                        .sorted { $0.primaryKeyIndex < $1.primaryKeyIndex }
                        .map { ($0.name, $0.type.uppercased() == "BLOB") },
                    countsPositions: sql?.contains("AUTOINCREMENT") == true)
            }
        }

        /// The primary key as one text.
        func key(_ row: String) -> String {
            keyColumns.map { $0.isBlob ? "hex(\(row).\($0.name))" : "\(row).\($0.name)" }
                .joined(separator: " || '|' || ") + " || ''"
        }

        func seal(_ row: String) -> String {
            "\(RowSeals.function)('\(name)', \(columns.map { "\(row).\($0)" }.joined(separator: ", ")))"
        }

        var triggers: [String] {
            let store = "INSERT INTO \(RowSeals.table) (place, row, seal) VALUES"
            let replace = "ON CONFLICT (place, row) DO UPDATE SET seal = excluded.seal"
            let new = "\(store) ('\(name)', \(key("NEW")), \(seal("NEW"))) \(replace);"
            let forget = "DELETE FROM \(RowSeals.table) WHERE place = '\(name)' AND row = \(key("OLD"));"
            // SQLite writes its counter after the triggers have run; it will hold this position.
            let position =
                countsPositions
                ? """
                \(store) ('sqlite_sequence', '\(name)',
                    \(RowSeals.function)('sqlite_sequence', '\(name)', NEW.\(keyColumns[0].name))) \(replace);
                """ : ""
            return [
                "CREATE TEMP TRIGGER seal_\(name)_insert AFTER INSERT ON main.\(name) BEGIN \(new) \(position) END",
                "CREATE TEMP TRIGGER seal_\(name)_update AFTER UPDATE ON main.\(name) BEGIN \(forget) \(new) END",
                "CREATE TEMP TRIGGER seal_\(name)_delete AFTER DELETE ON main.\(name) BEGIN \(forget) END",
            ]
        }
    }
}

extension DatabaseValue {
    /// Type, length and bytes, so that no two lists of values look alike.
    func appendUnmistakably(to data: inout Data) {
        switch storage {
        case .null: data.append(0)
        case .int64(let number): data.append(1, number.bigEndian)
        case .double(let number): data.append(2, number.bitPattern.bigEndian)
        case .string(let text):
            data.append(3, UInt64(text.utf8.count).bigEndian)
            data.append(contentsOf: text.utf8)
        case .blob(let bytes):
            data.append(4, UInt64(bytes.count).bigEndian)
            data.append(bytes)
        }
    }
}

extension Data {
    fileprivate mutating func append<Number: FixedWidthInteger>(_ type: UInt8, _ number: Number) {
        append(type)
        Swift.withUnsafeBytes(of: number) { append(contentsOf: $0) }
    }
}
