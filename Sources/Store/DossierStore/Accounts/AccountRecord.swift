public import AccessModel
public import Foundation
import Vault

/// An account as those see it who manage accounts.
public struct AccountRecord: Hashable, Sendable, Identifiable {
    public enum State: String, CaseIterable, Sendable {
        case active
        case disabled

        /// French, for tables.
        public var label: String {
            switch self {
            case .active: "actif"
            case .disabled: "désactivé"
            }
        }
    }

    public let id: AccountID
    /// May identify a person.
    public let login: String
    public let state: State
    public let principal: Principal
    /// The user of the operating system whose commands are this account's.
    public let systemUser: UInt32?
    public let hasPassword: Bool
    public let hasSecondFactor: Bool
    public let createdAt: Date
}

/// A new account.
public struct NewAccount: Sendable {
    /// As it is typed; compared without case, accents and surrounding spaces.
    public let login: String
    public let roles: Set<Role>
    public let organisation: OrganisationCode?
    public let territories: Set<TerritoryCode>
    public let systemUser: UInt32?

    /// Nil without a role, or with a login that is empty, longer than 64 characters or holds control characters.
    public init?(
        login: String, roles: Set<Role>, organisation: OrganisationCode? = nil, territories: Set<TerritoryCode> = [],
        systemUser: UInt32? = nil
    ) {
        let login = login.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !roles.isEmpty, (1...64).contains(login.count),
            login.unicodeScalars.allSatisfy({ !CharacterSet.controlCharacters.contains($0) })
        else { return nil }
        self.login = login
        self.roles = roles
        self.organisation = organisation
        self.territories = territories
        self.systemUser = systemUser
    }
}

/// Why an account cannot be made or changed.
public enum AccountError: Error, Hashable, Sendable, CustomStringConvertible {
    case loginTaken
    case systemUserTaken
    case unknownAccount
    /// Nobody would be left who may manage accounts.
    case lastAdministrator

    public var description: String {
        switch self {
        case .loginTaken: "Un compte porte déjà cet identifiant de connexion : choisissez-en un autre."
        case .systemUserTaken: "Un autre compte est déjà rattaché à cet utilisateur du système (« recto user list »)."
        case .unknownAccount: "Ce compte n'existe pas : « recto user list » montre les comptes."
        case .lastAdministrator:
            "C'est le dernier administrateur actif : donnez d'abord ce rôle à un autre compte (« recto user role »)."
        }
    }
}

/// The keys behind accounts of one store.
struct AccountKeys: Sendable {
    let key: KeyID
    let login: TokenKey
    let session: TokenKey
    let recovery: TokenKey

    init(_ key: KeyID, of vault: Vault) throws {
        self.key = key
        login = try vault.tokenKey(key, domain: "login")
        session = try vault.tokenKey(key, domain: "session")
        recovery = try vault.tokenKey(key, domain: "recovery")
    }
}
