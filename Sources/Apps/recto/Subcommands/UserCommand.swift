import AccessModel
import ArgumentParser
import Console
import DossierModel
import DossierPipeline
import DossierStore
import Foundation
import Vault

/// Who may use Recto.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Gère les comptes : ajouter, lister, désactiver, mot de passe, rôle, code à usage unique.",
        discussion: """
            Un compte a un ou plusieurs rôles (« recto access » montre leurs droits), une organisation et des territoires. Sur la \
            ligne de commande, le compte est celui de l'utilisateur du système ; le premier est administrateur. Au bureau web, on \
            se connecte avec l'identifiant et le mot de passe, et un code à usage unique pour les rôles qui l'exigent.

            Exemple :
              recto user add c.martin --role travailleur_social --organisation adil-30
              recto user passwd c.martin
            """,
        subcommands: [Add.self, List.self, Role.self, Disable.self, Enable.self, Passwd.self, Code.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: "Ajoute un compte.")

        @OptionGroup var store: StoreOptions
        @Argument(help: ArgumentHelp("Identifiant de connexion.", valueName: "identifiant")) var login: String
        @OptionGroup var rights: RightsOptions

        func validate() throws {
            guard !rights.role.isEmpty else { throw ValidationError("Donnez au moins un rôle : --role …") }
        }

        func run() async throws {
            let new = try NewAccount(
                login: login, roles: try rights.roles(), organisation: try rights.organisationCode(),
                territories: try rights.territories(), systemUser: rights.systemUser
            ).orFail("L'identifiant doit compter de 1 à 64 caractères visibles.")
            try await store.openWorkspace(quiet: true).addAccount(new)
            print("Compte ajouté. Pour le bureau web, donnez-lui un mot de passe : recto user passwd \(login)")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Montre les comptes.")

        @OptionGroup var store: StoreOptions
        @Flag(help: "Écrit le résultat en JSON.") var json = false

        func run() async throws {
            let accounts = try await store.openWorkspace(quiet: true).accounts()
            print(json ? try JSONValue.list(accounts.map(\.json)).text() : Self.text(accounts))
        }

        private static func text(_ accounts: [AccountRecord]) -> String {
            var table = Table([
                .init("Identifiant"), .init("Rôles"), .init("Organisation"), .init("Territoires"), .init("État"),
                .init("Système", .right), .init("Mot de passe"), .init("Code"), .init("Compte"),
            ])
            for account in accounts {
                table.add(
                    account.login, account.principal.roles.sorted().map(\.rawValue).joined(separator: ", "),
                    account.principal.organisation?.rawValue ?? "",
                    account.principal.territories.sorted().map(\.rawValue).joined(separator: ", "),
                    account.state.label, account.systemUser.map(String.init) ?? "", account.hasPassword ? "oui" : "non",
                    account.hasSecondFactor ? "oui" : "non", String(account.id.rawValue.prefix(8)))
            }
            return table.rendered()
        }
    }

    struct Role: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "role",
            abstract: "Change les rôles, l'organisation, les territoires ou l'utilisateur du système d'un compte.",
            discussion: "Ce qui n'est pas donné reste comme avant ; ce qui est donné remplace.")

        @OptionGroup var store: StoreOptions
        @Argument(help: ArgumentHelp("Identifiant de connexion.", valueName: "identifiant")) var login: String
        @OptionGroup var rights: RightsOptions

        func run() async throws {
            let workspace = try await store.openWorkspace(quiet: true)
            let account = try workspace.account(login: login)
            let now = account.principal
            try workspace.setRights(
                of: account.id, roles: rights.role.isEmpty ? now.roles : try rights.roles(),
                organisation: try rights.organisationCode() ?? now.organisation,
                territories: rights.territory.isEmpty ? now.territories : try rights.territories(),
                systemUser: rights.systemUser ?? account.systemUser)
            print("Droits changés.")
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "disable", abstract: "Désactive un compte ; ses sessions s'arrêtent aussitôt.")

        @OptionGroup var account: AccountOptions

        func run() async throws {
            try await account.setState(.disabled)
            print("Compte désactivé.")
        }
    }

    struct Enable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "enable", abstract: "Réactive un compte désactivé.")

        @OptionGroup var account: AccountOptions

        func run() async throws {
            try await account.setState(.active)
            print("Compte réactivé.")
        }
    }

    struct Passwd: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "passwd", abstract: "Donne un mot de passe à un compte ; ses sessions s'arrêtent.",
            discussion: """
                Le mot de passe est demandé au terminal sans s'afficher, ou lu sur un descripteur : jamais sur la ligne de commande, \
                que d'autres peuvent voir. Exemple :  recto user passwd c.martin --password-fd 3 3< fichier
                """)

        @OptionGroup var store: StoreOptions
        @Argument(help: ArgumentHelp("Identifiant de connexion.", valueName: "identifiant")) var login: String
        @Option(help: ArgumentHelp("Descripteur où lire le mot de passe.", valueName: "numéro")) var passwordFd: Int32?

        func run() async throws {
            let workspace = try await store.openWorkspace(quiet: true)
            let id = try workspace.account(login: login).id
            try workspace.setPassword(of: id, try newPassword())
            print("Mot de passe changé.")
        }

        private func newPassword() throws -> String {
            guard let typed = passwordFd.map(SecretPrompt.line) ?? SecretPrompt.ask("Nouveau mot de passe : ") else {
                throw ValidationError(
                    "Pas de terminal : donnez le mot de passe avec --password-fd, par exemple « --password-fd 0 ».")
            }
            if passwordFd == nil { try SecretPrompt.confirm(typed) }
            guard let password = String(validating: typed, as: UTF8.self) else {
                throw ValidationError("Le mot de passe doit être écrit en UTF-8.")
            }
            return password
        }
    }

    struct Code: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "code",
            abstract: "Donne à un compte un code à usage unique (TOTP), exigé des administrateurs et archivistes.",
            discussion: """
                Écrit, une seule fois, le secret à entrer dans une application d'authentification et des codes de secours à garder \
                sous clé. Un secret plus ancien ne vaut plus.
                """)

        @OptionGroup var store: StoreOptions
        @Argument(help: ArgumentHelp("Identifiant de connexion.", valueName: "identifiant")) var login: String

        func run() async throws {
            let workspace = try await store.openWorkspace(quiet: true)
            let made = try workspace.setSecondFactor(of: try workspace.account(login: login).id, OneTimeCodes())
            print(
                """
                À entrer dans l'application d'authentification :
                  \(made.codes.provisioningURI)
                Secret à taper à la main : \(made.codes.base32)

                Codes de secours, chacun utilisable une fois à la place du code :
                \(made.recovery.map { "  " + $0.text }.joined(separator: "\n"))

                Ni le secret ni ces codes ne seront montrés à nouveau.
                """)
        }
    }
}

/// An account by its login.
struct AccountOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions
    @Argument(help: ArgumentHelp("Identifiant de connexion.", valueName: "identifiant")) var login: String

    func setState(_ state: AccountRecord.State) async throws {
        let workspace = try await store.openWorkspace(quiet: true)
        try workspace.setState(of: try workspace.account(login: login).id, state)
    }
}

/// What decides on the rights of an account.
struct RightsOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Rôle : \(AccessModel.Role.allCases.map(\.rawValue).joined(separator: ", ")) ; plusieurs fois pour plusieurs.",
            valueName: "rôle"), completion: .list(AccessModel.Role.allCases.map(\.rawValue)))
    var role: [String] = []
    @Option(help: ArgumentHelp("Code de l'organisation.", valueName: "code")) var organisation: String?
    @Option(help: ArgumentHelp("Code d'un territoire ; plusieurs fois pour plusieurs.", valueName: "code"))
    var territory: [String] = []
    @Option(
        help: ArgumentHelp("Numéro de l'utilisateur du système dont les commandes sont ce compte.", valueName: "uid"))
    var systemUser: UInt32?

    func roles() throws -> Set<AccessModel.Role> {
        Set(
            try role.map {
                try AccessModel.Role(rawValue: $0).orFail(
                    "--role attend : \(AccessModel.Role.allCases.map(\.rawValue).joined(separator: ", ")).")
            })
    }

    func organisationCode() throws -> OrganisationCode? {
        try organisation.map {
            try OrganisationCode($0).orFail("--organisation attend un code : lettres minuscules, chiffres, tirets.")
        }
    }

    func territories() throws -> Set<TerritoryCode> {
        Set(
            try territory.map {
                try TerritoryCode($0).orFail("--territory attend un code : lettres minuscules, chiffres, tirets.")
            })
    }
}

extension AccountRecord {
    fileprivate var json: JSONValue {
        var object: [String: JSONValue] = [
            "compte": .string(id.rawValue), "identifiant": .string(login), "etat": .string(state.rawValue),
            "roles": .list(principal.roles.sorted().map { .string($0.rawValue) }),
            "territoires": .list(principal.territories.sorted().map { .string($0.rawValue) }),
            "mot_de_passe": .boolean(hasPassword), "code": .boolean(hasSecondFactor),
        ]
        object["organisation"] = principal.organisation.map { .string($0.rawValue) }
        object["utilisateur_systeme"] = systemUser.map { .integer(Int($0)) }
        return .object(object)
    }
}
