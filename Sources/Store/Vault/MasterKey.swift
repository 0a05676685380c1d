import Crypto
import Foundation
import Glibc

/// The key that wraps all data keys, in a file for this account only, outside the data folder.
struct MasterKey: Sendable {
    /// Tells which master key wrapped a data key; says nothing about the key.
    let id: Data
    let secret: SymmetricKey

    init(secret: SymmetricKey) {
        self.secret = secret
        id = Data(HMAC<SHA256>.authenticationCode(for: Data("recto master key id".utf8), using: secret)).prefix(16)
    }

    private static let heading = "recto-master-key-1 "
    private static let keyLength = 32

    /// Reads the key file; nil when there is none.
    static func read(at path: String) throws(VaultError) -> MasterKey? {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            if errno == ELOOP { throw .keyFileForeign(path: path) }
            throw PrivateFiles.failure("ouvrir la clé", path)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw PrivateFiles.failure("examiner la clé", path) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else { throw .keyFileForeign(path: path) }
        guard status.st_mode & 0o177 == 0 else { throw .keyFileTooOpen(path: path, mode: status.st_mode) }
        let text = String(decoding: try PrivateFiles.read(256, from: descriptor, path: path), as: UTF8.self)
        guard text.hasPrefix(heading), text.hasSuffix("\n"),
            let bytes = Data(base64Encoded: String(text.dropFirst(heading.count).dropLast())), bytes.count == keyLength
        else { throw .keyFileMalformed(path: path) }
        return MasterKey(secret: SymmetricKey(data: bytes))
    }

    /// Makes a new key. The file appears under its name whole and on disk, or not at all; one that another process made
    /// in the meantime stands.
    ///
    /// - Returns: false when another process was first.
    static func create(at path: String) throws(VaultError) -> Bool {
        let temporary = "\(path).\(UUID().uuidString).tmp"
        let descriptor = try PrivateFiles.createExclusively(temporary)
        defer {
            close(descriptor)
            unlink(temporary)
        }
        let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        try PrivateFiles.write(Data("\(heading)\(bytes.base64EncodedString())\n".utf8), to: descriptor, path: temporary)
        try PrivateFiles.sync(descriptor, path: temporary)
        // link refuses to replace: an exclusive creation that is also atomic.
        guard link(temporary, path) == 0 else {
            if errno == EEXIST { return false }
            throw PrivateFiles.failure("créer la clé", path)
        }
        try PrivateFiles.syncFolder((path as NSString).deletingLastPathComponent)
        return true
    }

    func wrap(_ key: SymmetricKey, id: KeyID, purpose: KeyPurpose) throws -> Data {
        let bytes = key.withUnsafeBytes { Data($0) }
        let box = try AES.GCM.seal(bytes, using: secret, authenticating: Self.authenticated(id, purpose))
        return box.nonce.withUnsafeBytes { Data($0) } + box.ciphertext + box.tag
    }

    func unwrap(_ wrapped: Data, id: KeyID, purpose: KeyPurpose) throws -> SymmetricKey {
        let box = try AES.GCM.SealedBox(combined: wrapped)
        return SymmetricKey(data: try AES.GCM.open(box, using: secret, authenticating: Self.authenticated(id, purpose)))
    }

    private static func authenticated(_ id: KeyID, _ purpose: KeyPurpose) -> Data {
        Data("keyring|\(purpose.rawValue)|".utf8) + id.bytes
    }
}
