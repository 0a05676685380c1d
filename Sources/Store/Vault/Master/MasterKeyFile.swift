import Crypto
import Foundation
import Glibc

/// A master key in a file for this account only, or in a credential that systemd sets ready.
enum MasterKeyFile {
    private static let heading = "recto-master-key-1 "

    /// Reads a key file of this account; nil when there is none.
    static func read(at path: String) throws(VaultError) -> MasterKey? {
        guard let text = try PrivateFiles.readSecret(path, mustBeOurs: true) else { return nil }
        return try parse(text, path: path)
    }

    /// Reads a credential: systemd owns it and lets us read it; nil when there is none.
    static func readCredential(at path: String) throws(VaultError) -> MasterKey? {
        guard let text = try PrivateFiles.readSecret(path, mustBeOurs: false) else { return nil }
        return try parse(text, path: path)
    }

    static func text(_ key: MasterKey) -> Data {
        let bytes = key.secret.withUnsafeBytes { Data($0) }
        return Data("\(heading)\(bytes.base64EncodedString())\n".utf8)
    }

    private static func parse(_ text: String, path: String) throws(VaultError) -> MasterKey {
        guard text.hasPrefix(heading), text.hasSuffix("\n"),
            let bytes = Data(base64Encoded: String(text.dropFirst(heading.count).dropLast())),
            bytes.count == MasterKey.byteCount
        else { throw .keyFileMalformed(path: path) }
        return MasterKey(secret: SymmetricKey(data: bytes))
    }
}

/// A master key under a passphrase: scrypt's parameters and salt, and the key wrapped by what scrypt makes of the passphrase.
/// So the key, and with it the keyring and the recovery sheet, stays when the passphrase changes.
enum PassphraseFile {
    private static let heading = "recto-passphrase-1"
    private static let saltLength = 32

    private struct Parts {
        let cost: PassphraseCost
        let salt: Data
        let wrapped: Data
    }

    /// Nil when there is no such file.
    static func read(at path: String, asking: () throws(VaultError) -> Data) throws(VaultError) -> MasterKey? {
        guard let parts = try parts(at: path) else { return nil }
        let opener = try parts.cost.stretch(try asking(), salt: parts.salt)
        guard let box = try? AES.GCM.SealedBox(combined: parts.wrapped),
            let bytes = try? AES.GCM.open(box, using: opener, authenticating: authenticated(parts.cost, parts.salt)),
            bytes.count == MasterKey.byteCount
        else { throw .wrongPassphrase }
        return MasterKey(secret: SymmetricKey(data: bytes))
    }

    /// What a guess at the passphrase of this file costs.
    static func cost(at path: String) throws(VaultError) -> PassphraseCost {
        guard let parts = try parts(at: path) else { throw .masterKeyMissing(path: path) }
        return parts.cost
    }

    private static func parts(at path: String) throws(VaultError) -> Parts? {
        guard let text = try PrivateFiles.readSecret(path, mustBeOurs: true) else { return nil }
        let words = text.dropLast().split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard text.hasSuffix("\n"), words.count == 6, words[0] == heading, let rounds = Int(words[1]),
            let blockSize = Int(words[2]), let parallelism = Int(words[3]),
            let cost = PassphraseCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism),
            let salt = Data(base64Encoded: words[4]), salt.count == saltLength,
            let wrapped = Data(base64Encoded: words[5])
        else { throw .keyFileMalformed(path: path) }
        return Parts(cost: cost, salt: salt, wrapped: wrapped)
    }

    static func text(_ key: MasterKey, passphrase: Data, cost: PassphraseCost) throws(VaultError) -> Data {
        let salt = SymmetricKey(size: SymmetricKeySize(bitCount: saltLength * 8)).withUnsafeBytes { Data($0) }
        let opener = try cost.stretch(passphrase, salt: salt)
        let bytes = key.secret.withUnsafeBytes { Data($0) }
        guard let box = try? AES.GCM.seal(bytes, using: opener, authenticating: authenticated(cost, salt)),
            let wrapped = box.combined
        else { throw .wrongPassphrase }
        let words = [heading, "\(cost.rounds)", "\(cost.blockSize)", "\(cost.parallelism)"]
        return Data((words + [salt, wrapped].map { $0.base64EncodedString() }).joined(separator: " ").utf8) + Data([10])
    }

    private static func authenticated(_ cost: PassphraseCost, _ salt: Data) -> Data {
        Data("\(heading)|\(cost.rounds)|\(cost.blockSize)|\(cost.parallelism)|".utf8) + salt
    }
}
