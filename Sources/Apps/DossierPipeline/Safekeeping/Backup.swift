import AccessModel
public import DossierStore
public import Foundation
import Glibc
public import RuleFiles
public import Vault

/// A backup that was written.
public struct FinishedBackup: Sendable {
    public let blobs: Int
    /// Of the archive.
    public let bytes: Int
    /// The keys, which are not in it.
    public let keyFolder: String
}

/// Writes and reads back whole stores as one file: a tar archive of the sealed database and the sealed blobs.
public struct Safekeeping: Sendable {
    let dataFolder: URL
    let keyFolder: KeyFolder
    private let rights: AccessTable

    /// - Throws: `RuleFileError` for a wrong table of rights.
    public init(dataFolder: URL, keyFolder: KeyFolder, rules: DataFolders) throws(RuleFileError) {
        self.dataFolder = dataFolder
        self.keyFolder = keyFolder
        rights = try AccessTable.load(from: rules)
    }

    /// The store in the hands of the account of whoever runs this process.
    func gate(of store: DossierStore) throws -> AccessGate {
        try AccessGate.ofSystemUser(store: store, table: rights)
    }

    /// Steps of a long piece of work, for showing.
    public enum Event: Sendable {
        case copying(blobs: Int, bytes: Int)
        case unpacking
        case verifying(VerificationProgress)
    }

    /// Something stands in the way.
    public enum Obstacle: Error, CustomStringConvertible {
        case exists
        case busy
        case notEmpty
        case notABackup
        case damaged([StoreFault])

        public var description: String {
            switch self {
            case .exists: "Ce fichier existe déjà et ne sera pas remplacé : donnez un autre nom, par exemple daté."
            case .busy: "Une autre commande travaille déjà sur ce fichier ou ce dossier : attendez sa fin."
            case .notEmpty:
                "Le dossier des données n'est pas vide : une restauration ne remplace jamais rien. "
                    + "Donnez un dossier vide avec --data."
            case .notABackup:
                "Ce fichier n'est pas une sauvegarde de Recto, ou elle est incomplète : prenez-en une autre."
            case .damaged(let faults):
                "La sauvegarde est abîmée (\(faults.count) défauts) et n'a pas été restaurée : prenez-en une autre.\n"
                    + faults.prefix(20).map(\.message).joined(separator: "\n")
            }
        }
    }

    /// Checks a store and the head of its audit trail; see `DossierStore.verify`. Notes nothing: a store that may be damaged
    /// is not written to.
    public func verify(_ progress: @Sendable (Event) -> Void) throws -> StoreVerification {
        try DossierStore.verify(dataFolder: dataFolder, keyFolder: keyFolder, withHead: true) { store in
            if try store.hasAccounts() { try gate(of: store).require(.verify, on: nil) }
        } progress: {
            progress(.verifying($0))
        }
    }

    /// Writes one moment of the store to `file`, also while another process imports. The file appears under its name
    /// when it is whole and on disk.
    public func backUp(to file: URL, _ progress: @Sendable (Event) -> Void) async throws -> FinishedBackup {
        let path = file.absoluteURL.path(percentEncoded: false)
        guard access(path, F_OK) != 0 else { throw Obstacle.exists }
        let store = try DossierStore.openExisting(dataFolder: dataFolder, keyFolder: keyFolder)
        return try await gate(of: store).performLong(.backup, amount: \.blobs) {
            try await write(store, to: path, progress)
        }
    }

    private func write(
        _ store: DossierStore, to path: String, _ progress: @Sendable (Event) -> Void
    ) async throws -> FinishedBackup {
        // Names of their own to this file: what an interrupted backup left is written over by the next.
        let (partial, copy) = (path + ".partiel", path + ".partiel.sqlite")
        try PrivateFiles.createIfMissing(partial)
        guard let lock = try FileLock(partial, .exclusive, waiting: false) else { throw Obstacle.busy }
        defer {
            unlink(partial)
            unlink(copy)
            lock.release()
        }
        unlink(copy)
        let blobs = try await store.holdingStill(databaseCopy: URL(filePath: copy)) { moment in
            progress(.copying(blobs: moment.blobFiles.count, bytes: moment.bytes))
            try await Tar.create(
                partial, database: copy, files: moment.blobFiles,
                below: dataFolder.path(percentEncoded: false))
            return moment.blobFiles.count
        }
        try PrivateFiles.syncFile(partial)
        guard access(path, F_OK) != 0 else { throw Obstacle.exists }
        guard rename(partial, path) == 0 else { throw PrivateFiles.failure("renommer", path) }
        try PrivateFiles.syncFolder((path as NSString).deletingLastPathComponent)
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        return FinishedBackup(blobs: blobs, bytes: size ?? 0, keyFolder: keyFolder.path)
    }
}
