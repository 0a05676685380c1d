public import Foundation
import Glibc

/// The folder of the master key and the keyring: outside the data folder and its backups, so that whoever holds the data
/// holds no key, and so that erasing a key also erases what old backups of the data hold.
public struct KeyFolder: Sendable {
    public let path: String
    /// What opens the master key where it is not a plain file.
    let unlocking: KeyUnlocking

    public var masterKeyPath: String { path + "/master.key" }
    public var keyringPath: String { path + "/keyring.sqlite" }
    /// The master key under a passphrase, in place of the plain file.
    var passphrasePath: String { path + "/master.phrase" }
    /// Held while master keys are changed.
    var ceremonyPath: String { path + "/.ceremonie" }

    /// Whether there is a master key, in whatever form.
    public var hasMasterKey: Bool {
        [masterKeyPath, passphrasePath].contains(where: { (path: String) in access(path, F_OK) == 0 })
            || unlocking.hasCredential
    }

    public init(_ url: URL, unlocking: KeyUnlocking = .none) {
        path = url.standardizedFileURL.path(percentEncoded: false).trimmedFolderPath
        self.unlocking = unlocking
    }

    /// `$XDG_CONFIG_HOME/recto/keys`, or `~/.config/recto/keys`.
    public static func standard(environment: [String: String]) -> KeyFolder? {
        if let config = environment["XDG_CONFIG_HOME"], config.hasPrefix("/") {
            return KeyFolder(URL(filePath: config + "/recto/keys", directoryHint: .isDirectory))
        }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return KeyFolder(URL(filePath: home + "/.config/recto/keys", directoryHint: .isDirectory))
    }

    /// Makes the folder if it is missing and refuses one that others can write in or that lies in the data folder.
    func prepare(outside dataFolder: String) throws(VaultError) {
        guard !Self.isInside(path, dataFolder) else { throw .keyFolderInsideData(path: path) }
        try PrivateFiles.makeFolder(path)
        var status = stat()
        guard stat(path, &status) == 0 else { throw PrivateFiles.failure("examiner le dossier", path) }
        guard status.st_mode & 0o022 == 0 else { throw .keyFolderTooOpen(path: path, mode: status.st_mode) }
    }

    /// Whether a path lies in the data folder, or is it, links followed.
    static func isInside(_ path: String, _ dataFolder: String) -> Bool {
        let (inner, outer) = (resolved(path), resolved(dataFolder.trimmedFolderPath))
        return inner == outer || inner.hasPrefix(outer + "/")
    }

    /// The path without links, also where its last parts do not exist yet.
    private static func resolved(_ path: String) -> String {
        var existing = path
        var missing: [String] = []
        while true {
            if let real = realpath(existing, nil) {
                defer { free(real) }
                let base = String(cString: real)
                return missing.reduce(base == "/" ? "" : base) { $0 + "/" + $1 }
            }
            let parent = (existing as NSString).deletingLastPathComponent
            if parent.isEmpty || parent == existing { return path }
            missing.insert((existing as NSString).lastPathComponent, at: 0)
            existing = parent
        }
    }
}

extension String {
    /// Without a closing slash, but for the root.
    fileprivate var trimmedFolderPath: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}

/// How the master key is had where it does not lie in a file of its own.
public struct KeyUnlocking: Sendable {
    /// systemd's folder of credentials (`$CREDENTIALS_DIRECTORY`).
    let credentialFolder: String?
    /// Asks a person, or reads what a person set ready; may be called more than once.
    let passphrase: @Sendable () throws(VaultError) -> Data

    public init(credentialFolder: String?, passphrase: @escaping @Sendable () throws(VaultError) -> Data) {
        self.credentialFolder = credentialFolder
        self.passphrase = passphrase
    }

    /// Only the plain file.
    public static let none = KeyUnlocking(credentialFolder: nil) { () throws(VaultError) in throw .passphraseNeeded }

    static let credentialName = "recto-master-key"

    func credentialPath(next: Bool) -> String? {
        credentialFolder.map { "\($0)/\(Self.credentialName)\(next ? "-next" : "")" }
    }

    var hasCredential: Bool { credentialPath(next: false).map { access($0, F_OK) == 0 } ?? false }
}
