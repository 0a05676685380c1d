import Crypto
import Foundation

/// The key that wraps all data keys. Where it comes from is `MasterKeyPlace`'s business.
struct MasterKey: Sendable {
    static let byteCount = 32
    /// Tells which master key wrapped a data key; says nothing about the key.
    let id: Data
    let secret: SymmetricKey

    init(secret: SymmetricKey) {
        KeyMemory.lock(secret)
        self.secret = secret
        id = Data(HMAC<SHA256>.authenticationCode(for: Data("recto master key id".utf8), using: secret)).prefix(16)
    }

    static func random() -> MasterKey { MasterKey(secret: SymmetricKey(size: .bits256)) }

    /// Enough of the id to compare two sheets by eye.
    var mark: String { Self.mark(id) }
    static func mark(_ id: Data) -> String {
        id.prefix(4).hexadecimal
    }

    func wrap(_ key: SymmetricKey, as use: WrappedUse) throws -> Data {
        let bytes = key.withUnsafeBytes { Data($0) }
        let box = try AES.GCM.seal(bytes, using: secret, authenticating: use.authenticated)
        return box.nonce.withUnsafeBytes { Data($0) } + box.ciphertext + box.tag
    }

    func unwrap(_ wrapped: Data, as use: WrappedUse) throws -> SymmetricKey {
        let box = try AES.GCM.SealedBox(combined: wrapped)
        let key = SymmetricKey(data: try AES.GCM.open(box, using: secret, authenticating: use.authenticated))
        KeyMemory.lock(key)
        return key
    }
}

/// What a wrapped key is for: authenticated with it, so that no entry of the keyring can stand in for another.
enum WrappedUse {
    case data(KeyID, KeyPurpose)
    /// What is left of an erased data key for one place that stays.
    case kept(KeyID, place: String)

    var authenticated: Data {
        switch self {
        case .data(let id, let purpose): Data("keyring|\(purpose.rawValue)|".utf8) + id.bytes
        case .kept(let id, let place): Data("keyring|kept|".utf8) + id.bytes + Data("|\(place)".utf8)
        }
    }
}
