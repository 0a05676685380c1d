import Foundation
import Testing

/// The main job on the Samples: folder of scans in, filled forms out.
@Suite struct SamplesTests {
    static func results() async throws -> (RectoProcess, [String: Papers]) {
        let (process, _) = try await SamplesRun.shared.outcome()
        return (process, try JSONDecoder().decode([String: Papers].self, from: Data(contentsOf: process.results)))
    }

    @Test func `The run ends well, tells the key once and shows its table`() async throws {
        let (process, outcome) = try await SamplesRun.shared.outcome()
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains(process.keys.path))
        #expect(outcome.output.contains("Pièces par nature"))
        #expect(outcome.output.contains("Commandement de payer"))
    }

    @Test func `Every file stands in the results, split and named as the truth says`() async throws {
        let (_, results) = try await Self.results()
        var (right, total) = (0, 0)
        for truth in try Truth.all() {
            let found = try #require(results[truth.file], "\(truth.file)")
            #expect(found.error == nil)
            total += truth.documents.count
            right += truth.documents.count { paper in
                found.documents.contains { $0.type == paper.type && $0.pages == paper.pages }
            }
        }
        #expect(Double(right) / Double(total) >= 0.95)
    }

    @Test func `Dates and amounts read are those printed`() async throws {
        let (_, results) = try await Self.results()
        var (right, wrong, missing) = (0, 0, 0)
        for truth in try Truth.all() {
            for paper in truth.documents where ["commandement_de_payer", "assignation"].contains(paper.type) {
                guard let found = results[truth.file]?.documents.first(where: { $0.pages == paper.pages }) else {
                    continue
                }
                for (key, value) in paper.fields where Self.isExact(key) {
                    switch found.fields[key] {
                    case value?: right += 1
                    case nil: missing += 1
                    default: wrong += 1
                    }
                }
            }
        }
        let (precision, recall) = (
            Double(right) / Double(right + wrong), Double(right) / Double(right + wrong + missing)
        )
        #expect(precision >= 0.93, "\(right) right, \(wrong) wrong, \(missing) missing")
        #expect(recall >= 0.75, "\(right) right, \(wrong) wrong, \(missing) missing")
    }

    private static func isExact(_ key: String) -> Bool {
        key.hasPrefix("date_") || key.hasPrefix("montant_") || key.hasPrefix("dette_") || key.hasSuffix("_date")
            || ["loyer_mensuel", "charges_mensuelles", "cout_acte", "indemnite_occupation"].contains(key)
    }

    @Test func `Papers of two households never share a dossier`() async throws {
        let (_, results) = try await Self.results()
        var households: [String: Set<String>] = [:]
        for truth in try Truth.all() {
            for paper in truth.documents {
                guard let found = results[truth.file]?.documents.first(where: { $0.pages == paper.pages }) else {
                    continue
                }
                households[found.household_id, default: []].insert(paper.household_id)
            }
        }
        #expect(households.values.allSatisfy { $0.count == 1 })
        #expect(households.count >= 12)
    }

    @Test func `The same command again reads nothing and writes the same bytes`() async throws {
        let (process, _) = try await SamplesRun.shared.outcome()
        let first = try Data(contentsOf: process.results)
        let again = process.home.appending(path: "encore.json")
        let outcome = try await process.recto(
            "run", RectoProcess.samples.appending(path: "files").path, "--json", again.path)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(#/lus maintenant +0\n/#))
        #expect(outcome.output.contains(#/Nouveaux actes +0\n/#))
        #expect(try Data(contentsOf: again) == first)
    }

    @Test func `Every form passes the check of the decree's rubrics`() async throws {
        let (process, _) = try await SamplesRun.shared.outcome()
        let outcome = try await process.recto("form", "--check")
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count >= 12)
        #expect(lines.allSatisfy { $0.contains("conforme") })
    }
}
