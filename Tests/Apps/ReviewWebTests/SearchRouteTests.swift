import AccessModel
import DossierModel
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import ReviewWeb

@Suite struct SearchRouteTests {
    @Test func `What is looked for is found within reach only, and stands in no address`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            for (words, role, isFound) in [
                ("vaneaux odilon", Role.travailleurSocial, true), ("cordonnier", .travailleurSocial, false),
                ("CORDONNIER", .administrateur, true), ("rue des Vanniers", .relecteurCCAPEX, true),
                ("240318/TR", .travailleurSocial, true), ("inconnu", .administrateur, false),
            ] {
                var headers = fixture.headers(role, json: false)
                headers[.contentType] = "application/x-www-form-urlencoded"
                let sent = words.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
                let page = try await client.execute(
                    uri: "/recherche", method: .post, headers: headers, body: ByteBuffer(string: "mots=\(sent)"))
                #expect(page.status == .ok && page.headers[.cacheControl] == "no-store")
                #expect(page.text.contains("href=\"/dossiers/d-") == isFound, "\(words)")
                #expect(page.text.contains("value=\"\(words)\""), "\(words)")
            }
        }
    }
}
