import Crypto
import DossierStore
import Foundation
import RuleFiles
import Vault

/// Which rules made a result, step by step: `reread` runs only the steps whose version changed, and those that build on
/// their results. A version changes with any byte of the step's files.
struct StepVersions: Hashable, Sendable {
    let sorting: String
    let extraction: String
    let linking: String

    /// Raised when the code of a step changes what it makes of the same rules.
    private static let code = (sorting: 2, extraction: 2, linking: 2)

    init(folders: DataFolders) throws(RuleFileError) {
        let rules = try Self.files(in: folders.rules)
        let named = { (step: String) in rules.filter { $0.lastPathComponent.hasPrefix(step) } }
        // A file of no step known here may bear on any of them.
        let others = rules.filter { file in
            !["sorting", "extraction", "linking", "prefill"].contains { file.lastPathComponent.hasPrefix($0) }
        }
        let words = try Self.files(in: folders.lexicons) + Self.files(in: folders.weights)
        sorting = try Self.fingerprint(Self.code.sorting, named("sorting") + others)
        // Findings hold an act against the dated law.
        extraction = try Self.fingerprint(
            Self.code.extraction, named("extraction") + others + words + Self.files(in: folders.legal))
        // Search forms are made with the profiles.
        let search = [folders.pipelines.appending(path: "search.yaml")]
        linking = try Self.fingerprint(Self.code.linking, named("linking") + others + search)
    }

    /// As the store keeps it with what these rules made.
    var stored: RuleVersions { RuleVersions(contents: "\(sorting) \(extraction)", linking: linking) }

    /// Whether a source whose results bear this version was cut and named by the rules in force.
    func sorted(_ contents: String?) -> Bool { contents?.split(separator: " ").first.map(String.init) == sorting }

    private static func files(in folder: URL) throws(RuleFileError) -> [URL] {
        do {
            return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "yaml" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
        } catch { throw unreadable(folder) }
    }

    private static func fingerprint(_ code: Int, _ files: [URL]) throws(RuleFileError) -> String {
        var hash = SHA256()
        hash.update(data: Data("\(code)".utf8))
        for file in files {
            hash.update(data: Data("\n\(file.lastPathComponent)\n".utf8))
            do { hash.update(data: try Data(contentsOf: file)) } catch { throw unreadable(file) }
        }
        return "v" + hash.finalize().prefix(8).hexadecimal
    }

    private static func unreadable(_ url: URL) -> RuleFileError {
        RuleFileError(file: url.lastPathComponent, line: nil, message: "illisible ; vérifiez l'installation")
    }
}
