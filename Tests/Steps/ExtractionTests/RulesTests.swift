import Foundation
import RuleFiles
import Testing

@testable import Extraction

@Suite struct RulesTests {
    private func file(_ name: String, replacing old: String = "", with new: String = "") throws -> RuleFile {
        let url = DataFolders(root: projectFolder).rules.appending(path: name)
        let text = try String(contentsOf: url, encoding: .utf8)
        return RuleFile(name: name, text: old.isEmpty ? text : text.replacing(old, with: new, maxReplacements: 1))
    }

    private func rules(fields: RuleFile? = nil, cues: RuleFile? = nil) throws -> ExtractionRules {
        try ExtractionRules(
            cues: cues ?? file("extraction-cues.yaml"), zones: file("extraction-zones.yaml"),
            fields: fields ?? file("extraction-fields.yaml"), parties: file("extraction-parties.yaml"),
            texts: file("extraction-texts.yaml"), findings: file("extraction-findings.yaml"),
            calibration: RuleFile(at: DataFolders(root: projectFolder).weights.appending(path: "calibration.yaml")))
    }

    @Test func shippedRulesAreWhole() throws { _ = try rules() }

    @Test func unknownCueIsRefusedWithItsLine() throws {
        let broken = try file("extraction-fields.yaml", replacing: "cue: acte_date", with: "cue: acte_dat")
        let error = #expect(throws: RuleFileError.self) { _ = try rules(fields: broken) }
        #expect(error?.message.contains("acte_dat") == true)
        #expect((error?.line ?? 0) > 1)
    }

    @Test func unknownCueOfAMaskIsRefusedWithItsLine() throws {
        let broken = try file(
            "extraction-cues.yaml", replacing: "bail_clause: [bail_mots", with: "bail_clause: [bail_mot")
        let error = #expect(throws: RuleFileError.self) { _ = try rules(cues: broken) }
        #expect(error?.message.contains("« bail_mot »") == true)
        #expect((error?.line ?? 0) > 1)
    }

    @Test func unknownFieldIsRefused() throws {
        let broken = try file("extraction-fields.yaml", replacing: "\n  date_bail:", with: "\n  date_bial:")
        let error = #expect(throws: RuleFileError.self) { _ = try rules(fields: broken) }
        #expect(error?.message.contains("date_bial") == true)
    }

    @Test func phraseWithoutWordIsRefused() throws {
        let broken = try file("extraction-cues.yaml", replacing: "- à la requête de\n", with: "- \"…\"\n")
        #expect(throws: RuleFileError.self) { _ = try rules(cues: broken) }
    }
}
