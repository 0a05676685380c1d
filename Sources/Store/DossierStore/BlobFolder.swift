import Crypto
import Foundation
import Glibc
import Vault

/// The sealed files under `blobs/ab/abcd…`. A file appears under its name only when it is whole and on disk.
struct BlobFolder: Sendable {
    let path: String
    let vault: Vault

    /// A file that is on disk under its name.
    struct Stored: Hashable, Sendable {
        let name: String
        let clearBytes: Int
        let sealedBytes: Int
    }

    init(path: String, vault: Vault) throws {
        self.path = path
        self.vault = vault
        try PrivateFiles.makeFolder(path)
        try PrivateFiles.makeFolder(incoming)
        try PrivateFiles.createIfMissing(lockPath)
    }

    private var incoming: String { path + "/incoming" }
    private var lockPath: String { path + "/.lock" }
    func file(_ name: String) -> String { "\(folder(name))/\(name)" }
    private func folder(_ name: String) -> String { "\(path)/\(name.prefix(2))" }

    /// Seals what `read` gives into the file `name`. After this the caller syncs the folders, then writes the row.
    ///
    /// - Throws: what `read` throws; then nothing stands under the name.
    func write(name: String, under key: KeyID, read: (Int) throws -> Data) throws -> Stored {
        let temporary = "\(incoming)/\(RowID.random())"
        let descriptor = try PrivateFiles.createExclusively(temporary)
        var isMoved = false
        defer {
            close(descriptor)
            if !isMoved { unlink(temporary) }
        }
        let counts = try sealing(name).seal(under: key, read: read) {
            try PrivateFiles.write($0, to: descriptor, path: temporary)
        }
        try PrivateFiles.sync(descriptor, path: temporary)
        try PrivateFiles.makeFolder(folder(name))
        guard rename(temporary, file(name)) == 0 else { throw PrivateFiles.failure("renommer", file(name)) }
        isMoved = true
        return Stored(name: name, clearBytes: counts.clear, sealedBytes: counts.sealed)
    }

    /// Makes the names durable: one sync a folder, however many files it got.
    func syncFolders(of names: [String]) throws {
        for folder in Set(names.map(folder)).sorted() { try PrivateFiles.syncFolder(folder) }
    }

    /// Gives the clear content piece by piece, each proved genuine.
    func read(_ name: String, _ consume: (Data) throws -> Void) throws {
        let descriptor = Glibc.open(file(name), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { throw StoreError.blobMissing(name: name) }
            throw PrivateFiles.failure("ouvrir", file(name))
        }
        defer { close(descriptor) }
        try sealing(name).open(
            read: { try PrivateFiles.read($0, from: descriptor, path: file(name)) }, write: consume)
    }

    /// What a blob's file begins with; nil when it is missing or shorter.
    func head(_ name: String) throws -> Data? {
        let descriptor = Glibc.open(file(name), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw PrivateFiles.failure("ouvrir", file(name))
        }
        defer { close(descriptor) }
        let head = try PrivateFiles.read(BlobSealing.headLength, from: descriptor, path: file(name))
        return head.count == BlobSealing.headLength ? head : nil
    }

    func read(_ name: String) throws -> Data {
        var content = Data()
        try read(name) { content.append($0) }
        return content
    }

    func exists(_ name: String) -> Bool { size(name) != nil }

    /// Bytes on disk; nil when the file is missing.
    func size(_ name: String) -> Int? {
        var status = stat()
        return stat(file(name), &status) == 0 ? Int(status.st_size) : nil
    }

    private func sealing(_ name: String) -> BlobSealing {
        BlobSealing(vault: vault, place: SealedPlace(table: "blob", column: "content", row: name))
    }
}

extension BlobFolder {
    /// Runs `work` while no sweep can run: from the look whether a file exists to the row that refers to it. Work that is
    /// stopped or fails leaves its mark among what comes in.
    func whileWriting<Result>(_ work: () throws -> Result) throws -> Result {
        let lock = try hold()
        defer { lock?.release() }
        let mark = "\(incoming)/\(RowID.random())"
        try PrivateFiles.createIfMissing(mark)
        let result = try work()
        unlink(mark)
        return result
    }

    /// Whether work that did not come to its end may have left files without their row; false while somebody writes.
    func hasLeftovers() throws -> Bool {
        try alone { try !FileManager.default.contentsOfDirectory(atPath: incoming).isEmpty } ?? false
    }

    /// Keeps every file where it is until the lock is let go of; others may add theirs.
    func hold() throws -> FileLock? { try FileLock(lockPath, .shared, waiting: true) }

    /// Removes files that no row names and what interrupted writers left; nothing when somebody writes.
    ///
    /// - Returns: how many files went.
    func sweep(keeping isNamed: (String) throws -> Bool) throws -> Int {
        try alone {
            var removed = 0
            for folder in try FileManager.default.contentsOfDirectory(atPath: path).sorted() where folder != ".lock" {
                for name in try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted() {
                    if folder != "incoming", try isNamed(name) { continue }
                    if unlink("\(path)/\(folder)/\(name)") == 0 { removed += 1 }
                }
            }
            return removed
        } ?? 0
    }

    /// Removes those of these files that no row names; nothing when somebody writes, who may be about to name one.
    func discard(_ names: [String], keeping isNamed: (String) throws -> Bool) throws {
        _ = try alone { for name in names where try !isNamed(name) { unlink(file(name)) } }
    }

    /// Removes those of these files that no row names, for good: waits for those who write, and for the disk.
    func erase(_ names: [String], keeping isNamed: (String) throws -> Bool) throws {
        _ = try alone(waiting: true) {
            for name in names where try !isNamed(name) {
                guard unlink(file(name)) == 0 || errno == ENOENT else {
                    throw PrivateFiles.failure("supprimer", file(name))
                }
            }
            try syncFolders(of: names.filter { access(folder($0), F_OK) == 0 })
        }
    }

    /// Nil, without doing anything, while somebody writes, unless `waiting` for them.
    private func alone<Result>(waiting: Bool = false, _ work: () throws -> Result) throws -> Result? {
        guard let lock = try FileLock(lockPath, .exclusive, waiting: waiting) else { return nil }
        defer { lock.release() }
        return try work()
    }
}
