public import AccessModel
import Crypto
import Foundation
import GRDB
import Vault

/// What a browser shows to be known again: 256 random bits. The store keeps a keyed digest only.
public struct SessionToken: Hashable, Sendable {
    /// Hexadecimal.
    public let text: String

    public init(text: String) { self.text = text }

    static func random() -> SessionToken {
        SessionToken(text: SymmetricKey(size: .bits256).withUnsafeBytes { $0.hexadecimal })
    }
}

extension DossierStore {
    /// A new session of an account that has just signed in. Sessions that have ended by their age go.
    public func openSession(of account: AccountID, rules: SignInRules.Sessions) throws -> SessionToken {
        let token = SessionToken.random()
        try write { db in
            try db.execute(
                sql: "DELETE FROM web_session WHERE began_at <= ? OR seen_at <= ?",
                arguments: [now().seconds - rules.absoluteSeconds, now().seconds - rules.idleSeconds])
            try db.execute(
                sql: "INSERT INTO web_session (token, account_id, began_at, seen_at) VALUES (?, ?, ?, ?)",
                arguments: [digest(token), account.rawValue, now().seconds, now().seconds])
        }
        return token
    }

    /// Who is behind the token, with the rights of this moment; nil when the session has ended or never was. Being asked
    /// keeps a session from falling idle.
    public func principal(of token: SessionToken, rules: SignInRules.Sessions) throws -> Principal? {
        let found = try read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT account.*, seen_at FROM web_session JOIN account ON account.id = account_id
                    WHERE token = ? AND state = 'active' AND began_at > ? AND seen_at > ?
                    """,
                arguments: [
                    digest(token), now().seconds - rules.absoluteSeconds, now().seconds - rules.idleSeconds,
                ]
            )
            .map { (try principal($0, db), seen: $0["seen_at"] as Int) }
        }
        guard let (principal, seen) = found else { return nil }
        if now().seconds - seen >= Self.secondsBetweenMarks {
            try write { db in
                try db.execute(
                    sql: "UPDATE web_session SET seen_at = ? WHERE token = ?",
                    arguments: [now().seconds, digest(token)])
            }
        }
        return principal
    }

    /// Not every request is worth a write.
    private static let secondsBetweenMarks = 30

    /// Ends the session; one that has ended already stays so.
    public func closeSession(_ token: SessionToken) throws {
        try write { db in
            let account = try String.fetchOne(
                db, sql: "DELETE FROM web_session WHERE token = ? RETURNING account_id", arguments: [digest(token)])
            if let account { try record(AuditEntry(.logout, by: AccountID(rawValue: account)), db) }
        }
    }

    func endSessions(of id: AccountID, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM web_session WHERE account_id = ?", arguments: [id.rawValue])
    }

    private func digest(_ token: SessionToken) -> Data { accounts.session.digest(token.text).bytes }
}
