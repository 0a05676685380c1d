public import DossierModel
import Foundation
import GRDB
import PageModel
import Vault

extension DossierStore {
    /// Replaces what machines found in a source, all at once, and marks the source accepted. An act is the same act as
    /// before when its pages are the same: its corrections go on holding. One that is gone stays, retired, where people
    /// said something about it.
    ///
    /// - Returns: the ids, in the order of `actes`.
    @discardableResult
    public func saveActes<Profile>(
        _ actes: [NewActe<Profile>], of id: SourceID, versions: RuleVersions
    ) throws -> [ActeID] {
        try write { db in
            let state = try sourceState(id, db)
            guard state == .read || state == .accepted else { throw StoreError.wrongState(id, state) }
            let scope = try acteScope(of: id, db)
            try retire(allOf: id, but: actes.map(\.segment.pages), db)
            let ids = try actes.map { try save($0, in: scope, version: versions.linking, db) }
            try db.execute(
                sql: "UPDATE source SET state = 'accepted', contents_version = ? WHERE id = ?",
                arguments: [versions.contents, id.rawValue])
            return ids
        }
    }

    /// The acts of a source in use as they were cut and named, without what people said, in page order.
    public func segments(of id: SourceID) throws -> [Segment] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM acte WHERE source_id = ? AND state = 'current' ORDER BY first_page, last_page",
                arguments: [id.rawValue]
            )
            .map { row in
                guard let pages = PageRange(row["first_page"], row["last_page"]),
                    let kind = ActeKind(rawValue: row["kind"]), let confidence = Confidence(row["confidence"])
                else { throw StoreError.unreadable(table: "acte", row: row["id"]) }
                let reasons = try sealer.open(
                    [Reason].self, row["sealed_reasons"], at: .acte("sealed_reasons", row["id"]))
                return Segment(pages: pages, kind: kind, confidence: confidence, reasons: reasons)
            }
        }
    }

    /// Replaces what linking knows of one act, after a correction changed it.
    public func saveProfile(
        _ profile: some Codable & Sendable, tokens: [String], searchForms: [String] = [], of id: ActeID, version: String
    ) throws {
        try write { db in
            let row = try acteRow(id, db)
            _ = try saveSearchForms(searchForms, of: row.id, db)
            let key = try sourceKey(row.source, db)
            if try saveProfile(profile, tokens: tokens, row: row.id, key: key, version: version, db) {
                try markUnlinked([row.id], db)
            }
        }
    }

    private struct ActeScope {
        let source: SourceID
        let key: KeyID
        let digest: SourceDigest
        let pageCount: Int
    }

    private func acteScope(of id: SourceID, _ db: Database) throws -> ActeScope {
        ActeScope(
            source: id, key: try sourceKey(id, db), digest: try digest(of: id, db),
            pageCount: try Int.fetchOne(db, sql: "SELECT page_count FROM source WHERE id = ?", arguments: [id.rawValue])
                ?? 0)
    }

    private func save<Profile>(
        _ acte: NewActe<Profile>, in scope: ActeScope, version: String, _ db: Database
    ) throws -> ActeID {
        let pages = acte.segment.pages
        guard pages.last <= scope.pageCount else {
            throw StoreError.pageOutOfRange(scope.source, page: pages.last)
        }
        let id = ActeID(digest: scope.digest.hexadecimal, pages: pages)
        let old = try Row.fetchOne(
            db, sql: "SELECT * FROM acte WHERE source_id = ? AND first_page = ? AND last_page = ?",
            arguments: [scope.source.rawValue, pages.first, pages.last])
        let row: String = old?["id"] ?? RowID.random()
        let reasons = try RowSealer.encode(acte.segment.reasons)
        let contents = try RowSealer.encode(acte.contents)
        let isSame = try old.map { try isUnchanged($0, acte.segment, reasons: reasons, contents: contents) } ?? false
        if !isSame {
            try upsertActe(acte, id: id, row: row, in: scope, reasons: reasons, contents: contents, db)
        }
        let isSameProfile = try !saveProfile(
            acte.profile, tokens: acte.tokens, row: row, key: scope.key, version: version, db)
        _ = try saveSearchForms(acte.searchForms, of: row, db)
        if !isSame || !isSameProfile { try markUnlinked([row], db) }
        return id
    }

    private func upsertActe<Profile>(
        _ acte: NewActe<Profile>, id: ActeID, row: String, in scope: ActeScope, reasons: Data, contents: Data,
        _ db: Database
    ) throws {
        let segment = acte.segment
        try db.execute(
            sql: """
                INSERT INTO acte (id, token, source_id, first_page, last_page, state, kind, confidence, field_count,
                    hearing_date, sealed_reasons, sealed_contents)
                VALUES (?, ?, ?, ?, ?, 'current', ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET state = 'current', kind = excluded.kind, confidence = excluded.confidence,
                    field_count = excluded.field_count, hearing_date = excluded.hearing_date,
                    sealed_reasons = excluded.sealed_reasons, sealed_contents = excluded.sealed_contents
                """,
            arguments: [
                row, lookup.acte.digest(id.rawValue).bytes, scope.source.rawValue, segment.pages.first,
                segment.pages.last, segment.kind.rawValue, segment.confidence.value, acte.contents.fields.count,
                acte.contents.fields.date(.audienceDate)?.iso,
                try sealer.seal(reasons, under: scope.key, at: .acte("sealed_reasons", row)),
                try sealer.seal(contents, under: scope.key, at: .acte("sealed_contents", row)),
            ])
    }

    private func isUnchanged(_ old: Row, _ segment: Segment, reasons: Data, contents: Data) throws -> Bool {
        let row: String = old["id"]
        guard old["state"] == "current", old["kind"] == segment.kind.rawValue,
            old["confidence"] == segment.confidence.value
        else { return false }
        return try sealer.open(old["sealed_reasons"], at: .acte("sealed_reasons", row)) == reasons
            && sealer.open(old["sealed_contents"], at: .acte("sealed_contents", row)) == contents
    }

    /// - Returns: whether anything changed.
    private func saveProfile(
        _ profile: some Codable & Sendable, tokens: [String], row: String, key: KeyID, version: String, _ db: Database
    ) throws -> Bool {
        let clear = try RowSealer.encode(profile)
        let place = SealedPlace(table: "linking_profile", column: "sealed_profile", row: row)
        let wanted = Set(tokens.map(linkingToken)).sorted { $0.lexicographicallyPrecedes($1) }
        let stored = try Data.fetchAll(
            db, sql: "SELECT token FROM lookup_token WHERE acte_id = ? ORDER BY token", arguments: [row])
        if let old = try Row.fetchOne(
            db, sql: "SELECT version, sealed_profile FROM linking_profile WHERE acte_id = ?", arguments: [row]),
            old["version"] == version, stored == wanted, try sealer.open(old["sealed_profile"], at: place) == clear
        {
            return false
        }
        try db.execute(
            sql: "INSERT OR REPLACE INTO linking_profile (acte_id, version, sealed_profile) VALUES (?, ?, ?)",
            arguments: [row, version, try sealer.seal(clear, under: key, at: place)])
        try db.execute(sql: "DELETE FROM lookup_token WHERE acte_id = ?", arguments: [row])
        let insertion = try db.cachedStatement(sql: "INSERT INTO lookup_token (token, acte_id) VALUES (?, ?)")
        for token in wanted { try insertion.execute(arguments: [token, row]) }
        return true
    }

    func linkingToken(_ text: String) -> Data { lookup.linking.digest(text).bytes.prefix(16) }
}

extension DossierStore {
    /// Takes the acts of a source that are not among `pages` out of use; those that nobody refers to go altogether.
    private func retire(allOf id: SourceID, but pages: [PageRange], _ db: Database) throws {
        let kept = Set(pages)
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, first_page, last_page FROM acte WHERE source_id = ? AND state = 'current'",
            arguments: [id.rawValue])
        for row in rows {
            guard let range = PageRange(row["first_page"], row["last_page"]), !kept.contains(range) else { continue }
            try retire(row["id"], db)
        }
    }

    private func retire(_ row: String, _ db: Database) throws {
        try markUnlinked([row], db)
        try dropEdges(of: row, db)
        let dossier = try String.fetchOne(
            db, sql: "DELETE FROM dossier_acte WHERE acte_id = ? RETURNING dossier_id", arguments: [row])
        try db.execute(sql: "UPDATE dossier_acte SET duplicate_of = NULL WHERE duplicate_of = ?", arguments: [row])
        try db.execute(sql: "DELETE FROM linking_profile WHERE acte_id = ?", arguments: [row])
        try db.execute(sql: "DELETE FROM lookup_token WHERE acte_id = ?", arguments: [row])
        try db.execute(sql: "DELETE FROM search_token WHERE acte_id = ?", arguments: [row])
        let isReferredTo = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM correction WHERE acte_id = :id)
                    OR EXISTS (SELECT 1 FROM linking_decision WHERE acte_a = :id OR acte_b = :id)
                    OR EXISTS (SELECT 1 FROM linking_pin WHERE acte_id = :id)
                    OR EXISTS (SELECT 1 FROM dossier_note WHERE acte_id = :id)
                    OR EXISTS (SELECT 1 FROM journal_entry WHERE acte_id = :id)
                    OR EXISTS (SELECT 1 FROM form WHERE acte_id = :id)
                    OR EXISTS (SELECT 1 FROM form_entry WHERE acte_id = :id)
                    OR EXISTS (SELECT 1 FROM issued_paper WHERE acte_id = :id)
                """, arguments: ["id": row])
        if isReferredTo == true {
            try db.execute(
                sql: """
                    UPDATE acte SET state = 'retired', linked = 1, sealed_reasons = NULL, sealed_contents = NULL,
                        field_count = 0, hearing_date = NULL WHERE id = ?
                    """, arguments: [row])
        } else {
            try db.execute(sql: "DELETE FROM acte WHERE id = ?", arguments: [row])
        }
        try dropEmptyDossiers([dossier].compactMap(\.self), db)
    }

    /// Linking has to look again at these acts and at all that share a dossier or evidence with them.
    func markUnlinked(_ rows: [String], _ db: Database) throws {
        let update = try db.cachedStatement(
            sql: """
                UPDATE acte SET linked = 0 WHERE state = 'current' AND id IN (
                    SELECT :id
                    UNION SELECT acte_b FROM linking_edge WHERE acte_a = :id
                    UNION SELECT acte_a FROM linking_edge WHERE acte_b = :id
                    UNION SELECT other.acte_id FROM dossier_acte AS own
                        JOIN dossier_acte AS other ON other.dossier_id = own.dossier_id WHERE own.acte_id = :id)
                """)
        for row in rows { try update.execute(arguments: ["id": row]) }
    }
}

/// A row of `acte`, found by the act's content-derived id.
struct ActeRow {
    let id: String
    let source: SourceID
    let isCurrent: Bool
}

extension DossierStore {
    func acteRow(_ id: ActeID, _ db: Database) throws -> ActeRow {
        let statement = try db.cachedStatement(sql: "SELECT id, source_id, state FROM acte WHERE token = ?")
        guard let row = try Row.fetchOne(statement, arguments: [lookup.acte.digest(id.rawValue).bytes]) else {
            throw StoreError.unknownActe(id)
        }
        return ActeRow(
            id: row["id"], source: SourceID(rawValue: row["source_id"]), isCurrent: row["state"] == "current")
    }

    /// The content-derived id of the act in a row of `acte`.
    func acteID(_ row: String, _ db: Database) throws -> ActeID {
        let statement = try db.cachedStatement(sql: "SELECT source_id, first_page, last_page FROM acte WHERE id = ?")
        guard let found = try Row.fetchOne(statement, arguments: [row]),
            let pages = PageRange(found["first_page"], found["last_page"])
        else { throw StoreError.unreadable(table: "acte", row: row) }
        let digest = try digest(of: SourceID(rawValue: found["source_id"]), db)
        return ActeID(digest: digest.hexadecimal, pages: pages)
    }
}

extension SealedPlace {
    static func acte(_ column: String, _ row: String) -> SealedPlace {
        SealedPlace(table: "acte", column: column, row: row)
    }
}
