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
        try write { db in _ = try insert(change, to: try acteRow(id, db), author: author, db) }
    }

    /// Records what a person says about a field, unless somebody said something about it that they had not seen: then
    /// nothing is written.
    ///
    /// - Parameter seen: the number of the latest correction of the field that the person saw; 0 for none.
    public func answer(
        _ change: Correction.Change, to id: ActeID, author: String, seen: Int
    ) throws -> CorrectionOutcome {
        try write { db in
            let acte = try acteRow(id, db)
            let latest = try numberedCorrections(ofRow: acte.id, db)
                .last { $0.correction.change.path == change.path }
            if let latest, latest.number != seen { return .overtaken(by: latest) }
            return .recorded(try insert(change, to: acte, author: author, db))
        }
    }

    /// - Returns: the number of the correction.
    private func insert(
        _ change: Correction.Change, to acte: ActeRow, author: String, _ db: Database
    ) throws -> Int {
        let row = RowID.random()
        let place = SealedPlace(table: "correction", column: "sealed_change", row: row)
        let key = try additionsKey(for: acte, db)
        try db.execute(
            sql: "INSERT INTO correction (id, acte_id, sealed_change, author, made_at) VALUES (?, ?, ?, ?, ?)",
            arguments: [row, acte.id, try sealer.seal(change, under: key, at: place), author, now().seconds])
        // The position is the row id; triggers that write other tables give it back afterwards.
        let number = Int(db.lastInsertedRowID)
        try markUnlinked([acte.id], db)
        return number
    }

    /// What people said about an act, oldest first.
    public func corrections(of id: ActeID) throws -> [Correction] {
        try read { db in try corrections(ofRow: try acteRow(id, db).id, db) }
    }

    /// The same with the numbers by which later ones refer to them.
    public func numberedCorrections(of id: ActeID) throws -> [NumberedCorrection] {
        try read { db in try numberedCorrections(ofRow: try acteRow(id, db).id, db) }
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
        try numberedCorrections(ofRow: acte, db).map(\.correction)
    }

    private func numberedCorrections(ofRow acte: String, _ db: Database) throws -> [NumberedCorrection] {
        let statement = try db.cachedStatement(
            sql:
                "SELECT position, id, sealed_change, author, made_at FROM correction WHERE acte_id = ? ORDER BY position"
        )
        return try Row.fetchAll(statement, arguments: [acte]).map { row in
            let place = SealedPlace(table: "correction", column: "sealed_change", row: row["id"])
            return NumberedCorrection(
                number: row["position"],
                correction: Correction(
                    change: try sealer.open(Correction.Change.self, row["sealed_change"], at: place),
                    author: row["author"], madeAt: Date(seconds: row["made_at"])))
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
