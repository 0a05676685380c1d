import AccessModel
import Foundation
import Glibc
import Intake
import PageModel
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

    var place: ImportPlace {
        ImportPlace(
            organisation: organisation.flatMap { OrganisationCode($0) },
            territory: territory.flatMap { TerritoryCode($0) })
    }
}

/// Files on their way from browsers into the store: in clear, in a folder of the data that only this account opens, each gone
/// as soon as it was taken in.
///
/// A file counts once it lies whole on disk under its last name; what an interruption leaves half-written is swept.
struct UploadSpool: Sendable {
    let folder: String

    private static let whole = ".recu"
    private static let half = ".envoi"
    private static let note = ".json"

    init(dataFolder: URL) throws {
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
        let path = "\(folder)/\(id)\(Self.half)"
        return UploadWriter(id: id, path: path, descriptor: try PrivateFiles.createExclusively(path), spool: self)
    }

    /// Gives a written file its last name. From here on it is not lost.
    func commit(_ upload: Upload) throws {
        guard try PrivateFiles.createWhole(try JSONEncoder().encode(upload), at: path(upload.id, Self.note)),
            rename(path(upload.id, Self.half), path(upload.id, Self.whole)) == 0
        else { throw PrivateFiles.failure("renommer", path(upload.id, Self.whole)) }
        try PrivateFiles.syncFolder(folder)
    }

    /// The oldest first.
    func waiting() throws -> [Upload] {
        try names().filter { $0.hasSuffix(Self.whole) }.map { try upload(String($0.dropLast(Self.whole.count))) }
            .sorted { ($0.receivedAt, $0.id) < ($1.receivedAt, $1.id) }
    }

    /// How many files wait.
    func count() throws -> Int { try names().count { $0.hasSuffix(Self.whole) } }

    func remove(_ id: String) {
        unlink(path(id, Self.whole))
        unlink(path(id, Self.note))
    }

    /// Removes what interrupted uploads left. Nobody may be uploading.
    func sweep() throws {
        let names = Set(try names())
        for name in names {
            let isAlone = name.hasSuffix(Self.note) && !names.contains(name.dropLast(Self.note.count) + Self.whole)
            if name.hasSuffix(Self.half) || isAlone { unlink("\(folder)/\(name)") }
        }
    }

    private func upload(_ id: String) throws -> Upload {
        try JSONDecoder().decode(Upload.self, from: Data(contentsOf: URL(filePath: path(id, Self.note))))
    }

    private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder) }
    private func path(_ id: String, _ suffix: String) -> String { "\(folder)/\(id)\(suffix)" }
}

/// The bytes of one upload as they arrive.
final class UploadWriter: Sendable {
    let id: String
    private let path: String
    private let descriptor: Int32
    private let spool: UploadSpool

    fileprivate init(id: String, path: String, descriptor: Int32, spool: UploadSpool) {
        (self.id, self.path, self.descriptor, self.spool) = (id, path, descriptor, spool)
    }

    /// What was not finished is no file.
    deinit {
        close(descriptor)
        unlink(path)
    }

    func write(_ data: Data) throws { try PrivateFiles.write(data, to: descriptor, path: path) }

    func finish(_ upload: Upload) throws {
        try PrivateFiles.sync(descriptor, path: path)
        try spool.commit(upload)
    }
}
