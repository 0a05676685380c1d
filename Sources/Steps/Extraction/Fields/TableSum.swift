import DossierModel
import FrenchText

/// Chooses principal, cost and total of a commandement together: what adds up is likelier to be read right.
struct TableSum {
    typealias AmountCandidate = Candidate<Montant>

    let lastBalance: Montant?
    let joint: FieldRules.Joint

    /// Different values of each field that are tried together.
    private static let tried = 8

    /// Where every amount of the act stands, by its cents without sign.
    private let places: [Int: [Range<Int>]]

    init(amounts: [Spotted<AmountReading>], lastBalance: Montant?, joint: FieldRules.Joint) {
        self.lastBalance = lastBalance
        self.joint = joint
        places = Dictionary(grouping: amounts) { abs($0.value.montant.cents) }.mapValues { $0.map(\.range) }
    }

    /// Different amounts of an act beyond which any rest is the sum of some two.
    private static let summed = 40
    /// Lines between principal and total beyond which some choice of signs makes any rest.
    private static let mostBetween = 5
    /// How far under its threshold a sum may still save a candidate.
    private static let saved = 1.5

    struct Chosen {
        var principal: AmountCandidate?
        var cost: AmountCandidate?
        var total: AmountCandidate?
        var score = -Double.infinity
    }

    func choose(
        principal: [AmountCandidate], cost: [AmountCandidate], total: [AmountCandidate],
        least: (principal: Double, cost: Double, total: Double)
    ) -> Chosen {
        var best = Chosen()
        for p in options(principal, least.principal) {
            for c in options(cost, least.cost) where distinct(p, c) {
                for t in options(total, least.total) where distinct(p, t) && distinct(c, t) {
                    let score = gain(p, least.principal) + gain(c, least.cost) + gain(t, least.total) + bonus(p, c, t)
                    if score > best.score { best = Chosen(principal: p, cost: c, total: t, score: score) }
                }
            }
        }
        return confirmed(best, least)
    }

    /// The best candidate of every different value, none included; those a sum may still save are tried too.
    private func options(_ list: [AmountCandidate], _ least: Double) -> [AmountCandidate?] {
        var values: Set<Montant> = []
        let different = list.filter { $0.score >= least - Self.saved && values.insert($0.value).inserted }
        return different.prefix(Self.tried).map { $0 } + [nil]
    }

    private func gain(_ candidate: AmountCandidate?, _ least: Double) -> Double {
        candidate.map { $0.score - least } ?? 0
    }

    private func distinct(_ a: AmountCandidate?, _ b: AmountCandidate?) -> Bool {
        guard let a, let b else { return true }
        return a.range != b.range
    }

    private func bonus(_ p: AmountCandidate?, _ c: AmountCandidate?, _ t: AmountCandidate?) -> Double {
        var bonus = 0.0
        if let p, p.value == lastBalance { bonus += joint.ledgerBalance }
        guard let p, let t else { return bonus }
        guard let c else { return t.value < p.value ? bonus + joint.before : bonus }
        let rest = t.value.cents - p.value.cents - c.value.cents
        if rest == 0 { return bonus + joint.sumExact }
        if isSumBetween(p.range, t.range, rest: rest, except: c.range) { return bonus + joint.sumOfLines }
        if t.value < p.value { return bonus + joint.before }
        // A total that only repeats the principal leaves the cost over, and the cost stands on the act.
        let isSum = t.value != p.value && isSumOfLines(rest, except: [p.range, c.range, t.range])
        return bonus + (isSum ? joint.sumOfLines : joint.sumMissed)
    }

    /// True when one or two other amounts of the act make up the rest, added or taken off.
    private func isSumOfLines(_ rest: Int, except used: [Range<Int>]) -> Bool {
        if stands(abs(rest), besides: used) { return true }
        guard places.count <= Self.summed else { return false }
        return places.keys.contains { one in
            one > 0 && one < abs(rest) && one * 2 != abs(rest) && stands(one, besides: used)
                && stands(abs(rest) - one, besides: used)
        }
    }

    /// True when the amounts printed between principal and total, all of them, added or taken off, make up the rest: « sous
    /// déduction de 151,47 € » is printed without a sign.
    private func isSumBetween(_ principal: Range<Int>, _ total: Range<Int>, rest: Int, except cost: Range<Int>) -> Bool
    {
        guard principal.upperBound <= total.lowerBound else { return false }
        let between = places.flatMap { cents, ranges in
            ranges.filter { $0.lowerBound >= principal.upperBound && $0.upperBound <= total.lowerBound && $0 != cost }
                .map { _ in cents }
        }
        guard (1...Self.mostBetween).contains(between.count) else { return false }
        let sums = between.reduce(into: Set([0])) { sums, cents in
            sums = Set(sums.flatMap { [$0 + cents, $0 - cents] })
        }
        return sums.contains(rest)
    }

    private func stands(_ cents: Int, besides used: [Range<Int>]) -> Bool {
        places[cents]?.contains { !used.contains($0) } ?? false
    }

    /// Leaves out members that stay under their threshold where no sum speaks for them.
    private func confirmed(_ chosen: Chosen, _ least: (principal: Double, cost: Double, total: Double)) -> Chosen {
        var chosen = chosen
        let support = bonus(chosen.principal, chosen.cost, chosen.total)
        guard support < joint.sumOfLines else { return chosen }
        if let p = chosen.principal, p.score < least.principal { chosen.principal = nil }
        if let c = chosen.cost, c.score < least.cost { chosen.cost = nil }
        if let t = chosen.total, t.score < least.total { chosen.total = nil }
        return chosen
    }
}
