import DossierModel
import PageModel
import Sorting
import Testing

/// Papers of many hands, written out as text.
@Suite struct TextFileTests {
    @Test(arguments: Fixtures.names(in: Fixtures.texts, suffix: ".txt"))
    func `Papers are told apart and named`(_ name: String) throws {
        let file = try TextFile(named: name)
        let found = try Fixtures.sorter().sort(pages: file.pages)
        #expect(!file.expected.isEmpty)
        #expect(found.map(\.short) == file.expected)
    }

    @Test func `There are files to sort`() {
        #expect(Fixtures.names(in: Fixtures.texts, suffix: ".txt").count >= 20)
    }

    @Test func `Every kind is found somewhere, with reasons`() throws {
        let sorter = try Fixtures.sorter()
        var found: Set<ActeKind> = []
        for name in Fixtures.names(in: Fixtures.texts, suffix: ".txt") {
            for segment in sorter.sort(pages: try TextFile(named: name).pages) {
                found.insert(segment.kind)
                if segment.kind != .autre { #expect(!segment.reasons.isEmpty, "\(name)") }
            }
        }
        #expect(Set(ActeKind.allCases).subtracting(found) == [])
    }

    /// Letters misread here and there, as a bad scan is. The pages of `variantes` have but one cue each, on purpose.
    @Test(arguments: Fixtures.names(in: Fixtures.texts, suffix: ".txt").filter { !$0.hasPrefix("variantes") })
    func `A misread letter in forty changes no boundary`(_ name: String) throws {
        let file = try TextFile(named: name)
        var noise = SeededNoise(seed: 7)
        let pages = try file.pages.map { page in
            page.isBlank ? page : try TextPage.page(page.number, page.lines.map { noise.misread($0.text, every: 40) })
        }
        let ranges = file.expected.map { String($0.prefix { $0 != " " }) }
        let found = try Fixtures.sorter().sort(pages: pages)
        #expect(found.map { "\($0.pages.first)-\($0.pages.last)" } == ranges)
    }
}

/// Replaces letters by others, the same ones in every run.
struct SeededNoise {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func misread(_ text: String, every: UInt64) -> String {
        String(text.map { $0.isLetter && next() % every == 0 ? letter() : $0 })
    }

    private mutating func letter() -> Character { Array("aeilnorstcu")[Int(next() % 11)] }

    private mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
