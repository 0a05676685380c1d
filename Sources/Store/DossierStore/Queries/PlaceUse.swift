import GRDB

/// An organisation or a territory that accounts or dossiers belong to.
public struct PlaceUse: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case organisation
        case territory
    }

    public let kind: Kind
    public let code: String
    /// Accounts that are active.
    public let accounts: Int
    public let dossiers: Int
}

extension DossierStore {
    /// All codes in use, organisations first, then territories, each sorted.
    public func placesInUse() throws -> [PlaceUse] {
        try read { db in
            let organisations = try counts(
                accounts:
                    "SELECT organisation, count(*) FROM account WHERE state = 'active' AND organisation IS NOT NULL "
                    + "GROUP BY organisation",
                column: "owner", db)
            let territories = try counts(
                accounts: "SELECT territory, count(*) FROM account_territory JOIN account ON account.id = account_id "
                    + "WHERE state = 'active' GROUP BY territory",
                column: "territory", db)
            return organisations.map { PlaceUse(kind: .organisation, code: $0.0, accounts: $0.1, dossiers: $0.2) }
                + territories.map { PlaceUse(kind: .territory, code: $0.0, accounts: $0.1, dossiers: $0.2) }
        }
    }

    /// - Parameter column: of `dossier_line` and `dossier_place`.
    private func counts(accounts sql: String, column: String, _ db: Database) throws -> [(String, Int, Int)] {
        let accounts = try pairs(sql, db)
        // A dossier with several places counts at each of them.
        let dossiers = try pairs(
            """
            SELECT \(column), count(DISTINCT dossier_id) FROM (
                SELECT \(column), dossier_id FROM dossier_line WHERE place_count < 2
                UNION ALL SELECT \(column), dossier_id FROM dossier_place
                    WHERE dossier_id IN (SELECT dossier_id FROM dossier_line WHERE place_count > 1))
            WHERE \(column) <> '' GROUP BY \(column)
            """, db)
        return Set(accounts.keys).union(dossiers.keys).sorted().map { ($0, accounts[$0] ?? 0, dossiers[$0] ?? 0) }
    }

    private func pairs(_ sql: String, _ db: Database) throws -> [String: Int] {
        Dictionary(uniqueKeysWithValues: try Row.fetchAll(db, sql: sql).map { ($0[0] as String, $0[1] as Int) })
    }
}
