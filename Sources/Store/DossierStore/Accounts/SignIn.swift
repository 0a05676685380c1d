public import AccessModel
import Foundation
import GRDB
public import Vault

/// What somebody types to sign in.
public struct Credentials: Sendable {
    let login: String
    let password: String
    let code: String?

    /// - Parameter code: a one-time or a recovery code; nil or empty when none was given.
    public init(login: String, password: String, code: String? = nil) {
        self.login = login
        self.password = password
        self.code = code.flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// Why somebody is not let in. Says nothing about whether the account exists until its password was right.
public enum SignInError: Error, Hashable, Sendable, CustomStringConvertible {
    case wrongCredentials
    case tooManyTries
    /// The password was right, but the role asks for a second factor and there is none yet.
    case secondFactorMissing

    public var description: String {
        switch self {
        case .wrongCredentials: "Identifiant, mot de passe ou code incorrect."
        case .tooManyTries: "Trop d'essais pour cet identifiant : réessayez dans une heure."
        case .secondFactorMissing:
            "Votre rôle exige un code à usage unique : demandez à un administrateur « recto user code »."
        }
    }
}

extension DossierStore {
    /// Checks login, password and one-time code, and notes the outcome. Every try counts before it is looked at, so that
    /// tries at the same time, or ended half-way, count too; unknown logins count and take their time like known ones.
    ///
    /// - Throws: `SignInError`.
    public func signIn(_ credentials: Credentials, rules: SignInRules) throws -> Principal {
        guard let opened = try beginTry(credentials.login, rules.tries) else { throw SignInError.tooManyTries }
        guard try opened.matches(credentials.password, rules.passwords.cost) else {
            throw try failed(opened, .wrongCredentials)
        }
        let needsCode = !opened.roles.isDisjoint(with: rules.secondFactor)
        guard opened.codes != nil || !needsCode else { throw try failed(opened, .secondFactorMissing) }
        let principal = try write { db -> Principal? in
            guard let id = opened.account, try opened.codes == nil || useCode(credentials.code, opened, db),
                let row = try Row.fetchOne(
                    db, sql: "SELECT * FROM account WHERE id = ? AND state = 'active'", arguments: [id.rawValue])
            else { return nil }
            try db.execute(sql: "DELETE FROM failed_login WHERE id = ?", arguments: [opened.id])
            try record(AuditEntry(.login, by: id), db)
            return try self.principal(row, db)
        }
        guard let principal else { throw try failed(opened, .wrongCredentials) }
        return principal
    }

    /// A try that was let through to the check.
    private struct LoginTry {
        let id: String
        /// Whether, should it fail, no other is let through for a while.
        let isLast: Bool
        /// Nil for an unknown login.
        let account: AccountID?
        let roles: Set<Role>
        let password: PasswordHash?
        let codes: OneTimeCodes?
        let lastStep: Int?

        /// Derives a key in any case: how long it takes must not tell whether the account exists.
        func matches(_ given: String, _ cost: PasswordHash.Cost) throws -> Bool {
            guard let password else {
                _ = try PasswordHash(of: given, cost: cost)
                return false
            }
            return try password.matches(given)
        }
    }

    /// Nil when there were too many failed tries already.
    private func beginTry(_ login: String, _ rules: SignInRules.Tries) throws -> LoginTry? {
        let token = loginToken(login)
        let since = now().seconds - rules.windowSeconds
        return try write { db in
            try db.execute(sql: "DELETE FROM failed_login WHERE tried_at <= ?", arguments: [since])
            let row = try account(login: login, db)
            let failed = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM failed_login WHERE login_token = ?", arguments: [token])
            // Not noted: the trail tells the try that barred the way, and cannot be flooded by what comes after it.
            guard let failed, failed < rules.most else { return nil }
            let id = RowID.random()
            try db.execute(
                sql: "INSERT INTO failed_login (id, login_token, tried_at) VALUES (?, ?, ?)",
                arguments: [id, token, now().seconds])
            let active = row.flatMap { $0["state"] == "active" ? $0 : nil }
            return try loginTry(id, active, isLast: failed + 1 == rules.most, db)
        }
    }

    private func loginTry(_ id: String, _ row: Row?, isLast: Bool, _ db: Database) throws -> LoginTry {
        guard let row else {
            return LoginTry(
                id: id, isLast: isLast, account: nil, roles: [], password: nil, codes: nil, lastStep: nil)
        }
        let account = AccountID(rawValue: row["id"])
        return LoginTry(
            id: id, isLast: isLast, account: account, roles: try principal(row, db).roles,
            password: try (row["sealed_password"] as Data?).map {
                try sealer.open(PasswordHash.self, $0, at: .account("sealed_password", account))
            },
            codes: try (row["sealed_code_secret"] as Data?).map {
                try sealer.open(OneTimeCodes.self, $0, at: .account("sealed_code_secret", account))
            }, lastStep: row["last_code_step"])
    }

    /// Uses up the one-time or recovery code; false when it is none, or was used.
    private func useCode(_ given: String?, _ opened: LoginTry, _ db: Database) throws -> Bool {
        guard let given, let codes = opened.codes, let id = opened.account else { return false }
        if let step = codes.step(of: given, at: now(), after: opened.lastStep) {
            try db.execute(
                sql: """
                    UPDATE account SET last_code_step = :step
                    WHERE id = :id AND (last_code_step IS NULL OR last_code_step < :step)
                    """, arguments: ["step": step, "id": id.rawValue])
            return db.changesCount == 1
        }
        try db.execute(
            sql: "DELETE FROM recovery_code WHERE token = ? AND account_id = ?",
            arguments: [recoveryToken(given, of: id), id.rawValue])
        return db.changesCount == 1
    }

    private func failed(_ opened: LoginTry, _ error: SignInError) throws -> SignInError {
        try record(failedEntry(opened.account, detail: opened.isLast ? "throttled" : nil))
        return error
    }

    private func failedEntry(_ account: AccountID?, detail: String?) -> AuditEntry {
        AuditEntry(
            .failedLogin, by: nil, outcome: .refused, on: account.map(AuditEntry.Target.account), detail: detail)
    }
}

extension DossierStore {
    /// Sets the password; the account's sessions end.
    public func setPassword(of id: AccountID, _ password: PasswordHash) throws {
        try write { db in
            let sealed = try sealer.seal(password, under: accounts.key, at: .account("sealed_password", id))
            try update(id, "sealed_password = ?", [sealed], db)
            try endSessions(of: id, db)
        }
    }

    /// Sets the second factor in place of an earlier one; its recovery codes are told this once.
    public func setSecondFactor(of id: AccountID, _ codes: OneTimeCodes) throws -> [RecoveryCode] {
        try write { db in
            let sealed = try sealer.seal(codes, under: accounts.key, at: .account("sealed_code_secret", id))
            try update(id, "sealed_code_secret = ?, last_code_step = NULL", [sealed], db)
            try db.execute(sql: "DELETE FROM recovery_code WHERE account_id = ?", arguments: [id.rawValue])
            let recovery = (0..<Self.recoveryCodes).map { _ in RecoveryCode.random() }
            for code in recovery {
                try db.execute(
                    sql: "INSERT INTO recovery_code (token, account_id) VALUES (?, ?)",
                    arguments: [recoveryToken(code.text, of: id), id.rawValue])
            }
            try endSessions(of: id, db)
            return recovery
        }
    }

    private static let recoveryCodes = 8

    private func recoveryToken(_ code: String, of id: AccountID) -> Data {
        accounts.recovery.digest("\(id.rawValue)|\(RecoveryCode.folded(code))").bytes
    }
}

extension SignInRules.Passwords {
    /// What a new password costs.
    public var cost: PasswordHash.Cost {
        PasswordHash.Cost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    }
}
