public import Foundation
import GRDB
import Vault

/// One moment of a store, held still for copying.
public struct StoreMoment: Sendable {
    /// The files of all blobs, below the data folder; none of them changes or goes while the moment is held.
    public let blobFiles: [String]
    /// Of the database and the files.
    public let bytes: Int
}

extension DossierStore {
    /// Copies the database of one moment to `copy`, a new file, and keeps that moment's blobs until `work` has ended.
    /// Others read and write meanwhile; what they add is not part of the moment.
    public func holdingStill<Result>(
        databaseCopy copy: URL, _ work: (StoreMoment) async throws -> Result
    ) async throws -> Result {
        let hold = try blobs.hold()
        defer { hold?.release() }
        return try await work(try copyDatabase(to: copy.path(percentEncoded: false)))
    }

    private func copyDatabase(to path: String) throws -> StoreMoment {
        try PrivateFiles.createIfMissing(path)
        return try StoreDatabase.perform {
            let copy = try DatabaseQueue(path: path)
            try pool.backup(to: copy)
            // One file, without journals beside it; a store that opens it turns them on again.
            _ = try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            let moment = try copy.read { db in
                let names = try String.fetchAll(db, sql: "SELECT name FROM blob ORDER BY name")
                let size = try Int.fetchOne(db, sql: "SELECT coalesce(sum(sealed_bytes), 0) FROM blob") ?? 0
                let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
                let pageSize = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
                return StoreMoment(
                    blobFiles: names.map { "blobs/\($0.prefix(2))/\($0)" }, bytes: size + pages * pageSize)
            }
            try copy.close()
            return moment
        }
    }

    /// Closes the database; its journals go. Nothing can be asked of this store after.
    public func close() throws {
        try settle()
        try StoreDatabase.perform { try pool.close() }
    }
}
