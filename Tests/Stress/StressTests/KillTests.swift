import Foundation
import Subprocess
import Testing

/// A batch that is cut off, however and whenever, and started again by the same command.
@Suite(.serialized) struct KillTests {
    private static let paperCount = RectoProgram.isLong ? 100 : 10

    /// What a run leaves for people: results and the origin of every value, byte for byte.
    private struct Harvest: Equatable {
        let results: Data
        let origins: [String: Data]

        init(of program: RectoProgram) throws {
            results = try Data(contentsOf: program.results)
            var origins: [String: Data] = [:]
            for dossier in try FileManager.default.contentsOfDirectory(atPath: program.forms.path) {
                let folder = program.forms.appending(path: dossier)
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 3)
                origins[dossier] = try Data(contentsOf: folder.appending(path: "origine-des-informations.json"))
            }
            self.origins = origins
        }
    }

    /// An uninterrupted run over the same papers.
    private struct Reference {
        let program: RectoProgram
        let harvest: Harvest
        let duration: Duration

        init() async throws {
            program = try RectoProgram()
            try RecordedPapers.write(KillTests.paperCount, into: program.papers)
            let start = ContinuousClock.now
            let outcome = try await program.recto(program.runArguments(program.papers))
            duration = start.duration(to: .now)
            #expect(outcome.status == 0, "\(outcome.errors)")
            harvest = try Harvest(of: program)
            #expect(harvest.origins.count > 1)
        }

        /// Cuts a run off at each of these shares of the time it takes, starts it again, and compares.
        func expectEqual(afterStopsAt shares: [Double], by signal: Signal, trial: Int) async throws {
            let other = try RectoProgram()
            defer { other.remove() }
            for share in shares {
                let stopped = try await other.recto(
                    other.runArguments(program.papers), stop: (signal, duration * share))
                #expect([nil, 0, 4].contains(stopped.status), "essai \(trial) : \(stopped.errors)")
            }
            let outcome = try await other.recto(other.runArguments(program.papers))
            #expect(outcome.status == 0, "essai \(trial) : \(outcome.errors)")
            #expect(try Harvest(of: other) == harvest, "essai \(trial), arrêts à \(shares)")
            try await expectSound(other, trial: trial)
        }

        private func expectSound(_ program: RectoProgram, trial: Int) async throws {
            let incoming = try FileManager.default.contentsOfDirectory(
                atPath: program.data.appending(path: "blobs/incoming").path)
            #expect(incoming.isEmpty, "essai \(trial)")
        }
    }

    @Test func `Killed at any instant, once or twice, and started again, it ends as if never killed`() async throws {
        let reference = try await Reference()
        defer { reference.program.remove() }
        var chance = SeededChance(seed: 4)
        let (single, double) = RectoProgram.isLong ? (200, 50) : (4, 1)
        for trial in 0..<(single + double) {
            let shares = (0..<(trial < single ? 1 : 2)).map { _ in Double.random(in: 0...1, using: &chance) }
            try await reference.expectEqual(afterStopsAt: shares, by: .kill, trial: trial)
            if RectoProgram.isLong, trial % 10 == 9 { print("\(trial + 1) arrêts brutaux, égaux jusqu'ici") }
        }
    }

    @Test(arguments: [Signal.interrupt, .terminate])
    func `Asked to stop, it says what is done, ends with 4, and goes on when started again`(signal: Signal) async throws
    {
        let program = try RectoProgram()
        defer { program.remove() }
        try RecordedPapers.write(40, into: program.papers)
        let started = ContinuousClock.now
        let stopped = try await program.recto(
            program.runArguments(program.papers), stop: (signal, .milliseconds(1_800)))
        #expect(stopped.status == 4, "\(stopped.errors)")
        #expect(stopped.errors.contains("La même commande reprend"))
        #expect(started.duration(to: .now) < .seconds(20))
        let outcome = try await program.recto(program.runArguments(program.papers))
        #expect(outcome.status == 0, "\(outcome.errors)")
    }
}
