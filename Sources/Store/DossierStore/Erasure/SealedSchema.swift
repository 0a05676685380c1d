import GRDB
import Vault

/// What the schema itself says about rows: which hold sealed values, which refer to others. Erasure goes by it, so that a
/// table added later is erased too without anybody thinking of it.
struct SealedSchema {
    struct Table {
        let name: String
        let columns: [String]
        /// Columns that hold sealed values.
        let sealed: [String]
        /// Whether rows have an opaque id of their own, to which sealed values are bound.
        let hasID: Bool
        /// Columns that name a blob.
        let blobs: [String]
        /// Columns that name another row, which must not outlive it.
        let parents: [(table: String, column: String)]
    }

    let tables: [Table]

    init(_ db: Database) throws {
        tables = try RowSeals.SealedTable.all(db).map { table in
            let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_list(\(table.name))")
            return Table(
                name: table.name, columns: table.columns,
                sealed: table.columns.filter { $0.hasPrefix("sealed_") && $0 != "sealed_bytes" },
                hasID: table.columns.contains("id"),
                blobs: references.filter { $0["table"] == "blob" }.map { $0["from"] },
                parents: references.filter { $0["table"] != "blob" && $0["on_delete"] != "SET NULL" }
                    .map { ($0["table"], $0["from"]) })
        }
    }

    subscript(name: String) -> Table? { tables.first { $0.name == name } }

    /// Tables with rows that refer to rows of `name`.
    func children(of name: String) -> [(table: Table, column: String)] {
        tables.flatMap { table in table.parents.filter { $0.table == name }.map { (table, $0.column) } }
    }
}

/// Rows that go, by table, with all that refers to them.
struct DoomedRows {
    let schema: SealedSchema
    private(set) var ids: [String: Set<String>] = [:]

    init(schema: SealedSchema) { self.schema = schema }

    /// Adds rows with an id of their own, and all that hangs on them.
    mutating func add(_ rows: some Sequence<String>, of table: String, _ db: Database) throws {
        let fresh = Set(rows).subtracting(ids[table, default: []])
        guard !fresh.isEmpty else { return }
        ids[table, default: []].formUnion(fresh)
        for (child, column) in schema.children(of: table) where child.hasID {
            let statement = try db.cachedStatement(sql: "SELECT id FROM \(child.name) WHERE \(column) = ?")
            var hanging: [String] = []
            for row in fresh { hanging += try String.fetchAll(statement, arguments: [row]) }
            try add(hanging, of: child.name, db)
        }
    }

    /// Whether a row goes: itself, or with what it hangs on.
    func contains(_ row: Row, of table: SealedSchema.Table) -> Bool {
        if table.hasID, ids[table.name]?.contains(row["id"]) == true { return true }
        return table.parents.contains { parent in
            (row[parent.column] as String?).map { ids[parent.table]?.contains($0) == true } ?? false
        }
    }

    /// Every id, of whatever table.
    var all: [String] { ids.values.flatMap(\.self).sorted() }

    /// Deletes the rows, those first that refer to others.
    ///
    /// - Returns: how many rows went, by table.
    func delete(_ db: Database) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        for (name, rows) in ids {
            for (child, column) in schema.children(of: name) where !child.hasID {
                let statement = try db.cachedStatement(sql: "DELETE FROM \(child.name) WHERE \(column) = ?")
                for row in rows {
                    try statement.execute(arguments: [row])
                    counts[child.name, default: 0] += db.changesCount
                }
            }
        }
        var waiting = ids
        while let name = waiting.keys.sorted().first(where: { name in
            !schema.children(of: name).contains {
                $0.table.hasID && $0.table.name != name && waiting[$0.table.name] != nil
            }
        }) ?? waiting.keys.min() {
            let statement = try db.cachedStatement(sql: "DELETE FROM \(name) WHERE id = ?")
            for row in waiting[name, default: []] {
                try statement.execute(arguments: [row])
                counts[name, default: 0] += db.changesCount
            }
            waiting[name] = nil
        }
        return counts
    }
}
