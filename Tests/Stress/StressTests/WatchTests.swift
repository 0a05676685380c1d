import Foundation
import Subprocess
import SystemPackage
import Testing

/// A folder that fills while Recto looks at it.
@Suite(.serialized) struct WatchTests {
    private struct Round: Decodable {
        let fichiers: Int
        let acceptes: Int
        let connus: Int
    }

    private struct Watched {
        let status: TerminationStatus
        let rounds: [Round]
        let log: String

        func sum(_ count: KeyPath<Round, Int>) -> Int { rounds.map { $0[keyPath: count] }.reduce(0, +) }
    }

    /// Watches, as a machine that follows the output does, until so many files have been told of.
    private static func watch(_ program: RectoProgram, until files: Int, more: [String] = []) async throws -> Watched {
        let arguments =
            ["watch", program.papers.path, "--settle", "3", "--json"]
            + ["--worker", RectoProgram.built("ReplayWorker").path] + program.store + more
        let result = try await Subprocess.run(
            .path(FilePath(RectoProgram.built("recto").path)), arguments: Arguments(arguments),
            environment: RectoProgram.environment, input: .none, output: .sequence, error: .string(limit: 1 << 24)
        ) { process in
            var rounds: [Round] = []
            for try await line in process.standardOutput.strings() {
                rounds.append(try JSONDecoder().decode(Round.self, from: Data(line.utf8)))
                if rounds.map(\.fichiers).reduce(0, +) >= files { try process.send(signal: .terminate) }
            }
            return rounds
        }
        return Watched(
            status: result.terminationStatus, rounds: result.closureResult, log: result.standardError)
    }

    @Test(.timeLimit(.minutes(10)))
    func `Whole files are read once, a poison file stops nothing, names stay out of the log`() async throws {
        let program = try RectoProgram()
        defer { program.remove() }
        try RecordedPapers.write(3, into: program.papers)
        try Data("poison".utf8).write(to: program.papers.appending(path: "0-madame-x.pdf"))
        let growing = program.papers.appending(path: "en-cours.pdf")
        try Data("%PDF-1.4\n".utf8).write(to: growing)
        async let watched = Self.watch(program, until: 4)
        // A scanner at work.
        for _ in 0..<20 {
            try await Task.sleep(for: .milliseconds(400))
            let handle = try FileHandle(forWritingTo: growing)
            try handle.seekToEnd()
            try handle.write(contentsOf: Data("x".utf8))
            try handle.close()
        }
        try FileManager.default.removeItem(at: growing)
        let first = try await watched
        #expect(first.status == .exited(0), "\(first.log)")
        #expect(first.sum(\.acceptes) == 3 && first.sum(\.fichiers) == 4)
        #expect(!first.log.contains("madame") && !first.log.contains("papier-"))
        let moved = program.home.appending(path: "faits")
        let second = try await Self.watch(program, until: 4, more: ["--move-to", moved.path])
        #expect(second.status == .exited(0), "\(second.log)")
        #expect(second.sum(\.acceptes) == 0 && second.sum(\.connus) == 3)
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
