import DossierModel
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import RuleFiles
import Testing

@testable import DossierPipeline
@testable import DossierStore
@testable import ReviewWeb

@Suite struct RenderingTests {
    @Test(arguments: [
        ("<b>", "&lt;b&gt;"), ("\"\u{301}", "&quot;\u{301}"), ("<\u{338}", "&lt;\u{338}"),
        ("'\u{20DD}", "&#39;\u{20DD}"),
        ("a\u{0}b\u{8}", "ab"), ("é & €", "é &amp; €"),
    ]) func `Every scalar that means something to a browser is escaped`(text: String, expected: String) {
        #expect(ScalarEscaping().escapeText(text) == expected)
    }

    @Test func `What papers say stands in the page as text`() async throws {
        let fixture = try await DeskFixture(
            text: DeskFixture.commandement.replacing(
                "SCI LES TROIS CYPRÈS", with: "SCI \"\u{301}<script>alert(1)</script>"))
        try await fixture.test { client in
            for path in ["/", "/dossiers/\(fixture.dossier.rawValue)", "/actes/\(fixture.acte.rawValue)"] {
                let page = try await client.execute(uri: path, method: .get, headers: fixture.headers(json: false))
                #expect(page.status == .ok && page.text.unicodeScalars.count > 500)
                #expect(!page.text.contains("<script>alert"), "\(path)")
                let isWhole = page.text.unicodeScalars.elementsEqual(
                    page.text.unicodeScalars.filter { $0 != "\u{301}" })
                #expect(isWhole || page.text.contains("&quot;\u{301}"), "\(path)")
            }
        }
    }

    @Test func `A template that names a missing part, or writes without escaping, stops the start`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "recto-modeles-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let shipped = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Pipelines/web/templates").standardized
        for (text, complaint) in [
            ("{{<cadre}}{{/cadre}}{{>nulle-part}}", "nulle-part"), ("{{{nom}}}", "échappement"),
            ("{{&nom}}", "échappement"), ("{{% CONTENT_TYPE:TEXT}}", "échappement"), ("{{#a}}", "mal formé"),
        ] {
            try? FileManager.default.removeItem(at: folder)
            try FileManager.default.copyItem(at: shipped, to: folder)
            _ = try DeskTemplates(from: folder)
            try text.write(to: folder.appending(path: "erreur.mustache"), atomically: true, encoding: .utf8)
            #expect("\(text)") { try DeskTemplates(from: folder) } throws: { error in
                "\(error)".contains(complaint) && "\(error)".contains("erreur.mustache")
            }
        }
        try FileManager.default.removeItem(at: folder.appending(path: "erreur.mustache"))
        #expect(throws: RuleFileError.self) { try DeskTemplates(from: folder) }
    }

    @Test func `Nothing of a page is written inline`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Pipelines/web/templates").standardized
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(
                text.matches(of: #/\son[a-z]+=|\sstyle=|<style|<script(?![^>]*\ssrc=)|javascript:/#).isEmpty,
                "\(file.lastPathComponent)")
        }
    }

    @Test func `No line ends before a double sign or inside quotation marks`() {
        let (hard, narrow) = ("\u{A0}", "\u{202F}")
        for (plain, typeset) in [
            ("<p>Dette : 12 € ; vu ?</p>", "<p>Dette\(hard): 12\(hard)€\(narrow); vu\(narrow)?</p>"),
            ("<p>« oui » à 97 %</p>", "<p>«\(hard)oui\(hard)» à 97\(hard)%</p>"),
            ("loi n° 89-462, art. 24, à 14 h 30", "loi n°\(hard)89-462, art.\(hard)24, à 14\(hard)h\(hard)30"),
            ("M. X, CM. X, 3 hommes, a :b", "M.\(hard)X, CM. X, 3 hommes, a :b"),
            // Where somebody types, copies or compares, and inside tags, nothing is touched.
            ("<a title=\"a : b\">a</a>", "<a title=\"a : b\">a</a>"),
            ("<textarea>a : b</textarea> : c", "<textarea>a : b</textarea>\(hard): c"),
            ("<pre><b>a</b> : b</pre>", "<pre><b>a</b> : b</pre>"), ("", ""), (" ", " "), ("é : <", "é\(hard): <"),
        ] {
            #expect(FrenchSpacing.apply(toPage: plain) == typeset)
        }
    }
}
