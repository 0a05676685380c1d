import Foundation
import Testing

/// Recto as a systemd service: an ordinary user, under the unit's filter of system calls.
@Suite struct ServiceTests {
    @Test func `Papers are read in full isolation under the filter of the unit`() async throws {
        let process = try RectoProcess(named: "service")
        let place = try Self.place(process)
        let outcome = try await RectoProcess.run(
            URL(filePath: "/usr/bin/python3"),
            [
                RectoProcess.project.appending(path: "Tests/Service/under_unit.py").path,
                RectoProcess.project.appending(path: "Pipelines/systemd/recto-watch.service").path,
                place.appending(path: "recto").path, "run", place.appending(path: "scans").path, "--require-sandbox",
                "--data", place.appending(path: "donnees").path, "--keys", place.appending(path: "cles").path,
                "--json", place.appending(path: "results.json").path,
            ], home: place, temporary: place)
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        let results = try JSONDecoder().decode(
            [String: Papers].self, from: Data(contentsOf: place.appending(path: "results.json")))
        #expect(results["s001.pdf"]?.documents.isEmpty == false)
    }

    /// The program, its rules and one scan where everybody may read and write: the project may lie in a closed home.
    private static func place(_ process: RectoProcess) throws -> URL {
        let files = FileManager.default
        let scans = process.home.appending(path: "scans")
        try files.createDirectory(at: scans, withIntermediateDirectories: true)
        try files.copyItem(
            at: RectoProcess.samples.appending(path: "files/s001.pdf"), to: scans.appending(path: "s001.pdf"))
        try files.copyItem(at: RectoProcess.program, to: process.home.appending(path: "recto"))
        for folder in ["Pipelines", "Forms"] {
            try files.copyItem(
                at: RectoProcess.project.appending(path: folder), to: process.home.appending(path: folder))
        }
        try files.setAttributes([.posixPermissions: 0o777], ofItemAtPath: process.home.path)
        return process.home
    }
}
