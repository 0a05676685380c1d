public import DossierModel
public import Foundation
import GRDB

/// Something that is kept, with the moments that say how long.
public struct KeptSubject: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case dossier(DossierID)
        /// Read, but no act of it is in use.
        case fileWithoutActe(SourceID)
        /// Refused or left out.
        case refusedFile(SourceID)
    }

    public let content: Content
    /// The latest hearing as read or noted.
    public let hearing: CalendarDate?
    /// The last paper, correction, note or decision; for a file, when it was taken in.
    public let lastAdded: Date
    /// When a file was refused or left out.
    public let finished: Date?
    /// The latest day by which something is still to be done.
    public let lastDeadline: CalendarDate?

    public init(
        content: Content, hearing: CalendarDate?, lastAdded: Date, finished: Date?, lastDeadline: CalendarDate?
    ) {
        self.content = content
        self.hearing = hearing
        self.lastAdded = lastAdded
        self.finished = finished
        self.lastDeadline = lastDeadline
    }
}

extension DossierStore {
    /// All that is kept, dossiers first, each sorted by id.
    public func keptSubjects() throws -> [KeptSubject] {
        try read { db in
            let dossiers = try String.fetchAll(db, sql: "SELECT id FROM dossier").map { try keptDossier($0, db) }
                .sorted { Self.rank($0) < Self.rank($1) }
            return dossiers + (try keptFiles(db))
        }
    }

    private static func rank(_ subject: KeptSubject) -> String {
        switch subject.content {
        case .dossier(let id): id.rawValue
        case .fileWithoutActe(let id), .refusedFile(let id): id.rawValue
        }
    }

    private func keptDossier(_ id: String, _ db: Database) throws -> KeptSubject {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT max(hearing_date) AS hearing, max(coalesce(finished_at, registered_at)) AS added,
                    max(coalesce((SELECT max(made_at) FROM correction WHERE acte_id = acte.id), 0)) AS corrected,
                    max(coalesce((SELECT max(made_at) FROM dossier_note WHERE acte_id = acte.id), 0)) AS noted,
                    max(coalesce((SELECT max(made_at) FROM linking_pin WHERE acte_id = acte.id), 0)) AS pinned,
                    (SELECT max(due_date) FROM deadline WHERE dossier_id = :id) AS due
                FROM dossier_acte JOIN acte ON acte.id = acte_id JOIN source ON source.id = source_id
                WHERE dossier_id = :id
                """, arguments: ["id": id])
        let moments = ["added", "corrected", "noted", "pinned"].compactMap { row?[$0] as Int? }
        let adjourned = try notes(inRow: id, db).renvoi
        let read = (row?["hearing"] as String?).flatMap(CalendarDate.init(iso:))
        return KeptSubject(
            content: .dossier(try dossierID(id, db)), hearing: [read, adjourned].compactMap(\.self).max(),
            lastAdded: Date(seconds: moments.max() ?? 0), finished: nil,
            lastDeadline: (row?["due"] as String?).flatMap(CalendarDate.init(iso:)))
    }

    private func keptFiles(_ db: Database) throws -> [KeptSubject] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, state, registered_at, finished_at FROM source WHERE state IN ('refused', 'skipped')
                    OR (state = 'accepted'
                        AND NOT EXISTS (SELECT 1 FROM acte WHERE source_id = source.id AND state = 'current'))
                ORDER BY id
                """
        ).map { row in
            let id = SourceID(rawValue: row["id"])
            let finished = (row["finished_at"] as Int?).map(Date.init(seconds:))
            return KeptSubject(
                content: row["state"] == "accepted" ? .fileWithoutActe(id) : .refusedFile(id), hearing: nil,
                lastAdded: finished ?? Date(seconds: row["registered_at"]), finished: finished, lastDeadline: nil)
        }
    }
}
