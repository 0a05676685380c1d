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

@Suite struct AssignmentTests {
    private static func assign(
        _ client: any TestClientProtocol, _ fixture: DeskFixture, _ form: String, as role: Role
    ) async throws -> TestResponse {
        var headers = fixture.headers(role, json: false)
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await client.execute(
            uri: "/dossiers/\(fixture.dossier.rawValue)/attribution", method: .post, headers: headers,
            body: ByteBuffer(string: form))
    }

    private static func page(
        _ client: any TestClientProtocol, _ fixture: DeskFixture, as role: Role
    ) async throws -> TestResponse {
        try await client.execute(
            uri: "/dossiers/\(fixture.dossier.rawValue)", method: .get, headers: fixture.headers(role, json: false))
    }

    @Test func `A dossier is given to another organisation, and back to where its papers came from`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            #expect(try await Self.page(client, fixture, as: .travailleurSocial).status == .ok)
            let given = try await Self.assign(
                client, fixture, "organisation=adil-48&territoire=", as: .relecteurCCAPEX)
            #expect(given.status == .seeOther && given.headers[.location]?.hasSuffix("#attribution") == true)
            #expect(try await Self.page(client, fixture, as: .travailleurSocial).status == .notFound)
            let seen = try await Self.page(client, fixture, as: .relecteurCCAPEX)
            #expect(seen.text.contains("adil-48 (par attribution)") && seen.text.contains("(d&#39;après ses pièces)"))
            // To look is not to assign.
            let newest = try fixture.workspace.store.auditRecords(limit: 1).first
            #expect(newest?.event == Act.seeDossier.rawValue)
            _ = try await Self.assign(client, fixture, "organisation=&territoire=", as: .relecteurCCAPEX)
            #expect(try await Self.page(client, fixture, as: .travailleurSocial).status == .ok)
        }
    }

    @Test func `Whoever gives a dossier away goes on with the list`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let given = try await Self.assign(
                client, fixture, "organisation=&territoire=t-adil-48", as: .relecteurCCAPEX)
            #expect(given.status == .seeOther && given.headers[.location] == "/")
            #expect(try await Self.page(client, fixture, as: .relecteurCCAPEX).status == .notFound)
        }
    }

    @Test func `A code that nobody has is refused, and who may not assign is not offered to`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let unknown = try await Self.assign(
                client, fixture, "organisation=adil-99&territoire=", as: .administrateur)
            #expect(unknown.status == .badRequest)
            #expect(try await Self.page(client, fixture, as: .administrateur).text.contains("id=\"attribution\""))
            #expect(try await !Self.page(client, fixture, as: .travailleurSocial).text.contains("id=\"attribution\""))
        }
        #expect(try fixture.workspace.store.place(of: fixture.dossier).organisation == nil)
    }
}
