package import Foundation
import Glibc

/// Files and folders for one account only, written so that a power cut leaves either nothing or all of them.
package enum PrivateFiles {
    /// Makes the folder and those above it that are missing, each for this account only.
    package static func makeFolder(_ path: String) throws(VaultError) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
        let parent = (path as NSString).deletingLastPathComponent
        if !parent.isEmpty, parent != path { try makeFolder(parent) }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure("créer le dossier", path) }
        if !parent.isEmpty { try syncFolder(parent) }
    }

    /// Creates an empty file of mode 0600 if there is none. SQLite gives its journals the mode of the main file.
    package static func createIfMissing(_ path: String) throws(VaultError) {
        let descriptor = open(path, O_CREAT | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure("créer le fichier", path) }
        defer { close(descriptor) }
        // The mask of the process may only have taken rights away; an older, looser file is tightened.
        guard fchmod(descriptor, 0o600) == 0 else { throw failure("protéger le fichier", path) }
    }

    /// Creates a file of mode 0600 that must not exist yet.
    package static func createExclusively(_ path: String) throws(VaultError) -> Int32 {
        let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure("créer le fichier", path) }
        return descriptor
    }

    /// Puts a whole file of mode 0600, synced, under a name that must be free.
    ///
    /// - Returns: false, with nothing written, when the name is taken.
    package static func createWhole(_ data: Data, at path: String) throws(VaultError) -> Bool {
        let temporary = "\(path).\(UUID().uuidString).tmp"
        let descriptor = try createExclusively(temporary)
        defer {
            close(descriptor)
            unlink(temporary)
        }
        try write(data, to: descriptor, path: temporary)
        try sync(descriptor, path: temporary)
        // link refuses to replace: an exclusive creation that is also atomic.
        guard link(temporary, path) == 0 else {
            if errno == EEXIST { return false }
            throw failure("créer le fichier", path)
        }
        try syncFolder((path as NSString).deletingLastPathComponent)
        return true
    }

    /// The text of a small secret file that nobody else can use; nil when there is none.
    ///
    /// - Parameter mustBeOurs: whether it has to belong to this account with mode 0600; what the system sets ready for us
    ///   (systemd's credentials) belongs to root.
    package static func readSecret(_ path: String, mustBeOurs: Bool) throws(VaultError) -> String? {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            if errno == ELOOP { throw .keyFileForeign(path: path) }
            throw failure("ouvrir la clé", path)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure("examiner la clé", path) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() || !mustBeOurs && status.st_uid == 0 else {
            throw .keyFileForeign(path: path)
        }
        // systemd lets the service's group read a credential through an access list, which shows in these bits.
        guard status.st_mode & (mustBeOurs ? 0o177 : 0o037) == 0 else {
            throw .keyFileTooOpen(path: path, mode: status.st_mode)
        }
        return String(decoding: try read(4096, from: descriptor, path: path), as: UTF8.self)
    }

    package static func write(_ data: Data, to descriptor: Int32, path: String) throws(VaultError) {
        var offset = 0
        while offset < data.count {
            let written = data.withUnsafeBytes { buffer in
                buffer.baseAddress.map { Glibc.write(descriptor, $0 + offset, buffer.count - offset) } ?? 0
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw failure("écrire", path) }
            offset += written
        }
    }

    /// Up to `count` bytes; fewer only at the end of the file.
    package static func read(_ count: Int, from descriptor: Int32, path: String) throws(VaultError) -> Data {
        var data = Data(count: count)
        var filled = 0
        while filled < count {
            let got = data.withUnsafeMutableBytes { buffer in
                buffer.baseAddress.map { Glibc.read(descriptor, $0 + filled, count - filled) } ?? 0
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw failure("lire", path) }
            if got == 0 { break }
            filled += got
        }
        return data.prefix(filled)
    }

    /// - Throws: when the system does not vouch for the bytes; that is never success.
    package static func sync(_ descriptor: Int32, path: String) throws(VaultError) {
        guard fsync(descriptor) == 0 else { throw failure("fsync", path) }
    }

    /// Syncs a file or folder that somebody else wrote.
    package static func syncFile(_ path: String) throws(VaultError) {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("ouvrir", path) }
        defer { close(descriptor) }
        try sync(descriptor, path: path)
    }

    package static func syncFolder(_ path: String) throws(VaultError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("ouvrir le dossier", path) }
        defer { close(descriptor) }
        try sync(descriptor, path: path)
    }

    package static func failure(_ operation: String, _ path: String) -> VaultError {
        .fileSystem(operation: operation, path: path, errno: errno)
    }

    /// A French sentence for the causes an office meets; the system's own words for the others.
    package static func message(_ code: Int32) -> String {
        switch code {
        case ENOSPC, EDQUOT: "le disque est plein ; libérez de la place, puis relancez la même commande"
        case EACCES, EPERM: "droits insuffisants ; vérifiez le propriétaire et le mode"
        case EROFS: "le disque est en lecture seule"
        case EIO: "le disque signale une erreur ; vérifiez-le avant de continuer"
        case ENOENT: "fichier ou dossier absent"
        default: String(cString: strerror(code))
        }
    }
}
