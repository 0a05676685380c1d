public import Foundation
import Glibc

/// The folder of the master key and the keyring: outside the data folder and its backups, so that whoever holds the data
/// holds no key, and so that erasing a key also erases what old backups of the data hold.
public struct KeyFolder: Hashable, Sendable {
    public let path: String
    public var masterKeyPath: String { path + "/master.key" }
    public var keyringPath: String { path + "/keyring.sqlite" }

    public var hasMasterKey: Bool { access(masterKeyPath, F_OK) == 0 }

    public init(_ url: URL) { path = url.standardizedFileURL.path(percentEncoded: false).trimmedFolderPath }

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
        let data = Self.resolved(dataFolder)
        let keys = Self.resolved(path)
        guard keys != data, !keys.hasPrefix(data + "/") else { throw .keyFolderInsideData(path: path) }
        try PrivateFiles.makeFolder(path)
        var status = stat()
        guard stat(path, &status) == 0 else { throw PrivateFiles.failure("examiner le dossier", path) }
        guard status.st_mode & 0o022 == 0 else { throw .keyFolderTooOpen(path: path, mode: status.st_mode) }
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
