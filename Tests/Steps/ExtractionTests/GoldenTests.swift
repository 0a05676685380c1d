import DossierModel
import Foundation
import PageModel
import Testing

@testable import Extraction

/// What the rules read on recorded pages of invented papers. `RECTO_RECORD_GOLDEN=1` writes the files anew and fails the run.
@Suite struct GoldenTests {
    @Test(arguments: [("commandement", ActeKind.commandementDePayer), ("assignation", .assignation)])
    func recordedPages(name: String, kind: ActeKind) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
        let data = try Data(contentsOf: folder.appending(path: "\(name).pages.json"))
        let pages = try JSONDecoder().decode([PageText].self, from: data)
        let range = try #require(PageRange(1, pages.count))
        let segment = Segment(pages: range, kind: kind, confidence: .certain, reasons: [])
        let contents = Extractor(rules: try Shipped.rules(), lexicons: try Shipped.lexicons())
            .extract(segment: segment, pages: pages)
        let lines = contents.fields.paths.compactMap { path in
            contents.fields[path].map { "\(path) = \(text($0.value))" }
        }
        let read = lines.joined(separator: "\n") + "\n"
        let golden = folder.appending(path: "\(name).txt")
        if ProcessInfo.processInfo.environment["RECTO_RECORD_GOLDEN"] != nil {
            try read.write(to: golden, atomically: true, encoding: .utf8)
            Issue.record("golden file written anew: look at the difference, then run without RECTO_RECORD_GOLDEN")
            return
        }
        #expect(read == (try String(contentsOf: golden, encoding: .utf8)))
    }

    private func text(_ value: FieldValue) -> String {
        switch value {
        case .text(let text): text
        case .amount(let montant): "\(montant.cents)"
        case .date(let date): date.iso
        case .time(let time): time.iso
        case .choice(let choice): choice
        case .flag(let flag): "\(flag)"
        }
    }
}
