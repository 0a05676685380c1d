import Foundation
import Glibc
import Vault

/// The folder of a package: whole under its name, or not there.
enum PackageFolder {
    /// - Throws: `DatasetRefusal.folderInUse` when it holds something else than an earlier package.
    static func checkFree(_ folder: URL) throws {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path), !names.isEmpty else {
            return
        }
        guard names.contains("datapackage.json"), names.contains("SHA256SUMS") else {
            throw DatasetRefusal.folderInUse(folder.path)
        }
    }

    /// Writes beside the folder and renames. An earlier package is moved aside whole, and back should the renaming fail; it is
    /// removed when the new one stands.
    static func write(_ files: [String: Data], to folder: URL) throws {
        let target = folder.absoluteURL.path(percentEncoded: false).trimmedOfSlash
        let sibling = (target as NSString).deletingLastPathComponent + "/.recto-\(UUID().uuidString)"
        try PrivateFiles.makeFolder(sibling)
        defer { try? FileManager.default.removeItem(atPath: sibling) }
        for (name, data) in files {
            try PrivateFile.write(data, to: URL(filePath: sibling + "/" + name))
        }
        try PrivateFiles.syncFolder(sibling)
        let aside = sibling + ".ancien"
        let isReplacing = FileManager.default.fileExists(atPath: target)
        guard !isReplacing || rename(target, aside) == 0 else { throw PrivateFiles.failure("remplacer", target) }
        guard rename(sibling, target) == 0 else {
            let failure = PrivateFiles.failure("renommer", target)
            if isReplacing { rename(aside, target) }
            throw failure
        }
        try? FileManager.default.removeItem(atPath: aside)
        try PrivateFiles.syncFolder((target as NSString).deletingLastPathComponent)
    }
}

extension String {
    fileprivate var trimmedOfSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
