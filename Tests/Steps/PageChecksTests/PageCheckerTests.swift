import DossierModel
import Foundation
import PageChecks
import PageModel
import RuleFiles
import Testing

@Suite struct PageCheckerTests {
    static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Pipelines/rules/page-checks.yaml").standardized

    private func checker() throws -> PageChecker { PageChecker(rules: try .load(from: RuleFile(at: Self.file))) }

    private func page(
        _ number: Int = 2, lefts: [Double] = [60], source: PageText.Source = .ocr, turn: QuarterTurn = .none,
        resolution: Double? = 200, confidence: Double = 0.95, blur: Double = 0.1, darkness: Double = 190,
        paper: Double = 240, unread: Double = 0
    ) throws -> PageText {
        let lines = try lefts.enumerated().map { place, left in
            let box = try #require(Box(left: left, top: 60 + 20 * Double(place), width: 300, height: 10))
            let word = try #require(Word(text: "loyer", box: box, confidence: .certain))
            return try #require(Line(words: [word]))
        }
        let block = try #require(Block(lines: lines))
        return try #require(
            PageText(
                number: number, width: 595, height: 842, source: source, blocks: source == .ocr ? [block] : [],
                quality: PageQuality(
                    turn: turn, resolution: resolution, confidence: Confidence(clamping: confidence),
                    picture: PictureMeasures(blur: blur, darkness: darkness, paper: paper, unread: unread))))
    }

    private func codes(_ page: PageText) throws -> [String] {
        try checker().findings(pages: [page]).map(\.code)
    }

    @Test func `A good scan is worth no word`() throws { #expect(try codes(page()).isEmpty) }

    @Test func `Each fault has its sentence`() throws {
        #expect(try codes(page(blur: 0.6)) == ["PAGE_FLOUE"])
        #expect(try codes(page(darkness: 30)) == ["PAGE_PALE"])
        #expect(try codes(page(paper: 60)) == ["PAGE_SOMBRE"])
        #expect(try codes(page(resolution: 75)) == ["RESOLUTION_FAIBLE"])
        #expect(try codes(page(unread: 0.8)) == ["PAGE_PEU_LUE"])
        #expect(try codes(page(confidence: 0.3)) == ["PAGE_PEU_LUE"])
        #expect(try codes(page(turn: .half)) == ["PAGE_RETOURNEE"])
        #expect(try codes(page(source: .unread)) == ["PAGE_ILLISIBLE"])
        #expect(try codes(page(lefts: [0.5, 0, 0.2, 0.9, 0.1])) == ["PAGE_COUPEE"])
        // A fax mark alone at the edge cuts nothing.
        #expect(try codes(page(lefts: [0.5] + Array(repeating: 60, count: 20))).isEmpty)
    }

    @Test func `The sentence names the page and what to do`() throws {
        let findings = try checker().findings(pages: [page(blur: 0.6)])
        #expect(
            findings.map(\.message) == ["La page 2 est floue : numérisez-la de nouveau si possible."])
        #expect(findings.allSatisfy { $0.rule.name.hasPrefix(PageChecker.rulePrefix) })
    }

    @Test func `A check without its sentence is refused with the line`() throws {
        let text = try String(contentsOf: Self.file, encoding: .utf8).replacing("PAGE_FLOUE", with: "PAGE_INCONNUE")
        #expect(throws: RuleFileError.self) { try PageCheckRules.load(from: RuleFile(name: "essai.yaml", text: text)) }
    }
}
