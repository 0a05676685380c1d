import Extraction
import Foundation
import FrenchText
import RuleFiles
import Sorting
import Synchronization

/// Sorting and extraction, whose rules are by far the most: decoded and checked once, when first asked for, so that a
/// command which reads no papers does not wait for them.
final class ActeReading: Sendable {
    struct Rules: Sendable {
        let sorter: Sorter
        let extractor: Extractor
    }

    private let folders: DataFolders
    private let lexicons: Lexicons
    private let known = Mutex<Rules?>(nil)

    init(folders: DataFolders, lexicons: Lexicons) {
        self.folders = folders
        self.lexicons = lexicons
    }

    /// - Throws: `RuleFileError` for a wrong rule. Whoever reads papers asks before the first one.
    func rules() throws(RuleFileError) -> Rules {
        try known.withLock { known throws(RuleFileError) in
            if let known { return known }
            let rules = try load()
            known = rules
            return rules
        }
    }

    private func load() throws(RuleFileError) -> Rules {
        Rules(
            sorter: Sorter(rules: try SortingRules(folder: folders.rules)),
            extractor: Extractor(
                rules: try ExtractionRules(folder: folders.rules, weights: folders.weights), lexicons: lexicons))
    }
}
