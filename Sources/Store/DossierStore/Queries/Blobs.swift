import Crypto
import Foundation
import GRDB
import Vault

extension DossierStore {
    /// The name of clear content with this SHA-256 under this key: equal content of two sources keeps two names, so that
    /// erasing one leaves the other. All names under one key begin alike and so share a folder: one sync for all pages.
    func blobName(of digest: some Sequence<UInt8>, under key: KeyID) -> String {
        let shard = lookup.blob.digest(key.bytes).hexadecimal.prefix(2)
        return "\(shard)\(lookup.blob.digest(key.bytes + Data(digest)).hexadecimal.dropFirst(2))"
    }

    /// What is stored under the name, row and file; nil when either is missing.
    func existingBlob(_ name: String) throws -> BlobFolder.Stored? {
        guard blobs.exists(name) else { return nil }
        return try read { db in
            try Row.fetchOne(db, sql: "SELECT clear_bytes, sealed_bytes FROM blob WHERE name = ?", arguments: [name])
                .map { BlobFolder.Stored(name: name, clearBytes: $0[0], sealedBytes: $0[1]) }
        }
    }

    /// Writes the file of `content` unless it is there; the caller syncs the folders and writes the row.
    func writeBlob(_ content: Data, under key: KeyID) throws -> BlobFolder.Stored {
        let name = blobName(of: SHA256.hash(data: content), under: key)
        if let stored = try existingBlob(name) { return stored }
        var rest = content[...]
        return try blobs.write(name: name, under: key) { count in
            defer { rest = rest.dropFirst(count) }
            return Data(rest.prefix(count))
        }
    }

    /// The row id of a file that is on disk.
    func insertBlob(_ stored: BlobFolder.Stored, kind: String, _ db: Database) throws -> String {
        if let id = try String.fetchOne(db, sql: "SELECT id FROM blob WHERE name = ?", arguments: [stored.name]) {
            return id
        }
        let id = RowID.random()
        try db.execute(
            sql: """
                INSERT INTO blob (id, name, kind, clear_bytes, sealed_bytes, created_at) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [id, stored.name, kind, stored.clearBytes, stored.sealedBytes, now().seconds])
        return id
    }

    /// Removes the rows of those blobs that nothing refers to any more.
    ///
    /// - Returns: the names of the files to remove once the transaction is done.
    func releaseBlobs(_ ids: [String], _ db: Database) throws -> [String] {
        try Set(ids).sorted().compactMap { id in
            let isUsed = try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM source WHERE original_blob = :id)
                        OR EXISTS (SELECT 1 FROM page WHERE image_blob = :id)
                        OR EXISTS (SELECT 1 FROM form WHERE pdf_blob = :id OR origin_blob = :id)
                        OR EXISTS (SELECT 1 FROM issued_paper WHERE pdf_blob = :id)
                    """, arguments: ["id": id])
            guard isUsed == false else { return nil }
            return try String.fetchOne(db, sql: "DELETE FROM blob WHERE id = ? RETURNING name", arguments: [id])
        }
    }

    /// Removes files that no row names: what an interrupted run left. Does nothing while somebody writes.
    ///
    /// - Returns: how many files went.
    @discardableResult
    func sweepBlobs() throws -> Int {
        try blobs.sweep(keeping: hasBlobRow)
    }

    /// Removes released files, within a transaction once that has released them for good; while somebody writes they are
    /// left to the next sweep.
    func discardFiles(_ names: [String]) throws {
        guard !names.isEmpty else { return }
        guard isInTransaction else { return try blobs.discard(names, keeping: hasBlobRow) }
        try write { db in
            db.afterNextTransaction { [self] _ in try? blobs.discard(names, keeping: hasBlobRow) }
        }
    }

    /// Removes files of what was erased; waits while somebody writes.
    func discardErased(_ names: [String]) throws {
        if !names.isEmpty { try blobs.erase(names, keeping: hasBlobRow) }
    }

    private func hasBlobRow(_ name: String) throws -> Bool {
        try read { db in
            try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM blob WHERE name = ?)", arguments: [name]) ?? true
        }
    }
}
