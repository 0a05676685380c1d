public import DossierStore

extension Workspace {
    /// Dossiers by name, address or reference, whatever their accents and case, small misreadings forgiven; the best first.
    public func find(_ query: String, limit: Int) throws -> [SearchHit] {
        try store.search(steps.search.words(of: query), limit: limit)
    }

    /// Whether acts wait to be filed for searching: « recto reread » does it.
    public func hasUnfiledActes() throws -> Bool {
        try !store.actesToProfile(version: steps.versions.linking).isEmpty
    }
}
