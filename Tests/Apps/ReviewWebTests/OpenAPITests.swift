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

/// The description of the API against the routes and their answers, both ways.
@Suite struct OpenAPITests {
    private static func description() throws -> SchemaCheck {
        let file = DeskFixture.project.appending(path: "Pipelines/web/openapi.json")
        return SchemaCheck(document: try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: file)))
    }

    /// `api/actes/:acte` as the description writes it.
    private static func described(_ route: DeskRoute) -> String {
        "/" + route.path.replacing(#/:(\w+)/#) { "{\($0.1)}" }
    }

    @Test func `Every route of the API is described, and nothing else`() async throws {
        let fixture = try await DeskFixture()
        let routes = fixture.desk.routes.filter { $0.path.hasPrefix("api/") }
            .map { "\($0.method.rawValue.lowercased()) \(Self.described($0))" }
        let described = try Self.description().operations.map { "\($0.method) \($0.path)" }
        #expect(Set(routes) == Set(described) && routes.count == described.count && routes.count >= 13)
    }

    @Test func `Parameters of a path, and the seal of a change, are described`() async throws {
        let fixture = try await DeskFixture()
        let description = try Self.description()
        for route in fixture.desk.routes where route.path.hasPrefix("api/") {
            let operation = try #require(
                description.operations.first {
                    $0.path == Self.described(route) && $0.method == route.method.rawValue.lowercased()
                })
            let named = description.parameters(of: operation)
            #expect(
                Set(named.filter { $0.place == "path" }.map(\.name))
                    == Set(route.path.matches(of: #/:(\w+)/#).map { String($0.1) }), "\(route.path)")
            let isSealed = named.contains { $0.name == Gate.sealHeader } && named.contains { $0.name == "Origin" }
            #expect(isSealed == route.changesSomething, "\(route.path)")
            #expect((operation.content["security"] != nil) == (route.entrance == .open), "\(route.path)")
        }
    }

    @Test func `What is answered is what is described`() async throws {
        let fixture = try await DeskFixture()
        let description = try Self.description()
        try await fixture.test { client in
            for route in fixture.desk.routes where route.path.hasPrefix("api/") {
                for role in [Role.travailleurSocial, .archiviste] {
                    let answer = try await client.execute(
                        uri: fixture.address(route), method: route.method, headers: fixture.headers(role),
                        body: fixture.body(route))
                    let faults = description.faults(
                        of: Data(answer.body.readableBytesView), status: answer.status.code,
                        type: answer.headers[.contentType] ?? "",
                        method: route.method.rawValue.lowercased(), path: Self.described(route))
                    #expect(faults == [], "\(route.path), \(role.rawValue)")
                }
            }
        }
    }

    @Test func `Whoever sends nonsense is told so as described`() async throws {
        let fixture = try await DeskFixture()
        let description = try Self.description()
        try await fixture.test { client in
            for route in fixture.desk.routes
            where route.path.hasPrefix("api/") && route.changesSomething && !route.takesFile {
                let answer = try await client.execute(
                    uri: fixture.address(route), method: .post, headers: fixture.headers(),
                    body: ByteBuffer(string: "{\"vu\":"))
                #expect(answer.status == .badRequest, "\(route.path)")
                let faults = description.faults(
                    of: Data(answer.body.readableBytesView), status: 400, type: answer.headers[.contentType] ?? "",
                    method: "post", path: Self.described(route))
                #expect(faults == [], "\(route.path)")
            }
        }
    }

    @Test func `A script signs in with the session and the seal that it is given`() async throws {
        let fixture = try await DeskFixture()
        let account = try fixture.administrator.account(login: "travailleur_social").id
        let password = try fixture.administrator.setRandomPassword(of: account)
        try await fixture.test { client in
            let first = try await client.execute(uri: "/api/session", method: .get)
            let cookie = try #require(Self.cookie(of: first))
            guard case .string(let seal)? = try first.json()["sceau"] else {
                Issue.record("no seal")
                return
            }
            var headers: HTTPFields = [.cookie: "__Host-recto=\(cookie)", .origin: "http://localhost"]
            if let name = HTTPField.Name(Gate.sealHeader) { headers[name] = seal }
            let refused = try await client.execute(
                uri: "/api/session", method: .post, headers: headers,
                body: ByteBuffer(string: "{\"identifiant\":\"travailleur_social\",\"mot_de_passe\":\"non\"}"))
            #expect(refused.status == .unauthorized)
            let entered = try await client.execute(
                uri: "/api/session", method: .post, headers: headers,
                body: ByteBuffer(string: "{\"identifiant\":\"travailleur_social\",\"mot_de_passe\":\"\(password)\"}"))
            #expect(entered.status == .ok)
            #expect(try entered.json()["identifiant"] == .string("travailleur_social"))
            let session = try #require(Self.cookie(of: entered))
            #expect(session != cookie)
            let list = try await client.execute(
                uri: "/api/dossiers", method: .get, headers: [.cookie: "__Host-recto=\(session)"])
            #expect(list.status == .ok)
        }
    }

    private static func cookie(of answer: TestResponse) -> String? {
        answer.headers[.setCookie]?.split(separator: ";").first?.split(separator: "=").last.map(String.init)
    }
}
