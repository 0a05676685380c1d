import DossierModel
import Foundation
import Testing

@testable import Pseudonymisation

/// What the shipped research profile holds on 5,000 generated households.
@Suite struct FiveThousandTests {
    private static let sources = GeneratedHouseholds(count: 5_000, seed: 20_261_127).sources

    private static func dataset(_ key: String) throws -> ReleasedDataset {
        try Invented.pseudonymiser(Invented.profile("recherche"), key: Invented.key(key))
            .dataset(of: sources, acceptingRisk: false).value
    }

    @Test("Attacks, joins of two recipients' exports, totals and time keep their bounds")
    func bounds() throws {
        // Processor time: what else the machine does must not count.
        let start = clock()
        let one = try Self.dataset("one")
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        let two = try Self.dataset("two")
        #expect(seconds < 60)
        #expect(one.risk.faults.isEmpty, "\(one.risk.faults)")
        print("5000 households in \(seconds) s")
        for group in one.risk.groups {
            print(
                group.name, "rows", group.measures.rows, "of", group.source, "k", group.measures.k, "content k",
                group.contentK, "l", group.measures.l, "linkage", group.linkageExact, group.linkageNoisy)
            #expect(group.linkageExact <= one.risk.bound && group.linkageNoisy <= one.risk.bound)
            #expect(group.measures.k >= 5 && group.contentK >= 5)
        }
        try Self.expectNoJoin(one, two)
        try Self.expectFaithful(one)
    }

    /// By pseudonym: none in common, and no better than chance by their order. By content: whoever matches each row with a
    /// row of equal content is right one time in k, and two points.
    private static func expectNoJoin(_ one: ReleasedDataset, _ two: ReleasedDataset) throws {
        let (a, b) = (try #require(one.tables.first), try #require(two.tables.first))
        let (mine, theirs) = (a.rows.map(\.[0].key), b.rows.map(\.[0].key))
        #expect(Set(mine).isDisjoint(with: theirs))
        let truth = Dictionary(
            uniqueKeysWithValues: sources.map { source in
                let id = source.dossier.id.rawValue
                return (
                    "t" + Invented.key("one").pseudonym(.household, of: id),
                    "t" + Invented.key("two").pseudonym(.household, of: id)
                )
            })
        let byOrder = zip(mine, theirs).count { truth[$0] == $1 }
        let byRank = zip(mine.sorted(), theirs.sorted()).count { truth[$0] == $1 }
        #expect(byOrder <= 8 && byRank <= 8)
        let classes = Dictionary(grouping: b.rows) { Array($0.dropFirst()) }
        let found = a.rows.reduce(0.0) { sum, row in
            let rivals = classes[Array(row.dropFirst())] ?? []
            let isThere = rivals.contains { $0[0].key == truth[row[0].key] }
            return isThere ? sum + 1 / Double(rivals.count) : sum
        }
        let share = found / Double(a.rows.count)
        print("join by order", byOrder, "by rank", byRank, "by content", share)
        #expect(share <= 1.0 / 5 + 0.02)
    }

    private static func expectFaithful(_ dataset: ReleasedDataset) throws {
        let table = try #require(dataset.tables.first { $0.table == .menages })
        for name in ["loyer", "dette"] {
            let column = try #require(table.columns.firstIndex { $0.column.name == name })
            let released = table.rows.compactMap {
                if case .amount(let amount) = $0[column] { amount.cents } else { nil }
            }
            let source = sources.compactMap { trueAmount(name, of: $0.dossier) }
            let (total, median) = (ratio(sum(released), sum(source)), ratio(middle(released), middle(source)))
            print(name, "total", total, "median", median)
            #expect(abs(total - 1) <= 0.05 && abs(median - 1) <= 0.05)
        }
    }

    private static func trueAmount(_ name: String, of dossier: Dossier) -> Int? {
        let champs: [Champ] = name == "loyer" ? [.loyerMensuel] : [.detteMontant, .montantPrincipal]
        return dossier.actes.last.flatMap { acte in champs.lazy.compactMap { acte.fields.amount($0)?.cents }.first }
    }

    private static func sum(_ numbers: [Int]) -> Int { numbers.reduce(0, +) }
    private static func middle(_ numbers: [Int]) -> Int { numbers.sorted()[numbers.count / 2] }
    private static func ratio(_ a: Int, _ b: Int) -> Double { Double(a) / Double(b) }
}
