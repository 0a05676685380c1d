import DossierModel
import Foundation
import Testing

@testable import Evaluation

@Suite struct StatisticsTests {
    /// Reference values of Wilson's interval at 95 %.
    @Test(arguments: [
        (0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (90, 100, 0.8256, 0.9448), (360, 400, 0.8667, 0.9257),
        (0, 764, 0.0, 0.0050), (0, 0, 0.0, 1.0),
    ]) func intervalOfAShare(_ count: Int, _ total: Int, _ low: Double, _ high: Double) {
        let interval = Wilson(Share(count, of: total))
        #expect(abs(interval.low - low) < 0.000_06)
        #expect(abs(interval.high - high) < 0.000_06)
    }

    @Test func classesHoldEveryValueOnce() {
        let values = [0, 0.49, 0.5, 0.85, 0.9, 0.949, 0.95, 0.999, 1].map { (confidence: $0, isRight: $0 > 0.6) }
        let table = Reliability(.all, name: "", values: values)
        #expect(table.bins.reduce(0) { $0 + $1.right.of } == values.count)
        #expect(table.all.right.of == values.count)
        #expect(table.aboutNine.right.of == 3)
        #expect(abs(table.aboutNine.shown - (0.85 + 0.9 + 0.949) / 3) < 1e-9)
    }

    @Test func expectedErrorIsTheDistanceBetweenShownAndRight() {
        let half = (0..<100).map { (confidence: 0.9, isRight: $0 % 2 == 0) }
        #expect(abs(Reliability(.all, name: "", values: half).expectedError - 0.4) < 1e-9)
        let honest = (0..<100).map { (confidence: 0.9, isRight: $0 >= 10) }
        #expect(Reliability(.all, name: "", values: honest).expectedError < 1e-9)
    }
}

@Suite struct StraightThroughTests {
    private static func outcome(_ confidence: Double?, right: Bool, household: String = "H1", given: Bool = true)
        -> ValueOutcome
    {
        ValueOutcome(
            paper: .init(
                file: "f", tier: "easy", hand: nil, layout: nil, type: "assignation", household: household),
            unit: FieldUnit(key: "date_acte", truth: "a", read: given ? "a" : nil, path: "date_acte"), isRight: right,
            confidence: confidence, signals: nil)
    }

    private static func right(_ count: Int, _ confidence: Double, household: String = "H1") -> [ValueOutcome] {
        (0..<count).map { _ in outcome(confidence, right: true, household: household) }
    }

    @Test func theLowestConfidenceWithinTheBoundIsFound() {
        let values =
            Self.right(900, 0.99) + Self.right(100, 0.9) + [Self.outcome(0.8, right: false)]
            + Self.right(50, 0.7) + (0..<20).map { _ in Self.outcome(0.6, right: false) }
        // One error may be in 1 251 values (upper limit 0.45 %), not in 1 051 (0.54 %).
        #expect(StraightThrough(values, threshold: nil).threshold == 0.9)
        let more = values + Self.right(200, 0.7)
        #expect(StraightThrough(more, threshold: nil).threshold == 0.7)
    }

    @Test func tooFewValuesPromiseNothing() {
        let through = StraightThrough(Self.right(500, 0.99), threshold: nil)
        #expect(through.threshold == nil)
        #expect(through.fields.count == 0)
        #expect(through.dossiers.count == 0)
    }

    @Test func aMissedValueHoldsItsDossierBack() {
        let values =
            Self.right(900, 0.99, household: "H1") + Self.right(10, 0.99, household: "H2")
            + [Self.outcome(nil, right: false, household: "H2", given: false)]
        let through = StraightThrough(values, threshold: nil)
        #expect(through.dossiers == Share(1, of: 2))
        #expect(through.fields == Share(910, of: 911))
        #expect(through.wrongDossiers == Share(0, of: 1))
    }

    @Test func aGivenThresholdIsJudgedAsItIs() {
        let values = Self.right(9, 0.9) + [Self.outcome(0.95, right: false)]
        let through = StraightThrough(values, threshold: 0.5)
        #expect(through.wrong == Share(1, of: 10))
        #expect(through.wrongDossiers == Share(1, of: 1))
    }
}

@Suite struct LedgerScoreTests {
    private func lines(_ text: String) throws -> [LedgerEntry] {
        try JSONDecoder().decode([LedgerEntry].self, from: Data(text.utf8))
    }

    @Test func linesCountInOrderAndExactly() throws {
        let truth = try lines(
            #"[{"label":"a","debit":10,"credit":0,"balance":10},{"label":"b","debit":20.5,"balance":30.5},{"label":"c","credit":5,"date":"2024-01-01"}]"#
        )
        var score = LedgerScore()
        score.add(truth: truth, read: truth)
        #expect(score.share == Share(3, of: 3))
        // A line too many between, a wrong balance, a missing date.
        let read = try lines(
            #"[{"debit":10,"balance":10},{"debit":1},{"debit":20.5,"balance":30.4},{"credit":5}]"#)
        score.add(truth: truth, read: read)
        #expect(score.share == Share(4, of: 6))
        #expect(score.extra == 3)
    }
}
