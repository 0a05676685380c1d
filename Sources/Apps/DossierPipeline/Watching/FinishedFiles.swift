import Glibc
import Intake
import Vault

/// Moves files that are done out of the watched folder, their subfolders with them: never over another file.
struct FinishedFiles {
    /// The watched folder.
    let source: String
    let target: String

    /// - Returns: false when the file is still where it was.
    func move(_ path: RelativePath, isRefused: Bool) -> Bool {
        let folder = target + (isRefused ? "/refuses" : "/traites")
        var parents = folder
        for part in path.bytes.split(separator: UInt8(ascii: "/")).dropLast() {
            parents += "/" + String(decoding: part, as: UTF8.self)
        }
        do { try PrivateFiles.makeFolder(parents) } catch { return false }
        let from = cString(source, path.bytes)
        guard let free = freeName(folder, path.bytes) else { return false }
        return rename(from, free) == 0
    }

    /// The path itself, or with a number behind it when another file has it.
    private func freeName(_ folder: String, _ path: [UInt8]) -> [CChar]? {
        for number in 1...1_000 {
            let name = cString(folder, path + Array((number == 1 ? "" : ".\(number)").utf8))
            var status = stat()
            if lstat(name, &status) != 0 { return errno == ENOENT ? name : nil }
        }
        return nil
    }

    private func cString(_ folder: String, _ path: [UInt8]) -> [CChar] {
        (Array(folder.utf8) + Array("/".utf8) + path).map { CChar(bitPattern: $0) } + [0]
    }
}
