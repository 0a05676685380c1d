public import DossierModel
public import Foundation
import GRDB
import Vault

/// Something a person did for a household, or noted.
public struct JournalEntry: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// An attempt to reach the household, whatever came of it.
        case contact
        case note
        /// Something was sent: to the judge, the CCAPEX, the tenant, the landlord.
        case transmission
    }

    public let kind: Kind
    /// To whom something was sent, or what: `juge`, `offre_entretien`; nil where the text says it all.
    public let subject: String?
    public let day: CalendarDate
    public let text: String
    /// An account, by its opaque id.
    public let author: String
    public let madeAt: Date
}

extension DossierStore {
    /// Adds to the journal of a dossier; nothing in it is ever changed.
    public func addJournalEntry(
        _ kind: JournalEntry.Kind, about subject: String? = nil, on day: CalendarDate, text: String, to id: DossierID,
        author: String
    ) throws {
        try write { db in
            let dossier = try dossierRow(id, db)
            guard let least = id.leastActe else { throw StoreError.unknownDossier(id) }
            try insertJournalEntry(
                kind, about: subject, on: day, text: text, beside: try acteRow(least, db), author: author, db)
            try db.execute(
                sql: "UPDATE dossier_line SET contact_count = ? WHERE dossier_id = ?",
                arguments: [try contactCount(ofRow: dossier, db), dossier])
        }
    }

    func insertJournalEntry(
        _ kind: JournalEntry.Kind, about subject: String?, on day: CalendarDate, text: String, beside acte: ActeRow,
        author: String, _ db: Database
    ) throws {
        let row = RowID.random()
        let key = try additionsKey(for: acte, db)
        try db.execute(
            sql: """
                INSERT INTO journal_entry (id, acte_id, kind, subject, happened_on, sealed_text, author, made_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                row, acte.id, kind.rawValue, subject, day.iso,
                try sealer.seal(Data(text.utf8), under: key, at: .journal(row)), author, now().seconds,
            ])
    }

    /// The journal of a dossier, the latest entry first.
    public func journal(of id: DossierID) throws -> [JournalEntry] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT journal_entry.* FROM journal_entry
                    JOIN standing_acte ON standing_acte.id = journal_entry.acte_id
                    JOIN dossier_acte ON dossier_acte.acte_id = standing_acte.current_id
                    WHERE dossier_acte.dossier_id = ? ORDER BY happened_on DESC, position DESC
                    """, arguments: [try dossierRow(id, db)]
            )
            .map(journalEntry)
        }
    }

    /// What the entries of a dossier were about, in the order in which they were made: nothing that is sealed.
    func subjects(inRow dossier: String, _ db: Database) throws -> [(subject: String, acteRow: String, day: String)] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT subject, dossier_acte.acte_id AS acte, happened_on FROM dossier_acte
                JOIN standing_acte ON standing_acte.current_id = dossier_acte.acte_id
                JOIN journal_entry ON journal_entry.acte_id = standing_acte.id
                WHERE dossier_acte.dossier_id = ? AND subject IS NOT NULL ORDER BY journal_entry.position
                """)
        return try Row.fetchAll(statement, arguments: [dossier]).map { ($0["subject"], $0["acte"], $0["happened_on"]) }
    }

    /// How often somebody tried to reach the household.
    func contactCount(ofRow dossier: String, _ db: Database) throws -> Int {
        let statement = try db.cachedStatement(
            sql: """
                SELECT count(*) FROM dossier_acte
                JOIN standing_acte ON standing_acte.current_id = dossier_acte.acte_id
                JOIN journal_entry ON journal_entry.acte_id = standing_acte.id
                WHERE dossier_acte.dossier_id = ? AND journal_entry.kind = ?
                """)
        return try Int.fetchOne(statement, arguments: [dossier, JournalEntry.Kind.contact.rawValue]) ?? 0
    }

    private func journalEntry(_ row: Row) throws -> JournalEntry {
        let id: String = row["id"]
        guard let kind = JournalEntry.Kind(rawValue: row["kind"]), let day = CalendarDate(iso: row["happened_on"])
        else {
            throw StoreError.unreadable(table: "journal_entry", row: id)
        }
        return JournalEntry(
            kind: kind, subject: row["subject"], day: day,
            text: String(decoding: try sealer.open(row["sealed_text"] as Data, at: .journal(id)), as: UTF8.self),
            author: row["author"], madeAt: Date(seconds: row["made_at"]))
    }
}

extension SealedPlace {
    fileprivate static func journal(_ row: String) -> SealedPlace {
        SealedPlace(table: "journal_entry", column: "sealed_text", row: row)
    }
}
