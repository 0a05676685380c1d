import Foundation
import Glibc
import Vault

/// Files in memory, without a name: what is written there is on no disk and goes with its last handle.
enum MemoryFile {
    /// A handle for reading what `work` wrote, at its beginning.
    static func filled(_ work: ((Data) throws -> Void) throws -> Void) throws -> FileHandle {
        let name = "/recto-\(UUID().uuidString)"
        let descriptor = shm_open(name, O_CREAT | O_EXCL | O_RDWR, 0o600)
        guard descriptor >= 0 else { throw PrivateFiles.failure("créer en mémoire", "/dev/shm") }
        defer { close(descriptor) }
        shm_unlink(name)
        try work { try PrivateFiles.write($0, to: descriptor, path: "/dev/shm") }
        // Whoever reads it can change nothing.
        let reading = Glibc.open("/proc/self/fd/\(descriptor)", O_RDONLY | O_CLOEXEC)
        guard reading >= 0 else { throw PrivateFiles.failure("ouvrir en mémoire", "/dev/shm") }
        return FileHandle(fileDescriptor: reading, closeOnDealloc: true)
    }
}
