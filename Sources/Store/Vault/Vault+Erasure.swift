import Crypto
public import Foundation

/// A place that stays readable in older backups when the data key that sealed it is destroyed.
public struct KeptPlace: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        /// Values of one row.
        case row(SealedPlace)
        /// A blob, with the head of its file.
        case blob(SealedPlace, head: Data)
    }

    public let key: KeyID
    public let content: Content
    /// The row of the store whose own erasure takes this too.
    public let owner: String

    public init(key: KeyID, content: Content, owner: String) {
        self.key = key
        self.content = content
        self.owner = owner
    }
}

extension Vault {
    /// Keeps, of data keys about to be destroyed, the derived keys of these places and no other: nothing but these places
    /// can be opened with them, wherever a copy of them lies.
    public func keep(_ places: [KeptPlace]) throws(VaultError) {
        var derived: [(place: KeptPlace, name: String, key: SymmetricKey)] = []
        for place in places {
            switch place.content {
            case .row(let row): derived.append((place, row.rowName, try rowKey(place.key, at: row)))
            case .blob(let blob, let head):
                guard let key = try BlobSealing(vault: self, place: blob).key(fromHead: head) else { continue }
                derived.append((place, blob.rowName, key))
            }
        }
        try withCurrentMaster { master in
            try keyring.keep(
                derived.map { place, name, key in
                    .init(
                        key: place.key, place: name, owner: place.owner, master: master.id,
                        wrapped: try master.wrap(key, as: .kept(place.key, place: name)))
                })
        }
    }

    /// What is left of a destroyed data key for one place.
    func keptKey(_ id: KeyID, at name: String, for place: SealedPlace) throws(VaultError) -> SymmetricKey {
        guard let kept = try keyring.kept(id, at: name) else { throw .unknownKey(place: place) }
        return try unwrap(kept.wrapped, by: kept.master, as: .kept(id, place: name))
    }

    /// Destroys data keys, and what was kept for rows that go: whatever they sealed, in backups too, can never be opened
    /// again with this keyring. Gone from the disk when this returns.
    public func destroyKeys(_ ids: [KeyID], keptFor owners: [String] = []) throws(VaultError) {
        forget(ids)
        try keyring.delete(ids, keptFor: owners)
    }

    public func destroyKey(_ id: KeyID) throws(VaultError) { try destroyKeys([id]) }

    /// Those of these keys that the keyring still has.
    public func present(_ ids: [KeyID]) throws(VaultError) -> [KeyID] { try keyring.present(ids) }
}
