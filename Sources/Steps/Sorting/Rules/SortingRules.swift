public import Foundation
public import RuleFiles

/// Everything Sorting knows about papers: cues, patterns and weights, read from `Pipelines/rules/sorting*.yaml` and checked as a whole.
public struct SortingRules: Sendable {
    /// The settings file comes first: it names the groups that the cue files use.
    public static let fileNames = ["sorting.yaml", "sorting-actes.yaml", "sorting-papiers.yaml", "sorting-pages.yaml"]

    let settings: SortingSettings
    let numbering: NumberPatterns
    let cues: [Cue]
    let index: PhraseIndex

    /// Reads the rule files of `folder` (`DataFolders.rules`).
    public init(folder: URL) throws(RuleFileError) {
        var files: [RuleFile] = []
        for name in Self.fileNames {
            files.append(try RuleFile(at: folder.appending(path: name)))
        }
        try self.init(settings: files[0], cues: Array(files.dropFirst()))
    }

    /// - Parameter cues: files of cues; a cue's id must be unique among them all.
    public init(settings file: RuleFile, cues cueFiles: [RuleFile]) throws(RuleFileError) {
        let decoded = try file.decode(SettingsFile.self)
        settings = try SortingSettings(decoded, in: file)
        numbering = try NumberPatterns(decoded.pageNumbers, version: decoded.version, in: file)
        var cues: [Cue] = []
        var names: Set<String> = []
        for cueFile in cueFiles {
            let entries = try cueFile.decode(CueFile.self)
            for (row, entry) in entries.cues.enumerated() {
                let path: [any CodingKey] = [RuleKey("cues"), RuleKey(row)]
                guard names.insert(entry.id).inserted else {
                    throw cueFile.fault(
                        at: path + [RuleKey("id")], "l'indice « \(entry.id) » existe déjà ; renommez-le")
                }
                cues.append(try Cue(entry, version: entries.version, settings: settings, in: cueFile, at: path))
            }
        }
        self.cues = cues
        index = PhraseIndex(cues.map(\.phrases))
    }
}
