import DossierModel
import GRDB
import PageModel

/// What belongs to one household, and what is left of the files it shares with others.
struct ErasureScope {
    /// Acts of the household, those included that the present rules cut otherwise.
    var actes: [String] = []
    var dossier: String?
    /// Files of nobody else.
    var wholeSources: [String] = []
    var sharedSources: [SharedSource] = []
    /// Acts out of use that reach into pages of the household from pages of another: what people said of them goes.
    var straddling: [String] = []

    struct SharedSource {
        let id: String
        /// Rows of the pages that nobody else's act stands on.
        let pages: [String]
        /// Rows of pages that stay.
        let kept: [String]
    }

    /// A whole file, whatever stands in it.
    init(source: String, _ db: Database) throws {
        wholeSources = [source]
        actes = try String.fetchAll(db, sql: "SELECT id FROM acte WHERE source_id = ?", arguments: [source])
    }

    /// - Parameter dossier: the row of a dossier.
    init(dossier: String, _ db: Database) throws {
        self.dossier = dossier
        let sources = try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT source_id FROM acte JOIN dossier_acte ON acte_id = acte.id
                WHERE dossier_id = ? ORDER BY source_id
                """, arguments: [dossier])
        for source in sources { try take(source, of: dossier, db) }
    }

    private struct Extent {
        let id: String
        let pages: ClosedRange<Int>
        let isCurrent: Bool
        let isOwn: Bool
    }

    private mutating func take(_ source: String, of dossier: String, _ db: Database) throws {
        let extents = try Row.fetchAll(
            db,
            sql: """
                SELECT id, first_page, last_page, state, dossier_id FROM acte
                LEFT JOIN dossier_acte ON acte_id = acte.id WHERE source_id = ?
                """, arguments: [source]
        ).map { row in
            Extent(
                id: row["id"], pages: row["first_page"]...row["last_page"], isCurrent: row["state"] == "current",
                isOwn: row["dossier_id"] == dossier)
        }
        let others = extents.filter { $0.isCurrent && !$0.isOwn }
        guard !others.isEmpty else {
            wholeSources.append(source)
            actes += extents.map(\.id)
            return
        }
        let isKept = { (page: Int) in others.contains { $0.pages.contains(page) } }
        let pages = try Row.fetchAll(db, sql: "SELECT id, number FROM page WHERE source_id = ?", arguments: [source])
        sharedSources.append(
            SharedSource(
                id: source, pages: pages.filter { !isKept($0["number"]) }.map { $0["id"] },
                kept: pages.filter { isKept($0["number"]) }.map { $0["id"] }))
        actes += extents.filter { $0.isCurrent ? $0.isOwn : !isKept($0.pages.lowerBound) }.map(\.id)
        straddling += extents.filter { extent in
            !extent.isCurrent && isKept(extent.pages.lowerBound) && !extent.pages.allSatisfy(isKept)
        }.map(\.id)
    }

    /// Everything that goes, with all that hangs on it.
    func doomed(_ schema: SealedSchema, _ db: Database) throws -> DoomedRows {
        var doomed = DoomedRows(schema: schema)
        try doomed.add(actes, of: "acte", db)
        try doomed.add(wholeSources, of: "source", db)
        try doomed.add([dossier].compactMap(\.self), of: "dossier", db)
        for source in sharedSources {
            try doomed.add(source.pages, of: "page", db)
            // Names of files and folders may name the household.
            try doomed.add(
                String.fetchAll(db, sql: "SELECT id FROM sighting WHERE source_id = ?", arguments: [source.id]),
                of: "sighting", db)
        }
        for acte in straddling {
            for table in ["correction", "form"] {
                try doomed.add(
                    String.fetchAll(db, sql: "SELECT id FROM \(table) WHERE acte_id = ?", arguments: [acte]),
                    of: table, db)
            }
        }
        return doomed
    }
}
