public import DossierModel
import Foundation
import GRDB
import Vault

/// What one saving of the notes changed. Notes of a dossier are all edits of its acts, oldest first, one over the other:
/// so nothing is lost when dossiers merge.
struct NotesEdit: Codable {
    private var given = DossierNotes()
    private var cleared: [String] = []

    init(from old: DossierNotes, to new: DossierNotes) {
        record(old, new, \.dateSaisine, "dateSaisine")
        record(old, new, \.renvoi, "renvoi")
        record(old, new, \.numeroRG, "numeroRG")
        record(old, new, \.numeroEtat, "numeroEtat")
    }

    var isEmpty: Bool { given == DossierNotes() && cleared.isEmpty }

    func apply(to notes: inout DossierNotes) {
        apply(\.dateSaisine, "dateSaisine", &notes)
        apply(\.renvoi, "renvoi", &notes)
        apply(\.numeroRG, "numeroRG", &notes)
        apply(\.numeroEtat, "numeroEtat", &notes)
    }

    private mutating func record<Value: Equatable>(
        _ old: DossierNotes, _ new: DossierNotes, _ field: WritableKeyPath<DossierNotes, Value?>, _ name: String
    ) {
        guard old[keyPath: field] != new[keyPath: field] else { return }
        given[keyPath: field] = new[keyPath: field]
        if new[keyPath: field] == nil { cleared.append(name) }
    }

    private func apply<Value>(
        _ field: WritableKeyPath<DossierNotes, Value?>, _ name: String, _ notes: inout DossierNotes
    ) {
        if let value = given[keyPath: field] { notes[keyPath: field] = value }
        if cleared.contains(name) { notes[keyPath: field] = nil }
    }
}

extension DossierStore {
    /// Replaces the notes of a dossier as a person sees them; earlier ones stay on record.
    public func addNotes(_ notes: DossierNotes, to id: DossierID, author: String) throws {
        try write { db in
            let dossier = try dossierRow(id, db)
            let edit = NotesEdit(from: try self.notes(inRow: dossier, db), to: notes)
            guard !edit.isEmpty, let least = id.leastActe else { return }
            let acte = try acteRow(least, db)
            let row = RowID.random()
            let place = SealedPlace(table: "dossier_note", column: "sealed_edit", row: row)
            try db.execute(
                sql: "INSERT INTO dossier_note (id, acte_id, sealed_edit, author, made_at) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    row, acte.id, try sealer.seal(edit, under: try additionsKey(for: acte, db), at: place), author,
                    now().seconds,
                ])
        }
    }

    /// The notes of the dossier whose id derives from this act; nil when it names none. Of an act that is not stored yet, too.
    public func notes(besides id: ActeID) throws -> DossierNotes? {
        try read { db in
            do { return try notes(inRow: try dossierRow(DossierID(leastActe: id), db), db) } catch StoreError
                .unknownDossier
            {
                return nil
            }
        }
    }

    /// All edits on acts of the dossier, those included whose act the present rules cut otherwise.
    func notes(inRow dossier: String, _ db: Database) throws -> DossierNotes {
        let statement = try db.cachedStatement(
            sql: """
                SELECT dossier_note.id, sealed_edit FROM dossier_note
                JOIN standing_acte ON standing_acte.id = dossier_note.acte_id
                JOIN dossier_acte ON dossier_acte.acte_id = standing_acte.current_id
                WHERE dossier_acte.dossier_id = ? ORDER BY position
                """)
        return try Row.fetchAll(statement, arguments: [dossier]).reduce(into: DossierNotes()) { notes, row in
            let place = SealedPlace(table: "dossier_note", column: "sealed_edit", row: row["id"])
            try sealer.open(NotesEdit.self, row["sealed_edit"], at: place).apply(to: &notes)
        }
    }
}
