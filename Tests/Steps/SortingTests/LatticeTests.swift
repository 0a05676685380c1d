import DossierModel
import Foundation
import Testing

@testable import Sorting

/// The lattice against all ways written out.
@Suite struct LatticeTests {
    private func lattice(seed: Int, pages: Int) -> Lattice {
        func score(_ page: Int, _ kind: ActeKind, _ salt: Int) -> Double {
            let place = ActeKind.allCases.firstIndex(of: kind) ?? 0
            return sin(Double(seed * 31 + page * 7 + place * 3 + salt * 13)) * 3
        }
        return Lattice(
            starts: (0..<pages).map { page in KindScores { score(page, $0, 0) } },
            inners: (0..<pages).map { page in KindScores { score(page, $0, 1) } })
    }

    /// Every cut of the pages with its best score and its summed weight.
    private func ways(_ lattice: Lattice) -> [(begins: [Bool], best: Double, weight: Double)] {
        let pages = lattice.starts.count
        return (0..<(1 << (pages - 1))).map { cut in
            let begins = (0..<pages).map { $0 == 0 || cut >> ($0 - 1) & 1 == 1 }
            let firsts = begins.indices.filter { begins[$0] }
            let papers = zip(firsts, firsts.dropFirst() + [pages]).map { lattice.scores(of: $0...($1 - 1)) }
            return (begins, papers.reduce(0) { $0 + $1.greatest }, exp(papers.reduce(0) { $0 + $1.logSum }))
        }
    }

    @Test(arguments: 0..<12) func `The best way is found`(_ seed: Int) throws {
        let lattice = lattice(seed: seed, pages: 6)
        let best = try #require(ways(lattice).max { $0.best < $1.best })
        #expect(lattice.bestStarts() == best.begins)
    }

    @Test(arguments: 0..<6) func `Probabilities are shares of all ways`(_ seed: Int) {
        let lattice = lattice(seed: seed, pages: 5)
        let all = ways(lattice)
        let whole = all.reduce(0) { $0 + $1.weight }
        for (page, probability) in lattice.startProbabilities(temperature: 1).enumerated() {
            let begun = all.filter { $0.begins[page] }.reduce(0) { $0 + $1.weight }
            #expect(abs(probability - begun / whole) < 1e-9)
        }
    }

    @Test func `Of equal ways the one with fewer papers is taken`() {
        let flat = Lattice(
            starts: Array(repeating: KindScores(), count: 3), inners: Array(repeating: KindScores(), count: 3))
        #expect(flat.bestStarts() == [true, false, false])
        #expect(Lattice(starts: [], inners: []).bestStarts().isEmpty)
    }
}
