import DossierModel
import Foundation
import RuleFiles
import Testing

@testable import Evaluation

@Suite struct FieldEqualityTests {
    struct Row: Decodable, Sendable, CustomTestStringConvertible {
        let key: String
        let truth: JSONValue
        let read: JSONValue
        let equal: Bool
        var testDescription: String { "\(key): \(truth.printed) / \(read.printed)" }
    }

    static let rows = (try? JSONDecoder().decode([Row].self, from: Recorded.data("equalities.json"))) ?? []

    @Test func rowsOfBothKindsAreThere() {
        #expect(Self.rows.count { $0.equal } > 100)
        #expect(Self.rows.count { !$0.equal } > 50)
    }

    /// As the reference scorer decided.
    @Test func valuesAreEqualAsRecorded() throws {
        let equality = FieldEquality(rules: try Recorded.rules())
        for row in Self.rows {
            #expect(equality.equal(row.key, row.truth, row.read) == row.equal, "\(row.testDescription)")
        }
    }

    @Test func unknownFieldIsRefusedWithItsLine() throws {
        let url = DataFolders(root: Recorded.project).pipelines.appending(path: "evaluation.yaml")
        let text = try String(contentsOf: url, encoding: .utf8)
        for (old, new, said) in [
            ("date_bail:", "date_bial:", "date_bial"), ("group: codes", "group: cods", "cods"),
            ("  date_acte: { group: dates, compare: day }\n", "", "date_acte"),
            ("compare: siren", "compare: siret", "siret"),
        ] {
            let error = #expect(throws: RuleFileError.self) {
                try ComparisonRules(
                    from: RuleFile(name: "e.yaml", text: text.replacing(old, with: new, maxReplacements: 1)))
            }
            #expect(error?.message.contains(said) == true, "\(said)")
            #expect((error?.line ?? 0) > 1, "\(said)")
        }
    }
}
