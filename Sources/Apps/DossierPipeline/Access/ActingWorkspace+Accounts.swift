public import AccessModel
public import DossierStore
import Foundation
public import Vault

/// Why a password is not taken.
public enum PasswordFault: Error, Hashable, Sendable, CustomStringConvertible {
    case tooShort(minimum: Int)
    case tooCommon

    public var description: String {
        switch self {
        case .tooShort(let minimum):
            "Le mot de passe doit compter au moins \(minimum) caractères : une phrase de quelques mots convient."
        case .tooCommon:
            "Ce mot de passe se devine : il tient surtout de mots de passe courants, de suites de touches ou de l'identifiant."
        }
    }
}

/// A second factor that was set, told this once.
public struct NewSecondFactor: Sendable {
    public let codes: OneTimeCodes
    public let recovery: [RecoveryCode]
}

extension ActingWorkspace {
    /// All accounts, by login.
    public func accounts() throws -> [AccountRecord] {
        try gate.list(.manageAccounts) { store, _ in try store.accountRecords() }
    }

    /// The account with this login.
    ///
    /// - Throws: `AccountError.unknownAccount`.
    public func account(login: String) throws -> AccountRecord {
        try perform(.manageAccounts, detail: "look_up") { store in
            guard let found = try store.account(login: login) else { throw AccountError.unknownAccount }
            return found
        }
    }

    /// - Throws: `AccountError` when the login or the system user has an account.
    @discardableResult
    public func addAccount(_ new: NewAccount) throws -> AccountID {
        try perform(.manageAccounts, detail: "add") { store in
            let id = try store.addAccount(new)
            try store.record(change(id, "added \(Self.codes(new.roles))"))
            return id
        }
    }

    /// Replaces what decides on an account's rights.
    public func setRights(
        of id: AccountID, roles: Set<Role>, organisation: OrganisationCode?, territories: Set<TerritoryCode>,
        systemUser: UInt32?
    ) throws {
        try manage(id, "rights \(Self.codes(roles))") { store in
            try store.setRights(
                of: id, roles: roles, organisation: organisation, territories: territories, systemUser: systemUser)
        }
    }

    /// Switches an account off or on again; switched off, its sessions end at once.
    public func setState(of id: AccountID, _ state: AccountRecord.State) throws {
        try manage(id, state.rawValue) { try $0.setState(of: id, state) }
    }

    /// - Throws: `PasswordFault`.
    public func setPassword(of id: AccountID, _ password: String) throws {
        guard let login = try store.account(id)?.login else { throw AccountError.unknownAccount }
        let rules = workspace.signInRules.passwords
        guard password.count >= rules.minimumLength else { throw PasswordFault.tooShort(minimum: rules.minimumLength) }
        guard !workspace.rules.commonPasswords.isTooCommon(password, login: login) else {
            throw PasswordFault.tooCommon
        }
        let hash = try PasswordHash(of: password, cost: rules.cost)
        try manage(id, "password") { try $0.setPassword(of: id, hash) }
    }

    /// Sets a password that nobody could guess, to be told once.
    public func setRandomPassword(of id: AccountID) throws -> String {
        // No letters and figures that are taken for one another; the system's generator gives 96 bits.
        let signs = Array("abcdefghjkmnpqrstuvwxyz23456789")
        while true {
            let groups = (0..<5).map { _ in String((0..<4).map { _ in signs[Int.random(in: signs.indices)] }) }
            let password = groups.joined(separator: "-")
            do {
                try setPassword(of: id, password)
                return password
            } catch PasswordFault.tooCommon { continue }
        }
    }

    /// Sets a second factor in place of an earlier one.
    public func setSecondFactor(of id: AccountID, _ codes: OneTimeCodes) throws -> NewSecondFactor {
        try manage(id, "second_factor") { store in
            NewSecondFactor(codes: codes, recovery: try store.setSecondFactor(of: id, codes))
        }
    }

    /// Everybody may change their own password and second factor; the rest is for those who manage accounts.
    private func manage<Result>(
        _ id: AccountID, _ detail: String, _ work: (DossierStore) throws -> Result
    ) throws -> Result {
        if id == account, ["password", "second_factor"].contains(detail) {
            return try store.transaction {
                let result = try work(store)
                try store.record(change(id, detail))
                return result
            }
        }
        return try perform(.manageAccounts, on: .account(id), detail: detail, work)
    }

    private func change(_ id: AccountID, _ detail: String) -> AuditEntry {
        AuditEntry(.act(.manageAccounts), by: account, on: .account(id), detail: detail)
    }

    private static func codes(_ roles: Set<Role>) -> String { roles.sorted().map(\.rawValue).joined(separator: ",") }
}

extension Workspace {
    /// Lets somebody in by login, password and one-time code.
    ///
    /// - Throws: `SignInError`.
    public func authenticate(_ credentials: Credentials) throws -> Principal {
        try store.signIn(credentials, rules: signInRules)
    }

    /// A new session of the web desk for somebody who has just been let in.
    public func openSession(for principal: Principal) throws -> SessionToken {
        try store.openSession(of: principal.account, rules: signInRules.sessions)
    }

    /// Who is behind a session; nil when it has ended or never was.
    public func principal(of token: SessionToken) throws -> Principal? {
        try store.principal(of: token, rules: signInRules.sessions)
    }

    /// Ends a session.
    public func closeSession(_ token: SessionToken) throws { try store.closeSession(token) }
}
