import DossierModel

/// Two different papers in a fixed order.
struct ActePair: Hashable, Comparable, Sendable {
    let first: ActeID
    let second: ActeID

    /// Nil for one and the same paper.
    init?(_ a: ActeID, _ b: ActeID) {
        guard a != b else { return nil }
        (first, second) = a < b ? (a, b) : (b, a)
    }

    static func < (a: ActePair, b: ActePair) -> Bool { (a.first, a.second) < (b.first, b.second) }
}

/// People's decisions about a set of papers, without order.
struct Decisions: Sendable {
    /// Sorted.
    let together: [ActePair]
    let apart: Set<ActePair>
    let sameActe: Set<ActePair>
    let distinctActes: Set<ActePair>

    init(_ decisions: [LinkingDecision], among actes: Set<ActeID>) {
        var together: Set<ActePair> = []
        var apart: Set<ActePair> = []
        var same: Set<ActePair> = []
        var distinct: Set<ActePair> = []
        var pins: [String: Set<ActeID>] = [:]
        for decision in decisions where decision.actes.allSatisfy(actes.contains) {
            switch decision {
            case .together(let a, let b): ActePair(a, b).map { _ = together.insert($0) }
            case .apart(let a, let b): ActePair(a, b).map { _ = apart.insert($0) }
            case .pinned(let a, let name): pins[name, default: []].insert(a)
            case .sameActe(let a, let b):
                ActePair(a, b).map {
                    same.insert($0)
                    together.insert($0)
                }
            case .distinctActes(let a, let b): ActePair(a, b).map { _ = distinct.insert($0) }
            }
        }
        for (name, pinned) in pins {
            let sorted = pinned.sorted()
            for (a, b) in zip(sorted, sorted.dropFirst()) { ActePair(a, b).map { _ = together.insert($0) } }
            for (other, others) in pins where name < other {
                for a in pinned { for b in others { ActePair(a, b).map { _ = apart.insert($0) } } }
            }
        }
        self.together = together.sorted()
        self.apart = apart
        sameActe = same.subtracting(distinct)
        distinctActes = distinct
    }
}
