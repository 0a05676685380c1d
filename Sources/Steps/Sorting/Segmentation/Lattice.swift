import DossierModel
import Foundation

/// All ways to cut a row of pages into papers of a kind, scored: each page either begins a paper or goes on with the one before.
struct Lattice: Sendable {
    /// Per page: the score of its being the first page of a paper of each kind.
    let starts: [KindScores]
    /// Per page: the score of its going on with a paper of each kind; unused for the first page.
    let inners: [KindScores]

    /// Which pages begin a paper in the best of all ways; of equal ways, the one with fewer papers.
    func bestStarts() -> [Bool] {
        guard let first = starts.first else { return [] }
        var scores = first
        var began: [[Bool]] = [Array(repeating: true, count: KindScores.kinds.count)]
        var origins: [ActeKind] = [.autre]
        for page in starts.indices.dropFirst() {
            let (origin, fresh) = (scores.best, starts[page] + scores.greatest)
            let going = inners[page] + scores
            let begins = zip(fresh.values, going.values).map { $0 > $1 }
            scores = KindScores { max(fresh[$0], going[$0]) }
            began.append(begins)
            origins.append(origin)
        }
        var result = Array(repeating: false, count: starts.count)
        var kind = scores.best
        for page in starts.indices.reversed() {
            let begins = KindScores.kinds.firstIndex(of: kind).map { began[page][$0] } ?? true
            result[page] = begins
            if begins { kind = origins[page] }
        }
        return result
    }

    /// Per page: how probable it is that a paper begins there, over all ways (forward–backward), 0 to 1.
    func startProbabilities(temperature: Double) -> [Double] {
        let heat = 1 / temperature
        let (starts, inners) = (self.starts.map { $0 * heat }, self.inners.map { $0 * heat })
        var forward: [KindScores] = []
        for page in starts.indices {
            guard let before = forward.last else {
                forward.append(starts[page])
                continue
            }
            let (fresh, going) = (starts[page] + before.logSum, inners[page] + before)
            forward.append(KindScores { logSumExp([fresh[$0], going[$0]]) })
        }
        var backward = Array(repeating: KindScores(), count: starts.count)
        for page in starts.indices.dropLast().reversed() {
            let fresh = (starts[page + 1] + backward[page + 1]).logSum
            let going = inners[page + 1] + backward[page + 1]
            backward[page] = going.map { logSumExp([fresh, $0]) }
        }
        let whole = forward.last?.logSum ?? 0
        return starts.indices.map { page in
            let before = page == 0 ? 0 : forward[page - 1].logSum
            return min(1, exp((starts[page] + backward[page]).logSum + before - whole))
        }
    }

    /// The score of the pages of `range` being one paper, per kind.
    func scores(of range: ClosedRange<Int>) -> KindScores {
        range.dropFirst().reduce(starts[range.lowerBound]) { $0 + inners[$1] }
    }
}
