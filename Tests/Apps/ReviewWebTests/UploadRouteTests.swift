import AccessModel
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

@Suite struct UploadRouteTests {
    private static func send(
        _ client: any TestClientProtocol, _ fixture: DeskFixture, named name: String?, _ body: ByteBuffer
    ) async throws -> TestResponse {
        var headers = fixture.headers()
        if let field = HTTPField.Name(UploadRoutes.nameHeader) {
            headers[field] = name?.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
        }
        return try await client.execute(uri: "/importer/fichiers", method: .post, headers: headers, body: body)
    }

    @Test func `A file is taken whatever its size up to the limit, and no further`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let large = ByteBuffer(repeating: 0x20, count: 4 * Gate.bodyLimit)
            let taken = try await Self.send(client, fixture, named: "scans/Relevé n° 3.pdf", large)
            #expect(taken.status == .accepted, "\(taken.text)")
            #expect(try taken.json()["nom"] == .string("scans/Relevé n° 3.pdf"))
            #expect(try taken.json()["octets"] == .integer(4 * Gate.bodyLimit))
            #expect(try taken.json()["etat"] == .string("attente"))
            let tooLarge = ByteBuffer(repeating: 0x20, count: fixture.desk.uploads.maximumBytes + 1)
            let refused = try await Self.send(client, fixture, named: "gros.pdf", tooLarge)
            #expect(refused.status == .contentTooLarge)
            #expect(refused.text.contains("découpez-le en plusieurs fichiers"))
        }
        #expect(try fixture.desk.uploads.waitingCount() == 1)
    }

    @Test(arguments: [nil, "", "../dehors.pdf", "/etc/passwd"])
    func `A name that cannot be is refused, and nothing is kept`(name: String?) async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let answer = try await Self.send(client, fixture, named: name, ByteBuffer(string: "%PDF-"))
            #expect(answer.status == .badRequest || answer.status == .unprocessableContent)
        }
        #expect(try fixture.desk.uploads.waitingCount() == 0)
    }

    @Test func `Progress is told as events, first everything, then what changes, then a sign of life`() throws {
        var events = UploadEvents()
        let news = { (mark: Int) in
            UploadNews(
                changed: [], total: 1, done: 0, refused: 0, pages: 0, bytesDone: 0, bytesTotal: 3, elapsed: 0,
                notice: nil, mark: mark)
        }
        #expect(try events.next(news(0))?.hasPrefix("data: {") == true)
        #expect(try events.next(news(0)) == nil)
        #expect(try events.next(news(4))?.hasSuffix("}\n\n") == true && events.mark == 4)
        let silence = try (0..<60).compactMap { _ in try events.next(news(4)) }
        #expect(silence == [": \n\n"])
    }

    @Test func `A refused file is put in line again by its own organisation`() async throws {
        let fixture = try await DeskFixture()
        let route = try #require(fixture.desk.routes.first { $0.path == "refus/:source/relance" })
        try await fixture.test { client in
            let page = try await client.execute(uri: "/refus", method: .get, headers: fixture.headers(json: false))
            #expect(page.text.contains("refuse.pdf") && page.text.contains("protégé par mot de passe"))
            let answer = try await client.execute(
                uri: fixture.address(route), method: .post, headers: fixture.headers(json: false))
            #expect(answer.status == .seeOther && answer.headers[.location] == "/importer")
            let state = try await client.execute(uri: "/api/import", method: .get, headers: fixture.headers())
            #expect(try state.json()["total"] == .integer(1) && state.text.contains("refuse.pdf"))
        }
    }
}
