public import Foundation
import Glibc

/// Where the master key is kept.
public enum MasterKeyForm: String, Sendable {
    /// A file of mode 0600 in the key folder.
    case file
    /// A file in the key folder that opens with a passphrase only.
    case passphrase
    /// A credential that systemd hands to the service.
    case credential

    public var label: String {
        switch self {
        case .file: "fichier réservé à votre compte"
        case .passphrase: "phrase de passe"
        case .credential: "crédentiel systemd"
        }
    }
}

/// How a master key that Recto writes is protected at rest.
public enum MasterKeyProtection: Sendable {
    case file
    case passphrase(Data, PassphraseCost)
}

/// The master keys that can be had now: the one in its place, and the one that a rotation puts in its place.
struct MasterKeyPlace: Sendable {
    let form: MasterKeyForm
    let standing: MasterKey
    /// There while a rotation has not come to its end.
    let next: MasterKey?

    /// Nil when there is no master key at all.
    init?(_ folder: KeyFolder) throws(VaultError) {
        let unlocking = folder.unlocking
        if let path = unlocking.credentialPath(next: false), let key = try MasterKeyFile.readCredential(at: path) {
            (form, standing) = (.credential, key)
            next = try unlocking.credentialPath(next: true).flatMap { (path) throws(VaultError) in
                try MasterKeyFile.readCredential(at: path)
            }
        } else if let key = try MasterKeyFile.read(at: folder.masterKeyPath) {
            (form, standing) = (.file, key)
            next = try MasterKeyFile.read(at: folder.masterKeyPath + Self.nextSuffix)
        } else if let key = try PassphraseFile.read(at: folder.passphrasePath, asking: unlocking.passphrase) {
            (form, standing) = (.passphrase, key)
            next = try PassphraseFile.read(
                at: folder.passphrasePath + Self.nextSuffix, asking: unlocking.passphrase)
        } else {
            return nil
        }
    }

    static let nextSuffix = ".next"

    func key(_ id: Data) -> MasterKey? { [standing, next].compactMap(\.self).first { $0.id == id } }

    /// Puts a key under a name that must be free. The file appears whole and on disk, or not at all; one that another
    /// process made in the meantime stands.
    ///
    /// - Returns: false when another process was first.
    static func create(
        _ key: MasterKey, _ protection: MasterKeyProtection, in folder: KeyFolder, suffix: String = ""
    ) throws(VaultError) -> Bool {
        let (path, text): (String, Data) =
            switch protection {
            case .file: (folder.masterKeyPath, MasterKeyFile.text(key))
            case .passphrase(let phrase, let cost):
                (folder.passphrasePath, try PassphraseFile.text(key, passphrase: phrase, cost: cost))
            }
        return try PrivateFiles.createWhole(text, at: path + suffix)
    }
}
