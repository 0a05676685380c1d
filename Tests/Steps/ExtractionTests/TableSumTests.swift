import DossierModel
import FrenchText
import Testing

@testable import Extraction

@Suite struct TableSumTests {
    private func candidate(_ cents: Int, at place: Int, _ score: Double) -> Candidate<Montant> {
        Candidate(value: Montant(cents: cents), range: place..<(place + 1), fit: 1, score: score)
    }

    private func sum() throws -> TableSum {
        TableSum(amounts: [], lastBalance: nil, joint: try Shipped.rules().fields.joint)
    }

    @Test func whatAddsUpBeatsALouderReading() throws {
        let chosen = try sum().choose(
            principal: [candidate(100_000, at: 1, 2.5), candidate(90_000, at: 2, 3)],
            cost: [candidate(10_000, at: 3, 2)], total: [candidate(110_000, at: 4, 2)], least: (1, 1, 1))
        #expect(chosen.principal?.value == Montant(cents: 100_000))
    }

    @Test func weakCandidateWithoutASumIsLeftOut() throws {
        let chosen = try sum().choose(
            principal: [candidate(100_000, at: 1, 2)], cost: [candidate(4_321, at: 3, 0.2)],
            total: [candidate(150_000, at: 4, 2)], least: (1, 1, 1))
        #expect(chosen.cost == nil)
        #expect(chosen.total?.value == Montant(cents: 150_000))
    }

    @Test func oneMentionServesOneField() throws {
        let chosen = try sum().choose(
            principal: [candidate(100_000, at: 1, 2)], cost: [], total: [candidate(100_000, at: 1, 1.5)],
            least: (1, 1, 1))
        #expect(chosen.principal != nil)
        #expect(chosen.total == nil)
    }

    @Test func aValueRepeatedOftenLeavesRoomForOthers() throws {
        let rent = (1...12).map { candidate(50_000, at: $0, 4) }
        let chosen = try sum().choose(
            principal: rent + [candidate(200_000, at: 20, 2)], cost: [candidate(10_000, at: 21, 2)],
            total: [candidate(210_000, at: 22, 2)], least: (1, 1, 1))
        #expect(chosen.principal?.value == Montant(cents: 200_000))
    }

    @Test func aBalanceThatRepeatsThePrincipalIsNoTotal() throws {
        let joint = try Shipped.rules().fields.joint
        let box = AmountReading(Montant(cents: 3_000), hasCurrency: true, hasCents: true)
        let other = Spotted(box, range: 9..<10, confidence: 1, rawText: "")
        let chosen = TableSum(amounts: [other], lastBalance: nil, joint: joint).choose(
            principal: [candidate(100_000, at: 1, 2.5)], cost: [candidate(10_000, at: 2, 2)],
            total: [candidate(100_000, at: 3, 1.7), candidate(113_000, at: 4, 1.2)], least: (1, 1, 1))
        #expect(chosen.total?.value == Montant(cents: 113_000))
    }
}
