import Foundation
import Subprocess
import Testing

/// Backup, restoration, and who may import when.
@Suite(.serialized) struct SafekeepingTests {
    private static func filled(_ papers: Int) async throws -> RectoProgram {
        let program = try RectoProgram()
        try RecordedPapers.write(papers, into: program.papers)
        let outcome = try await program.recto(program.runArguments(program.papers))
        #expect(outcome.status == 0, "\(outcome.errors)")
        return program
    }

    private static func status(_ program: RectoProgram, data: URL) async throws -> String {
        let outcome = try await program.recto(
            ["status", "--json", "--data", data.path, "--keys", program.keys.path, "--today", "2026-11-21"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output
    }

    @Test func `A backup comes back whole; nothing is overwritten; a damaged one is refused`() async throws {
        let program = try await Self.filled(6)
        defer { program.remove() }
        let (archive, empty) = (program.home.appending(path: "s.tar"), program.home.appending(path: "neuf"))
        let made = try await program.recto(["backup", archive.path] + program.store)
        #expect(made.status == 0 && made.output.contains(program.keys.path), "\(made.errors)")
        #expect(try await program.recto(["backup", archive.path] + program.store).status == 1)
        let back = ["--data", empty.path, "--keys", program.keys.path]
        let restored = try await program.recto(["restore", archive.path] + back)
        #expect(restored.status == 0, "\(restored.errors)")
        #expect(try await Self.status(program, data: empty) == Self.status(program, data: program.data))
        #expect(try await program.recto(["verify"] + back).status == 0)
        #expect(try await program.recto(["restore", archive.path] + back).status == 1)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: program.home.path).contains("s.tar.partiel") == false)
        try await expectRefusal(of: archive, program)
    }

    /// Cut off, flipped, without keys, or no archive at all: never a store.
    private func expectRefusal(of archive: URL, _ program: RectoProgram) async throws {
        let whole = try Data(contentsOf: archive)
        var flipped = whole
        flipped[whole.count / 2] ^= 1
        let bad = program.home.appending(path: "mauvaise.tar")
        for (number, bytes) in [whole.prefix(whole.count / 2), flipped, Data("rien".utf8)].enumerated() {
            try Data(bytes).write(to: bad)
            let folder = program.home.appending(path: "refus-\(number)")
            let outcome = try await program.recto(
                ["restore", bad.path, "--data", folder.path, "--keys", program.keys.path])
            #expect(outcome.status == 1 && !outcome.errors.isEmpty, "\(number)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty, "\(number)")
        }
        let keyless = try await program.recto(
            ["restore", archive.path, "--data", program.home.path + "/x", "--keys", program.home.path + "/y"])
        #expect(keyless.status == 1 && !FileManager.default.fileExists(atPath: program.home.path + "/y"))
    }

    @Test func `While one imports, a second tells who or waits, and others read, check and back up`() async throws {
        let program = try RectoProgram()
        defer { program.remove() }
        try RecordedPapers.write(RectoProgram.isLong ? 100 : 24, into: program.papers)
        async let first = program.recto(program.runArguments(program.papers))
        while !FileManager.default.fileExists(atPath: program.data.appending(path: "importer.lock").path) {
            try await Task.sleep(for: .milliseconds(20))
        }
        try await Task.sleep(for: .milliseconds(300))
        let refused = try await program.recto(program.runArguments(program.papers) + ["--no-wait"])
        #expect(refused.status == 1 && refused.errors.contains("processus"), "\(refused.errors)")
        let archive = program.home.appending(path: "pendant.tar")
        let made = try await program.recto(["backup", archive.path] + program.store)
        #expect(made.status == 0, "\(made.errors)")
        #expect(try await program.recto(["verify"] + program.store).status == 0)
        let waited = try await program.recto(program.runArguments(program.papers))
        #expect(waited.status == 0, "\(waited.errors)")
        #expect(try await first.status == 0)
        let back = ["--data", program.home.path + "/neuf", "--keys", program.keys.path]
        let restored = try await program.recto(["restore", archive.path] + back)
        #expect(restored.status == 0, "\(restored.errors)")
        #expect(try await program.recto(["verify"] + program.store).status == 0)
    }
}
