import AccessModel
import DossierModel
import DossierPipeline
import Hummingbird

/// Assigning a dossier to another organisation or territory.
struct AssignmentRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] { [.post("dossiers/:dossier/attribution", .signedIn(.assign), assign)] }

    private struct Sent: Decodable {
        /// Empty: where its papers came from.
        let organisation: String
        let territoire: String
    }

    @Sendable private func assign(_ request: DeskRequest) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        let sent = try request.form(Sent.self)
        let person = try request.person()
        let isStillSeen = try await desk.offload {
            let sheet = try person.desk.assignmentSheet(of: id)
            let place = ImportPlace(
                organisation: try Self.chosen(sent.organisation, among: sheet.organisations, by: \.rawValue),
                territory: try Self.chosen(sent.territoire, among: sheet.territories, by: \.rawValue))
            try person.desk.assign(id, to: place)
            return (try? person.desk.gate.require(.seeDossier, on: .dossier(id))) != nil
        }
        // Whoever gives a dossier away goes on with the others.
        return .seeOther(isStillSeen ? "/dossiers/\(id.rawValue)#attribution" : "/")
    }

    private static func chosen<Code>(
        _ code: String, among known: [Code], by text: (Code) -> String
    ) throws -> Code? {
        guard !code.isEmpty else { return nil }
        guard let found = known.first(where: { text($0) == code }) else {
            throw DeskRefusal.badRequest("Cette organisation ou ce territoire n'est pas connu de Recto.")
        }
        return found
    }
}
