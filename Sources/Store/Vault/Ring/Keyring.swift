import Crypto
import Foundation
import GRDB

/// What a data key seals.
public enum KeyPurpose: String, Sendable, CaseIterable {
    /// The secret behind look-up tokens and keyed digests of one data folder.
    case lookup
    /// All that was read in one source file.
    case source
    /// What people add to one dossier.
    case dossier
    /// Logins, passwords and second factors of one data folder.
    case account
    /// The chain of one data folder's audit trail.
    case audit
    /// The pseudonyms of one recipient and project.
    case dataset
}

/// The wrapped data keys, in an SQLite file beside the master key.
struct Keyring: Sendable {
    let database: DatabaseQueue
    let path: String

    /// Opens or creates the keyring.
    init(at path: String) throws(VaultError) {
        self.path = path
        try PrivateFiles.createIfMissing(path)
        let opening = try FileLock((path as NSString).deletingLastPathComponent, .exclusive, waiting: true)
        defer { opening?.release() }
        do {
            database = try DatabaseQueue(path: path, configuration: Self.configuration)
            // GRDB lowers this to NORMAL when it turns WAL on; a lost key would lose all it sealed.
            try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            try Self.migrator.migrate(database)
        } catch {
            throw Self.failure(error, path)
        }
        try PrivateFiles.syncFolder((path as NSString).deletingLastPathComponent)
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(30)
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY") }
        return configuration
    }

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1-data-keys") { db in
            try db.execute(
                sql: """
                    CREATE TABLE data_key (
                        id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
                        purpose TEXT NOT NULL CHECK (purpose IN ('lookup', 'source', 'dossier')),
                        master BLOB NOT NULL CHECK (length(master) = 16),
                        wrapped BLOB NOT NULL CHECK (length(wrapped) = 60),
                        created_at INTEGER NOT NULL
                    ) STRICT, WITHOUT ROWID
                    """)
        }
        migrator.registerMigration("2-rotation-and-kept-keys") { db in
            try db.execute(
                sql: """
                    -- Which master key wraps new keys: a rotation changes it first, and then all keys after it.
                    CREATE TABLE master_key (
                        id INTEGER PRIMARY KEY CHECK (id = 1),
                        current BLOB NOT NULL CHECK (length(current) = 16)
                    ) STRICT;
                    -- Of an erased data key, what opens one place of somebody else in a backup made before the erasure.
                    CREATE TABLE kept_key (
                        data_key BLOB NOT NULL CHECK (length(data_key) = 16),
                        place TEXT NOT NULL,
                        -- The row of the store whose erasure takes this too.
                        owner TEXT NOT NULL,
                        master BLOB NOT NULL CHECK (length(master) = 16),
                        wrapped BLOB NOT NULL CHECK (length(wrapped) = 60),
                        PRIMARY KEY (data_key, place)
                    ) STRICT, WITHOUT ROWID;
                    CREATE INDEX kept_key_owner ON kept_key (owner);
                    """)
        }
        migrator.registerMigration("3-more-purposes") { db in
            // Which purposes there are is said by `KeyPurpose`; each key is bound to its own when it is wrapped.
            try db.execute(
                sql: """
                    CREATE TABLE new_data_key (
                        id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
                        purpose TEXT NOT NULL CHECK (purpose NOT GLOB '*[^a-z]*'),
                        master BLOB NOT NULL CHECK (length(master) = 16),
                        wrapped BLOB NOT NULL CHECK (length(wrapped) = 60),
                        created_at INTEGER NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    INSERT INTO new_data_key SELECT * FROM data_key;
                    DROP TABLE data_key;
                    ALTER TABLE new_data_key RENAME TO data_key
                    """)
        }
        return migrator
    }

    struct Entry {
        let purpose: KeyPurpose
        let master: Data
        let wrapped: Data
    }

    /// A newer master key is in force than the one the caller knew.
    struct StaleMaster: Error { let current: Data }

    /// Stores the key; it is on disk when this returns.
    ///
    /// - Returns: false, with nothing stored, when there is a key of this id already.
    /// - Throws: `StaleMaster`, with nothing stored, when another master key wraps new keys now. Else a key could be wrapped
    ///   by a master key that a rotation is about to remove.
    func insert(_ id: KeyID, _ entry: Entry, createdAt: Date) throws -> Bool {
        try database.write { db in
            try Self.requireCurrent(entry.master, db)
            try db.execute(
                sql: """
                    INSERT INTO data_key (id, purpose, master, wrapped, created_at) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO NOTHING
                    """,
                arguments: [
                    id.bytes, entry.purpose.rawValue, entry.master, entry.wrapped, Int(createdAt.timeIntervalSince1970),
                ])
            return db.changesCount == 1
        }
    }

    /// The master key in force becomes known with the first key it wraps.
    static func requireCurrent(_ master: Data, _ db: Database) throws {
        guard let current = try current(db) else {
            return try db.execute(sql: "INSERT INTO master_key (id, current) VALUES (1, ?)", arguments: [master])
        }
        guard current == master else { throw StaleMaster(current: current) }
    }

    /// In a keyring older than rotations, whatever wrapped its keys.
    static func current(_ db: Database) throws -> Data? {
        try Data.fetchOne(db, sql: "SELECT current FROM master_key")
            ?? Data.fetchOne(db, sql: "SELECT master FROM data_key LIMIT 1")
    }

    /// The id of the master key that wraps new keys; nil in an empty keyring.
    func current() throws(VaultError) -> Data? { try perform { try $0.read(Self.current) } }

    func entry(_ id: KeyID) throws(VaultError) -> Entry? {
        try perform { database in
            try database.read {
                try Row.fetchOne(
                    $0, sql: "SELECT purpose, master, wrapped FROM data_key WHERE id = ?", arguments: [id.bytes]
                )
                .flatMap { row in
                    KeyPurpose(rawValue: row[0]).map { Entry(purpose: $0, master: row[1], wrapped: row[2]) }
                }
            }
        }
    }

    func count() throws(VaultError) -> Int {
        try perform { database in try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM data_key") ?? 0 }
        }
    }

    /// How many keys there are for each purpose.
    func counts() throws(VaultError) -> [KeyPurpose: Int] {
        try perform { database in
            try database.read { db in
                try Row.fetchAll(db, sql: "SELECT purpose, count(*) FROM data_key GROUP BY purpose").reduce(into: [:]) {
                    if let purpose = KeyPurpose(rawValue: $1[0]) { $0[purpose] = $1[1] }
                }
            }
        }
    }

    /// Moves all keys from the journal into the file. While somebody else uses it, the next time will do.
    func settle() throws(VaultError) {
        try perform { database in
            do {
                _ = try database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {}
        }
    }

    func perform<Result>(_ work: (DatabaseQueue) throws -> Result) throws(VaultError) -> Result {
        do {
            return try work(database)
        } catch {
            throw (error as? VaultError) ?? Self.failure(error, path)
        }
    }

    static func failure(_ error: any Error, _ path: String) -> VaultError {
        .keyringUnusable(path: path, code: (error as? DatabaseError)?.extendedResultCode.rawValue ?? -1)
    }
}
