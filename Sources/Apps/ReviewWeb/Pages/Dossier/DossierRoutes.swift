import AccessModel
import DossierModel
import DossierPipeline
import DossierStore
import Foundation
import HTTPTypes
import Hummingbird

/// One household: its time line, papers, people, debt, and what was done for it.
struct DossierRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        [
            .get("dossiers/:dossier", .signedIn(.seeDossier), dossier),
            .get("dossiers/:dossier/dsf/:papier", .signedIn(.exportForm), form),
            .post("dossiers/:dossier/journal", .signedIn(.note), addEntry),
            .post("dossiers/:dossier/notes", .signedIn(.note), addNotes),
        ]
    }

    @Sendable private func dossier(_ request: DeskRequest) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        let person = try request.person()
        let page = try await desk.offload {
            DossierPage(
                Shell(request, of: desk, title: "Dossier"), try person.desk.dossierFile(id),
                authors: try person.desk.authorNames(), offersForm: try person.desk.gate.offers(.exportForm),
                today: desk.workspace.today)
        }
        return .html(try desk.resources.templates.render(.dossier, page))
    }

    private static let papers: [String: FormPaper] = [
        "dsf.pdf": .draft, "origine.pdf": .origin, "definitif.pdf": .final,
    ]

    @Sendable func form(_ request: DeskRequest) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        let name = try request.parameter("papier")
        guard let paper = Self.papers[name] else { throw DeskRefusal.notFound }
        let person = try request.person()
        let pdf = try await desk.offload { try person.desk.formPaper(paper, of: id) }
        var response = Response.bytes(pdf, type: "application/pdf")
        response.headers[.contentDisposition] = "inline; filename=\"\(name)\""
        return response
    }

    private struct Entry: Decodable {
        let nature: String
        let date: String
        let texte: String
    }

    @Sendable private func addEntry(_ request: DeskRequest) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        let entry = try request.form(Entry.self)
        guard let kind = JournalEntry.Kind(rawValue: entry.nature), let day = CalendarDate(iso: entry.date) else {
            throw DeskRefusal.badRequest("Indiquez la nature et la date.")
        }
        let text = entry.texte.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty, text.count <= 4000 else {
            throw DeskRefusal.badRequest("Écrivez ce qui s'est passé, en 4 000 signes au plus.")
        }
        let person = try request.person()
        try await desk.offload { try person.desk.addJournalEntry(kind, on: day, text: text, to: id) }
        return .seeOther("/dossiers/\(id.rawValue)#journal")
    }

    private struct Notes: Decodable {
        let saisine: String
        let renvoi: String
        let rg: String
        let etat: String
    }

    @Sendable private func addNotes(_ request: DeskRequest) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        let form = try request.form(Notes.self)
        let given = DossierNotes(
            dateSaisine: try Self.day(form.saisine), renvoi: try Self.day(form.renvoi), numeroRG: Self.text(form.rg),
            numeroEtat: Self.text(form.etat))
        let person = try request.person()
        try await desk.offload { try person.desk.replaceNotes(given, of: id) }
        return .seeOther("/dossiers/\(id.rawValue)#echeances")
    }

    /// Nil for an empty field.
    private static func day(_ text: String) throws -> CalendarDate? {
        guard !text.isEmpty else { return nil }
        guard let day = CalendarDate(iso: text) else { throw DeskRefusal.badRequest("Une des dates n'existe pas.") }
        return day
    }

    private static func text(_ text: String) -> String? {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.isEmpty ? nil : String(trimmed.prefix(60))
    }
}
