import Crypto
public import Foundation
import Synchronization

/// Seals and opens all that identifies a person. The only part of Recto that holds keys.
public final class Vault: Sendable {
    public let folder: KeyFolder
    /// True when this opening made the master key: the caller tells the user where it lies.
    public let createdMasterKey: Bool

    private let master: MasterKey
    private let keyring: Keyring
    let cipher: any Cipher
    private let opened = Mutex<[KeyID: SymmetricKey]>([:])

    /// Unwrapped keys held at once; a run touches few sources at a time.
    private static let cacheLimit = 4096

    /// Opens the keys in `folder`, making the master key on first use.
    ///
    /// - Throws: `VaultError` when the folder lies in the data folder, when others can use the key file, when it is
    ///   damaged, or when the keyring exists without its master key.
    public convenience init(folder: KeyFolder, outside dataFolder: URL) throws(VaultError) {
        try self.init(folder: folder, outside: dataFolder, cipher: AESGCM())
    }

    package init(folder: KeyFolder, outside dataFolder: URL, cipher: any Cipher) throws(VaultError) {
        try folder.prepare(outside: dataFolder.standardizedFileURL.path(percentEncoded: false))
        let found = try MasterKey.read(at: folder.masterKeyPath)
        var created = false
        if found == nil {
            if FileManager.default.fileExists(atPath: folder.keyringPath),
                try Keyring(at: folder.keyringPath).count() > 0
            {
                throw .masterKeyMissing(path: folder.masterKeyPath)
            }
            created = try MasterKey.create(at: folder.masterKeyPath)
        }
        let made = found == nil ? try MasterKey.read(at: folder.masterKeyPath) : nil
        guard let master = found ?? made else { throw .masterKeyMissing(path: folder.masterKeyPath) }
        self.folder = folder
        self.master = master
        self.cipher = cipher
        createdMasterKey = created
        keyring = try Keyring(at: folder.keyringPath)
    }

    /// Makes a data key. It is on disk when this returns, so nothing is ever sealed under a key that a power cut takes away.
    public func newKey(_ purpose: KeyPurpose, at date: Date) throws(VaultError) -> KeyID {
        let id = KeyID.random()
        try makeKey(id, purpose, at: date)
        return id
    }

    /// Makes a data key of a known id, which must be new.
    func makeKey(_ id: KeyID, _ purpose: KeyPurpose, at date: Date) throws(VaultError) {
        let key = SymmetricKey(size: .bits256)
        let wrapped: Data
        do {
            wrapped = try master.wrap(key, id: id, purpose: purpose)
        } catch {
            throw .wrongMasterKey(path: folder.masterKeyPath)
        }
        try keyring.insert(id, .init(purpose: purpose, master: master.id, wrapped: wrapped), createdAt: date)
        remember(key, as: id)
    }

    /// Destroys a data key: whatever it sealed, in backups too, can never be opened again with this keyring.
    public func destroyKey(_ id: KeyID) throws(VaultError) {
        opened.withLock { _ = $0.removeValue(forKey: id) }
        try keyring.delete(id)
    }

    /// Moves all keys from the keyring's journal into its main file.
    public func settle() throws(VaultError) { try keyring.settle() }

    public func seal(_ clear: Data, under id: KeyID, at place: SealedPlace) throws(VaultError) -> Sealed {
        let key = try dataKey(id, for: place)
        let nonce = AES.GCM.Nonce().withUnsafeBytes { Data($0) }
        do {
            let text = try cipher.seal(
                clear, key: key, nonce: nonce, authenticating: SealedParts.authenticated(key: id, place: place))
            return Sealed(stored: Data([SealedParts.format]) + id.bytes + nonce + text)
        } catch {
            throw .tampered(place)
        }
    }

    /// - Throws: `VaultError.tampered` when the value was altered or comes from another place, `.unknownKey` when its key
    ///   is gone.
    public func open(_ sealed: Sealed, at place: SealedPlace) throws(VaultError) -> Data {
        guard let parts = SealedParts(sealed) else { throw .tampered(place) }
        let key = try dataKey(parts.key, for: place)
        do {
            return try cipher.open(
                parts.sealedText, key: key, nonce: parts.nonce,
                authenticating: SealedParts.authenticated(key: parts.key, place: place))
        } catch {
            throw .tampered(place)
        }
    }

    /// The keys behind look-ups of one data folder, derived from its `lookup` data key.
    public func lookupKeys(_ id: KeyID) throws(VaultError) -> LookupKeys {
        LookupKeys(secret: try dataKey(id, for: nil))
    }

    func dataKey(_ id: KeyID, for place: SealedPlace?) throws(VaultError) -> SymmetricKey {
        if let key = opened.withLock({ $0[id] }) { return key }
        guard let entry = try keyring.entry(id) else { throw .unknownKey(place: place) }
        guard entry.master == master.id, let key = try? master.unwrap(entry.wrapped, id: id, purpose: entry.purpose)
        else {
            throw .wrongMasterKey(path: folder.masterKeyPath)
        }
        remember(key, as: id)
        return key
    }

    private func remember(_ key: SymmetricKey, as id: KeyID) {
        opened.withLock {
            if $0.count >= Self.cacheLimit { $0.removeAll(keepingCapacity: true) }
            $0[id] = key
        }
    }
}
