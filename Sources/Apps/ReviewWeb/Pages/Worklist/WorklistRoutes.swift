import AccessModel
import DossierModel
import DossierPipeline
import DossierStore
import Hummingbird

/// The list of what has to be done.
struct WorklistRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] { [.get("", .signedIn(.seeDossier), list)] }

    @Sendable private func list(_ request: DeskRequest) async throws -> Response {
        let query = try query(of: request)
        let worklist = try await desk.offload { [person = try request.person()] in try person.desk.worklist(query) }
        let shell = Shell(request, of: desk, title: "À traiter", here: "/")
        return .html(try desk.resources.templates.render(.worklist, WorklistPage(shell, worklist, query)))
    }

    private func query(of request: DeskRequest) throws -> WorklistQuery {
        WorklistQuery(
            filter: request.query("filtre").flatMap(WorklistQuery.Filter.init) ?? .all,
            order: request.query("tri").flatMap(WorklistQuery.Order.init) ?? .deadline,
            territory: request.query("territoire"), account: try request.person().desk.account.rawValue,
            today: desk.workspace.today, page: request.query("page").flatMap(Int.init).map { max(0, $0 - 1) } ?? 0)
    }
}
