import AccessModel
import DossierModel
import DossierPipeline
import Foundation
import Hummingbird
import PageModel

/// One paper: its pages on one side, its fields on the other.
struct ReviewRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        [
            .get("actes/:acte", .signedIn(.seeDossier), review),
            .get("actes/:acte/pages/:page/image", .signedIn(.seePage), image),
            .get("actes/:acte/pages/:page/mots", .signedIn(.seePage), words),
            .get("actes/:acte/pages/:page/lecture", .signedIn(.seePage), reading),
            .post("actes/:acte/reponses", .signedIn(.correct), answer),
        ]
    }

    @Sendable private func review(_ request: DeskRequest) async throws -> Response {
        let id = ActeID(rawValue: try request.parameter("acte"))
        let person = try request.person()
        let review = try await desk.offload { try person.desk.review(of: id) }
        let page = ReviewPage(Shell(request, of: desk, title: "Relecture"), review)
        return .html(try desk.resources.templates.render(.review, page))
    }

    @Sendable func image(_ request: DeskRequest) async throws -> Response {
        let (id, number) = try place(of: request)
        let person = try request.person()
        let picture = try await desk.offload { try person.desk.pageImage(number, of: id) }
        guard let picture else { throw DeskRefusal.notFound }
        return .bytes(picture, type: "image/jpeg")
    }

    @Sendable func words(_ request: DeskRequest) async throws -> Response {
        let (id, number) = try place(of: request)
        let person = try request.person()
        let page = try await desk.offload { try person.desk.pageText(number, of: id) }
        guard let page else { throw DeskRefusal.notFound }
        return try .json(PageWords(page))
    }

    @Sendable private func reading(_ request: DeskRequest) async throws -> Response {
        let (id, number) = try place(of: request)
        guard let path = request.query("champ").flatMap(FieldPath.init),
            let box = request.query("cadre").flatMap(Box.init(listed:))
        else { throw DeskRefusal.badRequest("L'endroit de la page est mal indiqué.") }
        let person = try request.person()
        let found = try await desk.offload {
            try person.desk.reading(at: PointedBox(page: number, box: box), of: id, for: path)
        }
        return try .json(PointedReading(words: found.words, value: found.value?.entry))
    }

    @Sendable func answer(_ request: DeskRequest) async throws -> Response {
        let id = ActeID(rawValue: try request.parameter("acte"))
        let sent = try request.json(SentAnswer.self)
        guard let path = FieldPath(sent.champ), let answer = sent.answer else {
            throw DeskRefusal.badRequest("Cette réponse n'existe pas.")
        }
        let person = try request.person()
        let outcome = try await desk.offload { try person.desk.answer(answer, at: path, of: id, seen: sent.vu) }
        switch outcome {
        case .recorded(let field): return try .json(FieldState(field))
        case .overtaken(let field): return try .json(FieldState(field), status: .conflict)
        case .refused(let sentence): return try .json(["erreur": sentence], status: .unprocessableContent)
        }
    }

    private func place(of request: DeskRequest) throws -> (ActeID, Int) {
        guard let number = Int(try request.parameter("page")) else { throw DeskRefusal.notFound }
        return (ActeID(rawValue: try request.parameter("acte")), number)
    }
}
