import Crypto
import Foundation
import GRDB
import Vault

/// Puts what stays under new keys when the keys it was sealed under are to be destroyed.
struct Resealing {
    let store: DossierStore
    let schema: SealedSchema
    /// Old to new.
    private(set) var keys: [KeyID: KeyID] = [:]
    /// What stays readable in backups made before.
    private(set) var kept: [KeptPlace] = []
    private(set) var releasedBlobs: [String] = []
    private(set) var rows = 0

    init(store: DossierStore, schema: SealedSchema) {
        self.store = store
        self.schema = schema
    }

    private mutating func newKey(for old: KeyID, _ purpose: KeyPurpose) throws -> KeyID {
        if let known = keys[old] { return known }
        let key = try store.vault.newKey(purpose, at: store.now())
        keys[old] = key
        return key
    }

    /// Gives these sources and dossiers other keys for what is added from now on, where theirs are destroyed.
    mutating func replaceOwnKeys(_ destroyed: Set<KeyID>, except doomed: DoomedRows, _ db: Database) throws {
        for (table, purpose) in [("source", KeyPurpose.source), ("dossier", .dossier)] {
            for key in destroyed {
                let owners = try String.fetchAll(
                    db, sql: "SELECT id FROM \(table) WHERE key = ?", arguments: [key.bytes]
                ).filter { doomed.ids[table]?.contains($0) != true }
                for owner in owners {
                    try db.execute(
                        sql: "UPDATE \(table) SET key = ? WHERE id = ?",
                        arguments: [try newKey(for: key, purpose).bytes, owner])
                }
            }
        }
    }

    /// Seals the values and blobs of these rows anew.
    mutating func reseal(
        _ found: [(table: SealedSchema.Table, row: Row)], under destroyed: Set<KeyID>, _ db: Database
    ) throws {
        let guards = try UpdateGuards(lifting: Set(found.map(\.table.name)), db)
        for (table, row) in found { try reseal(row, of: table, under: destroyed, db) }
        try guards.restore(db)
    }

    private mutating func reseal(
        _ row: Row, of table: SealedSchema.Table, under destroyed: Set<KeyID>, _ db: Database
    ) throws {
        let id = KeyUse.boundID(row, of: table)
        let condition = table.hasID ? "id = ?" : "\(table.columns[0]) = ?"
        for column in table.sealed {
            guard let stored: Data = row[column], let old = Sealed(stored: stored).key, destroyed.contains(old) else {
                continue
            }
            let place = SealedPlace(table: table.name, column: column, row: id)
            let clear = try store.sealer.open(stored, at: place)
            kept.append(KeptPlace(key: old, content: .row(place), owner: id))
            let purpose: KeyPurpose =
                ["source", "page", "acte", "linking_profile"].contains(table.name) ? .source : .dossier
            let sealed = try store.sealer.seal(clear, under: newKey(for: old, purpose), at: place)
            try db.execute(
                sql: "UPDATE \(table.name) SET \(column) = ? WHERE \(condition)", arguments: [sealed, id])
        }
        // An original shows all households of its file: it goes, and nothing is kept of its key.
        for column in table.blobs where table.name != "source" {
            guard let blob: String = row[column] else { continue }
            try resealBlob(blob, of: (table.name, column, id), under: destroyed, db)
        }
        rows += 1
    }

    private mutating func resealBlob(
        _ blob: String, of owner: (table: String, column: String, row: String), under destroyed: Set<KeyID>,
        _ db: Database
    ) throws {
        guard let row = try Row.fetchOne(db, sql: "SELECT name, kind FROM blob WHERE id = ?", arguments: [blob]),
            let name = row["name"] as String?, let head = try store.blobs.head(name),
            let old = BlobSealing.key(ofHead: head), destroyed.contains(old)
        else { return }
        let place = SealedPlace(table: "blob", column: "content", row: name)
        kept.append(KeptPlace(key: old, content: .blob(place, head: head), owner: owner.row))
        let content = try store.blobs.read(name)
        let written = try store.writeBlob(content, under: newKey(for: old, .source))
        try store.blobs.syncFolders(of: [written.name])
        let fresh = try store.insertBlob(written, kind: row["kind"], db)
        try db.execute(
            sql: "UPDATE \(owner.table) SET \(owner.column) = ? WHERE id = ?", arguments: [fresh, owner.row])
        releasedBlobs.append(blob)
    }
}

/// Triggers that keep people's words from being changed, lifted while the same words are sealed under another key.
private struct UpdateGuards {
    private let triggers: [(name: String, sql: String)]

    init(lifting tables: Set<String>, _ db: Database) throws {
        triggers = try Row.fetchAll(
            db, sql: "SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger'"
        )
        .filter { tables.contains($0["tbl_name"]) && ($0["sql"] as String).contains("BEFORE UPDATE") }
        .map { ($0["name"], $0["sql"]) }
        for trigger in triggers { try db.execute(sql: "DROP TRIGGER main.\(trigger.name)") }
    }

    func restore(_ db: Database) throws { for trigger in triggers { try db.execute(sql: trigger.sql) } }
}
