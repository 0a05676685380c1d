public import AccessModel
public import DossierModel
import Foundation
import GRDB
import PageModel
import Vault

extension DossierStore {
    /// All dossiers within reach in brief, sorted by id.
    public func dossiers(within reach: Reach = .everything) throws -> [DossierSummary] {
        try read { db in
            let (condition, arguments) = Self.dossiers(within: reach)
            return try Row.fetchAll(db, sql: "SELECT * FROM dossier WHERE \(condition)", arguments: arguments)
                .map { try summary($0, db) }.sorted { $0.id < $1.id }
        }
    }

    /// The corrected view of a dossier.
    ///
    /// - Throws: `StoreError.unknownDossier`.
    public func dossier(_ id: DossierID) throws -> Dossier {
        try read { db in
            guard let dossier = try dossier(inRow: try dossierRow(id, db), db) else {
                throw StoreError.unknownDossier(id)
            }
            return dossier
        }
    }

    /// The corrected view of all dossiers within reach, sorted by id.
    public func allDossiers(within reach: Reach = .everything) throws -> [Dossier] {
        try read { db in
            let (condition, arguments) = Self.dossiers(within: reach)
            return try String.fetchAll(db, sql: "SELECT id FROM dossier WHERE \(condition)", arguments: arguments)
                .compactMap { try dossier(inRow: $0, db) }.sorted { $0.id < $1.id }
        }
    }

    /// The dossier that holds the act; nil while it is in none.
    public func dossierID(of acte: ActeID) throws -> DossierID? {
        try read { db in
            try String.fetchOne(
                db, sql: "SELECT dossier_id FROM dossier_acte WHERE acte_id = ?", arguments: [try acteRow(acte, db).id]
            )
            .map { try dossierID($0, db) }
        }
    }

    /// The dossiers that hold acts of these sources, sorted.
    public func dossierIDs(of sources: [SourceID]) throws -> [DossierID] {
        var ids = Set<DossierID>()
        for source in Set(sources) {
            for acte in try actes(of: source) { if let id = try dossierID(of: acte.id) { ids.insert(id) } }
        }
        return ids.sorted()
    }

    /// Says who answers for a dossier and where it belongs, by opaque id and territory code.
    public func assign(_ id: DossierID, owner: String?, territory: String?) throws {
        try write { db in
            try db.execute(
                sql: "UPDATE dossier SET owner = ?, territory = ? WHERE id = ?",
                arguments: [owner, territory, try dossierRow(id, db)])
        }
    }

    private func summary(_ row: Row, _ db: Database) throws -> DossierSummary {
        let id: String = row["id"]
        let members = try Row.fetchAll(
            db,
            sql: """
                SELECT kind, hearing_date, duplicate_of FROM acte JOIN dossier_acte ON dossier_acte.acte_id = acte.id
                WHERE dossier_id = ?
                """, arguments: [id])
        let distinct = members.filter { ($0["duplicate_of"] as String?) == nil }
        let kinds = distinct.reduce(into: [String: Int]()) { $0[$1["kind"], default: 0] += 1 }
        let place = try Row.fetchOne(
            db,
            sql: "SELECT nullif(min(owner), ''), nullif(min(territory), '') FROM dossier_place WHERE dossier_id = ?",
            arguments: [id])
        return DossierSummary(
            id: try dossierID(id, db),
            kinds: try kinds.sorted { $0.key < $1.key }.map { text, count in
                guard let kind = ActeKind(rawValue: text) else { throw StoreError.unreadable(table: "acte", row: id) }
                return KindCount(kind: kind, count: count)
            },
            rescans: members.count - distinct.count,
            hearing: distinct.compactMap { ($0["hearing_date"] as String?).flatMap(CalendarDate.init(iso:)) }.max(),
            nextDeadline: try deadlines(inRow: id, db).first, owner: place?[0], territory: place?[1])
    }
}

extension DossierStore {
    /// The acts of a source in use, corrected, in page order.
    public func actes(of id: SourceID) throws -> [Acte] {
        try read { db in
            try String.fetchAll(
                db, sql: "SELECT id FROM acte WHERE source_id = ? AND state = 'current' ORDER BY first_page, last_page",
                arguments: [id.rawValue]
            )
            .map { try acte(inRow: $0, duplicateOf: try duplicateOf($0, db), db) }
        }
    }

    /// One act, corrected.
    public func acte(_ id: ActeID) throws -> Acte {
        try read { db in
            let row = try acteRow(id, db)
            guard row.isCurrent else { throw StoreError.unknownActe(id) }
            return try acte(inRow: row.id, duplicateOf: try duplicateOf(row.id, db), db)
        }
    }

    /// The fields of an act as the machine read them, without what people said.
    public func readFields(of id: ActeID) throws -> ActeFields {
        try read { db in
            let row = try acteRow(id, db).id
            guard
                let sealed = try Data.fetchOne(
                    db, sql: "SELECT sealed_contents FROM acte WHERE id = ? AND state = 'current'", arguments: [row])
            else { throw StoreError.unknownActe(id) }
            return try sealer.open(ActeContents.self, sealed, at: .acte("sealed_contents", row)).fields
        }
    }

    /// The source an act stands in.
    public func sourceID(of acte: ActeID) throws -> SourceID { try read { db in try acteRow(acte, db).source } }

    private func duplicateOf(_ row: String, _ db: Database) throws -> String? {
        try String.fetchOne(db, sql: "SELECT duplicate_of FROM dossier_acte WHERE acte_id = ?", arguments: [row])
    }

    private func acte(inRow id: String, duplicateOf: String?, _ db: Database) throws -> Acte {
        let statement = try db.cachedStatement(sql: "SELECT * FROM acte WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id]),
            let pages = PageRange(row["first_page"], row["last_page"]), let kind = ActeKind(rawValue: row["kind"]),
            let confidence = Confidence(row["confidence"]), let sealedReasons: Data = row["sealed_reasons"],
            let sealedContents: Data = row["sealed_contents"]
        else { throw StoreError.unreadable(table: "acte", row: id) }
        let reasons = try sealer.open([Reason].self, sealedReasons, at: .acte("sealed_reasons", id))
        let contents = try sealer.open(ActeContents.self, sealedContents, at: .acte("sealed_contents", id))
        let corrections = try corrections(ofRow: id, db)
        let digest = try digest(of: SourceID(rawValue: row["source_id"]), db).hexadecimal
        return Acte(
            id: ActeID(digest: digest, pages: pages), sourceDigest: digest,
            segment: Segment(pages: pages, kind: kind, confidence: confidence, reasons: reasons).applying(corrections),
            contents: contents.applying(corrections), duplicateOf: try duplicateOf.map { try acteID($0, db) })
    }

    private func dossier(inRow id: String, _ db: Database) throws -> Dossier? {
        let actes = try members(ofRow: id, db).map { try acte(inRow: $0.acte, duplicateOf: $0.duplicateOf, db) }
        return Dossier(
            id: try dossierID(id, db), actes: actes, notes: try notes(inRow: id, db),
            demarches: try demarches(inRow: id, db), remarks: try remarks(inRow: id, db))
    }
}

extension DossierStore {
    struct DossierMember {
        let acte: String
        let duplicateOf: String?
    }

    func members(ofRow dossier: String, _ db: Database) throws -> [DossierMember] {
        let statement = try db.cachedStatement(
            sql: "SELECT acte_id, duplicate_of FROM dossier_acte WHERE dossier_id = ? ORDER BY acte_id")
        return try Row.fetchAll(statement, arguments: [dossier]).map {
            DossierMember(acte: $0["acte_id"], duplicateOf: $0["duplicate_of"])
        }
    }

    /// The id of a dossier with acts: of its least act that is no rescan.
    func dossierID(_ row: String, _ db: Database) throws -> DossierID {
        let members = try members(ofRow: row, db)
        // After a re-sort only rescans may be left, until linking has looked again.
        let distinct = members.filter { $0.duplicateOf == nil }
        guard let least = try (distinct.isEmpty ? members : distinct).map({ try acteID($0.acte, db) }).min() else {
            throw StoreError.unreadable(table: "dossier", row: row)
        }
        return DossierID(leastActe: least)
    }

    /// - Throws: `StoreError.unknownDossier` also for an id that was right before dossiers merged or split.
    func dossierRow(_ id: DossierID, _ db: Database) throws -> String {
        guard let token = id.leastActe.map({ lookup.acte.digest($0.rawValue).bytes }),
            let row = try String.fetchOne(
                db,
                sql: """
                    SELECT dossier_id FROM dossier_acte JOIN acte ON acte.id = dossier_acte.acte_id WHERE acte.token = ?
                    """, arguments: [token]),
            try dossierID(row, db) == id
        else { throw StoreError.unknownDossier(id) }
        return row
    }
}
