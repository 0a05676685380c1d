import AccessModel
import DossierModel
import DossierPipeline
import DossierStore
import Foundation
import HTTPTypes
import Hummingbird

/// Taking a dossier and giving it back.
struct HoldRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        [
            .post("dossiers/:dossier/prise", .signedIn(.correct), take),
            .post("dossiers/:dossier/prise/fin", .signedIn(.correct), leave),
        ]
    }

    private struct State: Encodable { let prise: Bool }

    /// A form comes back to the page it was on; a script learns whether the hold is its own.
    @Sendable private func take(_ request: DeskRequest) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        let person = try request.person()
        let hold = try await desk.offload { try person.desk.takeDossier(id) }
        let isOwn = hold.account == person.desk.account
        guard request.isFromForm else { return try .json(State(prise: isOwn), status: isOwn ? .ok : .conflict) }
        return .seeOther(request.pageItCameFrom(or: "/dossiers/\(id.rawValue)"))
    }

    @Sendable private func leave(_ request: DeskRequest) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        let person = try request.person()
        try await desk.offload { try person.desk.leaveDossier(id) }
        guard request.isFromForm else { return try .json(State(prise: false)) }
        return .seeOther(request.pageItCameFrom(or: "/dossiers/\(id.rawValue)"))
    }
}

extension DeskRequest {
    var isFromForm: Bool {
        request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true
    }

    /// The path of the page of the desk that sent this; never another site's.
    func pageItCameFrom(or path: String) -> String {
        guard let referer = request.headers[.referer].flatMap(URL.init(string:)),
            let authority = request.head.authority, let host = referer.host(),
            authority == host || authority == referer.port.map({ "\(host):\($0)" }), referer.path().hasPrefix("/"),
            !referer.path().hasPrefix("//")
        else { return path }
        return referer.path()
    }
}
