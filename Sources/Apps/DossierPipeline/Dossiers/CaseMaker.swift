import CaseLinking
import DossierModel
import DossierStore
import Procedure

/// Puts new actes together with those they may belong to, and counts the deadlines of what comes out.
struct CaseMaker: Sendable {
    let store: DossierStore
    let steps: Steps
    let today: CalendarDate

    /// Links every act that linking has not looked at, with all that hang together with it: the result depends on the set
    /// of acts and on people's decisions only.
    ///
    /// - Returns: the dossiers that were looked at, sorted.
    @discardableResult
    func link() throws -> [DossierID] {
        let fresh = try store.actesToLink()
        guard !fresh.isEmpty else { return [] }
        let actes = try store.component(of: fresh)
        let profiles = try store.profiles(of: actes, as: LinkingProfile.self).map(\.profile)
        let decisions = try store.decisions(among: actes).compactMap {
            Self.decision($0.kind, $0.actes[0], $0.actes[1])
        }
        let pins = try store.pins(among: actes).map { CaseLinking.LinkingDecision.pinned($0.acte, $0.name) }
        let result = steps.linker.link(profiles: profiles, decisions: decisions + pins)
        let groups = result.dossiers.compactMap { dossier in
            LinkedGroup(members: dossier.actes.map { .init($0, duplicateOf: result.canonical(of: $0)) })
        }
        try store.saveLinking(groups)
        let dossiers = groups.compactMap(\.id).sorted()
        for dossier in dossiers { try countDeadlines(of: dossier) }
        return dossiers
    }

    func countDeadlines(of id: DossierID) throws {
        let deadlines = steps.calendar.deadlines(for: try store.dossier(id), today: today)
        try store.saveDeadlines(deadlines.map(Self.stored), of: id)
    }

    private static func stored(_ deadline: Deadline) -> StoredDeadline {
        StoredDeadline(
            kind: deadline.kind.rawValue, due: deadline.due.map { .on($0) } ?? .missing("a_saisir"),
            rule: RuleID(name: "delais", version: 1))
    }

    private static func decision(
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
