public import DossierModel
public import Foundation
import GRDB
import Vault

/// Which form: a dossier's DSF belongs to one of its acts.
public struct FormKey: Hashable, Sendable {
    public enum Stage: String, Sendable, CaseIterable { case draft, final }

    /// The assignation, or the commandement before there is one.
    public let acte: ActeID
    /// Folder of the template below `Forms/`: `dsf-cerfa-16227/2022`.
    public let template: String
    public let stage: Stage

    public init(acte: ActeID, template: String, stage: Stage) {
        self.acte = acte
        self.template = template
        self.stage = stage
    }
}

/// A filled form.
public struct FilledForm: Hashable, Sendable {
    public let pdf: Data
    /// « Origine des informations », the worker's own copy.
    public let origin: Data?
    /// Every value and where it comes from, as JSON.
    public let values: Data

    public init(pdf: Data, origin: Data?, values: Data) {
        self.pdf = pdf
        self.origin = origin
        self.values = values
    }
}

extension DossierStore {
    /// Stores a filled form in place of an earlier filling of the same act, template and stage. The same form again
    /// changes nothing.
    public func saveForm(_ form: FilledForm, as id: FormKey) throws {
        // An erasure or linking may give the dossier another key between the look and the writing.
        while try !saveForm(form, as: id, under: read { db in try additionsKey(for: acteRow(id.acte, db), db) }) {}
    }

    /// - Returns: false, with nothing stored, when the key is no longer the one for what people add.
    private func saveForm(_ form: FilledForm, as id: FormKey, under key: KeyID) throws -> Bool {
        let released = try blobs.whileWriting { () throws -> [String]? in
            let pdf = try writeBlob(form.pdf, under: key)
            let origin = try form.origin.map { try writeBlob($0, under: key) }
            try blobs.syncFolders(of: [pdf.name] + [origin?.name].compactMap(\.self))
            return try write { db in
                guard try additionsKey(for: acteRow(id.acte, db), db) == key else { return nil }
                return try upsert(form, as: id, pdf: pdf, origin: origin, key: key, db)
            }
        }
        guard let released else { return false }
        try discardFiles(released)
        return true
    }

    /// Nil when no such form was saved.
    public func loadForm(_ id: FormKey) throws -> FilledForm? {
        let row = try read { db in try formRow(id, db) }
        guard let row else { return nil }
        let place = SealedPlace(table: "form", column: "sealed_values", row: row["id"])
        return FilledForm(
            pdf: try blobs.read(row["pdf_name"]), origin: try (row["origin_name"] as String?).map(blobs.read),
            values: try sealer.open(row["sealed_values"], at: place))
    }

    /// The forms of a dossier, sorted by act, template and stage.
    public func forms(of id: DossierID) throws -> [FormKey] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT form.acte_id, template, stage FROM form
                    JOIN standing_acte ON standing_acte.id = form.acte_id
                    JOIN dossier_acte ON dossier_acte.acte_id = standing_acte.current_id
                    WHERE dossier_acte.dossier_id = ?
                    """, arguments: [try dossierRow(id, db)]
            )
            .map { row in
                guard let stage = FormKey.Stage(rawValue: row["stage"]) else {
                    throw StoreError.unreadable(table: "form", row: row["acte_id"])
                }
                return FormKey(acte: try acteID(row["acte_id"], db), template: row["template"], stage: stage)
            }
            .sorted { ($0.acte, $0.template, $0.stage.rawValue) < ($1.acte, $1.template, $1.stage.rawValue) }
        }
    }

    private func formRow(_ id: FormKey, _ db: Database) throws -> Row? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT form.*, pdf.name AS pdf_name, origin.name AS origin_name FROM form
                JOIN blob AS pdf ON pdf.id = pdf_blob LEFT JOIN blob AS origin ON origin.id = origin_blob
                WHERE acte_id = ? AND template = ? AND stage = ?
                """, arguments: [try acteRow(id.acte, db).id, id.template, id.stage.rawValue])
    }

    /// - Returns: names of files of the earlier filling that nothing refers to any more.
    private func upsert(
        _ form: FilledForm, as id: FormKey, pdf: BlobFolder.Stored, origin: BlobFolder.Stored?, key: KeyID,
        _ db: Database
    ) throws -> [String] {
        let old = try formRow(id, db)
        let row: String = old?["id"] ?? RowID.random()
        let place = SealedPlace(table: "form", column: "sealed_values", row: row)
        if let old, old["pdf_name"] == pdf.name, old["origin_name"] == origin?.name,
            try sealer.open(old["sealed_values"], at: place) == form.values
        {
            return []
        }
        try db.execute(
            sql: """
                INSERT INTO form (id, acte_id, template, stage, sealed_values, pdf_blob, origin_blob, saved_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET sealed_values = excluded.sealed_values, pdf_blob = excluded.pdf_blob,
                    origin_blob = excluded.origin_blob, saved_at = excluded.saved_at
                """,
            arguments: [
                row, try acteRow(id.acte, db).id, id.template, id.stage.rawValue,
                try sealer.seal(form.values, under: key, at: place), try insertBlob(pdf, kind: "form", db),
                try origin.map { try insertBlob($0, kind: "form_origin", db) }, now().seconds,
            ])
        return try releaseBlobs([old?["pdf_blob"], old?["origin_blob"]].compactMap(\.self), db)
    }
}
