import DossierModel

/// Puts papers together, strongest evidence first, never against a person's decision or a contradiction.
struct Clustering {
    private let profiles: [LinkingProfile]
    private let linker: CaseLinker
    private let decisions: Decisions
    private let position: [ActeID: Int]
    private var root: [Int]
    private var members: [[Int]]
    private var compared: [ActePair: PairEvidence] = [:]
    private(set) var reasons: [LinkingReason] = []
    private(set) var conflicts: [String] = []

    /// - Parameter profiles: sorted by id, each once.
    init(_ profiles: [LinkingProfile], linker: CaseLinker, decisions: Decisions) {
        self.profiles = profiles
        self.linker = linker
        self.decisions = decisions
        position = Dictionary(uniqueKeysWithValues: profiles.enumerated().map { ($1.id, $0) })
        root = Array(profiles.indices)
        members = profiles.indices.map { [$0] }
    }

    private struct Edge {
        let i: Int
        let j: Int
        let pair: PairEvidence
    }

    /// Groups of positions in `profiles`, each sorted, in the order of their first.
    ///
    /// People's joins come after the evidence, so that they join whole households; then what was torn between the joined
    /// may find its place.
    mutating func run() -> [[Int]] {
        let edges = links()
        joinByEvidence(edges)
        joinByDecision()
        if !decisions.together.isEmpty { joinByEvidence(edges) }
        return members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    private mutating func joinByEvidence(_ edges: [Edge]) {
        var rivals: [Int: [Edge]] = [:]
        for edge in edges {
            rivals[edge.i, default: []].append(edge)
            rivals[edge.j, default: []].append(edge)
        }
        for edge in edges where root[edge.i] != root[edge.j] && !isAmbiguous(edge, among: rivals) {
            joinByEvidence(edge)
        }
    }

    private mutating func joinByDecision() {
        for pair in decisions.together {
            guard let i = position[pair.first], let j = position[pair.second], root[i] != root[j] else { continue }
            if isKeptApart(root[i], root[j]) {
                conflicts.append(
                    "Les papiers \(pair.first.rawValue) et \(pair.second.rawValue) sont à la fois réunis et séparés "
                        + "par des décisions : ils restent séparés.")
            } else {
                join(
                    i, j,
                    LinkingReason(
                        first: pair.first, second: pair.second, score: nil, texts: ["décision d'une personne"]))
            }
        }
    }

    /// Pairs that share a look-up key and enough evidence, strongest first.
    private mutating func links() -> [Edge] {
        let keys = profiles.map(linker.lookupKeys)
        var filed: [LookupKey: [Int]] = [:]
        for (index, keys) in keys.enumerated() { for key in keys.filed { filed[key, default: []].append(index) } }
        var candidates: Set<ActePair> = []
        for (i, keys) in keys.enumerated() {
            // Finding is mutual: each pair is met from either side.
            for key in keys.sought {
                for j in filed[key] ?? [] where j < i {
                    if let pair = ActePair(profiles[i].id, profiles[j].id) { candidates.insert(pair) }
                }
            }
        }
        return candidates.sorted().compactMap { pair in
            guard let i = position[pair.first], let j = position[pair.second] else { return nil }
            let evidence = compare(i, j)
            return evidence.links ? Edge(i: i, j: j, pair: evidence) : nil
        }
        .sorted { ($1.pair.score, $0.i, $0.j) < ($0.pair.score, $1.i, $1.j) }
    }

    private mutating func compare(_ i: Int, _ j: Int) -> PairEvidence {
        guard let pair = ActePair(profiles[i].id, profiles[j].id) else {
            return PairEvidence(evidence: [], score: 0, links: false)
        }
        if let known = compared[pair] { return known }
        let evidence = linker.compare(profiles[i], profiles[j])
        compared[pair] = evidence
        return evidence
    }

    /// One of the two fits, almost as well, a third paper that the other contradicts: nobody can tell whose it is.
    private mutating func isAmbiguous(_ edge: Edge, among rivals: [Int: [Edge]]) -> Bool {
        let least = edge.pair.score - linker.rules.thresholds.margin
        for (mine, other) in [(edge.i, edge.j), (edge.j, edge.i)] {
            for rival in rivals[mine, default: []] where rival.pair.score >= least {
                let third = rival.i == mine ? rival.j : rival.i
                if third != other, root[third] != root[other], contradict(third, other) { return true }
            }
        }
        return false
    }

    private mutating func contradict(_ i: Int, _ j: Int) -> Bool {
        if let pair = ActePair(profiles[i].id, profiles[j].id), decisions.apart.contains(pair) { return true }
        return compare(i, j).score <= linker.rules.thresholds.contradiction
    }

    private mutating func joinByEvidence(_ edge: Edge) {
        let (a, b) = (root[edge.i], root[edge.j])
        guard !isKeptApart(a, b) else { return }
        for i in members[a] {
            for j in members[b] where compare(i, j).score <= linker.rules.thresholds.contradiction { return }
        }
        let weighings = edge.pair.evidence.compactMap(linker.rules.weighing).filter { $0.weight > 0 }
        let texts = weighings.sorted { ($1.weight, $0.reason) < ($0.weight, $1.reason) }.map(\.reason)
        join(
            edge.i, edge.j,
            LinkingReason(
                first: profiles[edge.i].id, second: profiles[edge.j].id, score: edge.pair.score, texts: texts))
    }

    private func isKeptApart(_ a: Int, _ b: Int) -> Bool {
        members[a].contains { i in
            members[b].contains { j in
                ActePair(profiles[i].id, profiles[j].id).map(decisions.apart.contains) ?? false
            }
        }
    }

    private mutating func join(_ i: Int, _ j: Int, _ reason: LinkingReason) {
        let (a, b) = (root[i], root[j])
        for member in members[b] { root[member] = a }
        members[a] += members[b]
        members[b] = []
        reasons.append(reason)
    }
}
