import Foundation
public import RuleFiles
public import Vault

/// `Pipelines/keys.yaml`.
public struct KeySettings: Decodable, Sendable {
    struct KeyringBackupSettings: Decodable, Sendable {
        let keepDays: Int
        private enum CodingKeys: String, CodingKey { case keepDays = "keep_days" }
    }

    struct PassphraseSettings: Decodable, Sendable {
        let minimumLength: Int
        let rounds: Int
        let blockSize: Int
        let parallelism: Int

        private enum CodingKeys: String, CodingKey {
            case minimumLength = "minimum_length"
            case rounds = "scrypt_rounds"
            case blockSize = "scrypt_block_size"
            case parallelism = "scrypt_parallelism"
        }
    }

    private let keyringBackup: KeyringBackupSettings
    private let passphrase: PassphraseSettings

    private enum CodingKeys: String, CodingKey {
        case keyringBackup = "keyring_backup"
        case passphrase
    }

    /// How long a copy of the keyring may lie.
    public var keepDays: Int { keyringBackup.keepDays }
    /// Characters of a passphrase.
    public var minimumLength: Int { passphrase.minimumLength }
    public let cost: PassphraseCost

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        keyringBackup = try values.decode(KeyringBackupSettings.self, forKey: .keyringBackup)
        passphrase = try values.decode(PassphraseSettings.self, forKey: .passphrase)
        let cost = PassphraseCost(
            rounds: passphrase.rounds, blockSize: passphrase.blockSize, parallelism: passphrase.parallelism)
        guard let cost else {
            throw DecodingError.dataCorruptedError(
                forKey: .passphrase, in: values,
                debugDescription: "scrypt attend une puissance de 2 pour scrypt_rounds, et de 16 Mio à 1 Gio de mémoire"
            )
        }
        self.cost = cost
        guard (1...3660).contains(keyringBackup.keepDays) else {
            throw DecodingError.dataCorruptedError(
                forKey: .keyringBackup, in: values, debugDescription: "keep_days attend un nombre de 1 à 3660")
        }
        guard (8...1000).contains(passphrase.minimumLength) else {
            throw DecodingError.dataCorruptedError(
                forKey: .passphrase, in: values, debugDescription: "minimum_length attend un nombre de 8 à 1000")
        }
    }

    public static func load(from folders: DataFolders) throws(RuleFileError) -> KeySettings {
        try RuleFile(at: folders.pipelines.appending(path: "keys.yaml")).decode()
    }
}
