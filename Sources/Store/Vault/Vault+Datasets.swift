public import Crypto
public import Foundation

extension Vault {
    /// The secret of one domain of pseudonymisation, a recipient with a project: made on first use, kept in the keyring apart
    /// from the data and from every export. Destroying its key makes the pseudonyms under it nobody's.
    ///
    /// - Parameter domain: names of recipient and project; the keyring holds only a digest of it.
    public func datasetKey(for domain: String, at date: Date) throws(VaultError) -> SymmetricKey {
        let id = Self.datasetKeyID(for: domain)
        let secret: SymmetricKey
        do {
            secret = try dataKey(id, for: nil)
        } catch .unknownKey {
            try makeKey(id, .dataset, at: date)
            secret = try dataKey(id, for: nil)
        }
        return HKDF<SHA256>.deriveKey(
            inputKeyMaterial: secret, info: Data("recto dataset 1|\(domain)".utf8), outputByteCount: 32)
    }

    /// Which key of the keyring a domain has.
    public static func datasetKeyID(for domain: String) -> KeyID {
        KeyID(digest: SHA256.hash(data: Data("recto dataset key|\(domain)".utf8)))
    }
}
