import AccessModel
import DossierModel
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import DossierPipeline
@testable import DossierStore
@testable import ReviewWeb

@Suite struct AdministrationTests {
    private static func post(
        _ client: any TestClientProtocol, _ fixture: DeskFixture, _ path: String, _ form: String = ""
    ) async throws -> TestResponse {
        var headers = fixture.headers(.administrateur, json: false)
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await client.execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: form))
    }

    @Test func `An account is made with a password that is shown once, works, and ends with the account`() async throws
    {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let made = try await Self.post(
                client, fixture, "/administration/comptes",
                "identifiant=c.morel&role[]=travailleur_social&role[]=archiviste&organisation=adil-30&territoires=t-1+t-2"
            )
            #expect(made.status == .ok)
            let password = try #require(made.text.firstMatch(of: #/<output>([a-z0-9-]{24})<\/output>/#)).1
            let account = try fixture.administrator.account(login: "c.morel")
            #expect(account.principal.roles == [.travailleurSocial, .archiviste])
            #expect(account.principal.territories.count == 2 && account.principal.organisation?.rawValue == "adil-30")
            let page = "/administration/comptes/\(account.id.rawValue)"
            let again = try await client.execute(
                uri: page, method: .get, headers: fixture.headers(.administrateur, json: false))
            #expect(again.text.contains("c.morel") && !again.text.contains(String(password)))
            // An archivist needs a code; without it the password alone opens nothing.
            #expect(throws: SignInError.secondFactorMissing) {
                try fixture.workspace.authenticate(Credentials(login: "c.morel", password: String(password)))
            }
            _ = try await Self.post(client, fixture, page + "/droits", "role[]=travailleur_social&organisation=adil-30")
            let principal = try fixture.workspace.authenticate(
                Credentials(login: "c.morel", password: String(password)))
            #expect(principal.roles == [.travailleurSocial] && principal.territories.isEmpty)
            _ = try await Self.post(client, fixture, page + "/etat", "etat=disabled")
            #expect(try fixture.workspace.store.activePrincipal(account.id) == nil)
        }
    }

    @Test func `What cannot be is told on the page, and changes nothing`() async throws {
        let fixture = try await DeskFixture()
        let before = try fixture.administrator.accounts().count
        try await fixture.test { client in
            for (form, words) in [
                ("identifiant=&role[]=archiviste", "Indiquez un identifiant"), ("identifiant=x", "au moins un rôle"),
                ("identifiant=archiviste&role[]=archiviste", "porte déjà cet identifiant"),
                ("identifiant=y&role[]=archiviste&organisation=A+B", "minuscules, chiffres et tirets"),
                ("identifiant=y&role[]=archiviste&territoires=N%C3%AEmes", "minuscules, chiffres et tirets"),
            ] {
                let answer = try await Self.post(client, fixture, "/administration/comptes", form)
                #expect(answer.status == .unprocessableContent && answer.text.contains(words), "\(form)")
            }
            let lost = try await Self.post(
                client, fixture, "/administration/comptes/\(String(repeating: "0", count: 32))/mot-de-passe")
            #expect(lost.status == .notFound)
        }
        #expect(try fixture.administrator.accounts().count == before)
    }

    @Test func `The last administrator cannot lock everybody out`() async throws {
        let fixture = try await DeskFixture()
        let own = try fixture.administrator.account(login: "administrateur").id
        for account in try fixture.administrator.accounts()
        where account.principal.roles.contains(.administrateur) && account.id != own {
            try fixture.workspace.store.setState(of: account.id, .disabled)
        }
        try await fixture.test { client in
            let answer = try await Self.post(
                client, fixture, "/administration/comptes/\(own.rawValue)/etat", "etat=disabled")
            #expect(answer.status == .unprocessableContent && answer.text.contains("dernier administrateur"))
        }
    }

    @Test func `The audit trail is paged without gaps and checked`() async throws {
        let fixture = try await DeskFixture()
        for _ in 0..<(AdministrationRoutes.auditPageSize * 2) { _ = try fixture.administrator.auditHead() }
        try await fixture.test { client in
            var (address, seen): (String?, [Int]) = ("/administration/audit", [])
            while let uri = address {
                let page = try await client.execute(
                    uri: uri, method: .get, headers: fixture.headers(.administrateur, json: false))
                let numbers = page.text.matches(of: #/<tr><td class="nombre">([0-9\u{202F}]+)<\/td>/#)
                    .compactMap { Int($0.1.filter(\.isNumber)) }
                #expect(numbers.count <= AdministrationRoutes.auditPageSize)
                seen += numbers
                address = page.text.firstMatch(of: #/href="(\/administration\/audit\?avant=\d+)"/#).map { String($0.1) }
            }
            #expect(seen == Array((1...(seen.first ?? 0)).reversed()) && seen.count > 200)
            let verified = try await Self.post(client, fixture, "/administration/audit/verification")
            #expect(verified.text.contains("le journal est intact"))
        }
    }

    @Test func `Health, rules and places are told in French`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            for (path, words) in [
                ("", ["Journal d&#39;audit", "intact", "Fichiers déposés en attente"]),
                ("/regles", ["décret n°\u{A0}2021-8", "corriger un champ", "nombre de pages"]),
                ("/lieux", ["adil-30", "adil-48", "t-adil-30", "aucun compte ne les voit"]),
            ] {
                let page = try await client.execute(
                    uri: "/administration" + path, method: .get,
                    headers: fixture.headers(.administrateur, json: false))
                for word in words { #expect(page.text.contains(word), "\(path): \(word)") }
            }
        }
    }
}
