import AccessModel
import DossierPipeline
import DossierStore
import Foundation
import Hummingbird
import Vault

/// Accounts: who may come in, and as what.
struct AccountRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        [
            .get("administration/comptes", .signedIn(.manageAccounts), list),
            .post("administration/comptes", .signedIn(.manageAccounts), add),
            .get("administration/comptes/:compte", .signedIn(.manageAccounts), account),
            .post("administration/comptes/:compte/droits", .signedIn(.manageAccounts), setRights),
            .post("administration/comptes/:compte/etat", .signedIn(.manageAccounts), setState),
            .post("administration/comptes/:compte/mot-de-passe", .signedIn(.manageAccounts), setPassword),
            .post("administration/comptes/:compte/code", .signedIn(.manageAccounts), setCode),
        ]
    }

    @Sendable private func list(_ request: DeskRequest) async throws -> Response { try await listPage(request) }

    @Sendable private func account(_ request: DeskRequest) async throws -> Response {
        try await accountPage(request, try id(of: request))
    }

    /// A new account comes with a password that is shown this once.
    @Sendable private func add(_ request: DeskRequest) async throws -> Response {
        let form = try AccountForm(request)
        let person = try request.person()
        guard let new = form.newAccount else {
            return try await listPage(request, refusal: form.complaint ?? AccountForm.incomplete, form: form)
        }
        do {
            let (id, password) = try await desk.offload {
                let id = try person.desk.addAccount(new)
                return (id, try person.desk.setRandomPassword(of: id))
            }
            return try await accountPage(request, id, told: .password(password))
        } catch let error as AccountError {
            return try await listPage(request, refusal: error.description, form: form)
        }
    }

    @Sendable private func setRights(_ request: DeskRequest) async throws -> Response {
        let id = try id(of: request)
        let form = try AccountForm(request)
        guard !form.roles.isEmpty, form.complaint == nil else {
            return try await accountPage(request, id, refusal: form.complaint ?? AccountForm.incomplete)
        }
        return try await change(request) { desk in
            let known = try desk.accounts().first { $0.id == id }
            try desk.setRights(
                of: id, roles: form.roles, organisation: form.organisation, territories: form.territories,
                systemUser: known?.systemUser)
        }
    }

    private struct StateForm: Decodable {
        let etat: String
    }

    @Sendable private func setState(_ request: DeskRequest) async throws -> Response {
        guard let state = AccountRecord.State(rawValue: try request.form(StateForm.self).etat) else {
            throw DeskRefusal.badRequest("Cet état n'existe pas.")
        }
        let id = try id(of: request)
        return try await change(request) { try $0.setState(of: id, state) }
    }

    @Sendable private func setPassword(_ request: DeskRequest) async throws -> Response {
        let (id, person) = (try id(of: request), try request.person())
        let password = try await desk.offload { try person.desk.setRandomPassword(of: id) }
        return try await accountPage(request, id, told: .password(password))
    }

    @Sendable private func setCode(_ request: DeskRequest) async throws -> Response {
        let (id, person) = (try id(of: request), try request.person())
        let made = try await desk.offload { try person.desk.setSecondFactor(of: id, OneTimeCodes()) }
        return try await accountPage(
            request, id, told: .codes(secret: made.codes.base32, recovery: made.recovery.map(\.text)))
    }

    /// Does the change and shows the account anew; what is refused is told on its page.
    private func change(
        _ request: DeskRequest, _ work: @escaping @Sendable (ActingWorkspace) throws -> Void
    ) async throws -> Response {
        let (id, person) = (try id(of: request), try request.person())
        do {
            try await desk.offload { try work(person.desk) }
            return .seeOther("/administration/comptes/\(id.rawValue)")
        } catch let error as AccountError where error != .unknownAccount {
            return try await accountPage(request, id, refusal: error.description)
        }
    }

    private func listPage(
        _ request: DeskRequest, refusal: String? = nil, form: AccountForm = AccountForm()
    ) async throws -> Response {
        let person = try request.person()
        let accounts = try await desk.offload { try person.desk.accounts() }
        let page = AccountsPage(
            AdministrationFrame(request, of: desk, .accounts), accounts, refusal: refusal, form: form)
        return .html(
            try desk.resources.templates.render(.accounts, page), status: refusal == nil ? .ok : .unprocessableContent)
    }

    private func accountPage(
        _ request: DeskRequest, _ id: AccountID, told: AccountPage.Secret? = nil, refusal: String? = nil
    ) async throws -> Response {
        let person = try request.person()
        let found = try await desk.offload { try person.desk.accounts().first { $0.id == id } }
        guard let found else { throw DeskRefusal.notFound }
        let page = AccountPage(
            AdministrationFrame(request, of: desk, .accounts), found, told: told, refusal: refusal,
            isOwn: id == person.desk.account, needsCode: desk.workspace.signInRules.secondFactor)
        return .html(
            try desk.resources.templates.render(.account, page), status: refusal == nil ? .ok : .unprocessableContent)
    }

    private func id(of request: DeskRequest) throws -> AccountID {
        AccountID(rawValue: try request.parameter("compte"))
    }
}

/// What decides on an account's rights, as it is typed.
struct AccountForm {
    var login = ""
    var roles: Set<Role> = []
    var organisation: OrganisationCode?
    var territories: Set<TerritoryCode> = []
    /// What is written wrongly, in French; nil when all can be read.
    var complaint: String?

    static let incomplete = "Indiquez un identifiant et au moins un rôle."

    private struct Sent: Decodable {
        let identifiant: String?
        let role: [String]?
        let organisation: String?
        let territoires: String?
    }

    init() {}

    init(_ request: DeskRequest) throws {
        let sent = try request.form(Sent.self)
        login = sent.identifiant ?? ""
        roles = Set((sent.role ?? []).compactMap { Role(rawValue: $0) })
        let organisations = Self.codes(sent.organisation)
        let places = Set(Self.codes(sent.territoires))
        organisation = organisations.first.flatMap { OrganisationCode($0) }
        territories = Set(places.compactMap { TerritoryCode($0) })
        let isOrganisationRight = organisations.isEmpty || organisations.count == 1 && organisation != nil
        if !isOrganisationRight || territories.count < places.count {
            complaint = "Un code d'organisation ou de territoire s'écrit en minuscules, chiffres et tirets."
        }
    }

    private static func codes(_ text: String?) -> [String] {
        (text ?? "").split { " ,;\n".contains($0) }.map(String.init)
    }

    var newAccount: NewAccount? {
        guard complaint == nil else { return nil }
        return NewAccount(login: login, roles: roles, organisation: organisation, territories: territories)
    }
}
