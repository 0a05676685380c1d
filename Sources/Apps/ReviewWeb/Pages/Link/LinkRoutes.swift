import AccessModel
import DossierModel
import DossierPipeline
import Foundation
import Hummingbird

/// Merging and splitting dossiers.
struct LinkRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        [
            .get("dossiers/:dossier/liens", .signedIn(.seeDossier), sheet),
            .post("dossiers/:dossier/liens/reunir", .signedIn(.link), merge),
            .post("dossiers/:dossier/liens/separer", .signedIn(.link), separate),
            .post("dossiers/:dossier/liens/annuler", .signedIn(.link), withdraw),
        ]
    }

    @Sendable private func sheet(_ request: DeskRequest) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        let person = try request.person()
        let page = try await desk.offload {
            let authors = try person.desk.authorNames()
            return LinkPage(
                Shell(request, of: desk, title: "Rattachement"), try person.desk.linkSheet(of: id),
                hold: try HoldBar(of: id, for: person, authors: authors), authors: authors,
                offersLinking: try person.desk.gate.offers(.link))
        }
        return .html(try desk.resources.templates.render(.link, page))
    }

    private struct Merge: Decodable { let autre: String }

    @Sendable private func merge(_ request: DeskRequest) async throws -> Response {
        let other = DossierID(rawValue: try request.form(Merge.self).autre.trimmed)
        return try await change(request) { try $0.merge($1, with: other) }
    }

    private struct Separate: Decodable { let piece: [String]? }

    @Sendable private func separate(_ request: DeskRequest) async throws -> Response {
        let leaving = (try request.form(Separate.self).piece ?? []).map(ActeID.init(rawValue:))
        guard !leaving.isEmpty else { throw DeskRefusal.badRequest("Cochez les pièces à séparer du dossier.") }
        return try await change(request) { try $0.separate(leaving, from: $1) }
    }

    private struct Withdraw: Decodable { let moment: Int }

    @Sendable private func withdraw(_ request: DeskRequest) async throws -> Response {
        let step = try request.form(Withdraw.self).moment
        return try await change(request) { try $0.withdrawLink(step, of: $1) }
    }

    /// Goes to the dossier that holds the papers now.
    private func change(
        _ request: DeskRequest, _ act: @escaping @Sendable (ActingWorkspace, DossierID) throws -> LinkOutcome
    ) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        let person = try request.person()
        let outcome = try await desk.offload { try act(person.desk, id) }
        switch outcome {
        case .settled(let dossier): return .seeOther("/dossiers/\(dossier.rawValue)/liens")
        case .later: return .seeOther("/dossiers/\(id.rawValue)/liens")
        }
    }
}
