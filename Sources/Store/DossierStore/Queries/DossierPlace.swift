public import DossierModel
import GRDB

/// Where a dossier lies, by codes of organisations and territories.
public struct DossierPlace: Hashable, Sendable {
    /// What a person assigned it to; nil where its papers decide.
    public let organisation: String?
    public let territory: String?
    /// Where it lies with that; several where its papers came from several places.
    public let organisations: [String]
    public let territories: [String]
}

extension DossierStore {
    /// - Throws: `StoreError.unknownDossier`.
    public func place(of id: DossierID) throws -> DossierPlace {
        try read { db in
            let dossier = try dossierRow(id, db)
            let lies = { (column: String) in
                try String.fetchAll(
                    db,
                    sql:
                        "SELECT DISTINCT \(column) FROM dossier_place WHERE dossier_id = ? AND \(column) <> '' ORDER BY 1",
                    arguments: [dossier])
            }
            let assigned = try Row.fetchOne(
                db, sql: "SELECT owner, territory FROM dossier WHERE id = ?", arguments: [dossier])
            return DossierPlace(
                organisation: assigned?["owner"], territory: assigned?["territory"], organisations: try lies("owner"),
                territories: try lies("territory"))
        }
    }
}
