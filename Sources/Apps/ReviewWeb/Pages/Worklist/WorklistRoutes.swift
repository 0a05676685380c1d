import AccessModel
import DossierModel
import DossierPipeline
import DossierStore
import Hummingbird

/// The list of what has to be done.
struct WorklistRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] { [.get("", .anyRole, list)] }

    @Sendable private func list(_ request: DeskRequest) async throws -> Response {
        let person = try request.person()
        guard try await desk.offload({ try person.desk.gate.offers(.seeDossier) }) else {
            let shell = Shell(request, of: desk, title: "Bienvenue")
            return .html(try desk.resources.templates.render(.welcome, WelcomePage(shell: shell)))
        }
        let query = try query(of: request)
        let worklist = try await desk.offload { try person.desk.worklist(query) }
        let shell = Shell(request, of: desk, title: "À traiter", here: "/")
        return .html(try desk.resources.templates.render(.worklist, WorklistPage(shell, worklist, query)))
    }

    func query(of request: DeskRequest) throws -> WorklistQuery {
        WorklistQuery(
            filter: request.query("filtre").flatMap(WorklistQuery.Filter.init) ?? .all,
            order: request.query("tri").flatMap(WorklistQuery.Order.init) ?? .deadline,
            territory: request.query("territoire"), account: try request.person().desk.account.rawValue,
            today: desk.workspace.today, page: request.query("page").flatMap(Int.init).map { max(0, $0 - 1) } ?? 0)
    }
}
