public import DossierModel
public import Foundation
import GRDB
import Vault

/// A paper that was made to be sent.
public struct IssuedPaper: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The finished form.
        case dsf
        /// The sheet that says why the household was not met.
        case carence
        case offreEntretien = "offre_entretien"
        case demandeBailleur = "demande_bailleur"
    }

    /// Grows from one paper to the next; not always by one.
    public let number: Int
    public let kind: Kind
    /// An account, by its opaque id.
    public let author: String
    public let madeAt: Date
}

extension DossierStore {
    /// Keeps a paper as it was sent; nothing ever replaces it.
    ///
    /// - Returns: its number.
    @discardableResult
    public func issue(_ kind: IssuedPaper.Kind, pdf: Data, for id: DossierID, author: String) throws -> Int {
        guard let least = id.leastActe else { throw StoreError.unknownDossier(id) }
        while true {
            let key = try read { db in
                _ = try dossierRow(id, db)
                return try additionsKey(for: acteRow(least, db), db)
            }
            // An erasure or linking may give the dossier another key between the look and the writing.
            if let number = try issue(kind, pdf: pdf, of: least, author: author, under: key) { return number }
        }
    }

    private func issue(
        _ kind: IssuedPaper.Kind, pdf: Data, of id: ActeID, author: String, under key: KeyID
    ) throws -> Int? {
        try blobs.whileWriting {
            let stored = try writeBlob(pdf, under: key)
            try blobs.syncFolders(of: [stored.name])
            return try write { db in
                let acte = try acteRow(id, db)
                guard try additionsKey(for: acte, db) == key else { return nil }
                let blob = try insertBlob(stored, kind: "form", db)
                try db.execute(
                    sql: """
                        INSERT INTO issued_paper (id, acte_id, kind, pdf_blob, author, made_at) VALUES (?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [RowID.random(), acte.id, kind.rawValue, blob, author, now().seconds])
                return Int(db.lastInsertedRowID)
            }
        }
    }

    /// The papers issued for a dossier, the latest first.
    public func issuedPapers(of id: DossierID) throws -> [IssuedPaper] {
        try read { db in
            try issuedRows(of: id, db).map { row in
                guard let kind = IssuedPaper.Kind(rawValue: row["kind"]) else {
                    throw StoreError.unreadable(table: "issued_paper", row: row["id"])
                }
                return IssuedPaper(
                    number: row["position"], kind: kind, author: row["author"], madeAt: Date(seconds: row["made_at"]))
            }
        }
    }

    /// One of them as it was sent; nil when the dossier has none of this number.
    public func issuedPaper(_ number: Int, of id: DossierID) throws -> Data? {
        let name = try read { db in
            try issuedRows(of: id, db).first { $0["position"] == number }.map { $0["blob_name"] as String }
        }
        return try name.map(blobs.read)
    }

    private func issuedRows(of id: DossierID, _ db: Database) throws -> [Row] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT issued_paper.*, blob.name AS blob_name FROM issued_paper
                JOIN blob ON blob.id = pdf_blob
                JOIN standing_acte ON standing_acte.id = issued_paper.acte_id
                JOIN dossier_acte ON dossier_acte.acte_id = standing_acte.current_id
                WHERE dossier_acte.dossier_id = ? ORDER BY position DESC
                """, arguments: [try dossierRow(id, db)])
    }
}
