import Foundation
import Subprocess
import Testing

/// A program that is killed while it brings an older store up to date.
@Suite(.serialized, .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3"), "needs sqlite3"))
struct MigrationKillTests {
    private static func sqlite(_ program: RectoProgram, _ sql: String) async throws -> String {
        let database = program.data.appending(path: "recto.sqlite").path
        let outcome = try await RectoProgram.start(URL(filePath: "/usr/bin/env"), ["sqlite3", database, sql])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output
    }

    /// Back to the schema before seals, with so many rows that sealing them takes a while, always as many.
    private static let age = """
        DROP TABLE IF EXISTS row_seal; DELETE FROM grdb_migrations WHERE identifier = '0005-row-seals';
        DELETE FROM lookup_token;
        INSERT OR IGNORE INTO lookup_token WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
            SELECT randomblob(16), (SELECT min(id) FROM acte) FROM n;
        """

    @Test func `A migration killed at any instant leaves the old schema or the new one, never another`() async throws {
        let program = try RectoProgram()
        defer { program.remove() }
        try RecordedPapers.write(1, into: program.papers)
        #expect(try await program.recto(program.runArguments(program.papers)).status == 0)
        _ = try await Self.sqlite(program, Self.age)
        let start = ContinuousClock.now
        #expect(try await program.recto(["verify", "-q"] + program.store).status == 0)
        let duration = start.duration(to: .now)
        var chance = SeededChance(seed: 6)
        var seen: [String: Int] = [:]
        for _ in 0..<(RectoProgram.isLong ? 60 : 4) {
            _ = try await Self.sqlite(program, Self.age)
            let share = Double.random(in: 0...1, using: &chance)
            try await program.recto(["verify", "-q"] + program.store, stop: (.kill, duration * share))
            let state = try await Self.sqlite(
                program,
                """
                SELECT (SELECT count(*) FROM sqlite_schema WHERE name = 'row_seal')
                    || (SELECT count(*) FROM grdb_migrations WHERE identifier = '0005-row-seals')
                """)
            seen[state.trimmingCharacters(in: .newlines), default: 0] += 1
            #expect(try await program.recto(["verify", "-q"] + program.store).status == 0)
        }
        print("schémas après l'arrêt : \(seen)")
        #expect(Set(seen.keys).isSubset(of: ["00", "11"]))
    }
}
