import Foundation
import Testing

/// The reading held against the truth of the Samples.
@Suite struct EvaluateTests {
    @Test func `Results of a run are scored, and no report names anybody`() async throws {
        let (process, _) = try await SamplesRun.shared.outcome()
        let (html, json) = (process.home.appending(path: "rapport.html"), process.home.appending(path: "mesures.json"))
        let outcome = try await RectoProcess.recto(
            "evaluate", RectoProcess.samples.path, "--results", process.results.path, "--html", html.path, "--json",
            json.path)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("40 fichiers") || outcome.output.contains("40\u{A0}fichiers"))
        #expect(outcome.output.contains("Confiance affichée"))
        #expect(outcome.output.contains("assignation") || outcome.output.contains("Assignation"))
        let reports = [
            outcome.output, try String(contentsOf: html, encoding: .utf8),
            try String(contentsOf: json, encoding: .utf8),
        ]
        for truth in try Truth.all() {
            for name in truth.identifiers where name.count > 6 {
                #expect(!reports.contains { $0.contains(name) })
            }
        }
        for file in [html, json] {
            let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    @Test func `A set is read into a store that is gone afterwards`() async throws {
        let process = try RectoProcess(named: "mesure")
        for (folder, name) in [("files", "s003.pdf"), ("truth", "s003.json")] {
            let place = process.home.appending(path: folder, directoryHint: .isDirectory)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: RectoProcess.samples.appending(path: "\(folder)/\(name)"), to: place.appending(path: name))
        }
        let outcome = try await RectoProcess.recto(
            "evaluate", process.home.path, "--all-types", "--quiet", "--errors", "1")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let left = try FileManager.default.contentsOfDirectory(atPath: FileManager.default.temporaryDirectory.path)
        #expect(!left.contains { $0.hasPrefix("recto-evaluation-") })
        let fitted = try await RectoProcess.recto(
            "evaluate", process.home.path, "--quiet", "--fit-calibration", process.home.appending(path: "c.yaml").path)
        #expect(fitted.status == 1)
        #expect(fitted.errors.contains("Trop peu de valeurs"))
    }

    @Test(arguments: [
        ["evaluate"], ["evaluate", "x", "--results", "a", "--results", "b"], ["evaluate", "x", "--threshold", "2"],
    ])
    func `A measure badly asked for ends with 2`(_ arguments: [String]) async throws {
        #expect(try await RectoProcess.recto(arguments).status == 2)
    }
}
