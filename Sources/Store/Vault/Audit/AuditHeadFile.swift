import Foundation
import Glibc

/// The head of one store's audit trail, kept beside the keys: a database that was put back or cut no longer holds it.
///
/// Written after each commit, so that it may be behind by what a crash kept from it, and never ahead. Two places in the file
/// are written in turn, each with its own code: a power cut half-way through one leaves the other.
public struct AuditHeadFile: Sendable {
    public let path: String
    private let key: AuditKey

    private static let slotLength = 128
    private static let contentLength = 8 + 8 + 32

    init(path: String, key: AuditKey) {
        self.path = path
        self.key = key
    }

    private struct Slot {
        let turn: UInt64
        let head: AuditHead
    }

    /// Nil when there is none that the key vouches for.
    public func read() throws(VaultError) -> AuditHead? {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw PrivateFiles.failure("ouvrir", path)
        }
        defer { close(descriptor) }
        return try latest(descriptor)?.head
    }

    /// Moves the head on; one that another process moved further stays.
    public func advance(to head: AuditHead) throws(VaultError) {
        try update { last in
            if let last, last.position >= head.position { return nil }
            return head
        }
    }

    /// Puts the head where a person says the trail goes on.
    public func replace(with head: AuditHead) throws(VaultError) { try update { _ in head } }

    private func update(_ change: (AuditHead?) -> AuditHead?) throws(VaultError) {
        try PrivateFiles.createIfMissing(path)
        guard let lock = try FileLock(path, .exclusive, waiting: true) else { return }
        defer { lock.release() }
        let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw PrivateFiles.failure("ouvrir", path) }
        defer { close(descriptor) }
        let last = try latest(descriptor)
        guard let head = change(last?.head) else { return }
        let turn = (last?.turn ?? 0) + 1
        let slot = sealed(Slot(turn: turn, head: head))
        let written = slot.withUnsafeBytes { buffer in
            pwrite(descriptor, buffer.baseAddress, buffer.count, off_t(turn % 2) * off_t(Self.slotLength))
        }
        guard written == slot.count else { throw PrivateFiles.failure("écrire", path) }
        guard fdatasync(descriptor) == 0 else { throw PrivateFiles.failure("fsync", path) }
        if last == nil { try PrivateFiles.syncFolder((path as NSString).deletingLastPathComponent) }
    }

    private func latest(_ descriptor: Int32) throws(VaultError) -> Slot? {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw PrivateFiles.failure("lire", path) }
        let bytes = try PrivateFiles.read(2 * Self.slotLength, from: descriptor, path: path)
        return stride(from: 0, to: bytes.count, by: Self.slotLength)
            .compactMap { slot(Data(bytes.dropFirst($0).prefix(Self.slotLength))) }.max { $0.turn < $1.turn }
    }

    private func sealed(_ slot: Slot) -> Data {
        let content = bigEndian(slot.turn) + bigEndian(UInt64(slot.head.position)) + slot.head.link
        let full = content + key.seal(head: content)
        return full + Data(count: Self.slotLength - full.count)
    }

    private func slot(_ bytes: Data) -> Slot? {
        let content = bytes.prefix(Self.contentLength)
        guard bytes.count == Self.slotLength,
            key.seal(head: content) == bytes.dropFirst(Self.contentLength).prefix(32)
        else { return nil }
        let numbers = [content.prefix(8), content.dropFirst(8).prefix(8)].map {
            $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        guard let position = Int(exactly: numbers[1]) else { return nil }
        return Slot(turn: numbers[0], head: AuditHead(position: position, link: Data(content.dropFirst(16))))
    }

    private func bigEndian(_ number: UInt64) -> Data { withUnsafeBytes(of: number.bigEndian) { Data($0) } }
}

extension Vault {
    /// The key of one store's audit trail.
    public func auditKey(_ id: KeyID) throws(VaultError) -> AuditKey { AuditKey(secret: try dataKey(id, for: nil)) }

    /// Where the head of that trail stands.
    ///
    /// - Parameter name: hexadecimal digits, another for every data folder.
    public func auditHead(_ name: String, key id: KeyID) throws(VaultError) -> AuditHeadFile {
        AuditHeadFile(path: "\(folder.path)/audit-\(name).tete", key: try auditKey(id))
    }

    /// A key for look-ups of one kind, derived from a data key.
    public func tokenKey(_ id: KeyID, domain: String) throws(VaultError) -> TokenKey {
        TokenKey(secret: try dataKey(id, for: nil), domain: domain)
    }
}
