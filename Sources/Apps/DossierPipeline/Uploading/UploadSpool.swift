import AccessModel
import Foundation
import Glibc
import Intake
import PageModel
import Synchronization
import Vault

/// A file that somebody sent and that waits to be taken in.
struct Upload: Hashable, Sendable, Codable {
    /// Opaque: also its name in the spool.
    let id: String
    /// Path below the folder that was sent, as `RelativePath` wants it.
    let path: String
    let account: String
    let organisation: String?
    let territory: String?
    let byteCount: Int
    /// Seconds since 1970.
    let receivedAt: Int
    /// The refused source that a person asks to read again; nil for what was sent.
    let retriedSource: String?
    /// Nil for what is no written remark.
    let remark: RemarkTarget?

    var place: ImportPlace {
        ImportPlace(
            organisation: organisation.flatMap { OrganisationCode($0) },
            territory: territory.flatMap { TerritoryCode($0) })
    }
}

/// Files on their way from browsers into the store, sealed like everything of it: content and note under a key of their own,
/// which is destroyed when the file was taken in.
///
/// A file counts once it lies whole on disk under its last name; what an interruption leaves half-written is swept.
struct UploadSpool: Sendable {
    let folder: String
    private let vault: Vault

    private static let whole = ".recu"
    private static let half = ".envoi"
    private static let note = ".note"

    init(dataFolder: URL, vault: Vault) throws {
        self.vault = vault
        folder = dataFolder.appending(path: "depot").path(percentEncoded: false)
        try PrivateFiles.makeFolder(folder)
    }

    /// Where the bytes of an upload lie below `folder`.
    static func entry(_ id: String) -> RelativePath? { RelativePath(bytes: Array((id + whole).utf8)) }

    /// The upload whose bytes lie there.
    static func id(of entry: RelativePath) -> String { String(entry.text.dropLast(whole.count)) }

    /// Opens a file for bytes that arrive little by little.
    func begin() throws -> UploadWriter {
        let id = UUID().uuidString.lowercased()
        return try UploadWriter(
            id: id, path: path(id, Self.half), key: try vault.newKey(.source, at: Date()), sealing: sealing(id),
            spool: self)
    }

    /// Gives a written file its last name. From here on it is not lost.
    fileprivate func commit(_ upload: Upload, under key: KeyID) throws {
        let note = try vault.seal(try JSONEncoder().encode(upload), under: key, at: Self.place(upload.id, "note"))
        guard try PrivateFiles.createWhole(note.bytes, at: path(upload.id, Self.note)),
            rename(path(upload.id, Self.half), path(upload.id, Self.whole)) == 0
        else { throw PrivateFiles.failure("renommer", path(upload.id, Self.whole)) }
        try PrivateFiles.syncFolder(folder)
    }

    fileprivate func abandon(_ path: String, _ key: KeyID) {
        unlink(path)
        // A key that stays opens nothing any more.
        try? vault.destroyKey(key)
    }

    /// The oldest first.
    func waiting() throws -> [Upload] {
        try names().filter { $0.hasSuffix(Self.whole) }.compactMap { try upload(String($0.dropLast(Self.whole.count))) }
            .sorted { ($0.receivedAt, $0.id) < ($1.receivedAt, $1.id) }
    }

    /// How many files wait.
    func count() throws -> Int { try names().count { $0.hasSuffix(Self.whole) } }

    /// The content of an upload, opened into memory: clear bytes never reach a disk.
    func content(of id: String) throws -> FileHandle {
        let descriptor = Glibc.open(path(id, Self.whole), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw PrivateFiles.failure("ouvrir", path(id, Self.whole)) }
        defer { close(descriptor) }
        return try MemoryFile.filled { write in
            try sealing(id).open(
                read: { try PrivateFiles.read($0, from: descriptor, path: path(id, Self.whole)) }, write: write)
        }
    }

    /// Removes uploads for good: their keys first, so that nothing can be made of what the disk may keep of them.
    func remove(_ ids: [String]) throws {
        try vault.destroyKeys(try ids.compactMap(key))
        for id in ids { unlinkAll(id) }
        try PrivateFiles.syncFolder(folder)
    }

    /// Removes what interrupted uploads left. Nobody may be uploading.
    func sweep() throws {
        let names = Set(try names())
        for name in names {
            let isAlone = name.hasSuffix(Self.note) && !names.contains(name.dropLast(Self.note.count) + Self.whole)
            if name.hasSuffix(Self.half) || isAlone { unlink("\(folder)/\(name)") }
        }
    }

    /// Nil for what was being removed when a process ended: its key is gone, and now the rest of it.
    private func upload(_ id: String) throws -> Upload? {
        do {
            let note = try Data(contentsOf: URL(filePath: path(id, Self.note)))
            let clear = try vault.open(Sealed(stored: note), at: Self.place(id, "note"))
            return try JSONDecoder().decode(Upload.self, from: clear)
        } catch VaultError.unknownKey {
            unlinkAll(id)
            return nil
        } catch CocoaError.fileReadNoSuchFile {
            return nil
        }
    }

    /// The key under which an upload is sealed; nil when there is none any more.
    private func key(_ id: String) throws -> KeyID? {
        let descriptor = Glibc.open(path(id, Self.whole), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let head = try PrivateFiles.read(BlobSealing.headLength, from: descriptor, path: path(id, Self.whole))
        return BlobSealing.key(ofHead: head)
    }

    private func unlinkAll(_ id: String) {
        unlink(path(id, Self.whole))
        unlink(path(id, Self.note))
    }

    private func sealing(_ id: String) -> BlobSealing { BlobSealing(vault: vault, place: Self.place(id, "content")) }
    private static func place(_ id: String, _ column: String) -> SealedPlace {
        SealedPlace(table: "depot", column: column, row: id)
    }

    private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder) }
    private func path(_ id: String, _ suffix: String) -> String { "\(folder)/\(id)\(suffix)" }
}

/// The bytes of one upload as they arrive.
final class UploadWriter: Sendable {
    let id: String
    private let path: String
    private let descriptor: Int32
    private let key: KeyID
    private let stream: Mutex<BlobSealing.Stream>
    private let spool: UploadSpool

    fileprivate init(id: String, path: String, key: KeyID, sealing: BlobSealing, spool: UploadSpool) throws {
        let file = try PrivateFiles.createExclusively(path)
        (self.id, self.path, self.key, self.spool, descriptor) = (id, path, key, spool, file)
        stream = Mutex(
            try BlobSealing.Stream(sealing, under: key) { try PrivateFiles.write($0, to: file, path: path) })
    }

    /// What was not finished is no file.
    deinit {
        close(descriptor)
        if access(path, F_OK) == 0 { spool.abandon(path, key) }
    }

    func write(_ data: Data) throws {
        try stream.withLock { try $0.append(data) { try PrivateFiles.write($0, to: descriptor, path: path) } }
    }

    func finish(_ upload: Upload) throws {
        _ = try stream.withLock { try $0.finish { try PrivateFiles.write($0, to: descriptor, path: path) } }
        try PrivateFiles.sync(descriptor, path: path)
        try spool.commit(upload, under: key)
    }
}
