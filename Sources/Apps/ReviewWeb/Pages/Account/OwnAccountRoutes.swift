import AccessModel
import DossierPipeline
import DossierStore
import Hummingbird

/// One's own account: what it is, and a new password.
struct OwnAccountRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        [.get("compte", .anyRole, account), .post("compte/mot-de-passe", .anyRole, changePassword)]
    }

    @Sendable private func account(_ request: DeskRequest) async throws -> Response {
        try page(request, outcome: request.query("fait") == nil ? nil : .changed)
    }

    private struct Sent: Decodable {
        let actuel: String
        let code: String?
        let nouveau: String
        let encore: String
    }

    /// Whoever finds an open session must not be able to keep the account: the password in force is asked for, with the
    /// limits on tries that signing in has. All sessions end; this browser gets a new one.
    @Sendable private func changePassword(_ request: DeskRequest) async throws -> Response {
        let sent = try request.form(Sent.self)
        let person = try request.person()
        guard sent.nouveau == sent.encore else {
            return try page(request, outcome: .refused("Les deux saisies du nouveau mot de passe diffèrent."))
        }
        do {
            let session = try await desk.offload {
                let principal = try desk.workspace.authenticate(
                    Credentials(login: person.name, password: sent.actuel, code: sent.code))
                try person.desk.setPassword(of: person.desk.account, sent.nouveau)
                return try desk.workspace.openSession(for: principal)
            }
            var response = Response.seeOther("/compte?fait=1")
            response.setCookie(DeskCookie.made(session.text))
            return response
        } catch let refusal as SignInError {
            return try page(request, outcome: .refused(refusal.description))
        } catch let fault as PasswordFault {
            return try page(request, outcome: .refused(fault.description))
        }
    }

    private func page(_ request: DeskRequest, outcome: OwnAccountPage.Outcome?) throws -> Response {
        let rules = desk.workspace.signInRules.passwords
        let page = OwnAccountPage(
            Shell(request, of: desk, title: "Mon compte"), minimumLength: rules.minimumLength, outcome: outcome)
        return .html(
            try desk.resources.templates.render(.ownAccount, page),
            status: page.refusal == nil ? .ok : .unprocessableContent)
    }
}

/// One's own account, as texts.
struct OwnAccountPage {
    enum Outcome {
        case changed
        case refused(String)
    }

    let shell: Shell
    let minimumLength: Int
    let isChanged: Bool
    let refusal: String?

    init(_ shell: Shell, minimumLength: Int, outcome: Outcome?) {
        self.shell = shell
        self.minimumLength = minimumLength
        switch outcome {
        case .changed: (isChanged, refusal) = (true, nil)
        case .refused(let sentence): (isChanged, refusal) = (false, sentence)
        case nil: (isChanged, refusal) = (false, nil)
        }
    }
}
