import AccessModel
public import DossierStore

extension ActingWorkspace {
    /// Dossiers within reach by name, address or reference, whatever their accents and case, small misreadings forgiven; the
    /// best first.
    public func find(_ query: String, limit: Int) throws -> [SearchHit] {
        try gate.list(.seeDossier) { store, reach in
            let hits = try store.search(steps.search.words(of: query), limit: reach == .everything ? limit : .max)
            let reached = Set(try store.within(reach, hits.map(\.dossier)))
            return Array(hits.filter { reached.contains($0.dossier) }.prefix(limit))
        }
    }

    /// Whether acts wait to be filed for searching: « recto reread » does it.
    public func hasUnfiledActes() throws -> Bool {
        try !store.actesToProfile(version: steps.versions.linking).isEmpty
    }
}
