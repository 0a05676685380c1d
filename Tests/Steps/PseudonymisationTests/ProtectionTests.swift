import DossierModel
import Testing

@testable import Pseudonymisation

@Suite struct SuppressionTests {
    private static func unit(_ quasi: String, _ sensitive: String) -> Unit {
        Unit(household: 0, rows: [], quasi: quasi, content: "\(quasi)|\(sensitive)", sensitive: sensitive, averaged: [])
    }

    @Test("Classes below k go, and those with too few sensitive values; what is left keeps both")
    func kAndL() {
        let units =
            (0..<3).map { _ in Self.unit("a", "x") } + (0..<3).map { _ in Self.unit("a", "y") } + [Self.unit("a", "z")]
            + (0..<4).map { _ in Self.unit("b", "x") }
        let group = UnitGroup(name: "essai", units: units, hasSensitive: true)
        #expect(Suppression(k: 3, l: 1).kept(of: group) == [0, 1, 2, 3, 4, 5, 7, 8, 9, 10])
        #expect(Suppression(k: 3, l: 2).kept(of: group) == [0, 1, 2, 3, 4, 5])
        #expect(Suppression(k: 5, l: 1).kept(of: group).isEmpty)
    }
}

@Suite struct GroupMeansTests {
    @Test("Groups hold k to 2k − 1 points, every point once", arguments: [5, 9, 10, 14, 15, 37, 200])
    func sizes(count: Int) {
        var dice = KeyedDice(state: UInt64(count))
        let points = (0..<count).map { _ in [Double(dice.next() % 1000), Double(dice.next() % 50)] }
        let groups = GroupMeans.mdav(points, k: 5)
        #expect(groups.joined().sorted() == Array(0..<count))
        #expect(groups.allSatisfy { (5...9).contains($0.count) })
    }

    @Test("What the shipped profile leaves in has k over its whole content, and l")
    func shippedProfile() throws {
        let sources = GeneratedHouseholds(count: 400, seed: 7).sources
        let dataset = try Invented.pseudonymiser(Invented.profile("recherche")).dataset(
            of: sources, acceptingRisk: false
        ).value
        let group = try #require(dataset.risk.groups.first)
        #expect(group.contentK >= 5 && group.measures.l >= 2)
    }
}

/// Counts that are hidden stay hidden: solved here by brute force over all tables that fit what is published.
@Suite struct CountSuppressionTests {
    private static func hide(_ counts: [[Int]], threshold: Int = 11) -> ReleasedCounts {
        CountSuppression(threshold: threshold).suppressed(
            counts, rowNames: counts.indices.map { "r\($0)" }, columnNames: counts[0].indices.map { "c\($0)" },
            rowColumn: "r", columnColumn: "c")
    }

    private static let tables: [[[Int]]] = [
        [[50, 20, 3], [40, 30, 25], [60, 15, 18]], [[50, 20, 30], [40, 30, 0], [60, 15, 18]], [[100, 1], [2, 100]],
        [[12, 13, 14], [15, 16, 17]], [[4, 2], [1, 3]],
        [[200, 5, 90, 14], [33, 47, 0, 12], [25, 19, 61, 11], [8, 30, 17, 40]],
    ]

    @Test("No published number is small", arguments: tables)
    func small(counts: [[Int]]) {
        let hidden = Self.hide(counts)
        let published =
            hidden.cells.joined().compactMap(\.self)
            + (hidden.rowTotals + hidden.columnTotals + [hidden.total]).compactMap(\.self)
        #expect(published.allSatisfy { $0 >= 11 })
    }

    @Test("Rows and columns hide at least two cells that together reach the threshold, or none", arguments: tables)
    func subtraction(counts: [[Int]]) {
        let hidden = Self.hide(counts)
        for row in counts.indices where hidden.rowTotals[row] != nil {
            Self.expectSafe(counts[row].indices.filter { hidden.cells[row][$0] == nil }.map { counts[row][$0] })
        }
        for column in counts[0].indices where hidden.columnTotals[column] != nil {
            Self.expectSafe(counts.indices.filter { hidden.cells[$0][column] == nil }.map { counts[$0][column] })
        }
    }

    private static func expectSafe(_ cells: [Int]) {
        #expect(cells.isEmpty || (cells.count >= 2 && cells.reduce(0, +) >= 11))
    }

    @Test("Every hidden cell has another value in some table that fits all published numbers", arguments: tables)
    func solving(counts: [[Int]]) {
        let hidden = Self.hide(counts)
        for row in counts.indices {
            for column in counts[row].indices where hidden.cells[row][column] == nil {
                #expect(Self.canChange(row, column, counts, hidden))
            }
        }
    }

    /// Whether the cell can grow or shrink by one without any published number changing and without a count below nought:
    /// looks for a walk of alternate steps through hidden cells from its row back to its column.
    private static func canChange(_ row: Int, _ column: Int, _ counts: [[Int]], _ hidden: ReleasedCounts) -> Bool {
        walk(row, column, counts, hidden, grows: true)
            || (counts[row][column] > 0 && walk(row, column, counts, hidden, grows: false))
    }

    private static func walk(_ row: Int, _ column: Int, _ counts: [[Int]], _ hidden: ReleasedCounts, grows: Bool)
        -> Bool
    {
        var rows: Set = [row]
        var columns = Set<Int>()
        while true {
            let before = (rows.count, columns.count)
            // A hidden margin may give what another hidden margin takes.
            if rows.contains(where: { hidden.rowTotals[$0] == nil }) {
                rows.formUnion(counts.indices.filter { hidden.rowTotals[$0] == nil })
            }
            if columns.contains(where: { hidden.columnTotals[$0] == nil }) {
                columns.formUnion(counts[0].indices.filter { hidden.columnTotals[$0] == nil })
            }
            for r in rows {
                for c in counts[0].indices
                where hidden.cells[r][c] == nil && (r, c) != (row, column) && (!grows || counts[r][c] > 0) {
                    columns.insert(c)
                }
            }
            if columns.contains(column) { return true }
            for c in columns {
                for r in counts.indices where hidden.cells[r][c] == nil && (grows || counts[r][c] > 0) {
                    rows.insert(r)
                }
            }
            if before == (rows.count, columns.count) { return false }
        }
    }

    @Test("The linear audit finds what subtraction gives")
    func audit() {
        let counts = [[50, 3], [40, 30]]
        let only = LinearAudit(counts, hidden: [.init(row: 0, column: 1)], hiddenRows: [], hiddenColumns: [])
        #expect(only.disclosed == [.init(row: 0, column: 1)])
        let all: Set<CountSuppression.Cell> = [
            .init(row: 0, column: 0), .init(row: 0, column: 1), .init(row: 1, column: 0), .init(row: 1, column: 1),
        ]
        #expect(LinearAudit(counts, hidden: all, hiddenRows: [], hiddenColumns: []).disclosed.isEmpty)
    }
}
