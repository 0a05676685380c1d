import CaseLinking
import Crypto
import DossierStore
import Extraction
import Foundation
import FrenchText
import PageChecks
import Procedure
import RuleFiles
import Sorting

/// All steps with their rules, loaded and checked once at the start.
struct Steps: Sendable {
    let sorter: Sorter
    let pageChecker: PageChecker
    let extractor: Extractor
    let linker: CaseLinker
    let calendar: LegalCalendar
    let settings: PipelineSettings
    /// Changes whenever a rule of sorting, extraction or linking or a word of a lexicon changes.
    let versions: RuleVersions

    init(folders: DataFolders) throws(RuleFileError) {
        let lexicons = try Lexicons(from: folders)
        sorter = Sorter(rules: try SortingRules(folder: folders.rules))
        pageChecker = PageChecker(
            rules: try PageCheckRules.load(from: RuleFile(at: folders.rules.appending(path: "page-checks.yaml"))))
        extractor = Extractor(
            rules: try ExtractionRules(folder: folders.rules, weights: folders.weights), lexicons: lexicons)
        linker = CaseLinker(
            rules: try LinkingRules.load(from: RuleFile(at: folders.rules.appending(path: "linking.yaml"))))
        calendar = try LegalCalendar.load(from: folders)
        settings = try RuleFile(at: folders.pipelines.appending(path: "default.yaml")).decode()
        let contents = try Self.fingerprint(of: [folders.rules, folders.lexicons, folders.weights])
        versions = RuleVersions(contents: contents, linking: "\(contents)-\(linker.version)")
    }

    /// Raised when the code of a step changes what it makes of the same rules.
    private static let codeVersion = 1

    /// The folder of the form edition that the settings name.
    func defaultEdition(in folders: DataFolders) -> URL {
        folders.forms.appending(path: settings.form.edition, directoryHint: .isDirectory)
    }

    private static func fingerprint(of folders: [URL]) throws(RuleFileError) -> String {
        var hash = SHA256()
        hash.update(data: Data("\(codeVersion)".utf8))
        for folder in folders {
            do {
                let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                for file in files.filter({ $0.pathExtension == "yaml" })
                    .sorted(by: { $0.lastPathComponent < $1.lastPathComponent })
                {
                    hash.update(data: Data(file.lastPathComponent.utf8))
                    hash.update(data: try Data(contentsOf: file))
                }
            } catch {
                throw RuleFileError(
                    file: folder.lastPathComponent, line: nil, message: "dossier illisible ; vérifiez l'installation")
            }
        }
        return "v" + hash.finalize().prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// `Pipelines/default.yaml`.
struct PipelineSettings: Decodable, Sendable {
    struct Review: Decodable, Sendable {
        /// Fields below this confidence count as « à vérifier ».
        let checkBelow: Double
        private enum CodingKeys: String, CodingKey { case checkBelow = "check_below" }
    }

    struct Summary: Decodable, Sendable {
        /// How many of the next deadlines the end of a run shows.
        let deadlines: Int
    }

    struct Form: Decodable, Sendable {
        /// Folder below `Forms/`.
        let edition: String
    }

    let review: Review
    let form: Form
    let summary: Summary
}
