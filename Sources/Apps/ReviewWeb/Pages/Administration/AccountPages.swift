import AccessModel
import DossierStore

/// A role that an account may have, as a box to tick.
struct RoleChoice {
    let code: String
    let label: String
    let isChosen: Bool

    static func all(chosen: Set<Role>) -> [RoleChoice] {
        Role.allCases.map { RoleChoice(code: $0.rawValue, label: $0.label, isChosen: chosen.contains($0)) }
    }
}

/// All accounts, and the form for one more.
struct AccountsPage {
    struct Account {
        let address: String
        let login: String
        let roles: String
        let organisation: String
        let territories: String
        let state: String
        let isActive: Bool
        let entry: String
    }

    let shell: Shell
    let tabs: [Shell.Link]
    let accounts: [Account]
    let refusal: String?
    let login: String
    let roles: [RoleChoice]
    let organisation: String
    let territories: String

    init(_ frame: AdministrationFrame, _ accounts: [AccountRecord], refusal: String?, form: AccountForm) {
        (shell, tabs) = (frame.shell, frame.tabs)
        self.accounts = accounts.map { account in
            Account(
                address: "/administration/comptes/\(account.id.rawValue)", login: account.login,
                roles: account.principal.roles.sorted().map(\.label).joined(separator: ", "),
                organisation: account.principal.organisation?.rawValue ?? "–",
                territories: account.principal.territories.isEmpty
                    ? "–" : account.principal.territories.sorted().map(\.rawValue).joined(separator: ", "),
                state: account.state.label, isActive: account.state == .active, entry: Self.entry(account))
        }
        self.refusal = refusal
        login = form.login
        roles = RoleChoice.all(chosen: form.roles)
        organisation = form.organisation?.rawValue ?? ""
        territories = form.territories.sorted().map(\.rawValue).joined(separator: " ")
    }

    /// How somebody with this account gets in.
    private static func entry(_ account: AccountRecord) -> String {
        let ways = [
            account.hasPassword ? "mot de passe" : nil, account.hasSecondFactor ? "code" : nil,
            account.systemUser.map { "utilisateur du système n° \($0)" },
        ].compactMap(\.self)
        return ways.isEmpty ? "aucun accès encore" : ways.joined(separator: ", ")
    }
}

/// One account.
struct AccountPage {
    /// What is shown this once.
    enum Secret {
        case password(String)
        case codes(secret: String, recovery: [String])
    }

    let shell: Shell
    let tabs: [Shell.Link]
    let address: String
    let login: String
    let state: String
    let isActive: Bool
    let isOwn: Bool
    let otherState: String
    let otherStateLabel: String
    let roles: [RoleChoice]
    let organisation: String
    let territories: String
    let created: String
    let hasPassword: Bool
    let hasCode: Bool
    let lacksCode: Bool
    let refusal: String?
    let newPassword: String?
    let newSecret: String?
    let recovery: [String]

    init(
        _ frame: AdministrationFrame, _ account: AccountRecord, told: Secret?, refusal: String?, isOwn: Bool,
        needsCode: Set<Role>
    ) {
        (shell, tabs) = (frame.shell, frame.tabs)
        address = "/administration/comptes/\(account.id.rawValue)"
        login = account.login
        state = account.state.label
        isActive = account.state == .active
        self.isOwn = isOwn
        otherState = (isActive ? AccountRecord.State.disabled : .active).rawValue
        otherStateLabel = isActive ? "Désactiver le compte" : "Réactiver le compte"
        roles = RoleChoice.all(chosen: account.principal.roles)
        organisation = account.principal.organisation?.rawValue ?? ""
        territories = account.principal.territories.sorted().map(\.rawValue).joined(separator: " ")
        created = FrenchMoment.day(account.createdAt)
        hasPassword = account.hasPassword
        hasCode = account.hasSecondFactor
        lacksCode = !account.hasSecondFactor && !account.principal.roles.isDisjoint(with: needsCode)
        self.refusal = refusal
        switch told {
        case .password(let password): (newPassword, newSecret, recovery) = (password, nil, [])
        case .codes(let secret, let codes): (newPassword, newSecret, recovery) = (nil, secret, codes)
        case nil: (newPassword, newSecret, recovery) = (nil, nil, [])
        }
    }
}
