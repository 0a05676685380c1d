import Foundation
import RuleFiles
import Testing

@testable import Sorting

/// Rule files are refused with file, line and a sentence.
@Suite struct SortingRulesTests {
    private func settings(_ change: (String) -> String = { $0 }) throws -> RuleFile {
        let text = try String(contentsOf: Fixtures.rules.appending(path: "sorting.yaml"), encoding: .utf8)
        return RuleFile(name: "sorting.yaml", text: change(text))
    }

    private func load(_ cues: String) throws -> SortingRules {
        try SortingRules(settings: settings(), cues: [RuleFile(name: "cues.yaml", text: cues)])
    }

    @Test func `The shipped rules load`() throws {
        let rules = try SortingRules(folder: Fixtures.rules)
        #expect(rules.cues.count > 100)
    }

    @Test(arguments: [
        ("version: 1\ncues:\n  - id: a\n    phrases: [jugement]\n    kinds: { jugements: 1 }\n", 5, "jugements"),
        ("version: 1\ncues:\n  - id: a\n    phrases:\n      - jugement\n      - '…'\n", 6, "vide"),
        ("version: 1\ncues:\n  - id: a\n    patterns:\n      - '(jugement'\n", 5, "régulière"),
        ("version: 1\ncues:\n  - id: a\n    phrases: [jugement]\n    strat: 3\n", 5, "strat"),
        ("version: 1\ncues:\n  - id: a\n    phrases: [b]\n  - id: a\n    phrases: [c]\n", 5, "existe déjà"),
        ("version: 1\ncues:\n  - id: a\n    phrases: [jugement]\n    place: partout\n", 5, "partout"),
        ("version: 1\ncues:\n  - id: a\n    start: 2\n", 3, "phrases"),
        ("version: 1\ncues:\n  - id: a\n    phrases: [b]\n    inner: { actes: 2 }\n", 5, "actes"),
        ("version: 1\ncues:\n  - id: a\n    measure: figures\n", 4, "at_least"),
        ("version: 1\ncues:\n  - phrases: [b]\n", 3, "id"),
    ])
    func `A faulty cue is told with its line`(_ text: String, _ line: Int, _ said: String) throws {
        let error = try #require(throws: RuleFileError.self) { try load(text) }
        #expect(error.file == "cues.yaml")
        #expect(error.line == line)
        #expect(error.message.contains(said), "\(error)")
    }

    @Test func `An unknown kind in a group is told`() throws {
        let file = try settings { $0.replacing("  actes_signifies:\n", with: "  actes_signifies:\n    - jugemant\n") }
        let error = try #require(throws: RuleFileError.self) { try SortingRules(settings: file, cues: []) }
        #expect(error.message.contains("jugemant"))
        #expect(error.line != nil)
    }

    @Test(arguments: [
        ("(?<n>", "(?<m>", "(?<n>"), ("'\\bfax\\b'", "'\\bfax('", "régulière"),
        ("temperature: 1.6", "temperature: 0", "température"), ("[0.65, 0.9, 1]", "[]", "part"),
        ("  denonciation_caution: [", "  denonciation_cautions: [", "denonciation_cautions"),
    ])
    func `A faulty setting is told`(_ old: String, _ new: String, _ said: String) throws {
        let file = try settings { $0.replacing(old, with: new) }
        let error = try #require(throws: RuleFileError.self) { try SortingRules(settings: file, cues: []) }
        #expect(error.message.contains(said))
        #expect(error.line != nil)
    }

    @Test func `A missing file is told by name`() throws {
        let error = try #require(throws: RuleFileError.self) {
            try SortingRules(folder: Fixtures.rules.appending(path: "nowhere"))
        }
        #expect(error.file == "sorting.yaml")
    }
}
