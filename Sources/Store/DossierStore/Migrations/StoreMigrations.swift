import Foundation
import GRDB
import Vault

/// All migrations in order. Append only: a migration that has been released is never edited. Each is one transaction,
/// and with it the seals of the rows: a process that dies half-way leaves the schema before it.
struct StoreMigrations {
    let seals: RowSeals
    /// The keys that seal rows; nil for a store that has no rows yet.
    let vault: Vault?

    var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (name, sql) in Self.all {
            migrator.registerMigration(name) { db in
                try db.execute(sql: sql)
                try renewSeals(db)
            }
        }
        return migrator
    }

    private static let all = [
        ("0001-spine", Migration0001.sql), ("0002-pins-and-deadlines", Migration0002.sql),
        ("0003-raised-limits", Migration0003.sql), ("0004-linking-edges", Migration0004.sql),
        ("0005-row-seals", Migration0005.sql), ("0006-erasure-and-search", Migration0006.sql),
        ("0007-access", Migration0007.sql), ("0008-desk", Migration0008.sql), ("0010-page-releases", Migration0010.sql),
        ("0011-places-of-lines", Migration0011.sql),
    ]

    static var names: [String] { all.map(\.0) }

    private func renewSeals(_ db: Database) throws {
        if let vault, let key = try Self.lookupKey(db) { seals.use(try vault.lookupKeys(key).row) }
        try seals.renew(db)
    }

    /// The data key behind look-ups and seals; nil in a store without rows.
    static func lookupKey(_ db: Database) throws -> KeyID? {
        try Data.fetchOne(db, sql: "SELECT lookup_key FROM store").map {
            guard let key = KeyID(bytes: $0) else { throw StoreError.unreadable(table: "store", row: "1") }
            return key
        }
    }
}
