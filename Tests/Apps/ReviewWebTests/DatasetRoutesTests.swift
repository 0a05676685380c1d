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

@Suite struct DatasetRoutesTests {
    private static func build(
        _ client: any TestClientProtocol, _ fixture: DeskFixture, _ form: String, as role: Role = .archiviste
    ) async throws -> TestResponse {
        var headers = fixture.headers(role, json: false)
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await client.execute(
            uri: "/jeux", method: .post, headers: headers, body: ByteBuffer(string: form))
    }

    @Test func `Two households are too few for a dataset, and the page says why`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let answer = try await Self.build(
                client, fixture, "profil=recherche&destinataire=Universit%C3%A9&projet=these&motif=")
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("des personnes pourraient y être reconnues"))
            #expect(answer.text.contains("value=\"Université\""), "what was typed stands there still")
        }
    }

    @Test func `For a reason given the package comes as an archive that names nobody`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let answer = try await Self.build(
                client, fixture, "profil=recherche&destinataire=Universite&projet=these&motif=convention")
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentDisposition] == "attachment; filename=\"recto-recherche-2024-04-02.tar\"")
            for name in ["datapackage.json", "notice.pdf", "SHA256SUMS", "menages.csv"] {
                #expect(answer.text.contains(name), "\(name)")
            }
            #expect(!answer.text.uppercased().contains("VANNEAUX"))
        }
        let entry = try #require(
            fixture.workspace.store.auditRecords(limit: 5).first { $0.event == Act.exportDataset.rawValue })
        #expect(entry.detail == "end")
    }

    @Test func `A path is no profile here, and other roles find no such page`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let path = try await Self.build(
                client, fixture, "profil=%2Fetc%2Fpasswd&destinataire=a&projet=b&motif=")
            #expect(path.status == .badRequest)
            let social = try await Self.build(
                client, fixture, "profil=recherche&destinataire=a&projet=b&motif=c", as: .travailleurSocial)
            #expect(social.status == .notFound)
        }
    }
}
