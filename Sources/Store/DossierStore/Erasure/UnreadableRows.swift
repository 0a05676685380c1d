import Foundation
import GRDB
import Synchronization
import Vault

/// What went from a restored store because no key opens it any more.
public struct LostContent: Hashable, Sendable {
    /// Rows by table.
    public let counts: [String: Int]
    /// Files that go on without their original.
    public let sharedFiles: Int

    public var dossiers: Int { counts["dossier"] ?? 0 }
    public var files: Int { counts["source"] ?? 0 }
    public var pages: Int { counts["page"] ?? 0 }
}

extension DossierStore {
    /// Removes, from a store that was brought back from a backup, what no key opens: what was erased since. What was kept of
    /// files shared with others stays.
    public func dropUnreadable() throws -> LostContent {
        let (content, files) = try blobs.whileWriting {
            try write { db in try dropUnreadableRows(db) }
        }
        digests.withLock { $0.removeAll() }
        try discardErased(files)
        return content
    }

    private func dropUnreadableRows(_ db: Database) throws -> (LostContent, [String]) {
        let schema = try SealedSchema(db)
        var missing = MissingKeys(vault: vault)
        var doomed = DoomedRows(schema: schema)
        try addUnreadable(to: &doomed, schema, &missing, db)
        var blobRows = try shedOriginals(of: doomed, &missing, db)
        try addRetired(to: &doomed, db)
        try addEmptiedDossiers(to: &doomed, db)
        for name in doomed.ids.keys.sorted() {
            for column in schema[name]?.blobs ?? [] {
                for id in doomed.ids[name, default: []] {
                    blobRows += try String.fetchAll(
                        db, sql: "SELECT \(column) FROM \(name) WHERE id = ? AND \(column) IS NOT NULL", arguments: [id]
                    )
                }
            }
        }
        try markUnlinked(doomed.ids["acte", default: []].sorted(), db)
        let shared = try Int.fetchOne(db, sql: "SELECT count(*) FROM source WHERE erased_pages > 0") ?? 0
        let counts = try doomed.delete(db)
        try giveNewKeys(&missing, db)
        return (LostContent(counts: counts, sharedFiles: shared), try releaseBlobs(blobRows, db))
    }

    private func addUnreadable(
        to doomed: inout DoomedRows, _ schema: SealedSchema, _ missing: inout MissingKeys, _ db: Database
    ) throws {
        for table in schema.tables where !table.sealed.isEmpty {
            let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table.name)")
            var lost: [String] = []
            while let row = try rows.next() {
                let id = KeyUse.boundID(row, of: table)
                for column in table.sealed {
                    guard let stored: Data = row[column] else { continue }
                    let place = SealedPlace(table: table.name, column: column, row: id)
                    if try missing.concern(Sealed(stored: stored), at: place) { lost.append(id) }
                }
            }
            // A profile goes with its act.
            try doomed.add(lost, of: table.hasID ? table.name : "acte", db)
        }
    }

    /// Originals that no key opens, of files that stay.
    private func shedOriginals(
        of doomed: DoomedRows, _ missing: inout MissingKeys, _ db: Database
    ) throws -> [String] {
        var blobRows: [String] = []
        let rows = try Row.fetchAll(
            db, sql: "SELECT source.id, key, blob.id AS blob FROM source JOIN blob ON blob.id = original_blob")
        for row in rows {
            let id: String = row["id"]
            guard doomed.ids["source"]?.contains(id) != true, let key = KeyID(bytes: row["key"]),
                try missing.contains(key)
            else { continue }
            let pages = try String.fetchAll(db, sql: "SELECT id FROM page WHERE source_id = ?", arguments: [id])
            let lost = pages.count { doomed.ids["page"]?.contains($0) == true }
            try db.execute(
                sql: "UPDATE source SET original_blob = NULL, erased_pages = erased_pages + ? WHERE id = ?",
                arguments: [max(1, lost), id])
            blobRows.append(row["blob"])
        }
        return blobRows
    }

    /// Acts out of use that began on a page that goes.
    private func addRetired(to doomed: inout DoomedRows, _ db: Database) throws {
        var retired: [String] = []
        for page in doomed.ids["page", default: []] {
            retired += try String.fetchAll(
                db,
                sql: """
                    SELECT acte.id FROM acte JOIN page ON page.source_id = acte.source_id AND number = first_page
                    WHERE page.id = ? AND state = 'retired'
                    """, arguments: [page])
        }
        try doomed.add(retired, of: "acte", db)
    }

    private func addEmptiedDossiers(to doomed: inout DoomedRows, _ db: Database) throws {
        let actes = doomed.ids["acte", default: []]
        var emptied: [String] = []
        for dossier in try String.fetchAll(db, sql: "SELECT id FROM dossier") {
            if try members(ofRow: dossier, db).allSatisfy({ actes.contains($0.acte) }) { emptied.append(dossier) }
        }
        try doomed.add(emptied, of: "dossier", db)
    }

    /// What stays of an erased key opens what there is and seals nothing new.
    private func giveNewKeys(_ missing: inout MissingKeys, _ db: Database) throws {
        for (table, purpose) in [("source", KeyPurpose.source), ("dossier", .dossier)] {
            for row in try Row.fetchAll(db, sql: "SELECT id, key FROM \(table)") {
                guard let key = KeyID(bytes: row["key"]), try missing.contains(key) else { continue }
                try db.execute(
                    sql: "UPDATE \(table) SET key = ? WHERE id = ?",
                    arguments: [try vault.newKey(purpose, at: now()).bytes, row["id"] as String])
            }
        }
    }
}

/// Which data keys are gone from the keyring, asked once for each.
private struct MissingKeys {
    let vault: Vault
    private var known: [KeyID: Bool] = [:]

    init(vault: Vault) { self.vault = vault }

    mutating func contains(_ key: KeyID) throws -> Bool {
        if let isMissing = known[key] { return isMissing }
        let isMissing = try vault.present([key]).isEmpty
        known[key] = isMissing
        return isMissing
    }

    /// Whether the value cannot be opened for want of its key; parts kept of the key count as the key.
    mutating func concern(_ value: Sealed, at place: SealedPlace) throws -> Bool {
        guard let key = value.key, try contains(key) else { return false }
        do {
            _ = try vault.open(value, at: place)
            return false
        } catch VaultError.unknownKey {
            return true
        }
    }
}
