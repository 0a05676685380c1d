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

@Suite struct GateTests {
    @Test func `Every changing route refuses what does not come from a page of the desk`() async throws {
        let fixture = try await DeskFixture()
        let changing = fixture.desk.routes.filter(\.changesSomething)
        #expect(!changing.isEmpty)
        let right = fixture.headers()
        let seal = try #require(HTTPField.Name(Gate.sealHeader))
        var attempts: [(String, HTTPFields)] = [("nothing at all", [:])]
        for (name, change) in [
            ("no cookie", { (fields: inout HTTPFields) in fields[.cookie] = nil }),
            ("no origin", { $0[.origin] = nil }), ("another origin", { $0[.origin] = "http://exemple.invalid" }),
            ("another port", { $0[.origin] = "http://localhost:1" }), ("a null origin", { $0[.origin] = "null" }),
            ("no seal", { $0[seal] = nil }), ("an empty seal", { $0[seal] = "" }),
            ("a made-up seal", { $0[seal] = String(repeating: "a", count: 64) }),
            ("the seal of another session", { $0[seal] = fixture.desk.seals.seal(of: "another") }),
        ] as [(String, (inout HTTPFields) -> Void)] {
            var fields = right
            change(&fields)
            attempts.append((name, fields))
        }
        try await fixture.test { [attempts] client in
            for route in changing {
                for (name, fields) in attempts {
                    let response = try await client.execute(
                        uri: fixture.address(route), method: route.method, headers: fields,
                        body: ByteBuffer(string: "_sceau=faux"))
                    #expect(response.status == .forbidden, "\(route.path): \(name)")
                }
            }
        }
        #expect(try fixture.workspace.store.corrections(of: fixture.acte).isEmpty)
        #expect(try fixture.workspace.store.journal(of: fixture.dossier).isEmpty)
    }

    @Test func `Nobody reaches a route without signing in, but the door and what is around it`() async throws {
        let fixture = try await DeskFixture()
        let open = fixture.desk.routes.filter { $0.entrance == .open }.map { "\($0.method.rawValue) \($0.path)" }
        #expect(
            open.sorted() == [
                "GET api/session", "GET connexion", "GET fichiers/:empreinte/:nom", "GET sante", "POST api/session",
                "POST connexion", "POST deconnexion",
            ])
        try await fixture.test { client in
            for route in fixture.desk.routes where route.entrance != .open {
                let answer = try await client.execute(
                    uri: fixture.address(route), method: route.method, headers: fixture.headers(session: "none"))
                #expect(answer.status == .unauthorized, "\(route.path)")
                guard route.method == .get, !route.path.hasPrefix("api/") else { continue }
                let page = try await client.execute(uri: fixture.address(route), method: .get)
                #expect(page.status == .seeOther && page.headers[.location] == "/connexion", "\(route.path)")
            }
        }
    }

    @Test func `The table of roles holds on every route, and what is not allowed looks like what is not there`()
        async throws
    {
        let fixture = try await DeskFixture()
        let table = fixture.workspace.access
        try await fixture.test { client in
            var trials = 0
            for route in fixture.desk.routes {
                guard case .signedIn(let act) = route.entrance else { continue }
                for role in Role.allCases {
                    let scope = table.scope(of: act, for: role)
                    for (household, isAllowed) in Self.trials(of: route, scope, fixture) {
                        let answer = try await client.execute(
                            uri: fixture.address(route, of: household), method: route.method,
                            headers: fixture.headers(role, json: false), body: fixture.body(route))
                        trials += 1
                        // Roles answer the same field one after the other: the later ones learn of the first.
                        let isRight =
                            isAllowed
                            ? answer.status.code < 400 || answer.status == .conflict : answer.status == .notFound
                        #expect(isRight, "\(route.path), \(role.rawValue), \(scope): \(answer.status)")
                        guard !isAllowed else { continue }
                        let absence = route.path.hasPrefix("api/") ? Self.bareAbsence : Self.absence(fixture)
                        #expect(answer.text == absence, "\(route.path)")
                    }
                }
            }
            print("bureau, rôle × route × ménage : \(trials) essais")
        }
    }

    /// What belongs to nobody is tried once.
    private static func trials(
        of route: DeskRoute, _ scope: Scope, _ fixture: DeskFixture
    ) -> [(DeskFixture.Household, isAllowed: Bool)] {
        guard [":acte", ":dossier", ":source"].contains(where: route.path.contains) else {
            return [(fixture.own, scope != .none)]
        }
        return [(fixture.own, scope != .none), (fixture.other, scope == .all), (.absent, false)]
    }

    private static let bareAbsence = "{\"erreur\":\"\(Failure(DeskRefusal.notFound).message)\"}"

    private static func absence(_ fixture: DeskFixture) -> String {
        let failure = Failure(DeskRefusal.notFound)
        let page = ErrorPage(
            shell: Shell.bare(fixture.desk.resources, title: failure.title), message: failure.message)
        return (try? fixture.desk.resources.templates.render(.error, page)) ?? ""
    }

    @Test func `A list shows what is within reach, and nothing else`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            for role in Role.allCases {
                let scope = fixture.workspace.access.scope(of: .seeDossier, for: role)
                let list = try await client.execute(uri: "/", method: .get, headers: fixture.headers(role, json: false))
                #expect(list.text.contains("VANNEAUX") == (scope != .none), "\(role.rawValue)")
                #expect(list.text.contains("CORDONNIER") == (scope == .all), "\(role.rawValue)")
            }
        }
    }

    @Test func `Every answer carries the headers that bind browsers`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            for route in fixture.desk.routes + [.get("nulle-part", .open) { _ in .html("") }] {
                let answer = try await client.execute(
                    uri: fixture.address(route), method: route.method, headers: fixture.headers())
                let value = { (name: String) in HTTPField.Name(name).flatMap { answer.headers[$0] } }
                #expect(value("Content-Security-Policy")?.contains("default-src 'none'") == true, "\(route.path)")
                #expect(value("Content-Security-Policy")?.contains("unsafe") == false, "\(route.path)")
                #expect(value("X-Content-Type-Options") == "nosniff", "\(route.path)")
                #expect(value("X-Frame-Options") == "DENY", "\(route.path)")
                let isStatic = route.path.hasPrefix("fichiers/")
                #expect((answer.headers[.cacheControl] == "no-store") != isStatic, "\(route.path)")
            }
        }
    }

    @Test func `A body that is too large is not read to its end`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let answer = try await client.execute(
                uri: "/actes/\(fixture.acte.rawValue)/reponses", method: .post, headers: fixture.headers(),
                body: ByteBuffer(repeating: 0x20, count: Gate.bodyLimit + 1))
            #expect(answer.status == .contentTooLarge)
        }
    }

    @Test func `Signing in gives a new cookie that scripts and other sites cannot use`() async throws {
        let fixture = try await DeskFixture()
        let account = try fixture.administrator.account(login: "travailleur_social").id
        try fixture.administrator.setPassword(of: account, "trois girafes boivent du kéfir")
        try await fixture.test { client in
            let door = try await client.execute(uri: "/connexion", method: .get)
            let given = try #require(door.headers[.setCookie])
            let cookie = try #require(given.split(separator: ";").first?.split(separator: "=").last.map(String.init))
            for attribute in ["Secure", "HttpOnly", "SameSite=Strict", "Path=/"] {
                #expect(given.contains(attribute), "\(attribute)")
            }
            var headers = fixture.headers(session: cookie, json: false)
            headers[.contentType] = "application/x-www-form-urlencoded"
            let wrong = try await client.execute(
                uri: "/connexion", method: .post, headers: headers,
                body: ByteBuffer(string: "identifiant=travailleur_social&mot_de_passe=faux"))
            #expect(wrong.status == .unauthorized && wrong.headers[.setCookie] == nil)
            let right = try await client.execute(
                uri: "/connexion", method: .post, headers: headers,
                body: ByteBuffer(
                    string: "identifiant=travailleur_social&mot_de_passe=trois+girafes+boivent+du+k%C3%A9fir"))
            #expect(right.status == .seeOther)
            let session = try #require(right.headers[.setCookie])
            #expect(session.contains("__Host-recto=") && !session.contains(cookie))
        }
    }

    @Test func `A seal is read from a form as well`() async throws {
        let fixture = try await DeskFixture()
        let seal = fixture.desk.seals.seal(of: fixture.session(.travailleurSocial))
        try await fixture.test { client in
            let headers: HTTPFields = [
                .cookie: "__Host-recto=\(fixture.session(.travailleurSocial))", .origin: "http://localhost",
                .contentType: "application/x-www-form-urlencoded",
            ]
            let answer = try await client.execute(
                uri: "/dossiers/\(fixture.dossier.rawValue)/journal", method: .post, headers: headers,
                body: ByteBuffer(string: "nature=contact&date=2024-04-01&texte=Appel+sans+suite&_sceau=\(seal)"))
            #expect(answer.status == .seeOther)
        }
        #expect(try fixture.workspace.store.journal(of: fixture.dossier).map(\.text) == ["Appel sans suite"])
    }
}
