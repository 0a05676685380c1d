public import DossierModel
public import Foundation
import GRDB
import Vault

/// What a person wrote into a field of a form, with the number by which later ones refer to it.
public struct FormEntry<Answer: Codable & Hashable & Sendable>: Hashable, Sendable {
    /// Grows from one entry to the next, 1 or more; not always by one.
    public let number: Int
    /// Number of the field in the form.
    public let field: String
    public let answer: Answer
    /// An account, by its opaque id.
    public let author: String
    public let madeAt: Date
}

/// What became of an entry into a field that somebody else may have filled meanwhile.
public enum FormEntryOutcome<Answer: Codable & Hashable & Sendable>: Hashable, Sendable {
    /// It stands, under this number.
    case recorded(Int)
    /// Nothing was written: this came first.
    case overtaken(by: FormEntry<Answer>)
}

private struct SealedEntry<Answer: Codable>: Codable {
    let field: String
    let answer: Answer
}

extension DossierStore {
    /// Records what a person writes into a field of a dossier's form, unless somebody wrote something there that they had
    /// not seen: then nothing is written.
    ///
    /// - Parameters:
    ///   - form: which form, without its edition.
    ///   - seen: the number of the latest entry of the field that the person saw; 0 for none.
    public func enter<Answer>(
        _ answer: Answer, in field: String, of form: String, for id: DossierID, author: String, seen: Int
    ) throws -> FormEntryOutcome<Answer> {
        try write { db in
            let dossier = try dossierRow(id, db)
            let latest = try entries(inRow: dossier, of: form, as: Answer.self, db).last { $0.field == field }
            if let latest, latest.number != seen { return .overtaken(by: latest) }
            guard let least = id.leastActe else { throw StoreError.unknownDossier(id) }
            let acte = try acteRow(least, db)
            let row = RowID.random()
            let sealed = try sealer.seal(
                SealedEntry(field: field, answer: answer), under: try additionsKey(for: acte, db), at: .formEntry(row))
            try db.execute(
                sql: """
                    INSERT INTO form_entry (id, acte_id, form, sealed_entry, author, made_at) VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [row, acte.id, form, sealed, author, now().seconds])
            return .recorded(Int(db.lastInsertedRowID))
        }
    }

    /// All that people wrote into a dossier's form, oldest first; what they wrote before dossiers were merged included.
    public func formEntries<Answer>(
        of form: String, for id: DossierID, as type: Answer.Type = Answer.self
    ) throws -> [FormEntry<Answer>] {
        try read { db in try entries(inRow: try dossierRow(id, db), of: form, as: type, db) }
    }

    private func entries<Answer>(
        inRow dossier: String, of form: String, as type: Answer.Type, _ db: Database
    ) throws -> [FormEntry<Answer>] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT form_entry.* FROM form_entry
                JOIN standing_acte ON standing_acte.id = form_entry.acte_id
                JOIN dossier_acte ON dossier_acte.acte_id = standing_acte.current_id
                WHERE dossier_acte.dossier_id = ? AND form = ? ORDER BY position
                """)
        return try Row.fetchAll(statement, arguments: [dossier, form]).map { row in
            let entry = try sealer.open(
                SealedEntry<Answer>.self, row["sealed_entry"], at: .formEntry(row["id"]))
            return FormEntry(
                number: row["position"], field: entry.field, answer: entry.answer, author: row["author"],
                madeAt: Date(seconds: row["made_at"]))
        }
    }
}

extension SealedPlace {
    fileprivate static func formEntry(_ row: String) -> SealedPlace {
        SealedPlace(table: "form_entry", column: "sealed_entry", row: row)
    }
}
