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

    @Test(arguments: [("rules:\n  - {name: a, weight: 1, wieght: 2}\n", 2), ("rules: []\nrulse: []\n", 2)])
    func `A key that nobody asks for is refused with its line`(text: String, line: Int) {
        let file = RuleFile(name: "cues.yaml", text: text)
        #expect { try file.decode(Rules.self) } throws: {
            let error = $0 as? RuleFileError
            return error?.line == line && error?.message.contains("inconnue") == true
        }
    }

    @Test func `Every key of a dictionary is asked for`() throws {
        let file = RuleFile(name: "words.yaml", text: "rue: [r]\navenue: [av, ave]\n")
        #expect(try file.decode([String: [String]].self) == ["rue": ["r"], "avenue": ["av", "ave"]])
    }
}
