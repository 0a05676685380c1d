import Glibc

/// A lock between processes on a file or folder. The system frees it when its holder lets go or dies, however that happens,
/// so no stale lock can stay.
package final class FileLock: Sendable {
    package enum Mode: Sendable { case shared, exclusive }

    private let descriptor: Int32

    /// Locks an existing file or folder.
    ///
    /// - Returns: nil when somebody else holds the lock and `waiting` is false.
    package init?(_ path: String, _ mode: Mode, waiting: Bool) throws(VaultError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw PrivateFiles.failure("ouvrir", path) }
        let operation = (mode == .shared ? LOCK_SH : LOCK_EX) | (waiting ? 0 : LOCK_NB)
        while flock(descriptor, operation) != 0 {
            if errno == EINTR { continue }
            if errno == EWOULDBLOCK { return nil }
            throw PrivateFiles.failure("verrouiller", path)
        }
    }

    deinit { close(descriptor) }

    package func release() { flock(descriptor, LOCK_UN) }
}
