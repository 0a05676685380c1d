import DossierModel

extension CaseLinker {
    /// Puts papers together into dossiers and finds rescans: a function of the set of profiles and decisions, whatever
    /// their order. Papers that no link (`links`, of papers that share a key) and no decision leads to, one after another, do
    /// not influence each other, so a run over such a closed part gives the same dossiers as a run over everything.
    public func link(profiles: [LinkingProfile], decisions: [LinkingDecision] = []) -> LinkingResult {
        let unique = Dictionary(profiles.map { ($0.id, $0) }) { first, _ in first }
        let sorted = unique.values.sorted { $0.id < $1.id }
        let binding = Decisions(decisions, among: Set(unique.keys))
        var clustering = Clustering(sorted, linker: self, decisions: binding)
        let groups = clustering.run()
        let dossiers = groups.map { group in
            let ids = group.map { sorted[$0].id }
            return LinkedDossier(actes: ids, reasons: clustering.reasons.filter { ids.contains($0.first) })
        }
        let rescans = groups.flatMap { group in self.rescans(among: group.map { sorted[$0] }, decisions: binding) }
        return LinkingResult(
            dossiers: dossiers, rescans: rescans.sorted { $0.acte < $1.acte }, conflicts: clustering.conflicts)
    }
}
