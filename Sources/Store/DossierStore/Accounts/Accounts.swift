public import AccessModel
import Foundation
import GRDB
import Vault

extension DossierStore {
    /// All accounts, by login.
    public func accountRecords() throws -> [AccountRecord] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM account").map { try accountRecord($0, db) }
                .sorted { ($0.login, $0.id.rawValue) < ($1.login, $1.id.rawValue) }
        }
    }

    public func account(_ id: AccountID) throws -> AccountRecord? {
        try account(where: "id = ?", [id.rawValue])
    }

    public func account(login: String) throws -> AccountRecord? {
        try account(where: "login_token = ?", [loginToken(login)])
    }

    public func account(systemUser: UInt32) throws -> AccountRecord? {
        try account(where: "system_user = ?", [Int(systemUser)])
    }

    /// The account with the rights it has now; nil when it is switched off or never was.
    public func activePrincipal(_ id: AccountID) throws -> Principal? {
        try read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT id, organisation FROM account WHERE id = ? AND state = 'active'")
            return try Row.fetchOne(statement, arguments: [id.rawValue]).map { try principal($0, db) }
        }
    }

    public func hasAccounts() throws -> Bool {
        try read { db in try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM account)") ?? false }
    }

    private func account(where condition: String, _ arguments: StatementArguments) throws -> AccountRecord? {
        try read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM account WHERE \(condition)", arguments: arguments)
                .map { try accountRecord($0, db) }
        }
    }

    /// - Throws: `AccountError` when the login or the system user has an account.
    public func addAccount(_ new: NewAccount) throws -> AccountID {
        try write { db in
            if try account(login: new.login, db) != nil { throw AccountError.loginTaken }
            let id = AccountID(rawValue: RowID.random())
            try requireFree(new.systemUser, but: id, db)
            let login = try sealer.seal(
                Data(new.login.utf8), under: accounts.key, at: .account("sealed_login", id))
            try db.execute(
                sql: """
                    INSERT INTO account (id, login_token, sealed_login, state, organisation, system_user, created_at)
                    VALUES (?, ?, ?, 'active', ?, ?, ?)
                    """,
                arguments: [
                    id.rawValue, loginToken(new.login), login, new.organisation?.rawValue,
                    new.systemUser.map { Int($0) }, now().seconds,
                ])
            try setRights(of: id, roles: new.roles, territories: new.territories, db)
            return id
        }
    }

    /// Replaces what decides on an account's rights.
    ///
    /// - Throws: `AccountError.lastAdministrator` when nobody would be left to manage accounts.
    public func setRights(
        of id: AccountID, roles: Set<Role>, organisation: OrganisationCode?, territories: Set<TerritoryCode>,
        systemUser: UInt32?
    ) throws {
        try write { db in
            try requireFree(systemUser, but: id, db)
            try update(
                id, "organisation = ?, system_user = ?", [organisation?.rawValue, systemUser.map { Int($0) }], db)
            try setRights(of: id, roles: roles, territories: territories, db)
            try requireAdministrator(db)
        }
    }

    /// Switches an account off or on again; switched off, its sessions end.
    public func setState(of id: AccountID, _ state: AccountRecord.State) throws {
        try write { db in
            try update(id, "state = ?", [state.rawValue], db)
            try endSessions(of: id, db)
            try requireAdministrator(db)
        }
    }

    private func setRights(
        of id: AccountID, roles: Set<Role>, territories: Set<TerritoryCode>, _ db: Database
    ) throws {
        try db.execute(sql: "DELETE FROM account_role WHERE account_id = ?", arguments: [id.rawValue])
        try db.execute(sql: "DELETE FROM account_territory WHERE account_id = ?", arguments: [id.rawValue])
        for role in roles.sorted() {
            try db.execute(
                sql: "INSERT INTO account_role (account_id, role) VALUES (?, ?)",
                arguments: [id.rawValue, role.rawValue])
        }
        for territory in territories.sorted() {
            try db.execute(
                sql: "INSERT INTO account_territory (account_id, territory) VALUES (?, ?)",
                arguments: [id.rawValue, territory.rawValue])
        }
    }

    private func requireFree(_ systemUser: UInt32?, but id: AccountID, _ db: Database) throws {
        guard let systemUser else { return }
        let isTaken = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM account WHERE system_user = ? AND id <> ?)",
            arguments: [Int(systemUser), id.rawValue])
        if isTaken == true { throw AccountError.systemUserTaken }
    }

    private func requireAdministrator(_ db: Database) throws {
        let isLeft = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM account JOIN account_role ON account_id = account.id
                    WHERE state = 'active' AND role = ?)
                """, arguments: [Role.administrateur.rawValue])
        guard isLeft == true else { throw AccountError.lastAdministrator }
    }
}

extension DossierStore {
    /// Without case, accents and surrounding spaces: two logins that a person would take for one are one.
    func loginToken(_ login: String) -> Data {
        let folded = login.trimmingCharacters(in: .whitespacesAndNewlines)
            .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        return accounts.login.digest(folded).bytes
    }

    func account(login: String, _ db: Database) throws -> Row? {
        try Row.fetchOne(db, sql: "SELECT * FROM account WHERE login_token = ?", arguments: [loginToken(login)])
    }

    func update(_ id: AccountID, _ assignments: String, _ arguments: StatementArguments, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE account SET \(assignments) WHERE id = ?", arguments: arguments + [id.rawValue])
        guard db.changesCount == 1 else { throw AccountError.unknownAccount }
    }

    func accountRecord(_ row: Row, _ db: Database) throws -> AccountRecord {
        let id = AccountID(rawValue: row["id"])
        guard let state = AccountRecord.State(rawValue: row["state"]) else {
            throw StoreError.unreadable(table: "account", row: id.rawValue)
        }
        let login = try sealer.open(row["sealed_login"], at: .account("sealed_login", id))
        return AccountRecord(
            id: id, login: String(decoding: login, as: UTF8.self), state: state, principal: try principal(row, db),
            systemUser: (row["system_user"] as Int?).flatMap(UInt32.init(exactly:)),
            hasPassword: (row["sealed_password"] as Data?) != nil,
            hasSecondFactor: (row["sealed_code_secret"] as Data?) != nil, createdAt: Date(seconds: row["created_at"]))
    }

    func principal(_ row: Row, _ db: Database) throws -> Principal {
        let id: String = row["id"]
        let roles = try String.fetchAll(db, sql: "SELECT role FROM account_role WHERE account_id = ?", arguments: [id])
        let territories = try String.fetchAll(
            db, sql: "SELECT territory FROM account_territory WHERE account_id = ?", arguments: [id])
        return Principal(
            account: AccountID(rawValue: id), roles: Set(roles.compactMap { Role(rawValue: $0) }),
            organisation: (row["organisation"] as String?).flatMap { OrganisationCode($0) },
            territories: Set(territories.compactMap { TerritoryCode($0) }))
    }
}

extension SealedPlace {
    static func account(_ column: String, _ id: AccountID) -> SealedPlace {
        SealedPlace(table: "account", column: column, row: id.rawValue)
    }
}
