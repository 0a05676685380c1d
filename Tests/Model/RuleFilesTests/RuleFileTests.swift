import RuleFiles
import Testing

@Suite struct RuleFileTests {
    struct Rules: Decodable { var rules: [Rule] }
    struct Rule: Decodable { var name: String; var weight: Double }

    @Test func `A wrong type is told with file and line`() {
        let file = RuleFile(
            name: "cues.yaml", text: "rules:\n  - name: a\n    weight: 1\n  - name: b\n    weight: lourd\n")
        #expect { try file.decode(Rules.self) } throws: { ($0 as? RuleFileError)?.line == 5 }
    }

    @Test func `A missing key is told at the entry that lacks it`() {
        let file = RuleFile(name: "cues.yaml", text: "rules:\n  - name: a\n    weight: 1\n  - weight: 2\n")
        #expect { try file.decode(Rules.self) } throws: { ($0 as? RuleFileError)?.line == 4 }
    }

    @Test func `Broken YAML is told with its line`() {
        let file = RuleFile(name: "cues.yaml", text: "rules:\n  - name: [a\n")
        #expect { try file.decode(Rules.self) } throws: { ($0 as? RuleFileError)?.line != nil }
    }
}
