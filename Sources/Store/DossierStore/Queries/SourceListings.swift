import Foundation
import GRDB
import PageModel
import Synchronization
import Vault

extension DossierStore {
    /// All sources, sorted by their first path.
    public func sources() throws -> [SourceRecord] { try sources(where: "1", []) }

    public func source(_ id: SourceID) throws -> SourceRecord {
        guard let record = try sources(where: "source.id = ?", [id.rawValue]).first else {
            throw StoreError.unknownSource(id)
        }
        return record
    }

    /// The source with these bytes; nil when they were never registered.
    public func source(digest: SourceDigest) throws -> SourceRecord? {
        try sources(where: "source.digest = ?", [lookup.source.digest(digest.bytes).bytes]).first
    }

    public func listRefused() throws -> [SourceRecord] { try sources(where: "source.state = 'refused'", []) }

    /// Sources an interrupted run left: registered, not yet read to the end.
    public func sourcesToRead() throws -> [SourceRecord] { try sources(where: "source.state = 'registered'", []) }

    /// Sources whose acts are missing or were made by other rules than `version`.
    public func sourcesToSort(version: String) throws -> [SourceRecord] {
        try sources(
            where: "source.state = 'read' OR (source.state = 'accepted' AND source.contents_version <> ?)", [version])
    }

    private func sources(where condition: String, _ arguments: StatementArguments) throws -> [SourceRecord] {
        try read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT * FROM source WHERE \(condition)", arguments: arguments)
            let sightings = try db.makeStatement(sql: "SELECT * FROM sighting WHERE source_id = ?")
            return try rows.map { row in
                let id: String = row["id"]
                return try record(row, sightings: try Row.fetchAll(sightings, arguments: [id]))
            }
            .sorted { Self.rank($0).lexicographicallyPrecedes(Self.rank($1)) }
        }
    }

    private static func rank(_ record: SourceRecord) -> [UInt8] {
        (record.sightings.first?.path ?? []) + [0] + (record.digest.map { Array($0.bytes) } ?? [])
    }

    private func record(_ row: Row, sightings: [Row]) throws -> SourceRecord {
        let id = SourceID(rawValue: row["id"])
        return SourceRecord(
            id: id, digest: (row["digest"] as Data?) == nil ? nil : try digest(of: row), mediaType: row["media_type"],
            byteCount: row["byte_count"], pageCount: row["page_count"], state: try Self.state(row, id),
            refusal: try refusal(row, id), attempts: row["attempts"], contentsVersion: row["contents_version"],
            hasOriginal: (row["original_blob"] as String?) != nil, erasedPages: row["erased_pages"],
            sightings: try sightings.map(sighting).sorted { $0.path.lexicographicallyPrecedes($1.path) })
    }

    private func refusal(_ row: Row, _ id: SourceID) throws -> Refusal? {
        guard let text: String = row["refusal_class"] else { return nil }
        guard let refusalClass = RefusalClass(rawValue: text), let stage = Refusal.Stage(rawValue: row["refusal_stage"])
        else { throw StoreError.unreadable(table: "source", row: id.rawValue) }
        let detail = try (row["sealed_refusal_detail"] as Data?).map {
            String(decoding: try sealer.open($0, at: .source("sealed_refusal_detail", id)), as: UTF8.self)
        }
        return Refusal(refusalClass, stage: stage, detail: detail)
    }

    private func sighting(_ row: Row) throws -> Sighting {
        let place = SealedPlace(table: "sighting", column: "sealed_path", row: row["id"])
        return Sighting(
            path: Array(try sealer.open(row["sealed_path"], at: place)), times: row["times"],
            firstSeen: Date(seconds: row["first_seen_at"]), lastSeen: Date(seconds: row["last_seen_at"]))
    }

    /// The digest of a row with the columns `id` and `sealed_digest` of `source`.
    func digest(of row: Row) throws -> SourceDigest {
        let id = SourceID(rawValue: row["id"])
        if let known = digests.withLock({ $0[id.rawValue] }) { return known }
        let bytes = try sealer.open(row["sealed_digest"], at: .source("sealed_digest", id))
        guard let digest = SourceDigest(hexadecimal: bytes.hexadecimal) else {
            throw StoreError.unreadable(table: "source", row: id.rawValue)
        }
        digests.withLock { $0[id.rawValue] = digest }
        return digest
    }

    func digest(of id: SourceID, _ db: Database) throws -> SourceDigest {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT id, sealed_digest FROM source WHERE id = ? AND digest IS NOT NULL",
                arguments: [id.rawValue])
        else { throw StoreError.unknownSource(id) }
        return try digest(of: row)
    }
}
