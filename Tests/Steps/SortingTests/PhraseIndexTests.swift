import FrenchText
import PageModel
import Testing

@testable import Sorting

/// The index must find what trying every phrase at every word finds.
@Suite struct PhraseIndexTests {
    @Test(arguments: [0, 15], ["commandement-ti-huissier", "ordonnance"])
    func `The index finds all that a full search finds`(_ every: UInt64, _ name: String) throws {
        let cues = try Fixtures.shippedRules().cues.map(\.phrases)
        let index = PhraseIndex(cues)
        var noise = SeededNoise(seed: every + 1)
        for page in try TextFile(named: name).pages.prefix(2) {
            let lines = page.lines.map { every == 0 ? $0.text : noise.misread($0.text, every: every) }
            let stream = TokenStream(pages: [try TextPage.page(page.number, lines)])
            let found = Set(index.matches(in: stream).map(Hit.init))
            #expect(found == fullSearch(cues, stream))
        }
    }

    private struct Hit: Hashable {
        let cue: Int
        let words: Range<Int>

        init(_ found: PhraseIndex.Found) { (cue, words) = (found.cue, found.match.range) }
        init(cue: Int, words: Range<Int>) { (self.cue, self.words) = (cue, words) }
    }

    private func fullSearch(_ cues: [[Phrase]], _ stream: TokenStream) -> Set<Hit> {
        var found: Set<Hit> = []
        for (cue, phrases) in cues.enumerated() {
            for phrase in phrases {
                let figures = phrase.text.filter(\.isNumber)
                for match in stream.matches(of: phrase) {
                    let seen = stream.tokens[match.range].map(\.folded).joined().filter(\.isNumber)
                    if figures.isEmpty || figures == seen { found.insert(Hit(cue: cue, words: match.range)) }
                }
            }
        }
        return found
    }

    @Test func `An article of law is not taken for another`() throws {
        let phrase = try #require(Phrase("article 656 du code de procédure civile"))
        let index = PhraseIndex([[phrase]])
        let right = TokenStream(pages: [try TextPage.page(1, "selon l'artide 656 du code de procedure civile")])
        let wrong = TokenStream(pages: [try TextPage.page(1, "selon l'article 835 du code de procédure civile")])
        #expect(index.matches(in: right).count == 1)
        #expect(index.matches(in: wrong).isEmpty)
    }
}
