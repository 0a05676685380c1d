import AccessModel
import DSFForms
import DossierModel
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import RuleFiles
import Testing

@testable import DossierPipeline
@testable import DossierStore
@testable import ReviewWeb

@Suite struct FormTests {
    private static func enter(
        _ client: any TestClientProtocol, _ fixture: DeskFixture, _ field: String, _ text: String?, seen: Int = 0,
        session: String? = nil
    ) async throws -> TestResponse {
        let value = text.map { "\"\($0)\"" } ?? "null"
        return try await client.execute(
            uri: "/dossiers/\(fixture.dossier.rawValue)/dsf/reponses", method: .post,
            headers: fixture.headers(session: session),
            body: ByteBuffer(string: "{\"champ\":\"\(field)\",\"texte\":\(value),\"vu\":\(seen)}"))
    }

    private static func state(_ response: TestResponse, of field: String) throws -> [String: JSONValue] {
        guard case .list(let fields)? = try response.json()["champs"] else { return [:] }
        for case .object(let state) in fields where state["champ"] == .string(field) { return state }
        return [:]
    }

    @Test func `The page has every field of the edition once, and the human ones are empty`() async throws {
        let fixture = try await DeskFixture()
        let edition = fixture.workspace.forms.edition
        try await fixture.test { client in
            let page = try await client.execute(
                uri: "/dossiers/\(fixture.dossier.rawValue)/dsf", method: .get, headers: fixture.headers(json: false)
            ).text
            for field in edition.fields {
                let places = page.ranges(of: "data-champ=\"\(field.id.rawValue)\"").count
                #expect(places == 1, "\(field.id.rawValue): \(places)")
            }
            for section in edition.sections { #expect(page.contains("id=\"section-\(section.number)\"")) }
            for rubric in DecreeRubric.allCases { #expect(page.contains("data-rubrique=\"\(rubric.rawValue)\"")) }
            #expect(page.contains("VANNEAUX") && page.contains("/actes/\(fixture.acte.rawValue)#page=1"))
        }
        let sheet = try fixture.administrator.formSheet(of: fixture.dossier)
        let human = edition.fields.filter { $0.prefill == .humanOnly }
        #expect(human.count > 50 && human.allSatisfy { sheet.draft[$0.id] == nil })
    }

    @Test func `What is typed is read, kept, and stands in the PDF of the desk and of the command line alike`()
        async throws
    {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            for (field, text, value) in [
                ("1.12", "2", "2"), ("2.01.locataire", "1 204,5", "1\u{202F}204,50\u{A0}€"),
                ("1.08", "le 3 janvier 2024", "03/01/2024"), ("4.01", "partielle", "partielle"),
                ("3.04", "maladie,perte_emploi", "perte_emploi,maladie"), ("6.02", "oui", "oui"),
                (
                    "6.04", "Maintien dans les lieux avec plan d'apurement",
                    "Maintien dans les lieux avec plan d'apurement"
                ),
            ] {
                let response = try await Self.enter(client, fixture, field, text)
                #expect(response.status == .ok, "\(field): \(response.text)")
                #expect(try Self.state(response, of: field)["valeur"] == .string(value), "\(field)")
                #expect(try Self.state(response, of: field)["etat"] == .string("saisi"), "\(field)")
            }
            for (field, text) in [
                ("1.08", "hier"), ("2.02.locataire", "peu"), ("4.01", "peut-être"), ("3.04", "maladie,autre chose"),
                ("1.12", "-1"), ("2.40", "12"), ("8.07", "signé"), ("99.99", "x"), ("motif", "AUTRE"),
            ] {
                let response = try await Self.enter(client, fixture, field, text)
                #expect(response.status == .unprocessableContent, "\(field) \(text): \(response.status)")
            }
        }
        let folder = fixture.root.appending(path: "sortie")
        let files = try fixture.administrator.writeForm(of: fixture.dossier, into: folder, isFinal: false)
        let written = try #require(files.first { $0.lastPathComponent == "origine-des-informations.json" })
        let origin = String(decoding: try Data(contentsOf: written), as: UTF8.self)
        #expect(origin.contains("Maintien dans les lieux avec plan d'apurement") && origin.contains("1204.5"))
        let sheet = try fixture.administrator.formSheet(of: fixture.dossier)
        #expect(sheet.draft[DSFFieldID("2.40")]?.value == .amount(Montant(cents: 120_450)))
    }

    @Test func `Totals come back with every answer`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let first = try await Self.enter(client, fixture, "2.01.locataire", "1000")
            #expect(try Self.state(first, of: "2.40")["valeur"] == .string("1\u{202F}000,00\u{A0}€"))
            let second = try await Self.enter(client, fixture, "2.02.conjoint", "250,50")
            #expect(try Self.state(second, of: "2.40")["valeur"] == .string("1\u{202F}250,50\u{A0}€"))
            let third = try await Self.enter(client, fixture, "2.24", "50")
            #expect(try Self.state(third, of: "2.42")["valeur"] == .string("1\u{202F}200,50\u{A0}€"))
        }
    }

    @Test func `The second of two people learns of the first, and both entries stay on record`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            #expect(try await Self.enter(client, fixture, "1.10", "06 12 34 56 78").status == .ok)
            let second = try await Self.enter(client, fixture, "1.10", "07 00 00 00 00")
            #expect(second.status == .conflict)
            #expect(try Self.state(second, of: "1.10")["valeur"] == .string("06 12 34 56 78"))
            guard case .integer(let seen)? = try second.json()["numero"] else {
                Issue.record("no number")
                return
            }
            #expect(try await Self.enter(client, fixture, "1.10", "07 00 00 00 00", seen: seen).status == .ok)
        }
        let entries: [FormEntry<DSFEntry>] = try fixture.workspace.store.formEntries(
            of: "dsf-cerfa-16227", for: fixture.dossier)
        #expect(entries.map(\.answer) == [.value(.text("06 12 34 56 78")), .value(.text("07 00 00 00 00"))])
    }

    @Test func `A value of a paper can be replaced, emptied and put back`() async throws {
        let fixture = try await DeskFixture()
        let read = try #require(try fixture.administrator.formSheet(of: fixture.dossier).prefilled[DSFFieldID("1.01")])
        try await fixture.test { client in
            var seen = 0
            for (text, value, state) in [
                ("BRÉHAL", "BRÉHAL", "saisi"), ("", "", "vide-saisi"), (nil, "VANNEAUX", "lu"),
            ] as [(String?, String, String)] {
                let response = try await Self.enter(client, fixture, "1.01", text, seen: seen)
                #expect(try Self.state(response, of: "1.01")["valeur"] == .string(value), "\(response.text)")
                #expect(try Self.state(response, of: "1.01")["etat"] == .string(state))
                if case .integer(let number)? = try response.json()["numero"] { seen = number }
            }
        }
        #expect(try fixture.administrator.formSheet(of: fixture.dossier).draft[DSFFieldID("1.01")] == read)
    }

    @Test func `Every issued version stays as it was sent`() async throws {
        let fixture = try await DeskFixture()
        let dossier = fixture.dossier
        _ = try fixture.administrator.complete(DSFFieldID("6.03"), with: .typed("Première"), of: dossier, seen: 0)
        let first = try fixture.administrator.issueForm(.dsf, of: dossier)
        let before = try fixture.administrator.issuedPaper(first, of: dossier)
        let seen = try fixture.administrator.formSheet(of: dossier).number(of: DSFFieldID("6.03"))
        _ = try fixture.administrator.complete(DSFFieldID("6.03"), with: .typed("Seconde"), of: dossier, seen: seen)
        let second = try fixture.administrator.issueForm(.dsf, of: dossier)
        #expect(try fixture.administrator.issuedPaper(first, of: dossier) == before)
        #expect(try fixture.administrator.issuedPaper(second, of: dossier) != before)
        #expect(try fixture.administrator.issuedPaper(first, of: fixture.other.dossier) == nil)
        #expect(try fixture.administrator.formSheet(of: dossier).issued.map(\.kind) == [.dsf, .dsf, .dsf])
    }

    @Test func `A reason for not having met the household explains the blanks and their rubrics`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let response = try await Self.enter(client, fixture, "motif", "REFUS")
            #expect(response.status == .ok)
        }
        let draft = try fixture.administrator.formSheet(of: fixture.dossier).draft
        let mentions = fixture.workspace.forms.edition.blankMentions(in: draft)
        #expect(mentions.contains { $0.field == DSFFieldID("1.11") && $0.reason.contains("refus") })
        #expect(try fixture.administrator.formPaper(.carence, of: fixture.dossier).starts(with: Data("%PDF".utf8)))
    }

    @Test func `Letters and transmissions stand in the journal; only the offer counts as a contact`() async throws {
        let fixture = try await DeskFixture()
        let (desk, dossier) = (fixture.administrator, fixture.dossier)
        let day = try #require(CalendarDate(iso: "2024-04-20"))
        var letter = try desk.letterDraft(.offreEntretien, of: dossier)
        #expect(letter.recipient.contains { $0.contains("VANNEAUX") })
        letter.appointment = .init(day: day, time: TimeOfDay(hour: 14, minute: 30), place: "ADIL")
        _ = try desk.issueLetter(letter, of: dossier)
        _ = try desk.issueLetter(desk.letterDraft(.demandeBailleur, of: dossier), of: dossier)
        try desk.recordTransmission(to: .ccapex, on: desk.today, of: dossier)
        let journal = try fixture.workspace.store.journal(of: dossier)
        #expect(journal.map(\.subject) == ["ccapex", "demande_bailleur", "offre_entretien"])
        #expect(journal.map(\.kind) == [.transmission, .transmission, .contact])
        #expect(journal.last?.text.contains("14\u{A0}h\u{A0}30") == true)
        #expect(try desk.formSheet(of: dossier).issued.prefix(2).map(\.kind) == [.demandeBailleur, .offreEntretien])
    }

    @Test func `A transmission that is noted fills the lines of the form, and can be taken back`() async throws {
        let fixture = try await DeskFixture()
        let dossier = "/dossiers/\(fixture.dossier.rawValue)"
        var headers = fixture.headers(json: false)
        headers[.contentType] = "application/x-www-form-urlencoded"
        try await fixture.test { [headers] client in
            let send = { (path: String, form: String) in
                try await client.execute(
                    uri: dossier + path, method: .post, headers: headers, body: ByteBuffer(string: form))
            }
            let line = { (field: String) in
                try fixture.administrator.formSheet(of: fixture.dossier).draft[DSFFieldID(field)]
            }
            #expect(try await send("/transmissions", "destinataire=locataire&date=2024-03-28").status == .seeOther)
            #expect(try await send("/transmissions", "destinataire=locataire&date=2024-04-01").status == .seeOther)
            #expect(try await send("/transmissions", "destinataire=juge&date=2024-04-03").status == .badRequest)
            #expect(try line("8.10")?.value == .date(#require(CalendarDate(iso: "2024-04-01"))))
            #expect(try line("8.10")?.origin == .dossier)
            #expect(try line("8.11") == nil)
            let page = try await client.execute(uri: dossier + "/dsf", method: .get, headers: headers)
            #expect(page.text.contains("28/03/2024, 01/04/2024"))
            #expect(try await send("/transmissions/retrait", "destinataire=maire").status == .badRequest)
            #expect(try await send("/transmissions/retrait", "destinataire=locataire").status == .seeOther)
            #expect(try line("8.10") == nil)
        }
        #expect(try fixture.workspace.store.journal(of: fixture.dossier).count == 3)
    }

    @Test func `A dossier that somebody took is read by others and changed by nobody else`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let dossier = "/dossiers/\(fixture.dossier.rawValue)"
            let take = { (role: String?) in
                try await client.execute(
                    uri: "\(dossier)/prise", method: .post, headers: fixture.headers(session: role))
            }
            let other = fixture.session(.administrateur)
            #expect(try await take(nil).status == .ok)
            #expect(try await take(other).status == .conflict)
            let read = try await client.execute(
                uri: "\(dossier)/dsf", method: .get, headers: fixture.headers(session: other, json: false))
            #expect(read.status == .ok && read.text.contains("travailleur_social a pris ce dossier"))
            #expect(try await Self.enter(client, fixture, "1.12", "3", session: other).status.code == 423)
            let correction = try await client.execute(
                uri: "/actes/\(fixture.acte.rawValue)/reponses", method: .post,
                headers: fixture.headers(session: other),
                body: ByteBuffer(string: "{\"champ\":\"numero_rg\",\"reponse\":\"illisible\",\"vu\":0}"))
            #expect(correction.status.code == 423)
            #expect(try await Self.enter(client, fixture, "1.12", "2").status == .ok)
            _ = try await client.execute(uri: "\(dossier)/prise/fin", method: .post, headers: fixture.headers())
            #expect(try await take(other).status == .ok)
            #expect(try await Self.enter(client, fixture, "1.13", "appartement").status.code == 423)
        }
        #expect(try fixture.administrator.formSheet(of: fixture.dossier).draft[DSFFieldID("1.12")]?.value == .number(2))
    }
}
