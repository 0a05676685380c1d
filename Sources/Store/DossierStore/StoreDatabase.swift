import Foundation
import GRDB
import Vault

/// Opens the database so that an acknowledged write survives a power cut and nothing deleted stays behind.
enum StoreDatabase {
    static func open(_ path: String, seals: RowSeals, vault: Vault) throws -> DatabasePool {
        try PrivateFiles.createIfMissing(path)
        return try perform {
            let pool = try DatabasePool(path: path, configuration: configuration(seals))
            let migrator = StoreMigrations(seals: seals, vault: vault).migrator
            // GRDB lowers this to NORMAL once WAL is on, after `prepareDatabase`: it has to be said again here.
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                try assertSettings(db)
            }
            if try pool.read(migrator.hasBeenSuperseded) { throw StoreError.newerSchema }
            try migrator.migrate(pool)
            try PrivateFiles.syncFolder((path as NSString).deletingLastPathComponent)
            return pool
        }
    }

    private static func configuration(_ seals: RowSeals) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(30)
        // Values never reach errors or logs.
        configuration.publicStatementArguments = false
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL")
            // Else a row that another one replaces would go without its trigger, and leave its seal behind.
            try db.execute(sql: "PRAGMA recursive_triggers = ON")
            seals.addFunction(to: db)
        }
        return configuration
    }

    static func assertSettings(_ db: Database) throws {
        let wanted: [(String, String)] = [
            ("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1"), ("secure_delete", "1"),
            ("temp_store", "2"), ("recursive_triggers", "1"),
        ]
        for (name, value) in wanted {
            let row = try Row.fetchOne(db, sql: "PRAGMA \(name)")
            let found = row.flatMap { String.fromDatabaseValue($0[0]) ?? Int.fromDatabaseValue($0[0]).map(String.init) }
            guard found == value else { throw StoreError.unsafeSettings(setting: "\(name) = \(value)") }
        }
    }

    /// Turns SQLite's errors into those of the store, without the statement.
    static func perform<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw StoreError.database(code: error.extendedResultCode.rawValue)
        }
    }
}
