import DossierModel
import FrenchText

/// Chooses principal, cost and total of a commandement together: what adds up is likelier to be read right.
struct TableSum {
    typealias AmountCandidate = Candidate<Montant>

    let amounts: [Spotted<AmountReading>]
    let lastBalance: Montant?
    let joint: FieldRules.Joint

    /// Candidates of each field that are tried together.
    private static let tried = 6

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

    /// The best candidates, none included; those a sum may still save are tried too.
    private func options(_ list: [AmountCandidate], _ least: Double) -> [AmountCandidate?] {
        list.prefix(Self.tried).filter { $0.score >= least - 1.5 }.map { $0 } + [nil]
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
        if t.value < p.value { return bonus + joint.before }
        let rest = t.value.cents - p.value.cents - (c?.value.cents ?? 0)
        if rest == 0, c != nil { return bonus + joint.sumExact }
        if let c, isSumOfLines(rest, except: [p.range, c.range, t.range]) { return bonus + joint.sumOfLines }
        return bonus + (c == nil ? 0 : joint.sumMissed)
    }

    /// True when one or two other amounts of the act make up the rest, added or taken off.
    private func isSumOfLines(_ rest: Int, except used: [Range<Int>]) -> Bool {
        let others = Array(
            Set(amounts.filter { !used.contains($0.range) }.map { abs($0.value.montant.cents) }.filter { $0 > 0 }))
        if others.contains(abs(rest)) { return true }
        let known = Set(others)
        return others.count <= 60
            && others.contains { known.contains(abs(rest - $0)) && abs(rest - $0) != $0 && $0 < abs(rest) * 4 }
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
