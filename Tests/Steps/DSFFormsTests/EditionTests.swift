import DSFForms
import Foundation
import RuleFiles
import Testing

@Suite struct EditionTests {
    @Test func `The shipped edition loads, with every rubric of the decree`() throws {
        let edition = try DSFEdition.load(from: shippedFolder)
        #expect(edition.fields.count > 160)
        for rubric in DecreeRubric.allCases {
            #expect(edition.fields.contains { $0.rubrics.contains(rubric) }, "\(rubric)")
            #expect(edition.title(of: rubric) != rubric.rawValue)
        }
    }

    /// Each change of `fields.yaml`: what is replaced, by what, the line told and a word of the message.
    static let changes: [(String, String, word: String)] = [
        ("pdf: s1_01_nom", "pdf: s1_01_nm", "s1_01_nm"),
        ("path: locataire.nom}", "path: locataire.nomm}", "locataire.nomm"),
        ("type: money, label: \"Transports\"", "type: monnaie, label: \"Transports\"", "monnaie"),
        ("- {code: D09,", "- {code: D08,", "D09"),
        ("formula: reste_a_vivre}", "formula: reste}", "reste"),
        ("when: {field: \"3.07\", in: [oui]}", "when: {field: \"3.07\", in: [si]}", "3.07"),
        ("label: \"Transports\", rubrics", "label: \"Transports\", rubriques", "rubriques"),
        ("      - {value: divorce, label: divorcé(e)}\n", "", "6 choix pour 7 cases"),
        ("note: s1_11_note", "note: s1_11_situation_familiale", "s1_11_situation_familiale"),
        ("difference: [\"2.40\", \"2.41\"]", "difference: [\"2.40\", \"2.42\"]", "reste_a_vivre"),
        (
            "label: Situation professionnelle depuis le, rubrics: [D05], prefill: human",
            "label: Situation professionnelle depuis le, rubrics: [D05], prefill: human, path: bail.date",
            "human"
        ),
        ("  above: [\"8.03\"]", "  above: [\"8.06\"]", "8.06"),
    ]

    @Test(arguments: changes.indices)
    func `A fault in fields_yaml is told with its line`(_ index: Int) throws {
        let (old, new, word) = Self.changes[index]
        let folder = try editionCopy(yaml: { text in
            if !text.contains(old) { Issue.record("the sample has no « \(old) »") }
            return text.replacing(old, with: new, maxReplacements: 1)
        })
        defer { try? FileManager.default.removeItem(at: folder) }
        let error = #expect(throws: DSFEditionError.self) { _ = try DSFEdition.load(from: folder) }
        let fault = try #require(error?.faults.first { $0.message.contains(word) })
        #expect(fault.file == "fields.yaml")
        #expect(fault.line != nil)
        if !new.isEmpty, !new.hasPrefix("- {code") {
            let written = try String(contentsOf: folder.appending(path: "fields.yaml"), encoding: .utf8)
            let place = try #require(written.range(of: new))
            let line = written[..<place.lowerBound].count { $0 == "\n" } + 1
            // A fault of a multi-line entry is told at the entry's key.
            #expect(abs((fault.line ?? 0) - line) <= 8)
        }
    }

    @Test func `A rubric without any field is named`() throws {
        let folder = try editionCopy(yaml: { text in
            text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.contains("rubrics: [D03]") ? "" : String($0) }.joined(separator: "\n")
        })
        defer { try? FileManager.default.removeItem(at: folder) }
        let error = #expect(throws: DSFEditionError.self) { _ = try DSFEdition.load(from: folder) }
        #expect(error?.description.contains("D03") ?? false)
    }

    @Test func `A field taken out of the PDF is named with its rubric`() throws {
        let folder = try editionCopy(pdf: { $0.withoutField("s8_10_envoi_locataire") })
        defer { try? FileManager.default.removeItem(at: folder) }
        let error = #expect(throws: DSFEditionError.self) { _ = try DSFEdition.load(from: folder) }
        #expect(error?.faults.count == 1)
        #expect(error?.description.contains("8.10 (D03)") ?? false)
    }

    @Test func `A missing or broken PDF is told`() throws {
        let broken = try editionCopy(pdf: { _ in Data("rien".utf8) })
        defer { try? FileManager.default.removeItem(at: broken) }
        #expect(throws: DSFEditionError.self) { try DSFEdition.load(from: broken) }
        #expect(throws: DSFEditionError.self) { try DSFEdition.load(from: folders.pipelines) }
    }
}
