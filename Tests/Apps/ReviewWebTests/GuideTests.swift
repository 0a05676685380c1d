import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import RuleFiles
import Testing

@testable import ReviewWeb

@Suite struct GuideTests {
    @Test func `The guide is served with its headings, keys and pictures`() async throws {
        let fixture = try await DeskFixture()
        try await fixture.test { client in
            let page = try await client.execute(uri: "/guide", method: .get, headers: fixture.headers(json: false)).text
            #expect(page.contains("<h2 id=\"relire-une-piece\">Relire une pièce</h2>"))
            #expect(page.contains("<a href=\"#relire-une-piece\">"))
            #expect(page.contains("<td>Alt + I</td><td>illisible</td>"))
            #expect(page.contains("<strong>Travailleur social</strong>"))
            // Nothing of Markdown is left, and what it sets off is whole.
            #expect(page.firstMatch(of: #/\*\*|`|\]\(|^\||^#+ /#.anchorsMatchLineEndings()) == nil)
            for picture in page.matches(of: #/<img src="([^"]+)" alt="([^"]+)"/#) {
                #expect(picture.2.count > 20)
                let image = try await client.execute(uri: String(picture.1), method: .get)
                #expect(image.status == .ok && image.headers[.contentType] == "image/png", "\(picture.1)")
                #expect(image.body.readableBytes < 150_000, "\(picture.1)")
            }
            #expect(page.matches(of: #/<img /#).count > 6)
        }
    }

    @Test func `A picture that is missing is told at the start`() throws {
        let error = #expect(throws: RuleFileError.self) {
            try GuideText("# Guide\n\n![une image](static/nulle-part.png)\n", pictures: [])
        }
        #expect(error?.description.contains("nulle-part.png") == true)
        #expect(throws: RuleFileError.self) { try GuideText("Sans titre", pictures: []) }
    }

    @Test func `A list goes on where its lines are set in`() throws {
        let guide = try GuideText("# G\n\n- un `code`\n  et la suite\n- **deux**\n", pictures: [])
        let items = try #require(guide.blocks.first?.list?.items)
        #expect(items.map { $0.spans.map(\.text) } == [["un ", "code", " et la suite"], ["deux"]])
        #expect(items[0].spans[1].isCode && items[1].spans[0].isStrong)
    }
}
