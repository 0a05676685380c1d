import Foundation
import Glibc

/// What lies below a folder, walked on the bytes of names: Foundation lists some names under a repaired form that
/// cannot be opened again. Links are never followed; nothing is opened but folders.
public struct FolderWalk: Sendable {
    public enum Entry: Hashable, Sendable {
        case file(RelativePath)
        /// Link, pipe, socket or device: told, never opened.
        case odd(RelativePath)
        /// A folder that cannot be listed.
        case closedFolder(RelativePath)
    }

    /// The folder to walk cannot be opened.
    public struct Unreadable: Error, CustomStringConvertible {
        public let errno: Int32
        public var description: String { "Le dossier à importer ne s'ouvre pas (\(String(cString: strerror(errno))))." }
    }

    /// All entries below `folder`, sorted by the bytes of their path, whatever order the system lists them in.
    public static func entries(below folder: String) throws(Unreadable) -> [Entry] {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Unreadable(errno: errno) }
        var found: [Entry] = []
        list(descriptor, prefix: [], depth: 0, into: &found)
        return found.sorted { path($0) < path($1) }
    }

    /// Deeper folders are told as closed: no real pile of papers nests like that.
    private static let maximumDepth = 64

    private static func path(_ entry: Entry) -> RelativePath {
        switch entry {
        case .file(let path), .odd(let path), .closedFolder(let path): path
        }
    }

    /// Takes over `descriptor` and closes it.
    private static func list(_ descriptor: Int32, prefix: [UInt8], depth: Int, into found: inout [Entry]) {
        guard let stream = fdopendir(descriptor) else {
            close(descriptor)
            return
        }
        defer { closedir(stream) }
        while let item = readdir(stream) {
            let name = withUnsafeBytes(of: item.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            guard let path = RelativePath(bytes: prefix + name) else { continue }
            found += entry(name, path, in: descriptor, depth: depth)
        }
    }

    private static func entry(_ name: [UInt8], _ path: RelativePath, in folder: Int32, depth: Int) -> [Entry] {
        var status = stat()
        let cName = name.map { CChar(bitPattern: $0) } + [0]
        guard fstatat(folder, cName, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return [.odd(path)] }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return [.file(path)]
        case S_IFDIR:
            let inner = openat(folder, cName, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard inner >= 0, depth < maximumDepth else {
                if inner >= 0 { close(inner) }
                return [.closedFolder(path)]
            }
            var found: [Entry] = []
            list(inner, prefix: path.bytes + Array("/".utf8), depth: depth + 1, into: &found)
            return found
        default: return [.odd(path)]
        }
    }
}
