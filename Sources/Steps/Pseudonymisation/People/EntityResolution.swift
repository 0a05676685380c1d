import DossierModel

/// Which mentions are one person: first within each dossier, then between dossiers where the evidence suffices. A function
/// of the set of mentions, not of their order.
struct EntityResolution: Sendable {
    /// The entity of every mention: a text that no other entity has.
    private let entities: [MentionPlace: String]

    struct MentionPlace: Hashable, Sendable {
        let acte: ActeID
        let role: PersonMention.Role
        let index: Int
    }

    init(_ dossiers: [Dossier], isSameName: @escaping NameComparison) {
        let mentions = dossiers.flatMap(PersonMention.mentions).sorted { ($0.name, $0.acte) < ($1.name, $1.acte) }
        var groups = Groups(count: mentions.count)
        let likeness = PersonLikeness(isSameName: isSameName)
        let own = Dictionary(grouping: mentions.indices) { mentions[$0].dossier }
        for members in own.values { Self.joinWithin(members, mentions, likeness, &groups) }
        Self.joinAcross(mentions, likeness, &groups)
        var names: [Int: String] = [:]
        for index in mentions.indices {
            let root = groups.root(of: index)
            names[root] = min(names[root] ?? mentions[index].name, mentions[index].name)
        }
        entities = Dictionary(
            mentions.indices.map { index in
                let mention = mentions[index]
                return (
                    MentionPlace(acte: mention.acte, role: mention.role, index: mention.index),
                    names[groups.root(of: index)] ?? mention.name
                )
            }
        ) { first, _ in first }
    }

    func entity(of mention: PersonMention) -> String {
        entities[MentionPlace(acte: mention.acte, role: mention.role, index: mention.index)] ?? mention.name
    }

    /// Sure pairs first; then whoever may be one person only, and may be nobody else. A pair that speaks against it keeps
    /// two groups apart.
    private static func joinWithin(
        _ members: [Int], _ mentions: [PersonMention], _ likeness: PersonLikeness, _ groups: inout Groups
    ) {
        let pairs = members.flatMap { i in members.filter { $0 > i }.map { (i, $0) } }
        let verdicts = Dictionary(
            pairs.map { (Pair($0, $1), likeness.withinDossier(mentions[$0], mentions[$1])) }
        ) { first, _ in first }
        func agree(_ a: [Int], _ b: [Int]) -> Bool {
            a.allSatisfy { i in b.allSatisfy { verdicts[Pair(i, $0)] != .different } }
        }
        for (i, j) in pairs where verdicts[Pair(i, j)] == .same {
            let (a, b) = (groups.members(with: i, among: members), groups.members(with: j, among: members))
            if agree(a, b) { groups.join(i, j) }
        }
        func candidates(for i: Int) -> Set<Int> {
            let mine = groups.members(with: i, among: members)
            let others = members.filter { j in
                !mine.contains(j) && mine.contains { verdicts[Pair($0, j)] == .possible }
                    && agree(mine, groups.members(with: j, among: members))
            }
            return Set(others.map { groups.root(of: $0) })
        }
        for i in members {
            let others = candidates(for: i)
            if others.count == 1, let only = others.first, candidates(for: only).count == 1 { groups.join(i, only) }
        }
    }

    /// Only mentions that share a birth date or an address are compared: nothing less is evidence between dossiers.
    private static func joinAcross(_ mentions: [PersonMention], _ likeness: PersonLikeness, _ groups: inout Groups) {
        var buckets: [String: [Int]] = [:]
        for (index, mention) in mentions.enumerated() {
            if let birth = mention.birth { buckets["n|\(birth.iso)", default: []].append(index) }
            if let address = mention.address, !address.isEmpty { buckets["a|\(address)", default: []].append(index) }
        }
        let births = Dictionary(grouping: mentions.indices) { groups.root(of: $0) }
            .mapValues { Set($0.compactMap { mentions[$0].birth }) }
        for (_, bucket) in buckets.sorted(by: { $0.key < $1.key }) {
            for (place, i) in bucket.enumerated() {
                for j in bucket.dropFirst(place + 1) where mentions[i].dossier != mentions[j].dossier {
                    guard likeness.acrossDossiers(mentions[i], mentions[j]) == .same else { continue }
                    let mine = births[groups.root(of: i)] ?? []
                    let other = births[groups.root(of: j)] ?? []
                    if mine.isEmpty || other.isEmpty || !mine.isDisjoint(with: other) { groups.join(i, j) }
                }
            }
        }
    }
}

/// An unordered pair.
private struct Pair: Hashable {
    let low: Int
    let high: Int
    init(_ a: Int, _ b: Int) { (low, high) = (min(a, b), max(a, b)) }
}

/// Groups that only grow together (union-find; the least member stands for its group).
struct Groups: Sendable {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    func root(of member: Int) -> Int {
        var at = member
        while parents[at] != at { at = parents[at] }
        return at
    }

    mutating func join(_ a: Int, _ b: Int) {
        let (x, y) = (root(of: a), root(of: b))
        parents[max(x, y)] = min(x, y)
    }

    func members(with member: Int, among all: [Int]) -> [Int] {
        let own = root(of: member)
        return all.filter { root(of: $0) == own }
    }
}
