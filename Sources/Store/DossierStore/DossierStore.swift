public import Foundation
import GRDB
import Synchronization
public import Vault

/// The sealed store of one data folder: sources, pages, acts, dossiers, and what people said about them.
///
/// Every public method is one transaction. Methods block their thread until what they wrote is on disk; reads never wait
/// for writes.
public final class DossierStore: Sendable {
    public let dataFolder: URL
    public let vault: Vault
    let pool: DatabasePool
    let lookup: LookupKeys
    let blobs: BlobFolder
    let sealer: RowSealer
    let seals = RowSeals()
    let trail: AuditTrail
    let accounts: AccountKeys
    let now: @Sendable () -> Date
    /// Source digests already opened: every act's id needs one.
    let digests = Mutex<[String: SourceDigest]>([:])

    /// Opens the store in `dataFolder`, making it on first use, with the keys in `keyFolder`.
    ///
    /// - Throws: `VaultError` for keys, `StoreError` for the database.
    public static func openOrCreate(
        dataFolder: URL, keyFolder: KeyFolder, now: @escaping @Sendable () -> Date = { Date() }
    ) throws -> DossierStore {
        try DossierStore(dataFolder: dataFolder, vault: Vault(folder: keyFolder, outside: dataFolder), now: now)
    }

    /// Opens the store that is in `dataFolder`; makes neither store nor keys.
    ///
    /// - Throws: `StoreError.noStore` when there is none, `VaultError.masterKeyMissing` when its keys are not there.
    public static func openExisting(dataFolder: URL, keyFolder: KeyFolder) throws -> DossierStore {
        let database = dataFolder.appending(path: "recto.sqlite", directoryHint: .notDirectory)
        guard FileManager.default.fileExists(atPath: database.path(percentEncoded: false)) else {
            throw StoreError.noStore
        }
        guard keyFolder.hasMasterKey else { throw VaultError.masterKeyMissing(path: keyFolder.masterKeyPath) }
        return try openOrCreate(dataFolder: dataFolder, keyFolder: keyFolder)
    }

    package init(dataFolder: URL, vault: Vault, now: @escaping @Sendable () -> Date) throws {
        let path = try Self.prepareFolder(dataFolder)
        self.dataFolder = dataFolder
        self.vault = vault
        self.now = now
        sealer = RowSealer(vault: vault)
        // Making a schema twice at once would fail; the lock is on the folder itself and falls with this scope.
        let opening = try FileLock(path, .exclusive, waiting: true)
        defer { opening?.release() }
        pool = try StoreDatabase.open(path + "/recto.sqlite", seals: seals, vault: vault)
        let known = try Self.lookupKey(in: pool)
        let key = try known ?? vault.newKey(.lookup, at: now())
        lookup = try vault.lookupKeys(key)
        seals.use(lookup.row)
        try Self.begin(pool, seals: seals, newKey: known == nil ? key : nil, at: now())
        let access = try AccessKeys(in: pool, vault: vault, at: now())
        trail = AuditTrail(
            key: try vault.auditKey(access.audit), head: try vault.auditHead(access.head, key: access.audit))
        accounts = try AccountKeys(access.account, of: vault)
        blobs = try BlobFolder(path: path + "/blobs", vault: vault)
        try destroyErasedKeys()
    }

    /// A new folder is for this account only, and so is an older one that holds nothing but a store.
    private static func prepareFolder(_ folder: URL) throws -> String {
        var path = folder.standardizedFileURL.path(percentEncoded: false)
        if path.count > 1, path.hasSuffix("/") { path.removeLast() }
        try PrivateFiles.makeFolder(path)
        let entries = try FileManager.default.contentsOfDirectory(atPath: path)
        if entries.isEmpty || entries.contains("recto.sqlite") {
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        }
        return path
    }

    private static func lookupKey(in pool: DatabasePool) throws -> KeyID? {
        try StoreDatabase.perform { try pool.read(StoreMigrations.lookupKey) }
    }

    /// From here on every row is sealed as it is written: in a new store, the first is the one that names its key.
    private static func begin(_ pool: DatabasePool, seals: RowSeals, newKey: KeyID?, at date: Date) throws {
        try StoreDatabase.perform {
            try pool.writeWithoutTransaction(seals.watch)
            guard let newKey else { return }
            try pool.write { db in
                try db.execute(
                    sql: "INSERT INTO store (id, lookup_key, created_at) VALUES (1, ?, ?)",
                    arguments: [newKey.bytes, date.seconds])
            }
        }
    }

    /// Moves all that was written from the journals into the main files, so that a copy of those alone misses nothing.
    public func settle() throws {
        do {
            try StoreDatabase.perform { _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
        } catch StoreError.database(let code) where ResultCode(rawValue: code).primaryResultCode == .SQLITE_BUSY {
            // Somebody reads: the next time will do.
        }
        try vault.settle()
    }

    /// Does `work` in one transaction: all that it asks of this store, reads and writes and entries of the audit trail, is
    /// of one moment and is kept as a whole or not at all. May stand within another one.
    public func transaction<Result>(_ work: () throws -> Result) throws -> Result {
        try write { _ in try Self.$present.withValue(ObjectIdentifier(self), operation: work) }
    }

    /// The store in whose transaction this code runs. It cannot outlive it: transactions do not suspend.
    @TaskLocal private static var present: ObjectIdentifier?

    var isInTransaction: Bool { Self.present == ObjectIdentifier(self) }

    func read<Result>(_ work: (Database) throws -> Result) throws -> Result {
        if isInTransaction { return try pool.unsafeReentrantWrite(work) }
        return try StoreDatabase.perform { try pool.read(work) }
    }

    func write<Result>(_ work: (Database) throws -> Result) throws -> Result {
        if isInTransaction { return try pool.unsafeReentrantWrite(work) }
        return try StoreDatabase.perform { try pool.write(work) }
    }
}

extension Date {
    /// Whole seconds since 1970, as dates stand in the store.
    var seconds: Int { Int(timeIntervalSince1970.rounded(.down)) }
    init(seconds: Int) { self.init(timeIntervalSince1970: TimeInterval(seconds)) }
}
