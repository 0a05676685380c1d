import AccessModel
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import ReviewWeb

@Suite struct GuideTests {
    private static func page(_ client: any TestClientProtocol, _ fixture: DeskFixture) async throws -> String {
        try await client.execute(uri: "/guide", method: .get, headers: fixture.headers(json: false)).text
    }

    @Test func `Every picture of the guide is there, has words, and is small`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let page = try await Self.page(client, fixture)
            let pictures = page.matches(of: #/<img src="([^"]+)" alt="([^"]+)"/#)
            #expect(pictures.count > 6 && pictures.count == page.matches(of: #/<img /#).count)
            for picture in pictures {
                #expect(picture.2.count > 20)
                let image = try await client.execute(uri: String(picture.1), method: .get)
                #expect(image.status == .ok && image.headers[.contentType] == "image/png", "\(picture.1)")
                #expect(image.body.readableBytes < 150_000, "\(picture.1)")
            }
            let shown = Set(pictures.compactMap { $0.1.split(separator: "/").last.map(String.init) })
            #expect(shown == Set(fixture.desk.resources.files.keys.filter { $0.hasPrefix("guide-") }))
        }
    }

    @Test func `Each role has its part, and every link leads somewhere`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let page = try await Self.page(client, fixture)
            for role in Role.allCases { #expect(page.contains("<strong>\(role.label)</strong>"), "\(role.label)") }
            let places = Set(page.matches(of: #/ id="([^"]+)"/#).map(\.1))
            let links = page.matches(of: #/href="#([^"]+)"/#).map(\.1)
            #expect(links.count > 20 && links.allSatisfy(places.contains))
        }
    }
}
