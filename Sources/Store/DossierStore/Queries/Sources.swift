import DossierModel
import Foundation
import GRDB
public import PageModel
import Vault

extension DossierStore {
    /// Records that a file with these bytes was met at this path. Bytes met before are the same source.
    public func registerSource(_ new: NewSource) throws -> Registration {
        let token = lookup.source.digest(new.digest.bytes).bytes
        return try write { db in
            try dropUnreadEntry(at: new.path, db)
            if let row = try Row.fetchOne(
                db, sql: "SELECT id, key, state FROM source WHERE digest = ?", arguments: [token])
            {
                let id = SourceID(rawValue: row["id"])
                try sight(id, key: try Self.key(row), path: new.path, db)
                try place(id, at: new.place, db)
                return .known(id, try Self.state(row, id))
            }
            let (id, key) = (SourceID(rawValue: RowID.random()), try vault.newKey(.source, at: now()))
            let sealedDigest = try sealer.seal(new.digest.bytes, under: key, at: .source("sealed_digest", id))
            try db.execute(
                sql: """
                    INSERT INTO source (id, key, digest, sealed_digest, media_type, byte_count, state, registered_at)
                    VALUES (?, ?, ?, ?, ?, ?, 'registered', ?)
                    """,
                arguments: [
                    id.rawValue, key.bytes, token, sealedDigest, new.mediaType, new.byteCount, now().seconds,
                ])
            try sight(id, key: key, path: new.path, db)
            try place(id, at: new.place, db)
            return .new(id)
        }
    }

    /// Records that a known source was met at this path too.
    public func recordSighting(of id: SourceID, path: [UInt8]) throws {
        try write { db in try sight(id, key: try sourceKey(id, db), path: path, db) }
    }

    /// Counts an attempt to read the source and tells how many there were, this one included.
    public func beginReading(_ id: SourceID) throws -> Int {
        try write { db in
            try db.execute(sql: "UPDATE source SET attempts = attempts + 1 WHERE id = ?", arguments: [id.rawValue])
            guard
                let attempts = try Int.fetchOne(
                    db, sql: "SELECT attempts FROM source WHERE id = ?", arguments: [id.rawValue])
            else { throw StoreError.unknownSource(id) }
            return attempts
        }
    }

    /// Marks the source as read to the end. Its original and all its pages are stored.
    ///
    /// - Throws: `StoreError.wrongState` when the original or a page is missing.
    public func finishReading(_ id: SourceID, pageCount: Int) throws {
        try write { db in
            let state = try sourceState(id, db)
            let stored = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM page WHERE source_id = ? AND number <= ?",
                arguments: [id.rawValue, pageCount])
            let hasOriginal = try Bool.fetchOne(
                db, sql: "SELECT original_blob IS NOT NULL FROM source WHERE id = ?", arguments: [id.rawValue])
            guard state != .accepted, state != .skipped, stored == pageCount, hasOriginal == true else {
                throw StoreError.wrongState(id, state)
            }
            try db.execute(
                sql: """
                    UPDATE source SET state = 'read', page_count = ?, refusal_class = NULL, refusal_stage = NULL,
                        sealed_refusal_detail = NULL, finished_at = ? WHERE id = ?
                    """,
                arguments: [pageCount, now().seconds, id.rawValue])
        }
    }

    /// Puts a source that gave up its reading at the start again, for a person who asks to retry it.
    ///
    /// - Parameter raised: limits that hold for this source from now on; none leaves those raised before.
    public func retry(_ id: SourceID, raising raised: RaisedLimits? = nil) throws {
        try write { db in
            let state = try sourceState(id, db)
            guard state == .refused || state == .registered else { throw StoreError.wrongState(id, state) }
            try db.execute(
                sql: """
                    UPDATE source SET state = 'registered', attempts = 0, refusal_class = NULL, refusal_stage = NULL,
                        sealed_refusal_detail = NULL, finished_at = NULL,
                        raised_limits = coalesce(?, raised_limits) WHERE id = ?
                    """,
                arguments: [raised?.description, id.rawValue])
        }
    }
}

extension DossierStore {
    /// Records that a registered source is not accepted; pages read before the refusal go.
    public func refuse(_ id: SourceID, _ refusal: Refusal) throws {
        let released = try write { db in
            let state = try sourceState(id, db)
            guard state == .registered || state == .refused else { throw StoreError.wrongState(id, state) }
            let images = try String.fetchAll(
                db, sql: "DELETE FROM page WHERE source_id = ? RETURNING image_blob", arguments: [id.rawValue])
            try setRefusal(id, refusal, key: try sourceKey(id, db), db)
            return try releaseBlobs(images, db)
        }
        try discardFiles(released)
    }

    /// Records an entry that could not be read at all (no rights, empty, not a regular file). Met again, it is the same entry.
    @discardableResult
    public func refuse(path: [UInt8], _ refusal: Refusal) throws -> SourceID {
        try write { db in
            let (id, key) = try unreadEntry(at: path, db)
            try setRefusal(id, refusal, key: key, db)
            return id
        }
    }

    /// Records an entry that was left out on purpose.
    @discardableResult
    public func skip(path: [UInt8]) throws -> SourceID {
        try write { db in
            let (id, _) = try unreadEntry(at: path, db)
            try db.execute(
                sql: """
                    UPDATE source SET state = 'skipped', refusal_class = NULL, refusal_stage = NULL,
                        sealed_refusal_detail = NULL, finished_at = ? WHERE id = ?
                    """,
                arguments: [now().seconds, id.rawValue])
            return id
        }
    }

    private func setRefusal(_ id: SourceID, _ refusal: Refusal, key: KeyID, _ db: Database) throws {
        let detail = try refusal.detail.map {
            try sealer.seal(Data($0.utf8), under: key, at: .source("sealed_refusal_detail", id))
        }
        try db.execute(
            sql: """
                UPDATE source SET state = 'refused', refusal_class = ?, refusal_stage = ?, sealed_refusal_detail = ?,
                    finished_at = ? WHERE id = ?
                """,
            arguments: [
                refusal.refusalClass.rawValue, refusal.stage.rawValue, detail, now().seconds, id.rawValue,
            ])
    }

    /// The entry without digest at `path`, made if there is none.
    private func unreadEntry(at path: [UInt8], _ db: Database) throws -> (SourceID, KeyID) {
        let token = lookup.path.digest(path).bytes
        if let row = try Row.fetchOne(
            db,
            sql: """
                SELECT source.id, source.key FROM sighting JOIN source ON source.id = sighting.source_id
                WHERE sighting.path_token = ? AND source.digest IS NULL
                """, arguments: [token])
        {
            let (id, key) = (SourceID(rawValue: row["id"]), try Self.key(row))
            try sight(id, key: key, path: path, db)
            return (id, key)
        }
        let (id, key) = (SourceID(rawValue: RowID.random()), try vault.newKey(.source, at: now()))
        try db.execute(
            sql: "INSERT INTO source (id, key, state, registered_at) VALUES (?, ?, 'registered', ?)",
            arguments: [id.rawValue, key.bytes, now().seconds])
        try sight(id, key: key, path: path, db)
        return (id, key)
    }

    /// A file that can be read now has one state only: the entry that told it could not goes.
    private func dropUnreadEntry(at path: [UInt8], _ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM source WHERE digest IS NULL
                    AND id IN (SELECT source_id FROM sighting WHERE path_token = ?)
                """,
            arguments: [lookup.path.digest(path).bytes])
    }

    private func sight(_ id: SourceID, key: KeyID, path: [UInt8], _ db: Database) throws {
        let token = lookup.path.digest(path).bytes
        try db.execute(
            sql: "UPDATE sighting SET times = times + 1, last_seen_at = ? WHERE source_id = ? AND path_token = ?",
            arguments: [now().seconds, id.rawValue, token])
        guard db.changesCount == 0 else { return }
        let row = RowID.random()
        try db.execute(
            sql: """
                INSERT INTO sighting (id, source_id, path_token, sealed_path, first_seen_at, last_seen_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                row, id.rawValue, token,
                try sealer.seal(
                    Data(path), under: key, at: SealedPlace(table: "sighting", column: "sealed_path", row: row)),
                now().seconds, now().seconds,
            ])
    }
}

extension DossierStore {
    static func key(_ row: Row) throws -> KeyID {
        guard let key = KeyID(bytes: row["key"]) else { throw StoreError.unreadable(table: "source", row: row["id"]) }
        return key
    }

    static func state(_ row: Row, _ id: SourceID) throws -> SourceState {
        guard let state = SourceState(rawValue: row["state"]) else {
            throw StoreError.unreadable(table: "source", row: id.rawValue)
        }
        return state
    }

    func sourceKey(_ id: SourceID, _ db: Database) throws -> KeyID {
        guard let row = try Row.fetchOne(db, sql: "SELECT id, key FROM source WHERE id = ?", arguments: [id.rawValue])
        else { throw StoreError.unknownSource(id) }
        return try Self.key(row)
    }

    func sourceState(_ id: SourceID, _ db: Database) throws -> SourceState {
        guard let row = try Row.fetchOne(db, sql: "SELECT state FROM source WHERE id = ?", arguments: [id.rawValue])
        else { throw StoreError.unknownSource(id) }
        return try Self.state(row, id)
    }
}

extension SealedPlace {
    static func source(_ column: String, _ id: SourceID) -> SealedPlace {
        SealedPlace(table: "source", column: column, row: id.rawValue)
    }
}
