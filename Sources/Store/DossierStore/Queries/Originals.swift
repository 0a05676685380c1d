import Crypto
public import Foundation
import GRDB
import Glibc
import Vault

extension DossierStore {
    /// Copies the original in, sealed: file first, then row. The handle's own offset is left alone.
    ///
    /// - Throws: `StoreError.contentChanged` when the bytes are no longer those that were registered; nothing is kept then.
    public func storeOriginal(of id: SourceID, from handle: FileHandle) throws {
        let key = try read { db in try sourceKey(id, db) }
        let digest = try read { db in try self.digest(of: id, db) }
        let replaced = try blobs.whileWriting { () throws -> [String] in
            let name = blobName(of: digest.bytes, under: key)
            let stored =
                try existingBlob(name) ?? copyOriginal(of: id, from: handle, digest: digest, name: name, key: key)
            return try write { db in
                let blob = try insertBlob(stored, kind: "original", db)
                let old = try String.fetchOne(
                    db, sql: "SELECT original_blob FROM source WHERE id = ?", arguments: [id.rawValue])
                try db.execute(
                    sql: "UPDATE source SET original_blob = ? WHERE id = ?", arguments: [blob, id.rawValue])
                return try releaseBlobs([old].compactMap(\.self), db)
            }
        }
        try discardFiles(replaced)
    }

    /// Gives the original's bytes piece by piece, each proved genuine.
    public func readOriginal(of id: SourceID, _ consume: (Data) throws -> Void) throws {
        let name = try read { db in
            try String.fetchOne(
                db, sql: "SELECT name FROM blob JOIN source ON source.original_blob = blob.id WHERE source.id = ?",
                arguments: [id.rawValue])
        }
        guard let name else { throw StoreError.unknownSource(id) }
        try blobs.read(name, consume)
    }

    private func copyOriginal(
        of id: SourceID, from handle: FileHandle, digest: SourceDigest, name: String, key: KeyID
    ) throws -> BlobFolder.Stored {
        var hash = SHA256()
        var offset = 0
        let stored = try blobs.write(name: name, under: key) { count in
            let chunk = try Self.read(count, at: offset, from: handle.fileDescriptor)
            hash.update(data: chunk)
            offset += chunk.count
            // The last chunk is the one that comes short: what was read is checked before it gets its name.
            if chunk.count < count, Data(hash.finalize()) != digest.bytes { throw StoreError.contentChanged(id) }
            return chunk
        }
        try blobs.syncFolders(of: [name])
        return stored
    }

    private static func read(_ count: Int, at offset: Int, from descriptor: Int32) throws -> Data {
        var data = Data(count: count)
        var filled = 0
        while filled < count {
            let got = data.withUnsafeMutableBytes { buffer in
                buffer.baseAddress.map { pread(descriptor, $0 + filled, count - filled, off_t(offset + filled)) } ?? 0
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw PrivateFiles.failure("lire", "l'original") }
            if got == 0 { break }
            filled += got
        }
        return data.prefix(filled)
    }
}
