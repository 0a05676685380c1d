import Foundation
import RuleFiles

@testable import Evaluation

/// Truth and results of invented papers, and the rules that ship with the project.
enum Recorded {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Recorded")
    static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func data(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }
    static func rules() throws -> ComparisonRules { try ComparisonRules.load(from: DataFolders(root: project)) }
    static func truth() throws -> TruthSet {
        TruthSet(files: try JSONDecoder().decode([TruthFile].self, from: data("truth.json")))
    }
    static func results(_ name: String) throws -> ResultSet { try ResultSet(data: data("\(name).results.json")) }

    static func evaluation(_ name: String, _ options: ScoringOptions = ScoringOptions()) throws -> Evaluation {
        Evaluation(truth: try truth(), results: try results(name), rules: try rules(), options: options)
    }
}
