public import DossierModel
public import Foundation
import GRDB
import Synchronization
import Vault

extension DossierStore {
    /// Erases a dossier: its rows, its keys, its files, and what is left of them in free space and journals. Of a file that
    /// others stand in too, the original goes and the others' pages are sealed under a new key.
    ///
    /// The rows go in one transaction; what comes after is recorded in it, so that a call after an interruption goes on. Acts
    /// that had to do with the erased ones have to be linked again.
    ///
    /// - Returns: the record; that of the last erasure when the dossier was erased before.
    /// - Throws: `StoreError.unknownDossier` for a dossier that is not there and was not erased.
    public func erase(_ id: DossierID, progress: (ErasureStep) throws -> Void = { _ in }) throws -> ErasureRecord {
        let token = lookup.erasure.digest(id.rawValue)
        return try erase(.dossier, token: token, progress: progress) { db in
            do { return try ErasureScope(dossier: try dossierRow(id, db), db) } catch StoreError.unknownDossier {
                return nil
            }
        } orElse: {
            StoreError.unknownDossier(id)
        }
    }

    /// Erases a file that stands in no dossier: refused, left out, or without acts of any household.
    ///
    /// - Throws: `StoreError.wrongState` for a file with acts in a dossier, which goes with the dossier only.
    public func erase(_ id: SourceID, progress: (ErasureStep) throws -> Void = { _ in }) throws -> ErasureRecord {
        let token = lookup.erasure.digest(id.rawValue)
        return try erase(.source, token: token, progress: progress) { db in
            guard
                try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM source WHERE id = ?)", arguments: [id.rawValue])
                    == true
            else { return nil }
            let isFiled = try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM acte JOIN dossier_acte ON acte_id = acte.id WHERE source_id = ?)
                    """, arguments: [id.rawValue])
            guard isFiled == false else { throw StoreError.wrongState(id, try sourceState(id, db)) }
            return try ErasureScope(source: id.rawValue, db)
        } orElse: {
            StoreError.unknownSource(id)
        }
    }

    /// Erasures that were cut off; each goes on with `finishErasures`.
    public func unfinishedErasures() throws -> [ErasureRecord] {
        try read { db in try erasures("done_at IS NULL", [], db) }
    }

    /// Does what erasures that were cut off have left to do.
    public func finishErasures(progress: (ErasureStep) throws -> Void = { _ in }) throws {
        for record in try unfinishedErasures() { try finish(record.id, progress) }
    }

    private func erase(
        _ kind: ErasureKind, token: KeyedDigest, progress: (ErasureStep) throws -> Void,
        scope: (Database) throws -> ErasureScope?, orElse missing: () -> StoreError
    ) throws -> ErasureRecord {
        try finishErasures(progress: progress)
        let begun = try blobs.whileWriting {
            try write { db -> String? in
                guard let scope = try scope(db) else { return nil }
                return try eraseRows(kind, token: token, scope, db)
            }
        }
        if let begun {
            // Their digests are remembered for speed.
            digests.withLock { $0.removeAll() }
            try progress(.rows)
            try finish(begun, progress)
        }
        let records = try read { db in
            try begun.map { try erasures("id = ?", [$0], db) } ?? erasures("token = ?", [token.bytes], db)
        }
        guard let record = records.last else { throw missing() }
        return record
    }

    /// All that is one transaction.
    ///
    /// - Returns: the id of the record.
    private func eraseRows(_ kind: ErasureKind, token: KeyedDigest, _ scope: ErasureScope, _ db: Database) throws
        -> String
    {
        let schema = try SealedSchema(db)
        let doomed = try scope.doomed(schema, db)
        let use = KeyUse(schema: schema, blobs: blobs)
        var destroyed = try use.keys(of: doomed, db)
        for source in scope.sharedSources {
            destroyed.insert(try sourceKey(SourceID(rawValue: source.id), db))
        }
        var resealing = Resealing(store: self, schema: schema)
        let sources = scope.sharedSources.map(\.id)
        let remaining = try use.remaining(under: destroyed, sources: sources, except: doomed, db)
        try resealing.reseal(remaining, under: destroyed, db)
        try resealing.replaceOwnKeys(destroyed, except: doomed, db)
        try vault.keep(resealing.kept)

        var blobRows = resealing.releasedBlobs
        for (name, ids) in doomed.ids {
            for column in schema[name]?.blobs ?? [] {
                for id in ids {
                    blobRows += try String.fetchAll(
                        db, sql: "SELECT \(column) FROM \(name) WHERE id = ? AND \(column) IS NOT NULL", arguments: [id]
                    )
                }
            }
        }
        let record = ErasureDraft(kind: kind, token: token, keys: destroyed, owners: doomed.all, at: now())
        try record.insert(db)
        try rememberFiles(of: scope, db)
        try markUnlinked(doomed.ids["acte", default: []].sorted(), db)
        var counts = try doomed.delete(db)
        for source in scope.sharedSources {
            blobRows += try dropOriginal(of: source, db)
        }
        let files = try releaseBlobs(blobRows, db)
        try record.addTasks(blobs: files, db)
        counts[ErasureRecord.Count.keys.rawValue] = destroyed.count
        counts[ErasureRecord.Count.wholeFiles.rawValue] = scope.wholeSources.count
        counts[ErasureRecord.Count.sharedFiles.rawValue] = scope.sharedSources.count
        counts[ErasureRecord.Count.resealed.rawValue] = resealing.rows
        counts[ErasureRecord.Count.blobs.rawValue] = files.count
        try record.addCounts(counts, db)
        return record.id
    }

    private func dropOriginal(of source: ErasureScope.SharedSource, _ db: Database) throws -> [String] {
        let original = try String.fetchAll(
            db, sql: "SELECT original_blob FROM source WHERE id = ? AND original_blob IS NOT NULL",
            arguments: [source.id])
        // At least one: an act without a stored page is still gone from the file.
        try db.execute(
            sql: "UPDATE source SET original_blob = NULL, erased_pages = erased_pages + ? WHERE id = ?",
            arguments: [max(1, source.pages.count), source.id])
        return original
    }

    private func rememberFiles(of scope: ErasureScope, _ db: Database) throws {
        for source in scope.wholeSources {
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT id, sealed_digest FROM source WHERE id = ? AND digest IS NOT NULL",
                    arguments: [source])
            else { continue }
            try db.execute(
                sql: "INSERT OR REPLACE INTO erased_file (token, erased_at) VALUES (?, ?)",
                arguments: [lookup.erasure.digest(try digest(of: row).bytes).bytes, now().seconds])
        }
    }
}

extension DossierStore {
    /// Keys, files, free space: each is done again without harm.
    private func finish(_ id: String, _ progress: (ErasureStep) throws -> Void) throws {
        let (keys, owners, files) = try read { db in
            (
                try Data.fetchAll(db, sql: "SELECT key FROM erased_key WHERE erasure_id = ?", arguments: [id])
                    .compactMap(KeyID.init),
                try ErasureDraft.tasks("owner", of: id, db), try ErasureDraft.tasks("blob", of: id, db)
            )
        }
        try vault.destroyKeys(keys, keptFor: owners)
        try progress(.keys)
        try discardErased(files)
        try progress(.files)
        try clearFreeSpace()
        try write { db in
            try db.execute(sql: "DELETE FROM erasure_task WHERE erasure_id = ?", arguments: [id])
            try db.execute(sql: "UPDATE erasure SET done_at = ? WHERE id = ?", arguments: [now().seconds, id])
        }
        try clearFreeSpace()
        try progress(.space)
    }

    /// Writes the database anew without what was deleted, and empties the journal. On a connection of its own: the large
    /// temporary copy must not be held in memory, and it holds sealed values only.
    private func clearFreeSpace() throws {
        try StoreDatabase.perform {
            var configuration = Configuration()
            configuration.busyMode = .timeout(30)
            configuration.prepareDatabase {
                try $0.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = FILE; PRAGMA synchronous = FULL")
            }
            let queue = try DatabaseQueue(path: pool.path, configuration: configuration)
            try queue.vacuum()
            try queue.close()
            _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }
    }

    private func erasures(_ condition: String, _ arguments: StatementArguments, _ db: Database) throws
        -> [ErasureRecord]
    {
        try Row.fetchAll(
            db, sql: "SELECT * FROM erasure WHERE \(condition) ORDER BY begun_at, id", arguments: arguments
        ).map { row in
            let counts = try Row.fetchAll(
                db, sql: "SELECT what, number FROM erasure_count WHERE erasure_id = ?", arguments: [row["id"] as String]
            )
            guard let kind = ErasureKind(rawValue: row["kind"]) else {
                throw StoreError.unreadable(table: "erasure", row: row["id"])
            }
            return ErasureRecord(
                id: row["id"], kind: kind, begunAt: Date(seconds: row["begun_at"]),
                doneAt: (row["done_at"] as Int?).map(Date.init(seconds:)),
                counts: Dictionary(uniqueKeysWithValues: counts.map { ($0["what"] as String, $0["number"] as Int) }))
        }
    }

    /// Destroys again the keys of what was erased, in case an older copy of the keyring was put back.
    func destroyErasedKeys() throws {
        let keys = try read { db in
            try Data.fetchAll(db, sql: "SELECT key FROM erased_key").compactMap(KeyID.init)
        }
        let back = try vault.present(keys)
        if !back.isEmpty { try vault.destroyKeys(back) }
    }

    /// When a file with these bytes was erased; nil when it never was.
    public func erasureDate(of digest: SourceDigest) throws -> Date? {
        try read { db in
            try Int.fetchOne(
                db, sql: "SELECT erased_at FROM erased_file WHERE token = ?",
                arguments: [lookup.erasure.digest(digest.bytes).bytes]
            ).map(Date.init(seconds:))
        }
    }
}

/// A record under construction.
private struct ErasureDraft {
    let id = RowID.random()
    let kind: ErasureKind
    let token: KeyedDigest
    let keys: Set<KeyID>
    let owners: [String]
    let at: Date

    func insert(_ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO erasure (id, token, kind, begun_at) VALUES (?, ?, ?, ?)",
            arguments: [id, token.bytes, kind.rawValue, at.seconds])
        for key in keys {
            try db.execute(
                sql: "INSERT OR IGNORE INTO erased_key (key, erasure_id) VALUES (?, ?)", arguments: [key.bytes, id])
        }
        try addTasks("owner", owners, db)
    }

    func addTasks(blobs names: [String], _ db: Database) throws { try addTasks("blob", names, db) }

    private func addTasks(_ kind: String, _ names: [String], _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO erasure_task (erasure_id, kind, name) VALUES (?, ?, ?)")
        for name in names { try statement.execute(arguments: [id, kind, name]) }
    }

    func addCounts(_ counts: [String: Int], _ db: Database) throws {
        for (what, number) in counts where number > 0 {
            try db.execute(
                sql: "INSERT INTO erasure_count (erasure_id, what, number) VALUES (?, ?, ?)",
                arguments: [id, what, number])
        }
    }

    static func tasks(_ kind: String, of id: String, _ db: Database) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT name FROM erasure_task WHERE erasure_id = ? AND kind = ?", arguments: [id, kind])
    }
}
