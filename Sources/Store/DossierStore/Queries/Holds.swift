public import AccessModel
public import DossierModel
public import Foundation
import GRDB

/// Somebody works on a dossier: others read it meanwhile and change nothing.
public struct DossierHold: Hashable, Sendable {
    public let account: AccountID
    public let since: Date
    /// When it falls unless something is heard of the holder.
    public let until: Date
}

extension DossierStore {
    /// Takes a dossier for an account, or holds it on, unless somebody else holds it.
    ///
    /// - Parameter delay: seconds without a sign after which a hold falls.
    /// - Returns: the hold that stands now: of this account, or of whoever came first.
    public func take(_ id: DossierID, for account: AccountID, delay: Int) throws -> DossierHold {
        try write { db in
            let row = try dossierRow(id, db)
            if let present = try hold(ofRow: row, delay: delay, db), present.account != account { return present }
            try db.execute(
                sql: """
                    INSERT INTO dossier_hold (dossier_id, account, taken_at, seen_at) VALUES (:row, :account, :now, :now)
                    ON CONFLICT (dossier_id) DO UPDATE SET seen_at = excluded.seen_at, account = excluded.account,
                        taken_at = CASE WHEN account = excluded.account THEN taken_at ELSE excluded.taken_at END
                    """, arguments: ["row": row, "account": account.rawValue, "now": now().seconds])
            guard let own = try hold(ofRow: row, delay: delay, db) else { throw StoreError.unknownDossier(id) }
            return own
        }
    }

    /// Lets a dossier go that this account holds; does nothing otherwise.
    public func letGo(_ id: DossierID, by account: AccountID) throws {
        try write { db in
            try db.execute(
                sql: "DELETE FROM dossier_hold WHERE dossier_id = ? AND account = ?",
                arguments: [try dossierRow(id, db), account.rawValue])
        }
    }

    /// Who holds the dossier; nil when nobody does, or did not give a sign for so long.
    public func hold(of id: DossierID, delay: Int) throws -> DossierHold? {
        try read { db in try hold(ofRow: dossierRow(id, db), delay: delay, db) }
    }

    private func hold(ofRow dossier: String, delay: Int, _ db: Database) throws -> DossierHold? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM dossier_hold WHERE dossier_id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [dossier]) else { return nil }
        let until = (row["seen_at"] as Int) + delay
        guard until > now().seconds else { return nil }
        return DossierHold(
            account: AccountID(rawValue: row["account"]), since: Date(seconds: row["taken_at"]),
            until: Date(seconds: until))
    }
}
