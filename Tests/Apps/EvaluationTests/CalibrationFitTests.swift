import DossierModel
import Extraction
import Foundation
import RuleFiles
import Testing

@testable import Evaluation

@Suite struct CalibrationFitTests {
    /// A fixed sequence of numbers between 0 and 1.
    private struct Sequence: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 33)
        }
    }

    /// Values right with a probability that grows with strength, read well or badly at random.
    private static func samples(_ count: Int, seed: UInt64) throws -> [LogisticFit.Sample] {
        var random = Sequence(state: seed)
        return try (0..<count).map { _ in
            let strength = Double.random(in: 0...2, using: &random)
            let reading = Double.random(in: 0.3...1, using: &random)
            let grounds = Grounds(strength: strength, lead: nil, reading: reading, weakest: reading, fit: 1)
            let signals = try #require(Signals.of([0: grounds], contested: [], kind: 1)[0])
            let probability = 1 / (1 + exp(1 - 2 * strength))
            return (signals, Double.random(in: 0...1, using: &random) < probability)
        }
    }

    @Test func whatWasFittedHoldsOnOtherValues() throws {
        let map = try LogisticFit.map(Self.samples(4000, seed: 1), parent: nil)
        let others = try Self.samples(4000, seed: 2).map {
            (confidence: map.probability($0.signals), isRight: $0.isRight)
        }
        let table = Reliability(.all, name: "", values: others)
        #expect(table.expectedError < 0.03)
        #expect(abs(table.aboutNine.shown - table.aboutNine.right.value) < 0.03)
        #expect((map.weights[.strength] ?? 0) > 1.5)
    }

    @Test func noWeightIsNegative() throws {
        // Right where little speaks for it: the best map without a negative weight leaves strength out.
        let upside = try Self.samples(2000, seed: 3).map { (signals: $0.signals, isRight: !$0.isRight) }
        let map = LogisticFit.map(upside, parent: nil)
        #expect(map.weights.values.allSatisfy { $0 >= 0 })
        #expect(map.weights[.strength] == 0)
    }

    @Test func fewValuesStayNearTheirParent() throws {
        let parent = try LogisticFit.map(Self.samples(4000, seed: 4), parent: nil)
        let child = try LogisticFit.map(Array(Self.samples(5, seed: 5)), parent: parent)
        #expect(abs((child.weights[.strength] ?? 0) - (parent.weights[.strength] ?? 0)) < 0.5)
    }

    @Test func equalValuesGiveEqualFilesThatLoad() throws {
        let parent = try LogisticFit.map(Self.samples(1000, seed: 6), parent: nil)
        let calibration = Calibration(
            fitted: try #require(CalendarDate(iso: "2026-11-27")), least: 100, pooled: parent,
            groups: ["dates": .init(fields: ["date_acte", "date_bail"], map: parent)], fields: ["date_acte": parent])
        let text = CalibrationText(calibration).text
        #expect(text == CalibrationText(calibration).text)
        let loaded: Calibration = try RuleFile(name: "calibration.yaml", text: text).decode()
        #expect(CalibrationText(loaded).text == text)
    }
}
