import AccessModel
import DossierModel
import DossierPipeline
import Foundation
import Hummingbird

/// Letters of a dossier: completed, previewed, issued.
struct LetterRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        [
            .get("dossiers/:dossier/courriers/:courrier", .signedIn(.exportForm), letter),
            .post("dossiers/:dossier/courriers/:courrier/apercu", .signedIn(.exportForm), preview),
            .post("dossiers/:dossier/courriers/:courrier", .signedIn(.note), issue),
        ]
    }

    private static let kinds: [String: LetterKind] = [
        "offre-entretien": .offreEntretien, "demande-bailleur": .demandeBailleur,
    ]

    /// As addresses have it.
    static func name(of kind: LetterKind) -> String { kinds.first { $0.value == kind }?.key ?? "" }

    @Sendable private func letter(_ request: DeskRequest) async throws -> Response {
        let (id, kind) = try place(of: request)
        let person = try request.person()
        let page = try await desk.offload {
            LetterPage(
                Shell(request, of: desk, title: "Courrier"), try person.desk.letterDraft(kind, of: id),
                of: try person.desk.view(of: id))
        }
        return .html(try desk.resources.templates.render(.letter, page))
    }

    @Sendable private func preview(_ request: DeskRequest) async throws -> Response {
        let (id, kind) = try place(of: request)
        let letter = try self.letter(kind, in: request)
        let person = try request.person()
        return .pdf(try await desk.offload { try person.desk.letterPreview(letter, of: id) }, named: "apercu.pdf")
    }

    @Sendable private func issue(_ request: DeskRequest) async throws -> Response {
        let (id, kind) = try place(of: request)
        let letter = try self.letter(kind, in: request)
        let person = try request.person()
        _ = try await desk.offload { try person.desk.issueLetter(letter, of: id) }
        return .seeOther("/dossiers/\(id.rawValue)/dsf#versions")
    }

    private struct Sent: Decodable {
        let expediteur: String
        let destinataire: String
        let ville: String
        let signataire: String
        let jour: String?
        let heure: String?
        let lieu: String?
        let observations: String
    }

    private func letter(_ kind: LetterKind, in request: DeskRequest) throws -> LetterRequest {
        let sent = try request.form(Sent.self)
        let recipient = Self.lines(sent.destinataire)
        guard !recipient.isEmpty else { throw DeskRefusal.badRequest("Indiquez le destinataire et son adresse.") }
        let day = try (sent.jour ?? "").enteredDay()
        let appointment = day.map {
            LetterRequest.Appointment(
                day: $0, time: sent.heure.flatMap(TimeOfDay.init(iso:)),
                place: (sent.lieu ?? "").entered(most: Self.mostSigns))
        }
        return LetterRequest(
            kind: kind, sender: Self.lines(sent.expediteur), recipient: recipient,
            town: sent.ville.entered(most: Self.mostSigns),
            signatory: sent.signataire.entered(most: Self.mostSigns), appointment: appointment,
            remarksUntil: try sent.observations.enteredDay())
    }

    private func place(of request: DeskRequest) throws -> (DossierID, LetterKind) {
        guard let kind = Self.kinds[try request.parameter("courrier")] else { throw DeskRefusal.notFound }
        return (DossierID(rawValue: try request.parameter("dossier")), kind)
    }

    /// Of one line.
    private static let mostSigns = 120

    private static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).prefix(8).compactMap { String($0).entered(most: mostSigns) }
    }
}
