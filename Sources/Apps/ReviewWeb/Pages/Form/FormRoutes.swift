import AccessModel
import DSFForms
import DossierModel
import DossierPipeline
import DossierStore
import Foundation
import HTTPTypes
import Hummingbird

/// The form of a dossier: completed on the screen, previewed, issued, sent.
struct FormRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        [
            .get("dossiers/:dossier/dsf", .signedIn(.seeDossier), form),
            .get("dossiers/:dossier/dsf/:papier", .signedIn(.exportForm), paper),
            .get("dossiers/:dossier/emis/:numero", .signedIn(.exportForm), issued),
            .post("dossiers/:dossier/dsf/reponses", .signedIn(.completeDSF), answer),
            .post("dossiers/:dossier/dsf/versions", .signedIn(.completeDSF), issue),
            .post("dossiers/:dossier/transmissions", .signedIn(.note), transmission),
            .post("dossiers/:dossier/transmissions/retrait", .signedIn(.note), withdrawTransmission),
        ]
    }

    @Sendable private func form(_ request: DeskRequest) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        let person = try request.person()
        let page = try await desk.offload {
            let authors = try person.desk.authorNames()
            return FormPage(
                Shell(request, of: desk, title: "DSF"), try person.desk.formSheet(of: id),
                hold: try HoldBar(of: id, for: person, authors: authors), authors: authors,
                offersCompletion: try person.desk.gate.offers(.completeDSF),
                offersNotes: try person.desk.gate.offers(.note), offersUpload: try person.desk.gate.offers(.import),
                today: desk.workspace.today)
        }
        return .html(try desk.resources.templates.render(.form, page))
    }

    private static let papers: [String: FormPaper] = [
        "dsf.pdf": .draft, "origine.pdf": .origin, "definitif.pdf": .final, "carence.pdf": .carence,
    ]

    @Sendable func paper(_ request: DeskRequest) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        let name = try request.parameter("papier")
        guard let paper = Self.papers[name] else { throw DeskRefusal.notFound }
        let person = try request.person()
        return .pdf(try await desk.offload { try person.desk.formPaper(paper, of: id) }, named: name)
    }

    @Sendable private func issued(_ request: DeskRequest) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        guard let number = Int(try request.parameter("numero")) else { throw DeskRefusal.notFound }
        let person = try request.person()
        let pdf = try await desk.offload { try person.desk.issuedPaper(number, of: id) }
        guard let pdf else { throw DeskRefusal.notFound }
        return .pdf(pdf, named: "emis-\(number).pdf")
    }

    /// An answer as the browser sends it.
    private struct SentEntry: Decodable {
        let champ: String
        /// Nil to put back what the papers say.
        let texte: String?
        /// Number of the entry that was seen; 0 for none.
        let vu: Int
    }

    @Sendable private func answer(_ request: DeskRequest) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        let sent = try request.json(SentEntry.self)
        let field = DSFFieldID(sent.champ)
        let answer = sent.texte.map { FormAnswer.typed(String($0.prefix(8000))) } ?? .withdrawn
        let person = try request.person()
        let (outcome, authors) = try await desk.offload {
            (try person.desk.complete(field, with: answer, of: id, seen: sent.vu), try person.desk.authorNames())
        }
        switch outcome {
        case .recorded(let sheet): return try .json(FormAnswerState(sheet, after: field, authors: authors))
        case .overtaken(let sheet):
            return try .json(FormAnswerState(sheet, after: field, authors: authors), status: .conflict)
        case .refused(let sentence): return try .json(["erreur": sentence], status: .unprocessableContent)
        }
    }

    private struct Issue: Decodable { let document: String }

    @Sendable private func issue(_ request: DeskRequest) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        guard let paper = IssuedForm(rawValue: try request.form(Issue.self).document) else {
            throw DeskRefusal.badRequest("Ce document n'existe pas.")
        }
        let person = try request.person()
        _ = try await desk.offload { try person.desk.issueForm(paper, of: id) }
        return .seeOther("/dossiers/\(id.rawValue)/dsf#versions")
    }

    private struct Transmission: Decodable {
        let destinataire: String
        let date: String
    }

    @Sendable private func transmission(_ request: DeskRequest) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        let sent = try request.form(Transmission.self)
        guard let recipient = Recipient(rawValue: sent.destinataire), let day = CalendarDate(iso: sent.date) else {
            throw DeskRefusal.badRequest("Indiquez à qui et quand le DSF a été transmis.")
        }
        guard day <= desk.workspace.today else {
            throw DeskRefusal.badRequest("Une transmission ne se note pas avant son jour.")
        }
        let person = try request.person()
        try await desk.offload { try person.desk.recordTransmission(to: recipient, on: day, of: id) }
        return .seeOther("/dossiers/\(id.rawValue)/dsf#transmissions")
    }
}

extension FormRoutes {
    private struct Withdrawal: Decodable { let destinataire: String }

    @Sendable private func withdrawTransmission(_ request: DeskRequest) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        guard let recipient = Recipient(rawValue: try request.form(Withdrawal.self).destinataire) else {
            throw DeskRefusal.badRequest("Indiquez quelle transmission retirer.")
        }
        let person = try request.person()
        try await desk.offload { try person.desk.withdrawTransmission(to: recipient, of: id) }
        return .seeOther("/dossiers/\(id.rawValue)/dsf#transmissions")
    }
}

extension Response {
    /// Shown in the browser, and saved under this name: no name or number of a household.
    static func pdf(_ data: Data, named name: String) -> Response {
        var response = bytes(data, type: "application/pdf")
        response.headers[.contentDisposition] = "inline; filename=\"\(name)\""
        return response
    }
}
