import DossierModel
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import PageModel
import Testing

@testable import DossierPipeline
@testable import DossierStore
@testable import ReviewWeb

@Suite struct ReviewTests {
    private static func answer(
        _ client: any TestClientProtocol, _ fixture: DeskFixture, _ json: String
    ) async throws -> TestResponse {
        try await client.execute(
            uri: "/actes/\(fixture.acte.rawValue)/reponses", method: .post, headers: fixture.headers(),
            body: ByteBuffer(string: json))
    }

    @Test func `What is typed is read as extraction reads`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            for (path, text, value) in [
                ("date_acte", "le 13 mars 2024", "13/03/2024"), ("date_bail", "2019-06-04", "04/06/2019"),
                ("montant_principal", "2 500,10 euros", "2\u{202F}500,10\u{A0}€"),
                ("audience_heure", "9h30", "9\u{A0}h\u{A0}30"),
                ("modalite_signification", "etude", "etude"), ("bailleur_nom", " SCI LES CYPRÈS, ", "SCI LES CYPRÈS"),
                ("adresse_logement.code_postal", "30000 NÎMES", "30000"), ("demandes.expulsion", "oui", "oui"),
            ] {
                let body = "{\"champ\":\"\(path)\",\"reponse\":\"valeur\",\"texte\":\"\(text)\",\"vu\":0}"
                let response = try await Self.answer(client, fixture, body)
                #expect(response.status == .ok, "\(path): \(response.text)")
                #expect(try response.json()["valeur"] == .string(value), "\(path)")
            }
            for (path, text) in [
                ("date_acte", "demain"), ("montant_total", "beaucoup"), ("bailleur_type", "peut-être"),
            ] {
                let number = try await Self.number(of: path, client, fixture)
                let body = "{\"champ\":\"\(path)\",\"reponse\":\"valeur\",\"texte\":\"\(text)\",\"vu\":\(number)}"
                #expect(try await Self.answer(client, fixture, body).status == .unprocessableContent, "\(path)")
            }
        }
        let fields = try fixture.workspace.store.acte(fixture.acte).fields
        #expect(fields.date(.dateActe) == CalendarDate(iso: "2024-03-13"))
        guard case .person? = fields[.dateActe]?.source.author else {
            Issue.record("the author is lost")
            return
        }
    }

    private static func number(
        of path: String, _ client: any TestClientProtocol, _ fixture: DeskFixture
    ) async throws -> Int {
        let review = try fixture.administrator.review(of: fixture.acte)
        return review.fields.first { $0.path.description == path }?.number ?? 0
    }

    @Test func `The second of two people learns of the first, and nothing is lost`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let body = { (text: String, seen: Int) in
                "{\"champ\":\"bailleur_nom\",\"reponse\":\"valeur\",\"texte\":\"\(text)\",\"vu\":\(seen)}"
            }
            let first = try await Self.answer(client, fixture, body("Premier", 0))
            #expect(first.status == .ok)
            let second = try await Self.answer(client, fixture, body("Second", 0))
            #expect(second.status == .conflict)
            #expect(try second.json()["valeur"] == .string("Premier"))
            guard case .integer(let seen)? = try second.json()["numero"] else {
                Issue.record("no number")
                return
            }
            #expect(try await Self.answer(client, fixture, body("Second", seen)).status == .ok)
        }
        #expect(try fixture.workspace.store.corrections(of: fixture.acte).count == 2)
        #expect(try fixture.workspace.store.acte(fixture.acte).fields.text(.bailleurNom) == "Second")
    }

    @Test func `Confirming, illegible, absent and undoing each leave their mark`() async throws {
        let fixture = try await DeskFixture()
        let read = try #require(try fixture.workspace.store.acte(fixture.acte).fields[.dateActe])
        try await fixture.test { client in
            var seen = 0
            for (answer, state) in [
                ("\"confirme\"", "confirme"), ("\"illisible\"", "illisible"), ("\"absent\"", "absent"),
                ("\"retabli\",\"numero\":0", read.confidence.value >= 0.95 ? "sur" : "probable"),
            ] {
                let response = try await Self.answer(
                    client, fixture, "{\"champ\":\"date_acte\",\"reponse\":\(answer),\"vu\":\(seen)}")
                let json = try response.json()
                #expect(json["etat"] == .string(state) || state == "probable", "\(answer): \(response.text)")
                if case .integer(let number)? = json["numero"] { seen = number }
            }
        }
        #expect(try fixture.workspace.store.acte(fixture.acte).fields[.dateActe] == read)
        #expect(try fixture.workspace.store.corrections(of: fixture.acte).count == 4)
    }

    @Test func `Words that are pointed at are read for their field`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let base = "/actes/\(fixture.acte.rawValue)/pages/1"
            let words = try await client.execute(uri: "\(base)/mots", method: .get, headers: fixture.headers())
            #expect(try words.json()["largeur"] == .integer(595) || words.text.contains("\"largeur\":595"))
            // The third line: « L'an deux mille vingt-quatre et le douze mars ».
            let reading = try await client.execute(
                uri: "\(base)/lecture?champ=date_acte&cadre=30%2067%20500%2012", method: .get,
                headers: fixture.headers())
            #expect(try reading.json()["valeur"] == .string("12/03/2024"))
            let nothing = try await client.execute(
                uri: "\(base)/lecture?champ=date_acte&cadre=30%20700%20500%2012", method: .get,
                headers: fixture.headers())
            #expect(try nothing.json()["mots"] == .string(""))
            let outside = try await client.execute(
                uri: "/actes/\(fixture.acte.rawValue)/pages/2/image", method: .get, headers: fixture.headers())
            #expect(outside.status == .notFound)
        }
    }

    @Test func `A correction moves the dossier's line of the list`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let before = try await client.execute(uri: "/", method: .get, headers: fixture.headers(json: false))
            #expect(before.text.contains("VANNEAUX"))
            _ = try await Self.answer(
                client, fixture,
                "{\"champ\":\"locataires[0].nom\",\"reponse\":\"valeur\",\"texte\":\"BRÉHAL\",\"vu\":0}")
            let after = try await client.execute(uri: "/", method: .get, headers: fixture.headers(json: false))
            #expect(after.text.contains("BRÉHAL") && !after.text.contains("VANNEAUX"))
        }
    }
}
