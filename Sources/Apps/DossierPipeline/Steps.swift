import CaseLinking
import Foundation
import FrenchText
import PageChecks
import Procedure
import RuleFiles

/// All steps with their rules, loaded and checked once: `reading` when first asked for, all else at the start.
struct Steps: Sendable {
    let lexicons: Lexicons
    let reading: ActeReading
    let pageChecker: PageChecker
    let linker: CaseLinker
    let calendar: LegalCalendar
    let settings: PipelineSettings
    let limits: LimitSettings
    let search: SearchForms
    let versions: StepVersions
    let reviewSheet: ReviewSheet
    let datasets: DatasetRules

    init(folders: DataFolders) throws(RuleFileError) {
        lexicons = try Lexicons(from: folders)
        reading = ActeReading(folders: folders, lexicons: lexicons)
        pageChecker = PageChecker(
            rules: try PageCheckRules.load(from: RuleFile(at: folders.rules.appending(path: "page-checks.yaml"))))
        linker = CaseLinker(
            rules: try LinkingRules.load(from: RuleFile(at: folders.rules.appending(path: "linking.yaml"))))
        calendar = try LegalCalendar.load(from: folders)
        settings = try RuleFile(at: folders.pipelines.appending(path: "default.yaml")).decode()
        limits = try LimitSettings.load(from: RuleFile(at: folders.pipelines.appending(path: "limits.yaml")))
        search = SearchForms(
            try RuleFile(at: folders.pipelines.appending(path: "search.yaml")).decode(SearchRules.self))
        versions = try StepVersions(folders: folders)
        reviewSheet = try ReviewSheet.load(from: folders)
        datasets = try DatasetRules(folders: folders)
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
        /// Fields from this confidence on are called « sûr », others above `checkBelow` « probable ».
        let sureFrom: Double
        private enum CodingKeys: String, CodingKey {
            case checkBelow = "check_below"
            case sureFrom = "sure_from"
        }
    }

    struct Hold: Decodable, Sendable {
        /// Minutes without a sign of who took a dossier after which it is free again.
        let minutes: Int
        var seconds: Int { minutes * 60 }
    }

    struct Summary: Decodable, Sendable {
        /// How many of the next deadlines the end of a run shows.
        let deadlines: Int
    }

    struct Form: Decodable, Sendable {
        /// Folder below `Forms/`.
        let edition: String
    }

    /// How a watched folder is looked at.
    struct Watch: Decodable, Sendable {
        /// A file must not have changed for so long.
        private(set) var settleSeconds: Int
        /// Between two looks.
        let pollSeconds: Int
        /// Most files taken in before linking; other importers get their turn between.
        let filesPerRound: Int
        /// Before another try when the machine failed, not a file.
        let retrySeconds: Int

        func settling(after seconds: Int?) -> Watch {
            var watch = self
            watch.settleSeconds = seconds ?? settleSeconds
            return watch
        }

        private enum CodingKeys: String, CodingKey {
            case settleSeconds = "settle_seconds"
            case pollSeconds = "poll_seconds"
            case filesPerRound = "files_per_round"
            case retrySeconds = "retry_seconds"
        }
    }

    let watch: Watch
    let review: Review
    let hold: Hold
    let form: Form
    let summary: Summary
}
