public import Foundation
import Glibc

/// What is done to master keys and the keyring as a whole: making, recovering, changing, backing up.
public struct KeyKeeping: Sendable {
    public let folder: KeyFolder
    let dataFolder: String

    /// - Parameter dataFolder: where keys must not lie.
    public init(folder: KeyFolder, outside dataFolder: URL) {
        self.folder = folder
        self.dataFolder = dataFolder.standardizedFileURL.path(percentEncoded: false)
    }

    /// What there is, in numbers and names only.
    public struct Status: Sendable {
        public let form: MasterKeyForm
        /// Where the key lies; nil for a credential.
        public let path: String?
        /// Which key it is; also printed on its recovery sheet.
        public let mark: String
        public let keys: [KeyPurpose: Int]
        /// Keys that a rotation has not come to yet; 0 when none is under way.
        public let waiting: Int
        /// Whether key bytes can be kept out of swap.
        public let locksMemory: Bool
    }

    /// - Throws: `VaultError.masterKeyMissing` when there is none.
    public func status() throws(VaultError) -> Status {
        let place = try standing()
        let keyring = try Keyring(at: folder.keyringPath)
        let current = try keyring.current() ?? place.standing.id
        let path: String? =
            switch place.form {
            case .file: folder.masterKeyPath
            case .passphrase: folder.passphrasePath
            case .credential: nil
            }
        return Status(
            form: place.form, path: path, mark: MasterKey.mark(current), keys: try keyring.counts(),
            waiting: try keyring.countWrapped(byOthersThan: current), locksMemory: KeyMemory.canLock)
    }

    /// The code of the master key in force, for a sheet of paper.
    public func recoveryCode() throws(VaultError) -> RecoveryKey {
        let place = try standing()
        let current = try Keyring(at: folder.keyringPath).current() ?? place.standing.id
        guard let key = place.key(current) else { throw .wrongMasterKey(path: folder.masterKeyPath) }
        return RecoveryKey(key)
    }

    /// Makes the master key of a new folder; or, where a plain file holds it, puts the same key under a passphrase.
    ///
    /// - Throws: `VaultError.masterKeyExists` when a key is there already.
    public func create(_ protection: MasterKeyProtection) throws(VaultError) {
        try folder.prepare(outside: dataFolder)
        let lock = try ceremony()
        defer { lock.release() }
        if let place = try MasterKeyPlace(folder) {
            guard case .passphrase = protection, place.form == .file, place.next == nil else {
                throw .masterKeyExists(path: folder.path)
            }
            guard try MasterKeyPlace.create(place.standing, protection, in: folder) else {
                throw .masterKeyExists(path: folder.path)
            }
            return try remove(folder.masterKeyPath)
        }
        try Vault.refuseLostKey(folder)
        guard try MasterKeyPlace.create(.random(), protection, in: folder) else {
            throw .masterKeyExists(path: folder.path)
        }
        _ = try Keyring(at: folder.keyringPath)
    }

    /// Puts back the master key of a recovery sheet.
    ///
    /// - Throws: `VaultError.foreignRecovery` when it is not the key of the keyring, `.masterKeyExists` when there is one.
    public func recover(_ code: RecoveryKey, _ protection: MasterKeyProtection) throws(VaultError) {
        try folder.prepare(outside: dataFolder)
        let lock = try ceremony()
        defer { lock.release() }
        guard !folder.hasMasterKey else { throw .masterKeyExists(path: folder.path) }
        if FileManager.default.fileExists(atPath: folder.keyringPath),
            let current = try Keyring(at: folder.keyringPath).current(), current != code.key.id
        {
            throw .foreignRecovery
        }
        guard try MasterKeyPlace.create(code.key, protection, in: folder) else {
            throw .masterKeyExists(path: folder.path)
        }
    }

    /// Writes a new master key to a file that systemd's tools can encrypt into a credential.
    public static func writeNewKey(to path: String) throws(VaultError) {
        guard try PrivateFiles.createWhole(MasterKeyFile.text(.random()), at: path) else {
            throw .masterKeyExists(path: path)
        }
    }
}

extension KeyKeeping {
    func standing() throws(VaultError) -> MasterKeyPlace {
        guard let place = try MasterKeyPlace(folder) else { throw .masterKeyMissing(path: folder.masterKeyPath) }
        return place
    }

    /// One change of keys at a time; the lock falls with its holder.
    func ceremony() throws(VaultError) -> FileLock {
        try PrivateFiles.createIfMissing(folder.ceremonyPath)
        guard let lock = try FileLock(folder.ceremonyPath, .exclusive, waiting: false) else { throw .ceremonyBusy }
        return lock
    }

    func remove(_ path: String) throws(VaultError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw PrivateFiles.failure("supprimer", path) }
        try PrivateFiles.syncFolder(folder.path)
    }
}
