import Crypto
public import Foundation
import Synchronization

/// Seals and opens all that identifies a person. The only part of Recto that holds keys.
public final class Vault: Sendable {
    public let folder: KeyFolder
    /// True when this opening made the master key: the caller tells the user where it lies.
    public let createdMasterKey: Bool

    let keyring: Keyring
    let cipher: any Cipher
    private let masters: Mutex<MasterKeyPlace>
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
        var created = false
        var place = try MasterKeyPlace(folder)
        if place == nil {
            try Self.refuseLostKey(folder)
            created = try MasterKeyPlace.create(.random(), .file, in: folder)
            place = try MasterKeyPlace(folder)
        }
        guard let place else { throw .masterKeyMissing(path: folder.masterKeyPath) }
        self.folder = folder
        self.cipher = cipher
        masters = Mutex(place)
        createdMasterKey = created
        keyring = try Keyring(at: folder.keyringPath)
    }

    /// A lost master key must never be replaced by a new one that opens nothing.
    static func refuseLostKey(_ folder: KeyFolder) throws(VaultError) {
        guard FileManager.default.fileExists(atPath: folder.keyringPath) else { return }
        if try Keyring(at: folder.keyringPath).count() > 0 { throw .masterKeyMissing(path: folder.masterKeyPath) }
    }

    /// Makes a data key. It is on disk when this returns, so nothing is ever sealed under a key that a power cut takes away.
    public func newKey(_ purpose: KeyPurpose, at date: Date) throws(VaultError) -> KeyID {
        let id = KeyID.random()
        try makeKey(id, purpose, at: date)
        return id
    }

    /// Makes a data key of a known id; where another process was quicker, its key is the one that counts.
    func makeKey(_ id: KeyID, _ purpose: KeyPurpose, at date: Date) throws(VaultError) {
        let key = SymmetricKey(size: .bits256)
        var isNew = false
        try withCurrentMaster { master in
            let wrapped = try master.wrap(key, as: .data(id, purpose))
            isNew = try keyring.insert(
                id, .init(purpose: purpose, master: master.id, wrapped: wrapped), createdAt: date)
        }
        if isNew { remember(key, as: id) }
    }

    /// Moves all keys from the keyring's journal into its main file.
    public func settle() throws(VaultError) { try keyring.settle() }

    /// Seals for one place, under a key that is derived for the row: the row's key alone can outlive the data key.
    public func seal(_ clear: Data, under id: KeyID, at place: SealedPlace) throws(VaultError) -> Sealed {
        let key = place.rowKey(of: try dataKey(id, for: place))
        let nonce = AES.GCM.Nonce().withUnsafeBytes { Data($0) }
        do {
            let text = try cipher.seal(
                clear, key: key, nonce: nonce, authenticating: SealedParts.authenticated(.perRow, key: id, place: place)
            )
            return Sealed(stored: Data([SealedFormat.perRow.rawValue]) + id.bytes + nonce + text)
        } catch {
            throw .tampered(place)
        }
    }

    /// - Throws: `VaultError.tampered` when the value was altered or comes from another place, `.unknownKey` when its key
    ///   is gone.
    public func open(_ sealed: Sealed, at place: SealedPlace) throws(VaultError) -> Data {
        guard let parts = SealedParts(sealed) else { throw .tampered(place) }
        let key =
            switch parts.format {
            case .perSource: try dataKey(parts.key, for: place)
            case .perRow: try rowKey(parts.key, at: place)
            }
        do {
            return try cipher.open(
                parts.sealedText, key: key, nonce: parts.nonce,
                authenticating: SealedParts.authenticated(parts.format, key: parts.key, place: place))
        } catch {
            throw .tampered(place)
        }
    }

    /// The keys behind look-ups of one data folder, derived from its `lookup` data key.
    public func lookupKeys(_ id: KeyID) throws(VaultError) -> LookupKeys {
        LookupKeys(secret: try dataKey(id, for: nil))
    }

    func rowKey(_ id: KeyID, at place: SealedPlace) throws(VaultError) -> SymmetricKey {
        do {
            return place.rowKey(of: try dataKey(id, for: place))
        } catch .unknownKey {
            return try keptKey(id, at: place.rowName, for: place)
        }
    }

    func dataKey(_ id: KeyID, for place: SealedPlace?) throws(VaultError) -> SymmetricKey {
        if let key = opened.withLock({ $0[id] }) { return key }
        guard let entry = try keyring.entry(id) else { throw .unknownKey(place: place) }
        let key = try unwrap(entry.wrapped, by: entry.master, as: .data(id, entry.purpose))
        remember(key, as: id)
        return key
    }

    func remember(_ key: SymmetricKey, as id: KeyID) {
        KeyMemory.lock(key)
        opened.withLock {
            if $0.count >= Self.cacheLimit { $0.removeAll(keepingCapacity: true) }
            $0[id] = key
        }
    }

    func forget(_ ids: [KeyID]) { opened.withLock { for id in ids { $0.removeValue(forKey: id) } } }
}

extension Vault {
    func unwrap(_ wrapped: Data, by master: Data, as use: WrappedUse) throws(VaultError) -> SymmetricKey {
        let master = try self.master(master)
        do { return try master.unwrap(wrapped, as: use) } catch {
            throw .wrongMasterKey(path: folder.masterKeyPath)
        }
    }

    /// Does `work` with the master key that wraps new keys now.
    func withCurrentMaster(_ work: (MasterKey) throws -> Void) throws(VaultError) {
        var master =
            try keyring.current().map { (id) throws(VaultError) in try self.master(id) }
            ?? masters.withLock(\.standing)
        // A rotation may begin between the look and the writing: then the writing says so, and the next try has it.
        for _ in 0..<8 {
            do {
                return try work(master)
            } catch let stale as Keyring.StaleMaster {
                master = try self.master(stale.current)
            } catch {
                throw (error as? VaultError) ?? Keyring.failure(error, keyring.path)
            }
        }
        throw .ceremonyBusy
    }

    /// A master key by its id; looks into the folder again when a rotation in another process brought a new one.
    private func master(_ id: Data) throws(VaultError) -> MasterKey {
        if let known = masters.withLock({ $0.key(id) }) { return known }
        guard let place = try MasterKeyPlace(folder), let key = place.key(id) else {
            throw .wrongMasterKey(path: folder.masterKeyPath)
        }
        masters.withLock { $0 = place }
        return key
    }
}
