import AccessModel
import DossierModel
import DossierPipeline
import DossierStore
import Foundation
import HTTPTypes
import Hummingbird

/// The same things for scripts: JSON in, JSON out, by the same gate. `Pipelines/web/openapi.json` describes every route.
struct APIRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        let (review, uploads) = (ReviewRoutes(desk: desk), UploadRoutes(desk: desk))
        return [
            .get("api/openapi.json", .anyRole, description), .get("api/session", .open, session),
            .post("api/session", .open, signIn), .get("api/dossiers", .signedIn(.seeDossier), list),
            .get("api/dossiers/:dossier", .signedIn(.seeDossier), dossier),
            .get("api/dossiers/:dossier/dsf/:papier", .signedIn(.exportForm), DossierRoutes(desk: desk).form),
            .get("api/actes/:acte", .signedIn(.seeDossier), fields),
            .post("api/actes/:acte/reponses", .signedIn(.correct), review.answer),
            .get("api/actes/:acte/pages/:page/image", .signedIn(.seePage), review.image),
            .get("api/actes/:acte/pages/:page/mots", .signedIn(.seePage), review.words),
            .post("api/recherche", .signedIn(.seeDossier), search),
            .get("api/import", .signedIn(.import), uploads.state),
            .file("api/import", .signedIn(.import), uploads.receive),
        ]
    }

    @Sendable private func description(_ request: DeskRequest) async throws -> Response {
        .bytes(desk.resources.description, type: "application/json")
    }

    /// A script without cookie gets one here, with the seal that goes with every change.
    @Sendable private func session(_ request: DeskRequest) async throws -> Response {
        guard let cookie = DeskCookie.value(in: request.request) else {
            let token = RequestSeals.randomToken()
            var response = try Response.json(APISession(seal: desk.seals.seal(of: token), visitor: nil))
            response.setCookie(DeskCookie.made(token))
            return response
        }
        let visitor = try await desk.offload { () -> Visitor? in
            try desk.workspace.principal(of: SessionToken(text: cookie)).map { try Visitor($0, in: desk.workspace) }
        }
        return try .json(APISession(seal: request.seal, visitor: visitor))
    }

    private struct Entry: Decodable {
        let identifiant: String
        let motDePasse: String
        let code: String?
    }

    @Sendable private func signIn(_ request: DeskRequest) async throws -> Response {
        let entry = try request.json(Entry.self)
        let credentials = Credentials(login: entry.identifiant, password: entry.motDePasse, code: entry.code)
        do {
            let (session, visitor) = try await EntryRoutes(desk: desk).open(credentials, from: request)
            var response = try Response.json(APISession(seal: desk.seals.seal(of: session.text), visitor: visitor))
            response.setCookie(DeskCookie.made(session.text))
            return response
        } catch let refusal as SignInError {
            return try .json(["erreur": refusal.description], status: .unauthorized)
        }
    }

    @Sendable private func list(_ request: DeskRequest) async throws -> Response {
        let query = try WorklistRoutes(desk: desk).query(of: request)
        let person = try request.person()
        let worklist = try await desk.offload { try person.desk.worklist(query) }
        return try .json(APIWorklist(worklist, query))
    }

    @Sendable private func dossier(_ request: DeskRequest) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        let person = try request.person()
        return try .json(try await desk.offload { try person.desk.view(of: id).json })
    }

    @Sendable private func fields(_ request: DeskRequest) async throws -> Response {
        let id = ActeID(rawValue: try request.parameter("acte"))
        let person = try request.person()
        return try .json(APIActe(try await desk.offload { try person.desk.review(of: id) }))
    }

    private struct Query: Decodable {
        let mots: String
    }

    @Sendable private func search(_ request: DeskRequest) async throws -> Response {
        let words = try SearchRoutes.checked(try request.json(Query.self).mots)
        let person = try request.person()
        let found = try await desk.offload { try person.desk.findLines(words, limit: SearchRoutes.most) }
        return try .json(["dossiers": found.map(APILine.init)])
    }
}
