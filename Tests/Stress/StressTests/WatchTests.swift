import Foundation
import Subprocess
import Testing

/// A folder that fills while Recto looks at it.
@Suite(.serialized) struct WatchTests {
    private static func watch(_ program: RectoProgram, for delay: Duration, more: [String] = []) async throws
        -> RectoProgram.Outcome
    {
        try await program.recto(
            [
                "watch", program.papers.path, "--settle", "1", "--json", "--worker",
                RectoProgram.built("ReplayWorker").path,
            ]
                + program.store + more,
            stop: (.terminate, delay))
    }

    private static func sum(_ key: String, _ output: String) throws -> Int {
        try output.split(separator: "\n").reduce(0) { sum, line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return sum + (object?[key] as? Int ?? 0)
        }
    }

    @Test func `Whole files are read once, a poison file stops nothing, names stay out of the log`() async throws {
        let program = try RectoProgram()
        defer { program.remove() }
        try RecordedPapers.write(3, into: program.papers)
        try Data("poison".utf8).write(to: program.papers.appending(path: "0-madame-x.pdf"))
        let growing = program.papers.appending(path: "en-cours.pdf")
        try Data("%PDF-1.4\n".utf8).write(to: growing)
        async let first = Self.watch(program, for: .seconds(12))
        // A scanner at work.
        for _ in 0..<20 {
            try await Task.sleep(for: .milliseconds(400))
            let handle = try FileHandle(forWritingTo: growing)
            try handle.seekToEnd()
            try handle.write(contentsOf: Data("x".utf8))
            try handle.close()
        }
        try FileManager.default.removeItem(at: growing)
        let outcome = try await first
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try Self.sum("acceptes", outcome.output) == 3)
        #expect(try Self.sum("fichiers", outcome.output) == 4)
        #expect(!outcome.errors.contains("madame") && !outcome.errors.contains("papier-"))
        let moved = program.home.appending(path: "faits")
        let second = try await Self.watch(program, for: .seconds(9), more: ["--move-to", moved.path])
        #expect(second.status == 0, "\(second.errors)")
        #expect(try Self.sum("acceptes", second.output) == 0)
        #expect(try Self.sum("connus", second.output) == 3)
        #expect(try FileManager.default.contentsOfDirectory(atPath: program.papers.path).isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: moved.path + "/traites").count == 3)
        #expect(try FileManager.default.contentsOfDirectory(atPath: moved.path + "/refuses") == ["0-madame-x.pdf"])
    }

    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze"), "needs systemd-analyze"))
    func `The unit is one that systemd takes and finds well shut`() async throws {
        let program = try RectoProgram()
        defer { program.remove() }
        let folder = program.home.appending(path: "mes scans 100%")
        for place in [folder, program.data, program.keys] {
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        }
        let unit = try await program.recto(["watch", folder.path, "--systemd-unit"] + program.store.prefix(4))
        #expect(unit.status == 0 && !unit.output.contains(#/@[A-Z]+@/#), "\(unit.output)")
        let file = program.home.appending(path: "recto-watch.service")
        try Data(unit.output.utf8).write(to: file)
        let analyze = URL(filePath: "/usr/bin/systemd-analyze")
        let checked = try await RectoProgram.start(analyze, ["verify", "--man=no", file.path])
        #expect(checked.status == 0 && !checked.errors.contains("recto-watch.service:"), "\(checked.errors)")
        let shut = try await RectoProgram.start(
            analyze, ["security", "--offline=yes", "--no-pager", "--threshold=20", file.path])
        #expect(shut.status == 0, "\(shut.output.suffix(300)) \(shut.errors)")
    }
}
