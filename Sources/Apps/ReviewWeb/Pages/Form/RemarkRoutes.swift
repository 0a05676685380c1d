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
            .post("dossiers/:dossier/ecrits", .signedIn(.note)) { try await note($0, withdrawn: false) },
            .post("dossiers/:dossier/ecrits/retrait", .signedIn(.note)) { try await note($0, withdrawn: true) },
        ]
    }

    private struct Sent: Decodable {
        let piece: String
        let auteur: String
    }

    private func note(_ request: DeskRequest, withdrawn: Bool) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        let sent = try request.form(Sent.self)
        guard let author = RemarkAuthor(rawValue: sent.auteur) else {
            throw DeskRefusal.badRequest("Indiquez de qui est l'écrit.")
        }
        let person = try request.person()
        try await desk.offload {
            try person.desk.note(
                WrittenRemark(in: ActeID(rawValue: sent.piece), of: author), withdrawn: withdrawn, in: id)
        }
        return .seeOther("/dossiers/\(id.rawValue)/dsf#ecrits")
    }
}
