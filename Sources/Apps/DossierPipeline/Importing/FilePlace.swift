import Glibc
import Intake
import PageModel

/// Where the files of an import lie.
protocol FilePlace: Sendable {
    /// In bytes; 0 for what has no size of its own.
    func byteCount(_ path: RelativePath) -> Int

    /// - Throws: `Refusal` at stage `.intake` for what is no document; anything else means that the machine fails.
    func take(_ path: RelativePath, maximumBytes: Int) throws -> SourceFile

    /// The path under which the file is filed.
    func filed(_ path: RelativePath) -> RelativePath
}

/// A folder that somebody names.
struct ScanFolder: FilePlace {
    /// An absolute path.
    let path: String

    func byteCount(_ file: RelativePath) -> Int {
        var status = stat()
        let name = (Array(path.utf8) + Array("/".utf8) + file.bytes).map { CChar(bitPattern: $0) } + [0]
        return lstat(name, &status) == 0 ? Int(status.st_size) : 0
    }

    func take(_ file: RelativePath, maximumBytes: Int) throws -> SourceFile {
        try Intake(maximumBytes: maximumBytes).take(file, below: path)
    }

    func filed(_ file: RelativePath) -> RelativePath { file }
}

/// Uploads in the spool of the desk.
struct SpooledFiles: FilePlace {
    let spool: UploadSpool
    /// By id.
    let uploads: [String: Upload]

    func upload(_ file: RelativePath) -> Upload? { uploads[UploadSpool.id(of: file)] }

    func byteCount(_ file: RelativePath) -> Int { upload(file)?.byteCount ?? 0 }

    func take(_ file: RelativePath, maximumBytes: Int) throws -> SourceFile {
        try Intake(maximumBytes: maximumBytes).take(
            spool.content(of: UploadSpool.id(of: file)), named: filed(file))
    }

    func filed(_ file: RelativePath) -> RelativePath {
        upload(file).flatMap { RelativePath(bytes: Array($0.path.utf8)) } ?? file
    }
}
