public import Foundation
import Glibc

/// Files in clear that a person asked for: readable by their owner only, never half-written under their name.
public enum PrivateFile {
    /// A file could not be written.
    public struct Failure: Error, CustomStringConvertible {
        public let errno: Int32
        public var description: String {
            "Le fichier demandé n'a pas pu être écrit (\(String(cString: strerror(errno)))) : vérifiez le dossier et la place libre."
        }
    }

    /// Writes beside the target and renames, so that an interruption leaves the old file or the new one.
    public static func write(_ data: Data, to url: URL) throws(Failure) {
        let temporary = url.deletingLastPathComponent().path(percentEncoded: false) + ".recto-\(UUID().uuidString)"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure(errno: errno) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do { try handle.write(contentsOf: data) } catch {
            unlink(temporary)
            throw Failure(errno: ENOSPC)
        }
        guard fsync(descriptor) == 0, rename(temporary, url.path(percentEncoded: false)) == 0 else {
            let code = errno
            unlink(temporary)
            throw Failure(errno: code)
        }
    }

    /// Makes the folder and those above it, for their owner only; one that is there stays as it is.
    static func makeFolder(_ url: URL) throws {
        try FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
}
