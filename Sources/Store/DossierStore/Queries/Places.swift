public import AccessModel
public import DossierModel
import GRDB

extension Reach {
    /// A condition on the columns `owner` and `territory` of `table`, a name of the schema.
    func condition(on table: String) -> (sql: String, arguments: StatementArguments) {
        guard case .within(let organisations, let territories) = self else { return ("1", []) }
        let (owners, places) = (organisations.sorted().map(\.rawValue), territories.sorted().map(\.rawValue))
        return (
            "(\(table).owner IN (\(databaseQuestionMarks(count: owners.count)))"
                + " OR \(table).territory IN (\(databaseQuestionMarks(count: places.count))))",
            StatementArguments(owners + places)
        )
    }
}

extension DossierStore {
    /// A condition on the rows of `dossier`.
    static func dossiers(within reach: Reach) -> (sql: String, arguments: StatementArguments) {
        guard reach != .everything else { return ("1", []) }
        let (sql, arguments) = reach.condition(on: "dossier_place")
        return ("EXISTS (SELECT 1 FROM dossier_place WHERE dossier_id = dossier.id AND \(sql))", arguments)
    }

    /// Whether the dossier is there and within reach: what is not there is out of reach like what belongs to others.
    public func isWithin(_ reach: Reach, _ id: DossierID) throws -> Bool {
        try read { db in
            do {
                return try isWithin(reach, dossierRow: try dossierRow(id, db), db)
            } catch StoreError.unknownDossier {
                return false
            }
        }
    }

    /// Whether the act is there and within reach: as its dossier is or, while it is in none, as its source is.
    public func isWithin(_ reach: Reach, _ id: ActeID) throws -> Bool {
        try read { db in
            do {
                return try isWithin(reach, try acteRow(id, db), db)
            } catch StoreError.unknownActe {
                return false
            }
        }
    }

    /// Whether the source is there and within reach: when whoever asks brought it, or reaches a dossier with one of its acts.
    public func isWithin(_ reach: Reach, _ id: SourceID) throws -> Bool {
        try read { db in
            if try isPlaced(reach, id, db) { return true }
            let dossiers = try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT dossier_id FROM dossier_acte JOIN acte ON acte.id = acte_id WHERE source_id = ?
                    """, arguments: [id.rawValue])
            return try dossiers.contains { try isWithin(reach, dossierRow: $0, db) }
        }
    }

    /// Whether the page is there and within reach: as the act that holds it is or, without one, as its source is.
    public func isWithin(_ reach: Reach, page number: Int, of id: SourceID) throws -> Bool {
        try read { db in
            let acte = try Row.fetchOne(
                db,
                sql: """
                    SELECT id FROM acte WHERE source_id = ? AND state = 'current' AND ? BETWEEN first_page AND last_page
                    """, arguments: [id.rawValue, number])
            guard let acte else { return try isPlaced(reach, id, db) }
            return try isWithin(reach, ActeRow(id: acte["id"], source: id, isCurrent: true), db)
        }
    }

    /// Those of these dossiers that are within reach, in their order.
    public func within(_ reach: Reach, _ ids: [DossierID]) throws -> [DossierID] {
        if reach == .everything { return ids }
        return try read { db in
            try ids.filter { try isWithin(reach, dossierRow: try dossierRow($0, db), db) }
        }
    }

    private func isWithin(_ reach: Reach, dossierRow row: String, _ db: Database) throws -> Bool {
        let condition = reach.condition(on: "dossier_place")
        return try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM dossier_place WHERE dossier_id = ? AND \(condition.sql))",
            arguments: [row] + condition.arguments) ?? false
    }

    private func isWithin(_ reach: Reach, _ acte: ActeRow, _ db: Database) throws -> Bool {
        let dossier = try String.fetchOne(
            db, sql: "SELECT dossier_id FROM dossier_acte WHERE acte_id = ?", arguments: [acte.id])
        return try dossier.map { try isWithin(reach, dossierRow: $0, db) } ?? isPlaced(reach, acte.source, db)
    }

    private func isPlaced(_ reach: Reach, _ id: SourceID, _ db: Database) throws -> Bool {
        let condition = reach.condition(on: "place")
        let join = reach == .everything ? "LEFT JOIN" : "JOIN"
        return try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM source \(join) source_place AS place ON place.source_id = source.id
                    WHERE source.id = ? AND \(condition.sql))
                """, arguments: [id.rawValue] + condition.arguments) ?? false
    }

    /// Records that this organisation brought the source, for this territory.
    public func place(_ id: SourceID, at place: ImportPlace) throws {
        try write { db in try self.place(id, at: place, db) }
    }

    func place(_ id: SourceID, at place: ImportPlace, _ db: Database) throws {
        guard place.organisation != nil || place.territory != nil else { return }
        try db.execute(
            sql: "INSERT OR IGNORE INTO source_place (source_id, owner, territory) VALUES (?, ?, ?)",
            arguments: [id.rawValue, place.organisation?.rawValue ?? "", place.territory?.rawValue ?? ""])
    }
}
