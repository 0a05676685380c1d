public import DossierModel
public import Foundation
import GRDB
import Vault

/// The dossier, under any stable name, that a person put an act into.
public struct StoredPin: Hashable, Sendable {
    public let acte: ActeID
    public let name: String
    public let author: String
    public let madeAt: Date
}

extension DossierStore {
    /// Records which dossier, under any stable name, an act belongs to; nil takes that back. The act and all others pinned
    /// to the name have to be linked again.
    public func pin(_ id: ActeID, to name: String?, author: String) throws {
        try write { db in
            let acte = try acteRow(id, db)
            let row = RowID.random()
            let token = name.map { lookup.pin.digest($0).bytes }
            let key = try additionsKey(for: acte, db)
            let sealed = try name.map { try sealer.seal(Data($0.utf8), under: key, at: .pin(row)) }
            try db.execute(
                sql: """
                    INSERT INTO linking_pin (id, acte_id, name_token, sealed_name, author, made_at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [row, acte.id, token, sealed, author, now().seconds])
            try markUnlinked([acte.id], db)
        }
    }

    /// The pin that holds for each of these acts, sorted by act; acts without one are left out.
    public func pins(among actes: [ActeID]) throws -> [StoredPin] {
        try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT linking_pin.* FROM linking_pin JOIN standing_acte ON standing_acte.id = linking_pin.acte_id
                    WHERE standing_acte.current_id = ? ORDER BY position DESC LIMIT 1
                    """)
            return try Set(actes).sorted().compactMap { acte in
                guard let row = try Row.fetchOne(statement, arguments: [try acteRow(acte, db).id]),
                    let sealed: Data = row["sealed_name"]
                else { return nil }
                let name = String(decoding: try sealer.open(sealed, at: .pin(row["id"])), as: UTF8.self)
                return StoredPin(
                    acte: acte, name: name, author: row["author"], madeAt: Date(seconds: row["made_at"]))
            }
        }
    }
}

extension SealedPlace {
    fileprivate static func pin(_ row: String) -> SealedPlace {
        SealedPlace(table: "linking_pin", column: "sealed_name", row: row)
    }
}
