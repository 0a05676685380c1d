import AccessModel
public import DossierStore

extension ActingWorkspace {
    /// Dossiers within reach by name, address or reference, whatever their accents and case, small misreadings forgiven; the
    /// best first.
    public func find(_ query: String, limit: Int) throws -> [SearchHit] {
        try gate.list(.seeDossier) { store, reach in try hits(query, limit: limit, within: reach, store) }
    }

    /// The same as lines of the list.
    public func findLines(_ query: String, limit: Int) throws -> [Worklist.Row] {
        try gate.list(.seeDossier) { store, reach in
            try store.lines(of: hits(query, limit: limit, within: reach, store).map(\.dossier))
        }
    }

    private func hits(
        _ query: String, limit: Int, within reach: Reach, _ store: DossierStore
    ) throws -> [SearchHit] {
        let hits = try store.search(steps.search.words(of: query), limit: reach == .everything ? limit : .max)
        let reached = Set(try store.within(reach, hits.map(\.dossier)))
        return Array(hits.filter { reached.contains($0.dossier) }.prefix(limit))
    }

    /// Whether acts wait to be filed for searching: « recto reread » does it.
    public func hasUnfiledActes() throws -> Bool {
        try !store.actesToProfile(version: steps.versions.linking).isEmpty
    }
}
