import DossierModel
import Foundation
import RuleFiles
import Testing

@testable import Evaluation

@Suite struct ReportTests {
    private func page(_ results: String) throws -> String {
        let report = try HTMLReport(from: DataFolders(root: Recorded.project))
        let data = report.page(try Recorded.evaluation(results), subject: "essai <b>", date: "27 novembre 2026")
        return String(decoding: data, as: UTF8.self)
    }

    @Test func everyTagOfThePageIsFilledAndTextIsEscaped() throws {
        let page = try page("heavy")
        #expect(!page.contains("{{"))
        #expect(page.contains("essai &lt;b&gt;"))
        #expect(page.contains("Adresse de l&#39;étude") || page.contains("Adresse de l'étude"))
        // The tables of tiers, types, fields, hand and layouts.
        #expect(page.components(separatedBy: "<caption>").count >= 8)
    }

    @Test func thePageNeedsNothingFromElsewhere() throws {
        let page = try page("light")
        for word in ["http:", "https:", "src=", "<script", "@import", "url("] {
            #expect(!page.contains(word), "\(word)")
        }
        #expect(page.contains(#"<html lang="fr">"#))
    }

    /// Names, addresses and amounts of the truth appear in neither report.
    @Test func noValueIsShown() throws {
        let evaluation = try Recorded.evaluation("heavy")
        let texts = [try page("heavy"), String(decoding: try evaluation.encoded(), as: UTF8.self)]
        for file in try Recorded.truth().files {
            for document in file.documents {
                for key in ["etude_nom", "bailleur_nom", "bailleur_adresse", "reference_dossier", "etude_email"] {
                    guard let value = document.fields[key]?.string else { continue }
                    #expect(!texts.contains { $0.contains(value) }, "\(key)")
                }
            }
        }
    }

    @Test func brokenTemplateIsRefused() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "recto-modele-\(UUID().uuidString)")
        let folder = root.appending(path: "Pipelines/reports")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        try Data("{{#cards}} sans fin".utf8).write(to: folder.appending(path: "evaluation.mustache"))
        #expect(throws: RuleFileError.self) { try HTMLReport(from: DataFolders(root: root)) }
    }
}

@Suite struct EvaluationJSONTests {
    @Test func figuresStandInTheFile() throws {
        let data = try Recorded.evaluation("heavy").encoded()
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let scores = try #require(object["scores"] as? [String: Any])
        let overall = try #require(scores["fields_overall"] as? [String: Any])
        #expect(overall["f1"] as? Double == 0.7848)
        #expect(object["false_value_rate"] as? Double == 0.0914)
        #expect(scores["fields_per_hand"] != nil)
    }
}

@Suite struct SetTests {
    @Test func joinedSetsStayApart() throws {
        let (truth, results) = (try Recorded.truth(), try Recorded.results("perfect"))
        let joined = Evaluation(
            truth: TruthSet(joining: [truth, truth]), results: ResultSet(joining: [results, results]),
            rules: try Recorded.rules())
        #expect(joined.scores.files == 2 * truth.files.count)
        #expect(joined.scores.fieldsOverall.f1 == 1)
        #expect(joined.scores.householdLinking.f1 == 1)
        #expect(joined.scores.rescans.recognised == joined.scores.rescans.inTruth)
        #expect(joined.scores.rescans.wrong == 0)
    }

    @Test func faultyTruthIsToldWithoutItsValues() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "recto-verite-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: SetError.self) { try TruthSet(folder: folder) }
        try Data(#"{"file":"SECRET.pdf","tier":"easy","documents":[]}"#.utf8).write(
            to: folder.appending(path: "a.json"))
        let error = #expect(throws: SetError.self) { try TruthSet(folder: folder) }
        #expect(error?.description.contains("n_pages") == true)
        #expect(error?.description.contains("SECRET") == false)
    }
}
