public import Foundation

/// Where the data that ships beside the program lies: `Pipelines/` and `Forms/` under one root.
public struct DataFolders: Sendable {
    public let root: URL

    public var pipelines: URL { root.appending(path: "Pipelines", directoryHint: .isDirectory) }
    public var rules: URL { pipelines.appending(path: "rules", directoryHint: .isDirectory) }
    public var lexicons: URL { pipelines.appending(path: "lexicons", directoryHint: .isDirectory) }
    /// What was fitted on papers with known truth.
    public var weights: URL { pipelines.appending(path: "weights", directoryHint: .isDirectory) }
    public var legal: URL { pipelines.appending(path: "legal", directoryHint: .isDirectory) }
    /// The desk: templates, static files and the order of fields.
    public var web: URL { pipelines.appending(path: "web", directoryHint: .isDirectory) }
    /// What may leave, in which form.
    public var datasets: URL { pipelines.appending(path: "datasets", directoryHint: .isDirectory) }
    public var forms: URL { root.appending(path: "Forms", directoryHint: .isDirectory) }

    public init(root: URL) { self.root = root }

    /// The first of: `RECTO_HOME`, the folders above the program, `/usr/share/recto`, the working folder, that holds `Pipelines/`.
    public static func locate(environment: [String: String], program: URL, workingFolder: URL) throws(RuleFileError)
        -> DataFolders
    {
        var candidates: [URL] = []
        if let home = environment["RECTO_HOME"] { candidates.append(URL(filePath: home, directoryHint: .isDirectory)) }
        var folder = program.resolvingSymlinksInPath().deletingLastPathComponent()
        for _ in 0..<5 {
            candidates += [folder, folder.appending(path: "share/recto", directoryHint: .isDirectory)]
            folder = folder.deletingLastPathComponent()
        }
        candidates += [URL(filePath: "/usr/share/recto", directoryHint: .isDirectory), workingFolder]
        for candidate in candidates {
            let folders = DataFolders(root: candidate)
            if FileManager.default.fileExists(atPath: folders.pipelines.path) { return folders }
        }
        throw RuleFileError(
            file: "Pipelines", line: nil,
            message: "dossier introuvable ; indiquez-le avec la variable RECTO_HOME ou réinstallez Recto")
    }
}
