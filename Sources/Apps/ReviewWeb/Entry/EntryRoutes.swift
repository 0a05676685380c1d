import DossierPipeline
import DossierStore
import Hummingbird

/// Signing in and out.
struct EntryRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        [
            .get("sante", .open) { _ in .bytes(.init("ok\n".utf8), type: "text/plain; charset=utf-8") },
            .get("connexion", .open, form), .post("connexion", .open, signIn), .post("deconnexion", .open, signOut),
        ]
    }

    private struct Entry: Decodable {
        let identifiant: String
        let motDePasse: String
        let code: String?

        private enum CodingKeys: String, CodingKey {
            case identifiant, code
            case motDePasse = "mot_de_passe"
        }
    }

    /// A browser without cookie gets one first, so that even signing in carries a seal.
    @Sendable private func form(_ request: DeskRequest) async throws -> Response {
        guard DeskCookie.value(in: request.request) == nil else { return try page(seal: request.seal, refusal: nil) }
        let token = RequestSeals.randomToken()
        var response = try page(seal: desk.seals.seal(of: token), refusal: nil)
        response.setCookie(DeskCookie.made(token))
        return response
    }

    @Sendable private func signIn(_ request: DeskRequest) async throws -> Response {
        let entry = try request.form(Entry.self)
        let credentials = Credentials(login: entry.identifiant, password: entry.motDePasse, code: entry.code)
        do {
            let (session, _) = try await open(credentials, from: request)
            var response = Response.seeOther("/")
            response.setCookie(DeskCookie.made(session.text))
            return response
        } catch let refusal as SignInError {
            return try page(seal: request.seal, refusal: refusal.description)
        }
    }

    /// Lets somebody in with a session of their own; the one that the browser had before ends.
    ///
    /// - Throws: `SignInError`.
    func open(_ credentials: Credentials, from request: DeskRequest) async throws -> (SessionToken, Visitor) {
        let former = DeskCookie.value(in: request.request)
        return try await desk.offload {
            let principal = try desk.workspace.authenticate(credentials)
            let session = try desk.workspace.openSession(for: principal)
            if let former { try desk.workspace.closeSession(SessionToken(text: former)) }
            return (session, try Visitor(principal, in: desk.workspace))
        }
    }

    @Sendable private func signOut(_ request: DeskRequest) async throws -> Response {
        if let session = DeskCookie.value(in: request.request) {
            try await desk.offload { try desk.workspace.closeSession(SessionToken(text: session)) }
        }
        var response = Response.seeOther("/connexion")
        response.setCookie(DeskCookie.cleared)
        return response
    }

    private func page(seal: String, refusal: String?) throws -> Response {
        var shell = Shell.bare(desk.resources, title: "Connexion")
        shell.seal = seal
        return .html(
            try desk.resources.templates.render(.signIn, SignInPage(shell: shell, refusal: refusal)),
            status: refusal == nil ? .ok : .unauthorized)
    }
}
