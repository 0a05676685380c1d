import DossierModel
import Foundation
import PageModel
import Sorting
import Testing

/// Recorded readings of scans against recorded answers. `RECTO_RECORD_GOLDEN=1` writes new answers and fails the run,
/// so that a change is always looked at.
@Suite struct GoldenTests {
    /// What is kept of a segment: reasons by cue and page, numbers rounded so that the last digits of `exp` do not matter.
    struct Answer: Hashable, Codable {
        let pages: [Int]
        let kind: String
        let confidence: Double
        let reasons: [String]

        init(_ segment: Segment) {
            pages = [segment.pages.first, segment.pages.last]
            kind = segment.kind.rawValue
            confidence = (segment.confidence.value * 1000).rounded() / 1000
            reasons = segment.reasons.map {
                "\($0.cue.name) p\($0.page) \(($0.weight * 100).rounded() / 100) « \($0.excerpt) »"
            }
        }
    }

    @Test(arguments: Fixtures.names(in: Fixtures.recorded, suffix: ".json"))
    func `Recorded pages give the recorded papers`(_ name: String) throws {
        let pages = try JSONDecoder().decode(
            [PageText].self, from: Data(contentsOf: Fixtures.recorded.appending(path: "\(name).json")))
        let answers = try Fixtures.sorter().sort(pages: pages).map(Answer.init)
        let golden = Fixtures.golden.appending(path: "\(name).json")
        if ProcessInfo.processInfo.environment["RECTO_RECORD_GOLDEN"] != nil {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try encoder.encode(answers).write(to: golden)
            Issue.record("\(name) was recorded anew; look at the change and run again without RECTO_RECORD_GOLDEN")
        } else {
            #expect(answers == (try JSONDecoder().decode([Answer].self, from: Data(contentsOf: golden))))
        }
    }

    @Test func `There are recordings`() {
        #expect(Fixtures.names(in: Fixtures.recorded, suffix: ".json").count >= 3)
    }
}
