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

    package init(dataFolder: URL, vault: Vault, now: @escaping @Sendable () -> Date) throws {
        let path = try Self.prepareFolder(dataFolder)
        self.dataFolder = dataFolder
        self.vault = vault
        self.now = now
        sealer = RowSealer(vault: vault)
        // Making a schema twice at once would fail; the lock is on the folder itself and falls with this scope.
        let opening = try FileLock(path, .exclusive, waiting: true)
        defer { opening?.release() }
        pool = try StoreDatabase.open(path + "/recto.sqlite")
        let key = try Self.lookupKey(in: pool, vault: vault, at: now())
        lookup = try vault.lookupKeys(key)
        blobs = try BlobFolder(path: path + "/blobs", vault: vault)
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

    /// The data key behind look-ups, made with the store.
    private static func lookupKey(in pool: DatabasePool, vault: Vault, at date: Date) throws -> KeyID {
        try StoreDatabase.perform {
            try pool.write { db in
                if let bytes = try Data.fetchOne(db, sql: "SELECT lookup_key FROM store") {
                    guard let key = KeyID(bytes: bytes) else { throw StoreError.unreadable(table: "store", row: "1") }
                    return key
                }
                let key = try vault.newKey(.lookup, at: date)
                try db.execute(
                    sql: "INSERT INTO store (id, lookup_key, created_at) VALUES (1, ?, ?)",
                    arguments: [key.bytes, date.seconds])
                return key
            }
        }
    }

    func read<Result>(_ work: (Database) throws -> Result) throws -> Result {
        try StoreDatabase.perform { try pool.read(work) }
    }

    func write<Result>(_ work: (Database) throws -> Result) throws -> Result {
        try StoreDatabase.perform { try pool.write(work) }
    }
}

extension Date {
    /// Whole seconds since 1970, as dates stand in the store.
    var seconds: Int { Int(timeIntervalSince1970.rounded(.down)) }
    init(seconds: Int) { self.init(timeIntervalSince1970: TimeInterval(seconds)) }
}
