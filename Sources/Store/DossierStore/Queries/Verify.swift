import DossierModel
import Foundation
import GRDB
import Vault

/// Something in the store that is not as it was written.
public struct StoreFault: Hashable, Sendable {
    public enum Problem: String, Sendable {
        /// SQLite finds its own structure damaged.
        case structure
        /// A row refers to one that is not there.
        case reference
        /// A sealed value or blob was altered, moved or cut.
        case altered
        /// The key of a sealed value is not in the keyring.
        case keyMissing = "key_missing"
        /// A keyed digest does not belong to its value.
        case digest
        /// The file of a blob is missing or has another length.
        case blobFile = "blob_file"
    }

    public let problem: Problem
    public let table: String
    public let row: String

    /// One French sentence with what to do.
    public var message: String {
        let what =
            switch problem {
            case .structure: "la structure de la base est abîmée"
            case .reference: "la ligne renvoie à une ligne absente"
            case .altered: "une valeur scellée a été modifiée, déplacée ou coupée"
            case .keyMissing: "la clé d'une valeur scellée n'est pas dans le trousseau"
            case .digest: "une empreinte ne correspond pas à sa valeur"
            case .blobFile: "le fichier de données manque ou n'a pas la bonne taille"
            }
        return "\(table)\(row.isEmpty ? "" : " \(row)") : \(what) ; restaurez depuis une sauvegarde."
    }
}

extension DossierStore {
    /// Checks structure, references, every sealed value, every keyed digest and every blob. Changes nothing.
    ///
    /// - Returns: what is wrong, sorted by table and row; empty when all is well.
    public func verify() throws -> [StoreFault] {
        let faults = try read { db in
            var faults = try structureFaults(db)
            // Rows of a damaged structure cannot be decoded safely, and everything has to come from a backup anyway.
            guard !faults.contains(where: { $0.problem == .structure }) else { return faults }
            for column in try sealedColumns(db) { faults += try self.faults(in: column, db) }
            faults += try digestFaults(db)
            faults += try blobFaults(db)
            return faults
        }
        return Set(faults).sorted { ($0.table, $0.row, $0.problem.rawValue) < ($1.table, $1.row, $1.problem.rawValue) }
    }

    private func structureFaults(_ db: Database) throws -> [StoreFault] {
        let isWhole = try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"]
        let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
            StoreFault(problem: .reference, table: row["table"], row: "")
        }
        return references + (isWhole ? [] : [StoreFault(problem: .structure, table: "recto.sqlite", row: "")])
    }

    private struct SealedColumn {
        let table: String
        let column: String
        /// The column of the row id the value is bound to.
        let rowID: String
    }

    /// Read off the schema, so that a later migration cannot be forgotten here.
    private func sealedColumns(_ db: Database) throws -> [SealedColumn] {
        let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        return try tables.flatMap { table in
            let columns = try db.columns(in: table).map(\.name)
            let rowID = columns.contains("id") ? "id" : "acte_id"
            return columns.filter { $0.hasPrefix("sealed_") && $0 != "sealed_bytes" }
                .map { SealedColumn(table: table, column: $0, rowID: rowID) }
        }
    }

    private func faults(in column: SealedColumn, _ db: Database) throws -> [StoreFault] {
        let cursor = try Row.fetchCursor(
            db, sql: "SELECT \(column.rowID), \(column.column) FROM \(column.table) WHERE \(column.column) IS NOT NULL")
        var faults: [StoreFault] = []
        while let row = try cursor.next() {
            let place = SealedPlace(table: column.table, column: column.column, row: row[0])
            if let problem = try problem({ _ = try sealer.open(row[1], at: place) }) {
                faults.append(StoreFault(problem: problem, table: column.table, row: place.row))
            }
        }
        return faults
    }

    private func digestFaults(_ db: Database) throws -> [StoreFault] {
        let sources = try digestFaults(
            db, table: "source", sql: "SELECT id, digest, sealed_digest FROM source WHERE digest NOT NULL"
        ) { row in
            let place = SealedPlace(table: "source", column: "sealed_digest", row: row["id"])
            return lookup.source.digest(try sealer.open(row["sealed_digest"], at: place))
        }
        let sightings = try digestFaults(
            db, table: "sighting", sql: "SELECT id, path_token, sealed_path FROM sighting"
        ) { row in
            let place = SealedPlace(table: "sighting", column: "sealed_path", row: row["id"])
            return lookup.path.digest(try sealer.open(row["sealed_path"], at: place))
        }
        let actes = try digestFaults(db, table: "acte", sql: "SELECT id, token FROM acte") { row in
            lookup.acte.digest(try acteID(row["id"], db).rawValue)
        }
        return sources + sightings + actes
    }

    /// The second column of each row against the digest of its value; values that do not open are told elsewhere.
    private func digestFaults(
        _ db: Database, table: String, sql: String, _ digest: (Row) throws -> KeyedDigest
    ) throws -> [StoreFault] {
        try Row.fetchAll(db, sql: sql).compactMap { row in
            guard let wanted = try? digest(row), wanted.bytes != row[1] else { return nil }
            return StoreFault(problem: .digest, table: table, row: row[0])
        }
    }

    private func blobFaults(_ db: Database) throws -> [StoreFault] {
        try Row.fetchAll(db, sql: "SELECT id, name, clear_bytes, sealed_bytes FROM blob ORDER BY id").compactMap {
            row in
            let name: String = row["name"]
            guard blobs.size(name) == row["sealed_bytes"] else {
                return StoreFault(problem: .blobFile, table: "blob", row: row["id"])
            }
            var clearBytes = 0
            let found = try problem { try blobs.read(name) { clearBytes += $0.count } }
            let problem = found ?? (clearBytes == row["clear_bytes"] ? nil : .altered)
            return problem.map { StoreFault(problem: $0, table: "blob", row: row["id"]) }
        }
    }

    /// - Throws: what is no finding about the content but keeps from looking, such as a disk error.
    private func problem(_ work: () throws -> Void) throws -> StoreFault.Problem? {
        do {
            try work()
            return nil
        } catch VaultError.tampered {
            return .altered
        } catch VaultError.unknownKey {
            return .keyMissing
        }
    }
}
