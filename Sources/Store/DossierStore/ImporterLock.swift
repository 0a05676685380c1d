import Foundation
import GRDB
import Vault

/// The right to import into a store, held by one process at a time. The system's own file lock: it falls with the process,
/// however that ends, so no stale lock can stay. The row beside it only tells who holds it.
public final class ImporterLock: Sendable {
    fileprivate let lock: FileLock

    fileprivate init(_ lock: FileLock) { self.lock = lock }
}

extension DossierStore {
    /// Takes the right to import until the returned lock is let go of, and sweeps what interrupted writers left.
    ///
    /// - Parameter waiting: whether to stand in line behind another importer.
    /// - Throws: `StoreError.importerBusy` with who holds it, when not waiting.
    public func acquireImporterLock(waiting: Bool = false) throws -> ImporterLock {
        let path = dataFolder.appending(path: "importer.lock", directoryHint: .notDirectory).path(percentEncoded: false)
        try PrivateFiles.createIfMissing(path)
        guard let lock = try FileLock(path, .exclusive, waiting: waiting) else {
            throw StoreError.importerBusy(try importer())
        }
        try write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO importer (id, pid, since) VALUES (1, ?, ?)",
                arguments: [getpid(), now().seconds])
        }
        // Looking at every file of a large store takes a while: only where somebody did not come to their end.
        if try blobs.hasLeftovers() { try sweepBlobs() }
        return ImporterLock(lock)
    }

    /// Lets the next importer in.
    public func releaseImporterLock(_ lock: ImporterLock) throws {
        try write { db in try db.execute(sql: "DELETE FROM importer") }
        try settle()
        lock.lock.release()
    }

    /// Who took the right to import last and has not given it back.
    private func importer() throws -> ImporterHolder? {
        try read { db in
            try Row.fetchOne(db, sql: "SELECT pid, since FROM importer").map {
                ImporterHolder(pid: $0["pid"], since: Date(seconds: $0["since"]))
            }
        }
    }
}
