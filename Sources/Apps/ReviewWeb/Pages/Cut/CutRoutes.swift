import AccessModel
import DossierModel
import DossierPipeline
import Foundation
import Hummingbird

/// Cutting a file into papers otherwise than Recto did.
struct CutRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        [
            .get("actes/:acte/decoupe", .signedIn(.cut), sheet),
            .get("actes/:acte/fichier/:page", .signedIn(.cut), image),
            .post("actes/:acte/decoupe", .signedIn(.cut), cut),
            .post("actes/:acte/nature", .signedIn(.correct), kind),
        ]
    }

    @Sendable private func sheet(_ request: DeskRequest) async throws -> Response {
        let id = ActeID(rawValue: try request.parameter("acte"))
        let person = try request.person()
        let sheet = try await desk.offload { try person.desk.cutSheet(of: id) }
        let page = CutPage(Shell(request, of: desk, title: "Découpe"), sheet, of: id)
        return .html(try desk.resources.templates.render(.cut, page))
    }

    @Sendable private func image(_ request: DeskRequest) async throws -> Response {
        let id = ActeID(rawValue: try request.parameter("acte"))
        guard let number = Int(try request.parameter("page")) else { throw DeskRefusal.notFound }
        let person = try request.person()
        let picture = try await desk.offload { try person.desk.filePage(number, besides: id) }
        guard let picture else { throw DeskRefusal.notFound }
        return .bytes(picture, type: "image/jpeg")
    }

    private struct Sent: Decodable {
        let page: Int
        let geste: String
    }

    @Sendable private func cut(_ request: DeskRequest) async throws -> Response {
        let id = ActeID(rawValue: try request.parameter("acte"))
        let sent = try request.form(Sent.self)
        let person = try request.person()
        let paper: ActeID
        if let turn = PageTurn(rawValue: sent.geste) {
            paper = try await person.desk.turn(turn, page: sent.page, besides: id)
        } else if let act = CutAct(rawValue: sent.geste) {
            paper = try await desk.offload { try person.desk.cut(act, page: sent.page, besides: id) }
        } else {
            throw DeskRefusal.badRequest("Ce geste n'existe pas.")
        }
        return .seeOther("/actes/\(paper.rawValue)/decoupe#page-\(sent.page)")
    }

    private struct Kind: Decodable { let nature: String }

    @Sendable private func kind(_ request: DeskRequest) async throws -> Response {
        let id = ActeID(rawValue: try request.parameter("acte"))
        guard let kind = ActeKind(rawValue: try request.form(Kind.self).nature) else {
            throw DeskRefusal.badRequest("Cette nature de pièce n'existe pas.")
        }
        let person = try request.person()
        try await desk.offload { try person.desk.correctKind(kind, of: id) }
        return .seeOther("/actes/\(id.rawValue)/decoupe")
    }
}
