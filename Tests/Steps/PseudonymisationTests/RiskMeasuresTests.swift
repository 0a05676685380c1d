import Foundation
import Testing

@testable import Pseudonymisation

/// k, l and the risks against `risk.py`, which computes them from their definitions with exact fractions.
@Suite struct RiskMeasuresTests {
    private struct Table: Encodable {
        let records: [[String]]
        let population: [String]
        let threshold: Int

        var measures: RiskMeasures {
            RiskMeasures(
                records.map { RiskRecord(quasi: $0[0], sensitive: $0[1]) }, population: population, threshold: threshold
            )
        }
    }

    private struct Expected: Decodable {
        let k: Int
        let l: Int
        let classes: Int
        let unique: Double
        let prosecutorMaximum: Double
        let prosecutorMean: Double
        let prosecutorAbove: Double
        let journalistMaximum: Double
        let journalistMean: Double
        let marketer: Double
    }

    /// Even classes, a unique row, a wide population, many small classes, one class.
    private static let tables: [Table] = [
        Table(
            records: (0..<30).map { ["c\($0 % 5)", "s\($0 % 3)"] }, population: (0..<30).map { "c\($0 % 5)" },
            threshold: 5),
        Table(
            records: [["a", "x"], ["a", "y"], ["a", "y"], ["b", "x"]], population: ["a", "a", "a", "b", "b"],
            threshold: 2),
        Table(
            records: (0..<40).map { ["c\($0 % 7)", "s\($0 % 2)"] },
            population: (0..<400).map { "c\($0 % 9)" }, threshold: 6),
        drawn(rows: 500, classes: 120, seed: 4),
        Table(records: (0..<11).map { _ in ["a", "x"] }, population: (0..<11).map { _ in "a" }, threshold: 11),
    ]

    private static func drawn(rows: Int, classes: UInt64, seed: UInt64) -> Table {
        var dice = KeyedDice(state: seed)
        let quasi = (0..<rows).map { _ in "c\(min(dice.next() % classes, dice.next() % classes))" }
        return Table(
            records: quasi.map { [$0, "s\(dice.next() % 4)"] },
            population: quasi + (0..<rows).map { _ in "c\(dice.next() % classes)" }, threshold: 5)
    }

    @Test("Five tables give the numbers of an independent computation, to 1e-9")
    func independent() throws {
        let expected = try Self.python(Self.tables)
        #expect(expected.count == 5)
        for (table, other) in zip(Self.tables, expected) {
            let own = table.measures
            #expect(own.k == other.k && own.l == other.l && own.classes == other.classes)
            for (mine, theirs) in [
                (own.uniqueShare, other.unique), (own.prosecutorMaximum, other.prosecutorMaximum),
                (own.prosecutorMean, other.prosecutorMean), (own.prosecutorShareAbove, other.prosecutorAbove),
                (own.journalistMaximum, other.journalistMaximum), (own.journalistMean, other.journalistMean),
                (own.marketer, other.marketer),
            ] {
                #expect(abs(mine - theirs) <= 1e-9)
            }
        }
    }

    private static func python(_ tables: [Table]) throws -> [Expected] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let script = URL(filePath: #filePath).appending(path: "../../../Privacy/risk.py").standardized
        process.arguments = ["python3", script.path]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(tables))
        try input.fileHandleForWriting.close()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode([Expected].self, from: answer)
    }
}
