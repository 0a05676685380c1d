import Crypto
import Foundation
import Glibc

extension KeyKeeping {
    /// Keys that have the new wrapping, and all.
    public struct RotationProgress: Sendable {
        public let done: Int
        public let total: Int
    }

    /// Puts a new master key in the place of the present one and wraps all data keys with it. What was sealed stays as it is.
    ///
    /// Killed at any instant, the same call goes on: the new key is on disk before anything is wrapped with it, new data keys
    /// are wrapped with it from the first moment on, and the old one goes when nothing needs it any more. Other processes go
    /// on working meanwhile.
    ///
    /// - Returns: which key is in force now.
    public func rotate(progress: (RotationProgress) -> Void = { _ in }) throws(VaultError) -> String {
        try folder.prepare(outside: dataFolder)
        let lock = try ceremony()
        defer { lock.release() }
        try sweepHalfWrittenKeys()
        let old = try standing()
        let keyring = try Keyring(at: folder.keyringPath)
        // A rotation that was cut off behind its last wrapping, where the system replaces the key, has no other to go on to.
        let next = try nextKey(old)
        try keyring.setCurrent(next.id)
        try rewrap(keyring, from: old, to: next, progress)
        try keyring.forgetOldWrappings()
        try putInPlace(old.form)
        return next.mark
    }

    /// Removes what a call killed while it wrote a key left: nothing was ever wrapped with it.
    private func sweepHalfWrittenKeys() throws(VaultError) {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in entries where name.hasPrefix("master.") && name.hasSuffix(".tmp") {
            guard unlink("\(folder.path)/\(name)") == 0 else { throw PrivateFiles.failure("supprimer", name) }
        }
    }

    /// The key that comes; made now unless a rotation that was cut off made it.
    private func nextKey(_ old: MasterKeyPlace) throws(VaultError) -> MasterKey {
        if let next = old.next { return next }
        switch old.form {
        case .file: _ = try MasterKeyPlace.create(.random(), .file, in: folder, suffix: MasterKeyPlace.nextSuffix)
        case .passphrase:
            let protection = MasterKeyProtection.passphrase(
                try folder.unlocking.passphrase(), try PassphraseFile.cost(at: folder.passphrasePath))
            _ = try MasterKeyPlace.create(.random(), protection, in: folder, suffix: MasterKeyPlace.nextSuffix)
        case .credential:
            throw .nextCredentialMissing(name: KeyUnlocking.credentialName + "-next")
        }
        // Read back: only a key that can be read again may wrap anything.
        guard let next = try standing().next else { throw .masterKeyMissing(path: folder.masterKeyPath) }
        return next
    }

    private static let batch = 500

    private func rewrap(
        _ keyring: Keyring, from old: MasterKeyPlace, to next: MasterKey, _ progress: (RotationProgress) -> Void
    ) throws(VaultError) {
        let total = try keyring.countWrapped(byOthersThan: next.id)
        var done = 0
        while true {
            let count = try keyring.rewrap(atMost: Self.batch, for: next.id) { use, master, wrapped in
                guard let key = try? old.key(master)?.unwrap(wrapped, as: use) else {
                    throw VaultError.wrongMasterKey(path: folder.masterKeyPath)
                }
                return try next.wrap(key, as: use)
            }
            if count == 0 { return }
            done += count
            progress(RotationProgress(done: done, total: max(total, done)))
        }
    }

    /// The new key takes the old one's name in one step; a credential is replaced by the administrator.
    private func putInPlace(_ form: MasterKeyForm) throws(VaultError) {
        let path: String
        switch form {
        case .file: path = folder.masterKeyPath
        case .passphrase: path = folder.passphrasePath
        case .credential: return
        }
        guard rename(path + MasterKeyPlace.nextSuffix, path) == 0 else {
            throw PrivateFiles.failure("mettre la clé en place", path)
        }
        try PrivateFiles.syncFolder(folder.path)
    }
}
