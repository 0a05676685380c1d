import Foundation
import GRDB
import Vault

/// The keys of accounts and of the audit trail, made when a store first needs them.
struct AccessKeys {
    let account: KeyID
    let audit: KeyID
    /// The name of the head of the trail.
    let head: String

    init(in pool: DatabasePool, vault: Vault, at date: Date) throws {
        self = try StoreDatabase.perform {
            if let known = try pool.read(Self.stored) { return known }
            return try pool.write { db in try Self.stored(db) ?? Self(new: db, vault: vault, at: date) }
        }
    }

    private init(account: KeyID, audit: KeyID, head: String) {
        self.account = account
        self.audit = audit
        self.head = head
    }

    private init(new db: Database, vault: Vault, at date: Date) throws {
        account = try vault.newKey(.account, at: date)
        audit = try vault.newKey(.audit, at: date)
        head = RowID.random()
        try db.execute(
            sql: "UPDATE store SET account_key = ?, audit_key = ?, audit_head = ?",
            arguments: [account.bytes, audit.bytes, head])
    }

    private static func stored(_ db: Database) throws -> AccessKeys? {
        let row = try Row.fetchOne(db, sql: "SELECT account_key, audit_key, audit_head FROM store")
        let keys = [row?["account_key"] as Data?, row?["audit_key"] as Data?].map { $0.flatMap { KeyID(bytes: $0) } }
        guard let account = keys[0], let audit = keys[1], let head: String = row?["audit_head"] else { return nil }
        return AccessKeys(account: account, audit: audit, head: head)
    }
}

extension DossierStore {
    /// Gives the trail of a restored copy a head of its own, so that the store it was copied from keeps its head. Holds
    /// from the next opening on.
    public func separateAuditHead() throws {
        try write { db in try db.execute(sql: "UPDATE store SET audit_head = ?", arguments: [RowID.random()]) }
    }
}
