import Crypto
import Foundation
public import RuleFiles
import Vault

/// What the desk shows that is no data of a household: templates, style sheet, scripts. Read once at the start.
public struct DeskResources: Sendable {
    struct StaticFile: Sendable {
        let content: Data
        let type: String
    }

    let templates: DeskTemplates
    let files: [String: StaticFile]
    /// What `/api` offers, as OpenAPI.
    let description: Data
    /// Of all static files together: their address changes with any byte of them, so browsers may keep them for ever.
    let fingerprint: String

    /// - Throws: `RuleFileError` for what is missing or malformed.
    public init(from folders: DataFolders) throws(RuleFileError) {
        templates = try DeskTemplates(from: folders.web.appending(path: "templates", directoryHint: .isDirectory))
        files = try Self.files(in: folders.web.appending(path: "static", directoryHint: .isDirectory))
        description = try Self.content(of: folders.web.appending(path: "openapi.json"))
        var hash = SHA256()
        for (name, file) in files.sorted(by: { $0.key < $1.key }) {
            hash.update(data: Data("\(name)\n\(file.content.count)\n".utf8))
            hash.update(data: file.content)
        }
        fingerprint = hash.finalize().prefix(10).hexadecimal
    }

    /// Where browsers find the static files.
    var base: String { "/fichiers/\(fingerprint)" }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png",
    ]

    private static func content(of file: URL) throws(RuleFileError) -> Data {
        do { return try Data(contentsOf: file) } catch {
            throw RuleFileError(
                file: file.lastPathComponent, line: nil, message: "introuvable ; vérifiez l'installation")
        }
    }

    private static func files(in folder: URL) throws(RuleFileError) -> [String: StaticFile] {
        do {
            return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .reduce(into: [:]) { files, url in
                    guard let type = types[url.pathExtension] else { return }
                    files[url.lastPathComponent] = StaticFile(content: try Data(contentsOf: url), type: type)
                }
        } catch {
            throw RuleFileError(
                file: folder.lastPathComponent, line: nil,
                message: "fichiers du bureau introuvables ; vérifiez l'installation")
        }
    }
}
