import AccessModel
import DossierModel
import DossierPipeline
import DossierStore
import Hummingbird

/// Papers of a dossier that are said to hold written remarks, or not to after all; new ones come in with `UploadRoutes`.
struct RemarkRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        [
            .post("dossiers/:dossier/ecrits", .signedIn(.note)) { try await change($0) { try $0.attach($1, to: $2) } },
            .post("dossiers/:dossier/ecrits/retrait", .signedIn(.note)) {
                try await change($0) { try $0.detach($1, from: $2) }
            },
        ]
    }

    private struct Sent: Decodable {
        let piece: String
        let auteur: String
    }

    private func change(
        _ request: DeskRequest, _ work: @escaping @Sendable (ActingWorkspace, WrittenRemark, DossierID) throws -> Void
    ) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        let sent = try request.form(Sent.self)
        guard let author = RemarkAuthor(rawValue: sent.auteur) else {
            throw DeskRefusal.badRequest("Indiquez de qui est l'écrit.")
        }
        let person = try request.person()
        let remark = WrittenRemark(in: ActeID(rawValue: sent.piece), of: author)
        try await desk.offload { try work(person.desk, remark, id) }
        return .seeOther("/dossiers/\(id.rawValue)/dsf#ecrits")
    }
}
