import Foundation
import GRDB
import Vault

/// Which data keys rows are sealed under, told by the heads of sealed values and blob files.
struct KeyUse {
    let schema: SealedSchema
    let blobs: BlobFolder

    /// The data keys of rows: those that seal their values and blobs, and those that a source or dossier has for new ones.
    func keys(of rows: DoomedRows, _ db: Database) throws -> Set<KeyID> {
        var keys = Set<KeyID>()
        for (name, ids) in rows.ids {
            guard let table = schema[name] else { continue }
            for id in ids {
                guard let row = try Row.fetchOne(db, sql: "SELECT * FROM \(name) WHERE id = ?", arguments: [id]) else {
                    continue
                }
                keys.formUnion(try Self.keys(in: row, of: table))
                for blob in try blobNames(in: row, of: table, db) {
                    keys.formUnion(try Set([key(ofBlob: blob)].compactMap(\.self)))
                }
            }
        }
        return keys
    }

    static func keys(in row: Row, of table: SealedSchema.Table) throws -> Set<KeyID> {
        let sealing = table.sealed.compactMap { (row[$0] as Data?).flatMap { Sealed(stored: $0).key } }
        let own = table.columns.contains("key") ? (row["key"] as Data?).flatMap(KeyID.init) : nil
        return Set(sealing + [own].compactMap(\.self))
    }

    func blobNames(in row: Row, of table: SealedSchema.Table, _ db: Database) throws -> [String] {
        let ids = table.blobs.compactMap { row[$0] as String? }
        return try ids.compactMap {
            try String.fetchOne(db, sql: "SELECT name FROM blob WHERE id = ?", arguments: [$0])
        }
    }

    /// Nil for a file that is missing or damaged.
    func key(ofBlob name: String) throws -> KeyID? {
        try blobs.head(name).flatMap { BlobSealing.key(ofHead: $0) }
    }

    /// Rows that stay and have a value under one of these keys. A source's key seals nothing outside the source but what
    /// people added while an act was in no dossier; so of the large tables only these sources are looked through.
    func remaining(
        under keys: Set<KeyID>, sources: [String], except doomed: DoomedRows, _ db: Database
    ) throws -> [(table: SealedSchema.Table, row: Row)] {
        var found: [(SealedSchema.Table, Row)] = []
        for table in schema.tables where !table.sealed.isEmpty {
            for row in try candidates(table, sources: sources, db) {
                if doomed.contains(row, of: table) { continue }
                if try !Self.keys(in: row, of: table).isDisjoint(with: keys) { found.append((table, row)) }
            }
        }
        return found
    }

    private func candidates(_ table: SealedSchema.Table, sources: [String], _ db: Database) throws -> [Row] {
        let condition: String? =
            switch table.name {
            case "source": "id = ?"
            case "page", "acte", "sighting": "source_id = ?"
            case "linking_profile": "acte_id IN (SELECT id FROM acte WHERE source_id = ?)"
            default: nil
            }
        guard let condition else { return try Row.fetchAll(db, sql: "SELECT * FROM \(table.name)") }
        return try sources.flatMap {
            try Row.fetchAll(db, sql: "SELECT * FROM \(table.name) WHERE \(condition)", arguments: [$0])
        }
    }

    /// The id that the values of a row are bound to: its own, or that of the act it tells about.
    static func boundID(_ row: Row, of table: SealedSchema.Table) -> String {
        table.hasID ? row["id"] : row[table.columns[0]]
    }
}
