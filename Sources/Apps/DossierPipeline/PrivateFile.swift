public import Foundation
import Glibc
public import Vault

/// Files in clear that a person asked for: readable by their owner only, never half-written under their name.
public enum PrivateFile {
    /// Writes a file without a name, then gives it its name: an interruption leaves the old file or the new one, and no
    /// remains in clear beside them.
    ///
    /// - Throws: `VaultError.fileSystem`; then the old file stands as it was.
    public static func write(_ data: Data, to url: URL) throws {
        let path = url.path(percentEncoded: false)
        let folder = url.absoluteURL.deletingLastPathComponent().path(percentEncoded: false)
        let temporary = folder + ".recto-\(UUID().uuidString)"
        let (descriptor, isNamed) = try create(temporary, in: folder)
        defer {
            close(descriptor)
            // Gone already when all went well.
            unlink(temporary)
        }
        try PrivateFiles.write(data, to: descriptor, path: path)
        try PrivateFiles.sync(descriptor, path: path)
        if !isNamed {
            guard linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0 else {
                throw PrivateFiles.failure("nommer", path)
            }
        }
        guard rename(temporary, path) == 0 else { throw PrivateFiles.failure("renommer", path) }
        try PrivateFiles.syncFolder(folder)
    }

    /// The text of a small secret file of this account with mode 0600.
    ///
    /// - Returns: nil when there is none.
    public static func secret(at path: String) throws(VaultError) -> String? {
        try PrivateFiles.readSecret(path, mustBeOurs: true)
    }

    /// A file without a name where the file system knows such, which a killed process takes with it; else a named one.
    private static func create(_ temporary: String, in folder: String) throws -> (Int32, isNamed: Bool) {
        let descriptor = open(folder, __O_TMPFILE | O_DIRECTORY | O_WRONLY | O_CLOEXEC, 0o600)
        if descriptor >= 0 { return (descriptor, false) }
        return (try PrivateFiles.createExclusively(temporary), true)
    }

    /// Makes the folder and those above it, for their owner only; one that is there stays as it is.
    static func makeFolder(_ url: URL) throws {
        try PrivateFiles.makeFolder(url.absoluteURL.path(percentEncoded: false))
    }
}
