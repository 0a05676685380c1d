import Foundation
import RuleFiles
import Testing

@testable import Evaluation

/// Scores held against numbers recorded with the reference scorer of the shared format, on true and mutated results.
@Suite struct RecordedScoresTests {
    /// What the reference scorer said of one file of results.
    struct Expected: Decodable, Sendable, CustomTestStringConvertible {
        struct Counts: Decodable {
            let tp: Int
            let fp: Int
            let fn: Int
            let f1: Double
            let precision: Double
            let recall: Double
        }
        struct Rescans: Decodable {
            let in_truth: Int
            let recognised: Int
            let wrong: Int
        }
        struct Numbers: Decodable {
            let files: Int
            let documents: Int
            let type_accuracy: Double
            let type_accuracy_per_tier: [String: Double]
            let type_recall_per_type: [String: Double]
            let type_confusions: [String: Int]
            let split_f1: Counts
            let split_f1_bundles: Counts
            let segment_exact_f1: Counts
            let segment_exact_f1_bundles: Counts
            let fields_overall: Counts
            let fields_per_tier: [String: Counts]
            let fields_per_type: [String: Counts]
            let fields_per_field: [String: Counts]
            let household_linking_f1: Counts
            let amounts_dates_f1: Counts
            let false_value_rate: Double
            let wrong_household_pairs: Int
            let rescans: Rescans
        }
        let results: String
        let all_types: Bool
        let without_handwritten: Bool
        let scores: Numbers
        var testDescription: String { "\(results), tous: \(all_types), sans manuscrit: \(without_handwritten)" }
    }

    static let expected = (try? JSONDecoder().decode([Expected].self, from: Recorded.data("expected.json"))) ?? []

    @Test func everyPairIsThere() { #expect(Self.expected.count >= 12) }

    @Test(arguments: expected) func scoresAreThoseRecorded(_ expected: Expected) throws {
        let evaluation = try Recorded.evaluation(
            expected.results,
            ScoringOptions(withoutHandwritten: expected.without_handwritten, allTypes: expected.all_types))
        let (scores, numbers) = (evaluation.scores, expected.scores)
        #expect(scores.files == numbers.files)
        #expect(scores.documents == numbers.documents)
        expect(scores.typeAccuracy, numbers.type_accuracy, "type")
        expect(scores.typeAccuracyPerTier, numbers.type_accuracy_per_tier, "type by tier")
        expect(scores.typeRecallPerType, numbers.type_recall_per_type, "type by type")
        let confusions = Dictionary(
            uniqueKeysWithValues: numbers.type_confusions.map { ($0.key.replacing("None", with: "(none)"), $0.value) })
        #expect(scores.typeConfusions == confusions)
        expect(scores.split.starts, numbers.split_f1, "starts")
        expect(scores.splitBundles.starts, numbers.split_f1_bundles, "starts, bundles")
        expect(scores.split.segments, numbers.segment_exact_f1, "segments")
        expect(scores.splitBundles.segments, numbers.segment_exact_f1_bundles, "segments, bundles")
        expect(scores.fieldsOverall, numbers.fields_overall, "fields")
        expect(scores.fieldsPerTier, numbers.fields_per_tier, "tier")
        expect(scores.fieldsPerType, numbers.fields_per_type, "type")
        expect(scores.fieldsPerField, numbers.fields_per_field, "field")
        expect(scores.householdLinking, numbers.household_linking_f1, "linking")
        expect(scores.amountsDates, numbers.amounts_dates_f1, "amounts and dates")
        expect(scores.falseValues.value, numbers.false_value_rate, "false values")
        #expect(scores.wrongHouseholdPairs == numbers.wrong_household_pairs)
        #expect(scores.rescans.inTruth == numbers.rescans.in_truth)
        #expect(scores.rescans.recognised == numbers.rescans.recognised)
        #expect(scores.rescans.wrong == numbers.rescans.wrong)
    }

    /// Equal to the four digits that were recorded.
    private func expect(_ value: Double, _ recorded: Double, _ what: String) {
        #expect(abs(value - recorded) < 0.000_051, "\(what)")
    }

    private func expect(_ values: [String: Double], _ recorded: [String: Double], _ what: String) {
        #expect(Set(values.keys) == Set(recorded.keys), "\(what)")
        for (name, value) in values { expect(value, recorded[name] ?? -1, "\(what) \(name)") }
    }

    private func expect(_ tally: Tally, _ recorded: Expected.Counts, _ what: String) {
        #expect(tally.tp == recorded.tp, "\(what)")
        #expect(tally.fp == recorded.fp, "\(what)")
        #expect(tally.fn == recorded.fn, "\(what)")
        expect(tally.f1, recorded.f1, what)
        expect(tally.precision, recorded.precision, what)
        expect(tally.recall, recorded.recall, what)
    }

    private func expect(_ tallies: [String: Tally], _ recorded: [String: Expected.Counts], _ what: String) {
        #expect(Set(tallies.keys) == Set(recorded.keys), "\(what)")
        for (name, counts) in recorded { expect(tallies[name] ?? Tally(), counts, "\(what) \(name)") }
    }
}
