public import DossierModel
import Foundation
import GRDB
import PageModel
import Vault

extension DossierStore {
    /// Records what a person says about an act, beside what was read. The act has to be linked again, with a new profile.
    ///
    /// - Parameter author: an account, by its opaque id.
    public func addCorrection(_ change: Correction.Change, to id: ActeID, author: String) throws {
        try write { db in
            let acte = try acteRow(id, db)
            let row = RowID.random()
            let place = SealedPlace(table: "correction", column: "sealed_change", row: row)
            let key = try additionsKey(for: acte, db)
            try db.execute(
                sql: "INSERT INTO correction (id, acte_id, sealed_change, author, made_at) VALUES (?, ?, ?, ?, ?)",
                arguments: [row, acte.id, try sealer.seal(change, under: key, at: place), author, now().seconds])
            try markUnlinked([acte.id], db)
        }
    }

    /// What people said about an act, oldest first.
    public func corrections(of id: ActeID) throws -> [Correction] {
        try read { db in try corrections(ofRow: try acteRow(id, db).id, db) }
    }

    /// Corrections of every act of a source that has any, by the pages of the act, retired acts included.
    public func corrections(of id: SourceID) throws -> [PageRange: [Correction]] {
        try read { db in
            let rows = try correctedActes(of: id, state: nil, db)
            return Dictionary(uniqueKeysWithValues: try rows.map { ($0.1, try corrections(ofRow: $0.0, db)) })
        }
    }

    /// Corrections of page ranges that are no act any more, in page order.
    public func orphanedCorrections(of id: SourceID) throws -> [OrphanedCorrections] {
        try read { db in
            let digest = try digest(of: id, db).hexadecimal
            return try correctedActes(of: id, state: "retired", db).map { row, pages in
                OrphanedCorrections(
                    acte: ActeID(digest: digest, pages: pages), pages: pages,
                    corrections: try corrections(ofRow: row, db))
            }
        }
    }

    private func correctedActes(of id: SourceID, state: String?, _ db: Database) throws -> [(String, PageRange)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, first_page, last_page FROM acte WHERE source_id = :source AND (:state IS NULL OR state = :state)
                    AND EXISTS (SELECT 1 FROM correction WHERE acte_id = acte.id)
                ORDER BY first_page, last_page
                """, arguments: ["source": id.rawValue, "state": state]
        )
        .compactMap { row in PageRange(row["first_page"], row["last_page"]).map { (row["id"], $0) } }
    }

    func corrections(ofRow acte: String, _ db: Database) throws -> [Correction] {
        let statement = try db.cachedStatement(
            sql: "SELECT id, sealed_change, author, made_at FROM correction WHERE acte_id = ? ORDER BY position")
        return try Row.fetchAll(statement, arguments: [acte]).map { row in
            let place = SealedPlace(table: "correction", column: "sealed_change", row: row["id"])
            return Correction(
                change: try sealer.open(Correction.Change.self, row["sealed_change"], at: place), author: row["author"],
                madeAt: Date(seconds: row["made_at"]))
        }
    }

    /// The key for what people add: the dossier's, or the source's while the act is in no dossier yet.
    func additionsKey(for acte: ActeRow, _ db: Database) throws -> KeyID {
        let bytes = try Data.fetchOne(
            db,
            sql: """
                SELECT key FROM dossier JOIN dossier_acte ON dossier_acte.dossier_id = dossier.id
                WHERE dossier_acte.acte_id = ?
                """, arguments: [acte.id])
        guard let bytes else { return try sourceKey(acte.source, db) }
        guard let key = KeyID(bytes: bytes) else { throw StoreError.unreadable(table: "dossier", row: acte.id) }
        return key
    }
}
