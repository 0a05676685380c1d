public import Foundation
import GRDB
import Glibc

/// A copy of the keyring that was written, and what it took the place of.
public struct KeyringBackup: Sendable {
    public let path: String
    public let keys: Int
    /// Older copies that were removed because their time was over; their names.
    public let removed: [String]
    /// Copies that stay, this one included; their names, oldest first.
    public let standing: [String]
}

extension KeyKeeping {
    private static let prefix = "recto-trousseau-"
    private static let suffix = ".sqlite"

    /// Copies the keyring into `folder`, named by the moment, and removes copies older than `days`: a copy keeps erased data
    /// readable for as long as it lies there, so it must not lie long.
    ///
    /// Without the master key the copy opens nothing.
    public func backUpKeyring(into folder: URL, at date: Date, keepingDays days: Int) throws(VaultError)
        -> KeyringBackup
    {
        let target = folder.standardizedFileURL.path(percentEncoded: false)
        guard !KeyFolder.isInside(target, dataFolder) else { throw .backupInsideData(path: target) }
        try PrivateFiles.makeFolder(target)
        let keyring = try Keyring(at: self.folder.keyringPath)
        let name = "\(Self.prefix)\(Self.stamp(date))\(Self.suffix)"
        let path = target + (target.hasSuffix("/") ? "" : "/") + name
        guard access(path, F_OK) != 0 else { throw .fileSystem(operation: "créer la copie", path: path, errno: EEXIST) }
        try keyring.copy(to: path)
        let all = try Self.copies(in: target)
        let limit = Self.stamp(date.addingTimeInterval(-Double(days) * 86_400))
        let old = all.filter { Self.moment($0) < limit }
        for name in old {
            let path = "\(target)/\(name)"
            guard unlink(path) == 0 else { throw PrivateFiles.failure("supprimer", path) }
        }
        try PrivateFiles.syncFolder(target)
        return KeyringBackup(
            path: path, keys: try keyring.count(), removed: old, standing: all.filter { !old.contains($0) })
    }

    /// Puts a copy of the keyring back where the keyring was lost.
    ///
    /// - Throws: `VaultError.keyringBackupUnusable` for a file that is none, or when a keyring with keys is in its place.
    public func restoreKeyring(from copy: URL) throws(VaultError) {
        try folder.prepare(outside: dataFolder)
        let lock = try ceremony()
        defer { lock.release() }
        let source = copy.standardizedFileURL.path(percentEncoded: false)
        if access(folder.keyringPath, F_OK) == 0 {
            guard try Keyring(at: folder.keyringPath).count() == 0 else {
                throw .keyringBackupUnusable(path: folder.keyringPath)
            }
            for suffix in ["", "-wal", "-shm"] { try remove(folder.keyringPath + suffix) }
        }
        guard let bytes = FileManager.default.contents(atPath: source), Self.isKeyring(source),
            try PrivateFiles.createWhole(bytes, at: folder.keyringPath)
        else { throw .keyringBackupUnusable(path: source) }
    }

    private static func isKeyring(_ path: String) -> Bool {
        var configuration = Configuration()
        configuration.readonly = true
        let count = try? DatabaseQueue(path: path, configuration: configuration).read { db in
            try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"]
                ? try Int.fetchOne(db, sql: "SELECT count(*) FROM data_key") : nil
        }
        return (count ?? nil) != nil
    }

    private static func copies(in folder: String) throws(VaultError) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw PrivateFiles.failure("lire le dossier", folder)
        }
        return names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }.sorted()
    }

    private static func moment(_ name: String) -> String { String(name.dropFirst(prefix.count).dropLast(suffix.count)) }

    /// `2026-11-27T042100Z`: sorts as time runs.
    private static func stamp(_ date: Date) -> String {
        date.formatted(
            .iso8601.year().month().day().dateSeparator(.dash).time(includingFractionalSeconds: false)
                .timeSeparator(.omitted)) + "Z"
    }
}

extension Keyring {
    /// A compact copy in one file: nothing of deleted keys is in it.
    func copy(to path: String) throws(VaultError) {
        let partial = path + ".partiel"
        unlink(partial)
        try PrivateFiles.createIfMissing(partial)
        try perform { try $0.vacuum(into: partial) }
        try PrivateFiles.syncFile(partial)
        guard rename(partial, path) == 0 else { throw PrivateFiles.failure("renommer", path) }
    }
}
