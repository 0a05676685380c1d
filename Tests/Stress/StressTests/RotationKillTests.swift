import Foundation
import Subprocess
import Testing

@testable import Vault

/// A change of the master key that is killed, whenever, and started again by the same command.
@Suite(.serialized) struct RotationKillTests {
    /// As 10,000 papers would have it: a key a file and a key a household.
    private static let keyCount = RectoProgram.isLong ? 15_000 : 600
    private static let kills = RectoProgram.isLong ? 30 : 5

    private struct Ring {
        let program: RectoProgram
        let values: [(Sealed, SealedPlace)]

        var folder: KeyFolder { KeyFolder(program.keys) }

        init() throws {
            program = try RectoProgram()
            try FileManager.default.createDirectory(at: program.data, withIntermediateDirectories: true)
            let vault = try Vault(folder: KeyFolder(program.keys), outside: program.data)
            let now = Date(timeIntervalSince1970: 1_700_000_000)
            values = try (0..<RotationKillTests.keyCount).map { number in
                let place = SealedPlace(table: "page", column: "sealed_text", row: "\(number)")
                let key = try vault.newKey(number % 3 == 0 ? .dossier : .source, at: now)
                return (try vault.seal(Data("\(number)".utf8), under: key, at: place), place)
            }
            try vault.settle()
        }

        /// With a vault of its own, as another process would: every key must open at any moment.
        func expectAllOpen() throws {
            let vault = try Vault(folder: folder, outside: program.data)
            for (number, value) in values.enumerated() {
                #expect(try vault.open(value.0, at: value.1) == Data("\(number)".utf8))
            }
        }

        func rotate(stop: (signal: Signal, delay: Duration)? = nil) async throws -> RectoProgram.Outcome {
            try await program.recto(["key", "rotate", "-q"] + program.store, stop: stop)
        }

        func status() throws -> KeyKeeping.Status {
            try KeyKeeping(folder: folder, outside: program.data).status()
        }
    }

    @Test func `Killed half-way and resumed, a rotation loses no key and ends with one master key`() async throws {
        let ring = try Ring()
        defer { ring.program.remove() }
        let start = ContinuousClock.now
        #expect(try await ring.rotate().status == 0)
        let duration = start.duration(to: .now)
        try ring.expectAllOpen()
        var chance = SeededChance(seed: 11)
        var halfWay = 0
        for _ in 0..<Self.kills {
            let before = try ring.status().mark
            let share = Double.random(in: 0.05...1, using: &chance)
            _ = try await ring.rotate(stop: (.kill, duration * share))
            if try ring.status().waiting > 0 { halfWay += 1 }
            try ring.expectAllOpen()
            let resumed = try await ring.rotate()
            #expect(resumed.status == 0, "\(resumed.errors)")
            let after = try ring.status()
            #expect(after.waiting == 0 && after.mark != before)
            #expect(after.keys.values.reduce(0, +) == Self.keyCount)
            let left = try FileManager.default.contentsOfDirectory(atPath: ring.program.keys.path)
            #expect(left.filter { $0.hasPrefix("master") } == ["master.key"])
            try ring.expectAllOpen()
        }
        print("rotation de \(Self.keyCount) clés : \(duration), \(halfWay) arrêts à mi-chemin sur \(Self.kills)")
        if RectoProgram.isLong { #expect(halfWay > 0) }
    }
}
