public import Crypto
public import Foundation
import Glibc
public import PageModel

/// A file taken in: opened once, so that what was hashed is what is read.
public struct SourceFile: Sendable {
    /// SHA-256 of the bytes.
    public let digest: SHA256.Digest
    public let byteCount: Int
    public let mediaType: MediaType
    /// An open descriptor at offset 0, shared by all copies of this value and closed with the last one.
    public let handle: FileHandle

    /// Lower-case hexadecimal SHA-256 of the bytes.
    public var digestText: String { digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}

/// Takes files in: opens without following links, hashes, and looks at the first bytes.
public struct Intake: Sendable {
    /// Bytes; larger files are refused before they are read.
    public let maximumBytes: Int

    public init(maximumBytes: Int = ReadingLimits.usual.bytes) { self.maximumBytes = maximumBytes }

    /// Opens the file at `path` below `folder`.
    ///
    /// - Throws: `Refusal` at stage `.intake`: empty, limit, type unknown, type mismatch, permission, not a regular file, unreadable,
    ///   changed while read.
    public func take(_ path: RelativePath, below folder: String) throws(Refusal) -> SourceFile {
        let descriptor = try Self.openRegularFile(Array(folder.utf8) + Array("/".utf8) + path.bytes)
        return try take(FileHandle(fileDescriptor: descriptor, closeOnDealloc: true), named: path)
    }

    /// The same of a file that is open already.
    ///
    /// - Parameter path: tells which kind of document was announced.
    public func take(_ handle: FileHandle, named path: RelativePath) throws(Refusal) -> SourceFile {
        let descriptor = handle.fileDescriptor
        let before = try Self.status(descriptor)
        guard before.st_size > 0 else { throw Refusal(.empty, stage: .intake) }
        guard before.st_size <= maximumBytes else {
            throw Refusal(
                .limit, stage: .intake,
                detail: "\(maximumBytes / 1_048_576) Mo au plus, \(before.st_size / 1_048_576) Mo trouvés")
        }
        let (digest, head, count) = try Self.digest(descriptor)
        let after = try Self.status(descriptor)
        guard count == before.st_size, after.st_size == before.st_size, after.st_mtim.tv_sec == before.st_mtim.tv_sec,
            after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
        else { throw Refusal(.changedWhileRead, stage: .intake) }
        guard let mediaType = MediaType(head: head) else {
            // A kind that the name announces in vain is told as such: the sender can save the document anew.
            throw Refusal(MediaType(announcedBy: path) == nil ? .typeUnknown : .typeMismatch, stage: .intake)
        }
        return SourceFile(digest: digest, byteCount: count, mediaType: mediaType, handle: handle)
    }

    private static func openRegularFile(_ path: [UInt8]) throws(Refusal) -> Int32 {
        let cPath = path.map { CChar(bitPattern: $0) } + [0]
        // Without O_NONBLOCK the opening of a pipe would wait for a writer for ever.
        let descriptor = open(cPath, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            switch errno {
            case EACCES, EPERM: throw Refusal(.permission, stage: .intake)
            case ELOOP, ENXIO: throw Refusal(.notRegularFile, stage: .intake)
            case ENOENT: throw Refusal(.changedWhileRead, stage: .intake)
            case ENAMETOOLONG: throw Refusal(.badName, stage: .intake)
            default: throw Refusal(.unreadable, stage: .intake)
            }
        }
        guard let status = try? status(descriptor), status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw Refusal(.notRegularFile, stage: .intake)
        }
        return descriptor
    }

    private static func status(_ descriptor: Int32) throws(Refusal) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Refusal(.unreadable, stage: .intake) }
        return status
    }

    /// Digest, first bytes and byte count; leaves the descriptor at offset 0.
    private static func digest(_ descriptor: Int32) throws(Refusal) -> (SHA256.Digest, Data, Int) {
        var hash = SHA256()
        var head = Data()
        var count = 0
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let got = pread(descriptor, &buffer, buffer.count, count)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw Refusal(.unreadable, stage: .intake) }
            if got == 0 { break }
            if head.count < MediaType.headLength {
                head.append(contentsOf: buffer.prefix(min(got, MediaType.headLength - head.count)))
            }
            buffer.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0.prefix(got))) }
            count += got
        }
        return (hash.finalize(), head, count)
    }
}
