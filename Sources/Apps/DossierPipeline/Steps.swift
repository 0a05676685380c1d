import CaseLinking
import Extraction
import Foundation
import FrenchText
import Procedure
import RuleFiles
import Sorting

/// All steps with their rules, loaded and checked once at the start.
struct Steps: Sendable {
    let sorter: Sorter
    let extractor: Extractor
    let linker: CaseLinker
    let calendar: LegalCalendar
    let settings: PipelineSettings
    let limits: LimitSettings
    let versions: StepVersions

    init(folders: DataFolders) throws(RuleFileError) {
        let lexicons = try Lexicons(from: folders)
        sorter = Sorter(rules: try SortingRules(folder: folders.rules))
        extractor = Extractor(
            rules: try ExtractionRules(folder: folders.rules, weights: folders.weights), lexicons: lexicons)
        linker = CaseLinker(
            rules: try LinkingRules.load(from: RuleFile(at: folders.rules.appending(path: "linking.yaml"))))
        calendar = try LegalCalendar.load(from: folders)
        settings = try RuleFile(at: folders.pipelines.appending(path: "default.yaml")).decode()
        limits = try LimitSettings.load(from: RuleFile(at: folders.pipelines.appending(path: "limits.yaml")))
        versions = try StepVersions(folders: folders)
    }

    /// The folder of the form edition that the settings name.
    func defaultEdition(in folders: DataFolders) -> URL {
        folders.forms.appending(path: settings.form.edition, directoryHint: .isDirectory)
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
