import DossierModel
import GRDB
public import PageModel

/// What the store holds, in numbers only.
public struct StoreStatus: Hashable, Sendable {
    /// Per state, in the order of the way of a file; states without sources are left out.
    public let sources: [StateCount]
    public let refusals: [RefusalCount]
    /// Places where bytes were met that another path had brought already.
    public let duplicates: Int
    public let pages: Int
    public let blankPages: Int
    /// Rescans included; sorted by kind.
    public let actes: [KindCount]
    public let rescans: Int
    public let actesToLink: Int
    public let dossiers: Int
    public let corrections: Int
    public let orphanedCorrections: Int
    public let forms: Int
    /// On disk, without the database itself.
    public let blobBytes: Int

    public struct StateCount: Hashable, Sendable {
        public let state: SourceState
        public let count: Int
    }

    public struct RefusalCount: Hashable, Sendable {
        public let refusalClass: RefusalClass
        public let count: Int
    }
}

extension DossierStore {
    /// Counts, all of one moment.
    public func status() throws -> StoreStatus {
        try read { db in
            let states = try counts("SELECT state, count(*) FROM source GROUP BY state", db)
            let refusals = try counts(
                "SELECT refusal_class, count(*) FROM source WHERE refusal_class IS NOT NULL GROUP BY refusal_class", db)
            let kinds = try counts("SELECT kind, count(*) FROM acte WHERE state = 'current' GROUP BY kind", db)
            return StoreStatus(
                sources: SourceState.allCases.compactMap { state in
                    states[state.rawValue].map { StoreStatus.StateCount(state: state, count: $0) }
                },
                refusals: RefusalClass.allCases.compactMap { refusal in
                    refusals[refusal.rawValue].map { StoreStatus.RefusalCount(refusalClass: refusal, count: $0) }
                },
                duplicates: try count(
                    "SELECT count(*) - count(DISTINCT source_id) FROM sighting JOIN source ON source.id = source_id "
                        + "WHERE source.digest IS NOT NULL", db),
                pages: try count("SELECT count(*) FROM page", db),
                blankPages: try count("SELECT count(*) FROM page WHERE text_source = 'blank'", db),
                actes: ActeKind.allCases.sorted { $0.rawValue < $1.rawValue }.compactMap { kind in
                    kinds[kind.rawValue].map { KindCount(kind: kind, count: $0) }
                },
                rescans: try count("SELECT count(*) FROM dossier_acte WHERE duplicate_of IS NOT NULL", db),
                actesToLink: try count("SELECT count(*) FROM acte WHERE linked = 0", db),
                dossiers: try count("SELECT count(*) FROM dossier", db),
                corrections: try count("SELECT count(*) FROM correction", db),
                orphanedCorrections: try count(
                    "SELECT count(*) FROM correction JOIN acte ON acte.id = acte_id WHERE acte.state = 'retired'", db),
                forms: try count("SELECT count(*) FROM form", db),
                blobBytes: try count("SELECT coalesce(sum(sealed_bytes), 0) FROM blob", db))
        }
    }

    private func counts(_ sql: String, _ db: Database) throws -> [String: Int] {
        Dictionary(uniqueKeysWithValues: try Row.fetchAll(db, sql: sql).map { ($0[0] as String, $0[1] as Int) })
    }

    private func count(_ sql: String, _ db: Database) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
}
