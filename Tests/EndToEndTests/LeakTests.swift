import Foundation
import Testing

/// Every byte that a run leaves, searched for every identifier of the truth in every dress: `Tests/Privacy/leak_check.py`.
@Suite struct LeakTests {
    private struct Findings: Decodable {
        let files: Int
        let long: Int
        let long_found: Int
        let short_found: Int
    }

    private static func check(_ paths: [URL]) async throws -> Findings {
        let script = RectoProcess.project.appending(path: "Tests/Privacy/leak_check.py").path
        let truth = RectoProcess.samples.appending(path: "truth").path
        let arguments = ["python3", script, "--json", "--truth", truth] + paths.map(\.path)
        let outcome = try await RectoProcess.run(URL(filePath: "/usr/bin/env"), arguments)
        let findings = try JSONDecoder().decode(Findings.self, from: Data(outcome.output.utf8))
        #expect((outcome.status == 0) == (findings.long_found + findings.short_found == 0))
        return findings
    }

    /// The data with their journals, a backup, the keys and a copy of the keyring, what was said, and temporary files.
    @Test func `No identifier occurs in any byte of data, backups, keys, messages and temporary files`() async throws {
        let (process, outcome) = try await SamplesRun.shared.outcome()
        let copies = process.home.appending(path: "copies")
        let archive = process.home.appending(path: "sauvegarde.tar")
        #expect(try await process.recto("backup", archive.path).status == 0)
        #expect(try await process.recto("key", "backup", copies.path).status == 0)
        let log = process.home.appending(path: "messages.txt")
        try Data((outcome.errors + outcome.output).utf8).write(to: log)
        let found = try await Self.check(
            [process.dataAfterRun, archive, process.keys, copies, log, process.temporary])
        #expect(found.files > 50 && found.long > 50)
        #expect(found.long_found == 0 && found.short_found == 0, "\(found)")
    }

    @Test func `The same check finds them when nothing is sealed`() async throws {
        let (process, _) = try await SamplesRun.shared.outcome()
        let data = process.home.appending(path: "donnees-pour-ouvrir")
        try FileManager.default.copyItem(at: process.dataAfterRun, to: data)
        let work = process.home.appending(path: "ouvert")
        let bench = RectoProcess.program.deletingLastPathComponent().appending(path: "RectoBench")
        let made = try await RectoProcess.run(
            bench,
            [
                "sealing", "--home", RectoProcess.project.path, "--data", data.path, "--keys", process.keys.path,
                "--work", work.path, "--unsealed",
            ])
        #expect(made.status == 0, "\(made.errors)")
        let found = try await Self.check([work.appending(path: "open/data")])
        #expect(found.long_found * 2 > found.long && found.short_found > 0, "\(found)")
    }
}
