import AccessModel
public import DossierStore
public import Foundation
import Glibc
import Vault

/// A store that was brought back.
public struct RestoredStore: Sendable {
    public let verification: StoreVerification
    /// What no key opens any more and is gone for good; nil when all was there.
    public let lost: LostContent?
}

extension Safekeeping {
    /// Unpacks a backup beside the place of the data, checks every row and blob with the keys, and only then moves it
    /// there. The folder of the data must be missing or empty; what an interrupted restoration left is begun anew.
    ///
    /// - Throws: `Obstacle.damaged` with what is wrong; the folder is then as empty as before.
    public func restore(from archive: URL, _ progress: @Sendable (Event) -> Void) async throws -> RestoredStore {
        guard keyFolder.hasMasterKey else { throw VaultError.masterKeyMissing(path: keyFolder.masterKeyPath) }
        let folder = dataFolder.absoluteURL.path(percentEncoded: false)
        try PrivateFiles.makeFolder(folder)
        guard let lock = try FileLock(folder, .exclusive, waiting: false) else { throw Obstacle.busy }
        defer { lock.release() }
        try clear(folder)
        let unpacked = dataFolder.appending(path: Self.unpackedName, directoryHint: .isDirectory)
        do {
            try PrivateFiles.makeFolder(unpacked.path(percentEncoded: false))
            progress(.unpacking)
            try await Tar.extract(
                archive.absoluteURL.path(percentEncoded: false), into: unpacked.path(percentEncoded: false))
            try secure(unpacked)
            let restored = try verified(unpacked, progress)
            try noteRestoration(in: unpacked)
            try moveIn(unpacked, folder)
            return restored
        } catch {
            try? FileManager.default.removeItem(at: unpacked)
            throw error
        }
    }

    /// The trail goes on with this entry, and with a head of its own: the store that was backed up may live on beside it.
    private func noteRestoration(in unpacked: URL) throws {
        let store = try DossierStore.openExisting(dataFolder: unpacked, keyFolder: keyFolder)
        let account = try gate(of: store).account
        try store.acceptAudit { _ in AuditEntry(.act(.restore), by: account) }
        try store.close()
    }

    private static let unpackedName = "restauration"

    /// Refuses a folder with anything in it but what an interrupted restoration left, and removes that.
    private func clear(_ folder: String) throws {
        let entries = Set(try FileManager.default.contentsOfDirectory(atPath: folder))
        if entries.isEmpty { return }
        guard entries.contains(Self.unpackedName), entries.isSubset(of: [Self.unpackedName, "blobs"]) else {
            throw Obstacle.notEmpty
        }
        for entry in entries { try FileManager.default.removeItem(atPath: "\(folder)/\(entry)") }
    }

    /// Only files and folders of a store, for this account alone, and on disk.
    private func secure(_ unpacked: URL) throws {
        let root = unpacked.path(percentEncoded: false)
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
            let full = root + path
            var status = stat()
            guard lstat(full, &status) == 0 else { throw PrivateFiles.failure("examiner", path) }
            switch status.st_mode & S_IFMT {
            case S_IFDIR where path == "blobs" || path.contains(#/^blobs\/[0-9a-f]{2}$/#): chmod(full, 0o700)
            case S_IFREG where path == "recto.sqlite" || path.contains(#/^blobs\/[0-9a-f]{2}\/[0-9a-f]{64}$/#):
                chmod(full, 0o600)
            default: throw Obstacle.notABackup
            }
        }
        guard access(root + "recto.sqlite", F_OK) == 0 else { throw Obstacle.notABackup }
        // All at once first: then the syncs that tell of a failure have little left to write.
        sync()
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) { try PrivateFiles.syncFile(root + path) }
    }

    /// A store in which everything opens. What was erased since the backup was made goes; anything else that is wrong means
    /// that the backup is damaged.
    private func verified(_ unpacked: URL, _ progress: (Event) -> Void) throws -> RestoredStore {
        func verify() throws -> StoreVerification {
            try DossierStore.verify(dataFolder: unpacked, keyFolder: keyFolder, withHead: false) { store in
                try gate(of: store).require(.restore, on: nil)
                try store.separateAuditHead()
            } progress: {
                progress(.verifying($0))
            }
        }
        var verification = try verify()
        var lost: LostContent?
        if !verification.faults.isEmpty, verification.faults.allSatisfy({ $0.problem == .keyMissing }) {
            let store = try DossierStore.openExisting(dataFolder: unpacked, keyFolder: keyFolder)
            lost = try store.dropUnreadable()
            try store.close()
            verification = try verify()
        }
        guard verification.faults.isEmpty else { throw Obstacle.damaged(verification.faults) }
        return RestoredStore(verification: verification, lost: lost)
    }

    /// The database last: a folder is a store once it is there.
    private func moveIn(_ unpacked: URL, _ folder: String) throws {
        let source = unpacked.path(percentEncoded: false)
        for name in ["blobs", "recto.sqlite"] {
            guard rename(source + name, "\(folder)/\(name)") == 0 else { throw PrivateFiles.failure("renommer", name) }
            try PrivateFiles.syncFolder(folder)
        }
        try FileManager.default.removeItem(at: unpacked)
    }
}
