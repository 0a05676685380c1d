import AccessModel
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import DossierPipeline
@testable import DossierStore
@testable import ReviewWeb

@Suite struct OwnAccountTests {
    private static let former = "trois girafes boivent du kéfir"
    private static let new = "quatre lampes sous un pommier"

    private static func form(_ current: String, _ new: String, _ again: String) -> ByteBuffer {
        let values = [("actuel", current), ("code", ""), ("nouveau", new), ("encore", again)]
        let encoded = values.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
        return ByteBuffer(string: encoded.joined(separator: "&"))
    }

    /// A desk with a session of an account whose password is `former`.
    private static func signedIn() async throws -> (DeskFixture, String, Credentials) {
        let fixture = try await DeskFixture()
        let account = try fixture.administrator.account(login: "travailleur_social").id
        try fixture.administrator.setPassword(of: account, former)
        let credentials = Credentials(login: "travailleur_social", password: former)
        let session = try fixture.workspace.openSession(for: fixture.workspace.authenticate(credentials)).text
        return (fixture, session, credentials)
    }

    private static func post(
        _ client: any TestClientProtocol, _ fixture: DeskFixture, _ session: String, _ body: ByteBuffer
    ) async throws -> TestResponse {
        var headers = fixture.headers(session: session, json: false)
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await client.execute(uri: "/compte/mot-de-passe", method: .post, headers: headers, body: body)
    }

    @Test func `A person changes their own password, and no earlier session goes on`() async throws {
        let (fixture, session, credentials) = try await Self.signedIn()
        try await fixture.test { client in
            let page = try await client.execute(
                uri: "/compte", method: .get, headers: fixture.headers(session: session, json: false))
            #expect(page.status == .ok && page.text.contains("travailleur_social"))
            let changed = try await Self.post(client, fixture, session, Self.form(Self.former, Self.new, Self.new))
            #expect(changed.status == .seeOther && changed.headers[.location] == "/compte?fait=1")
            let given = try #require(changed.headers[.setCookie]?.firstMatch(of: #/__Host-recto=([^;]+)/#)).1
            for (cookie, status) in [(session, HTTPResponse.Status.seeOther), (String(given), .ok)] {
                let answer = try await client.execute(
                    uri: "/compte", method: .get, headers: fixture.headers(session: cookie, json: false))
                #expect(answer.status == status)
            }
        }
        #expect(throws: SignInError.wrongCredentials) { try fixture.workspace.authenticate(credentials) }
        #expect(throws: Never.self) {
            try fixture.workspace.authenticate(Credentials(login: "travailleur_social", password: Self.new))
        }
    }

    @Test func `Without the password in force, or with a poor new one, nothing changes`() async throws {
        let (fixture, session, credentials) = try await Self.signedIn()
        try await fixture.test { client in
            for (body, words) in [
                (Self.form("ce n'est pas lui", Self.new, Self.new), "incorrect"),
                (Self.form(Self.former, Self.new, Self.new + "x"), "diffèrent"),
                (Self.form(Self.former, "court", "court"), "caractères"),
            ] {
                let answer = try await Self.post(client, fixture, session, body)
                #expect(answer.status == .unprocessableContent && answer.text.contains(words), "\(words)")
            }
        }
        #expect(throws: Never.self) { try fixture.workspace.authenticate(credentials) }
    }

    @Test func `Whoever found an open session may not try passwords for ever`() async throws {
        let (fixture, session, _) = try await Self.signedIn()
        try await fixture.test { client in
            var last = ""
            for _ in 0...fixture.workspace.signInRules.tries.most {
                last = try await Self.post(client, fixture, session, Self.form("faux", Self.new, Self.new)).text
            }
            #expect(last.contains("Trop d&#39;essais"))
        }
    }
}
