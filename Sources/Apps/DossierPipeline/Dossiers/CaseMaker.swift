import CaseLinking
import DossierModel
import DossierStore
import Procedure

/// Puts new actes together with those they may belong to, and counts the deadlines of what comes out.
struct CaseMaker: Sendable {
    let store: DossierStore
    let steps: Steps
    let today: CalendarDate

    /// Acts whose evidence is gathered, and acts of whole components that are linked, in one go: what memory holds.
    private static let batch = 500

    /// Makes anew what linking knows of all acts where its rules changed, so that `link` looks at them again: long in a large
    /// store, and nothing for a person to wait for.
    func renewProfiles() throws {
        try ActeMaker(store: store, steps: steps).makeProfiles(
            of: store.actesToProfile(version: steps.versions.linking))
    }

    /// Links every act that linking has not looked at, with all that hang together with it: the result depends on the set
    /// of acts and on people's decisions only.
    ///
    /// - Returns: the dossiers that were looked at, sorted.
    @discardableResult
    func link() throws -> [DossierID] {
        let fresh = try store.actesToLink()
        for start in stride(from: 0, to: fresh.count, by: Self.batch) {
            try saveEdges(of: Array(fresh[start..<min(start + Self.batch, fresh.count)]))
        }
        var looked: [DossierID] = []
        var done = Set<ActeID>()
        var waiting: [ActeID] = []
        for acte in fresh where !done.contains(acte) {
            let component = try store.component(of: [acte])
            done.formUnion(component)
            waiting += component
            if waiting.count >= Self.batch {
                looked += try link(waiting)
                waiting = []
            }
        }
        return (looked + (try link(waiting))).sorted()
    }

    /// Compares each act with all that share a key with it.
    private func saveEdges(of actes: [ActeID]) throws {
        let own = try profiles(of: actes)
        let candidates = try own.mapValues {
            try store.candidates(forTokens: steps.linker.lookupKeys($0).sought.map(\.rawValue))
        }
        let others = try profiles(of: Set(candidates.values.joined()).subtracting(own.keys).sorted())
        try store.saveEdges(
            own.reduce(into: [:]) { edges, entry in
                edges[entry.key] = candidates[entry.key, default: []].filter { id in
                    guard id != entry.key, let other = own[id] ?? others[id] else { return false }
                    return steps.linker.links(entry.value, other)
                }
            })
    }

    private func profiles(of actes: [ActeID]) throws -> [ActeID: LinkingProfile] {
        let profiles = try ActeMaker(store: store, steps: steps).profiles(of: actes)
        return Dictionary(uniqueKeysWithValues: profiles.map { ($0.id, $0) })
    }

    /// - Parameter actes: whole components.
    private func link(_ actes: [ActeID]) throws -> [DossierID] {
        guard !actes.isEmpty else { return [] }
        let decisions = try store.decisions(among: actes).compactMap {
            Self.decision($0.kind, $0.actes[0], $0.actes[1])
        }
        let pins = try store.pins(among: actes).map { CaseLinking.LinkingDecision.pinned($0.acte, $0.name) }
        let result = steps.linker.link(profiles: Array(try profiles(of: actes).values), decisions: decisions + pins)
        let groups = result.dossiers.compactMap { dossier in
            LinkedGroup(members: dossier.actes.map { .init($0, duplicateOf: result.canonical(of: $0)) })
        }
        try store.saveLinking(groups)
        let dossiers = groups.compactMap(\.id)
        try countDeadlines(of: dossiers)
        return dossiers
    }

    /// Counts the deadlines of these dossiers and makes their lines of the desk's list, as their papers stand now.
    func countDeadlines(of dossiers: [DossierID]) throws {
        let lines = LineMaker(calendar: steps.calendar, checkBelow: steps.settings.review.checkBelow)
        var counted: [DossierID: [StoredDeadline]] = [:]
        var made: [DossierID: DossierLine] = [:]
        for id in dossiers {
            let dossier = try store.dossier(id)
            let deadlines = steps.calendar.deadlines(for: dossier, today: today)
            counted[id] = deadlines.filter { $0.doneOn == nil }.map(Self.stored)
            made[id] = lines.line(of: dossier, deadlines: deadlines)
        }
        try store.saveDeadlines(counted)
        try store.saveLines(made)
    }

    private static func stored(_ deadline: Deadline) -> StoredDeadline {
        StoredDeadline(
            kind: deadline.kind.rawValue, due: deadline.due.map { .on($0) } ?? .missing("a_saisir"),
            rule: RuleID(name: "delais", version: 1))
    }

    static func decision(
        _ kind: DecisionKind, _ a: ActeID, _ b: ActeID
    ) -> CaseLinking.LinkingDecision? {
        switch kind {
        case .together: .together(a, b)
        case .apart: .apart(a, b)
        case .rescan: .sameActe(a, b)
        case .noRescan: .distinctActes(a, b)
        case .withdrawn: nil
        }
    }
}
