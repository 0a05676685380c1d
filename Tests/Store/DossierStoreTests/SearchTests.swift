import DossierModel
import Foundation
import GRDB
import Testing

@testable import DossierStore

/// Finding dossiers by the forms of words under which their acts are filed.
@Suite struct SearchTests {
    private static func acte(_ fixture: StoreFixture, _ content: String, forms: [String]) throws -> ActeID {
        let id = try fixture.readSource(content, path: "\(content).pdf", pages: [content])
        return try fixture.store.saveActes(
            [
                NewActe(
                    segment: StoreFixture.segment(1, 1), contents: StoreFixture.contents(tenant: content),
                    profile: content, tokens: [], searchForms: forms)
            ], of: id, versions: StoreFixture.versions)[0]
    }

    private static func word(_ form: String, or other: String? = nil) -> SearchWord {
        var forms = [form: 1.0]
        if let other { forms[other] = 0.5 }
        return SearchWord(forms: forms)
    }

    @Test func `Words of several acts meet in their dossier; the best fit comes first; the limit holds`() throws {
        let fixture = try StoreFixture()
        let a = try Self.acte(fixture, "a", forms: ["x/brehal", "x/marie"])
        let b = try Self.acte(fixture, "b", forms: ["x/courlis"])
        let c = try Self.acte(fixture, "c", forms: ["s/brehal", "x/courlis"])
        try fixture.store.saveLinking(
            [LinkedGroup(members: [.init(a), .init(b)]), LinkedGroup(members: [.init(c)])].compactMap(\.self))
        let (first, second) = (DossierID(leastActe: min(a, b)), DossierID(leastActe: c))
        let query = [Self.word("x/brehal", or: "s/brehal"), Self.word("x/courlis")]
        #expect(try fixture.store.search(query, limit: 10).map(\.dossier) == [first, second])
        #expect(try fixture.store.search(query, limit: 10).map(\.score) == [1, 0.75])
        #expect(try fixture.store.search(query, limit: 1).map(\.dossier) == [first])
        #expect(try fixture.store.search([Self.word("x/marie"), Self.word("x/absent")], limit: 10).isEmpty)
        let three = query + [Self.word("x/absent")]
        #expect(try fixture.store.search(three, limit: 10).map(\.dossier) == [first, second])
        #expect(try fixture.store.search([], limit: 10).isEmpty)
    }

    @Test func `An act that says something else now is found by that, and goes from where it was`() throws {
        let fixture = try StoreFixture()
        let acte = try Self.acte(fixture, "a", forms: ["x/brehal"])
        try fixture.store.saveLinking([try #require(LinkedGroup(members: [.init(acte)]))])
        try fixture.store.saveProfile("p", tokens: [], searchForms: ["x/ozanne"], of: acte, version: "1")
        #expect(try fixture.store.search([Self.word("x/brehal")], limit: 5).isEmpty)
        #expect(try fixture.store.search([Self.word("x/ozanne")], limit: 5).count == 1)
        _ = try fixture.store.erase(DossierID(leastActe: acte))
        let left = try fixture.store.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM search_token") }
        #expect(left == 0)
    }
}
