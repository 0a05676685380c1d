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
            .post("dossiers/:dossier/journal", .signedIn(.note), addEntry),
            .post("dossiers/:dossier/notes", .signedIn(.note), addNotes),
        ]
    }

    @Sendable private func dossier(_ request: DeskRequest) async throws -> Response {
        let id = DossierID(rawValue: try request.parameter("dossier"))
        let person = try request.person()
        let page = try await desk.offload {
            let authors = try person.desk.authorNames()
            return DossierPage(
                Shell(request, of: desk, title: "Dossier"), try person.desk.dossierFile(id),
                hold: try HoldBar(of: id, for: person, authors: authors), authors: authors,
                offersForm: try person.desk.gate.offers(.exportForm),
                today: desk.workspace.today)
        }
        return .html(try desk.resources.templates.render(.dossier, page))
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
        let text = entry.texte.trimmed
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
            dateSaisine: try form.saisine.enteredDay(), renvoi: try form.renvoi.enteredDay(),
            numeroRG: form.rg.entered(most: 60),
            numeroEtat: form.etat.entered(most: 60))
        let person = try request.person()
        try await desk.offload { try person.desk.replaceNotes(given, of: id) }
        return .seeOther("/dossiers/\(id.rawValue)#echeances")
    }
}
