import CaseLinking
import DossierModel
import Foundation
import RuleFiles
import Testing

@Suite struct DecisionTests {
    let linker: CaseLinker
    let papers: [LinkingProfile]

    init() throws {
        linker = try shippedLinker()
        papers = try Household(name: "a").papers(linker) + (Neighbours.all.first?.1.papers(linker) ?? [])
    }

    func groups(_ decisions: LinkingDecision...) -> [[String]] {
        linker.link(profiles: papers, decisions: decisions).dossiers.map { $0.actes.map(\.rawValue) }
    }

    func id(_ name: String) -> ActeID { ActeID(rawValue: name) }

    @Test func `What a person puts together stays together against all evidence`() {
        #expect(groups(.together(id("a-commandement"), id("b-commandement"))).count == 1)
    }

    @Test func `What a person cut stays cut, and no third paper joins it again`() {
        let cut = groups(
            .apart(id("a-lettre"), id("a-commandement")), .apart(id("a-lettre"), id("a-assignation")),
            .apart(id("a-lettre"), id("a-releve")))
        #expect(cut.contains(["a-lettre"]))
        #expect(cut.contains(["a-assignation", "a-commandement", "a-releve"]))
    }

    @Test func `A paper is moved by cutting it off and putting it to another`() {
        let moved = groups(
            .apart(id("a-lettre"), id("a-commandement")), .apart(id("a-lettre"), id("a-assignation")),
            .apart(id("a-lettre"), id("a-releve")), .together(id("a-lettre"), id("b-releve")))
        #expect(
            moved == [
                ["a-assignation", "a-commandement", "a-releve"],
                ["a-lettre", "b-assignation", "b-commandement", "b-lettre", "b-releve"],
            ])
    }

    @Test func `One cut keeps two papers apart whatever stands between them`() {
        let cut = groups(.apart(id("a-commandement"), id("a-assignation")))
        #expect(!cut.contains { $0.contains("a-commandement") && $0.contains("a-assignation") })
    }

    @Test func `Papers pinned to one name meet, to two names part`() {
        #expect(
            groups(.pinned(id("a-lettre"), "x"), .pinned(id("b-releve"), "x")).contains {
                $0.contains("a-lettre") && $0.contains("b-releve")
            })
        let parted = groups(.pinned(id("a-commandement"), "x"), .pinned(id("a-assignation"), "y"))
        #expect(!parted.contains { $0.contains("a-commandement") && $0.contains("a-assignation") })
    }

    @Test func `Contradicting decisions keep apart and are told`() {
        let (a, b) = (id("a-commandement"), id("a-assignation"))
        let result = linker.link(profiles: papers, decisions: [.together(a, b), .apart(b, a)])
        #expect(!result.dossiers.contains { $0.actes.contains(a) && $0.actes.contains(b) })
        #expect(result.conflicts.count == 1)
    }

    @Test func `Decisions about papers that are not there do nothing`() {
        #expect(groups(.together(id("a-lettre"), id("gone"))) == groups())
    }
}

@Suite struct LinkingRulesTests {
    let text: String

    init() throws {
        text = try String(
            contentsOf: DataFolders(root: repositoryRoot).rules.appending(path: "linking.yaml"), encoding: .utf8)
    }

    @Test(arguments: [
        ("name: family_same", "name: famille", "inconnu"), ("name: rent_same", "name: lease_same", "n'a pas de poids"),
        ("group: money", "group: argent", "valeurs permises"), ("merge: 9", "merge: -9", "positif"),
        ("{ from: rn, to: m }", "{ from: \"\", to: m }", "vide"),
    ])
    func `A fault is told with file and line`(right: String, wrong: String, said: String) throws {
        let range = try #require(text.range(of: right))
        let file = RuleFile(name: "linking.yaml", text: text.replacingCharacters(in: range, with: wrong))
        let error = #expect(throws: RuleFileError.self) { try LinkingRules.load(from: file) }
        #expect(error?.line != nil)
        #expect(error?.message.contains(said) == true, "\(String(describing: error))")
    }
}
