import AccessModel
import Console
import DossierModel
import DossierPipeline
import DossierStore
import Foundation
import Hummingbird

/// Finding dossiers by name, address or reference. What is looked for travels in the body: it names people.
struct SearchRoutes: Sendable {
    let desk: Desk

    /// More than anybody reads; with more, another word narrows it down.
    static let most = 100

    var routes: [DeskRoute] {
        [.get("recherche", .signedIn(.seeDossier), form), .post("recherche", .signedIn(.seeDossier), search)]
    }

    private struct Query: Decodable {
        let mots: String
    }

    @Sendable private func form(_ request: DeskRequest) async throws -> Response {
        .html(try desk.resources.templates.render(.search, SearchPage(shell(request), today: desk.workspace.today)))
    }

    @Sendable private func search(_ request: DeskRequest) async throws -> Response {
        let words = try Self.checked(try request.form(Query.self).mots)
        let person = try request.person()
        let found = try await desk.offload { try person.desk.findLines(words, limit: Self.most) }
        let page = SearchPage(shell(request), today: desk.workspace.today, words: words, found: found)
        return .html(try desk.resources.templates.render(.search, page))
    }

    /// - Throws: `DeskRefusal.badRequest` for nothing, and for more than anybody would type.
    static func checked(_ words: String) throws -> String {
        let trimmed = words.trimmed
        guard !trimmed.isEmpty, trimmed.count <= 200 else {
            throw DeskRefusal.badRequest("Indiquez un nom, une adresse ou une référence, en 200 signes au plus.")
        }
        return trimmed
    }

    private func shell(_ request: DeskRequest) -> Shell { Shell(request, of: desk, title: "Recherche") }
}

/// What was looked for and found.
struct SearchPage {
    let shell: Shell
    let words: String
    let hasSearched: Bool
    let rows: [WorklistRow]
    let isEmpty: Bool
    let count: String
    let isCut: Bool

    init(_ shell: Shell, today: CalendarDate, words: String? = nil, found: [Worklist.Row] = []) {
        self.shell = shell
        self.words = words ?? ""
        hasSearched = words != nil
        rows = found.map { WorklistRow($0, today: today) }
        isEmpty = rows.isEmpty
        count = counted(rows.count, "dossier trouvé", "dossiers trouvés")
        isCut = rows.count >= SearchRoutes.most
    }
}
