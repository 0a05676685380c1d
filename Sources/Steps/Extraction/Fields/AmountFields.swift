import DossierModel
import FrenchText
import PageModel

/// Chooses the amounts of an act: those of a commandement's table together by their sum, the others one by one, no mention
/// twice.
struct AmountFields {
    let view: ActView
    let rules: FieldRules
    let ledger: [LedgerLine]

    typealias AmountCandidate = Candidate<Montant>

    private static let single: [Champ] = [
        .detteMontant, .article700Montant, .indemniteOccupation, .loyerMensuel, .chargesMensuelles,
        .aideLogementBailleur,
    ]
    /// What an amount put right after a lost comma has to make good by a sum.
    private static let repairPenalty = 1.0

    func fill(_ fields: inout ActeFields) {
        var taken: Set<Int> = []
        fillMonthly(&fields, taken: &taken)
        fillTable(&fields, taken: &taken)
        fillClaims(&fields, taken: &taken)
    }

    /// The candidates of one amount field, equal amounts elsewhere counted in, best first.
    func candidates(_ champ: Champ) -> (rule: FieldRule, list: [AmountCandidate])? {
        guard let rule = rules.rule(champ, for: view.kind) else { return nil }
        let rivals = view.amounts.map(\.range)
        var list: [AmountCandidate] = []
        for spotted in view.amounts {
            let score = scored(spotted, rivals: rivals, rule: rule)
            for (montant, penalty) in readings(of: spotted.value) where allowed(montant, by: rule) {
                list.append(
                    Candidate(
                        value: montant, range: spotted.range, fit: spotted.confidence.value, score: score - penalty))
            }
        }
        return (rule, list.weighted(by: rules.joint.repeated) { $0.cents })
    }

    private func scored(_ spotted: Spotted<AmountReading>, rivals: [Range<Int>], rule: FieldRule) -> Double {
        let form = spotted.value.hasCents || spotted.value.hasCurrency ? 0 : -1.0
        return view.scorer.score(spotted.range, rivals: rivals, rule: rule) + form
            + (spotted.value.wordsAgree ? 0.3 : 0)
    }

    private func readings(of amount: AmountReading) -> [(Montant, Double)] {
        [(amount.montant, 0)] + (amount.lostComma.map { [($0, Self.repairPenalty)] } ?? [])
    }

    private func allowed(_ montant: Montant, by rule: FieldRule) -> Bool {
        guard montant.cents > 0 else { return false }
        return rule.range.map { ($0.from...$0.to).contains(montant.euros) } ?? true
    }

    private func set(
        _ champ: Champ, _ candidate: AmountCandidate, rule: FieldRule, in fields: inout ActeFields,
        taken: inout Set<Int>
    ) {
        taken.insert(candidate.range.lowerBound)
        fields[champ] = view.extracted(.amount(candidate.value), from: candidate, rule: rule, champ: champ)
    }

    /// Rent and charges: the best pair on two mentions.
    private func fillMonthly(_ fields: inout ActeFields, taken: inout Set<Int>) {
        let pair = monthlyPair()
        for (champ, own) in [(Champ.loyerMensuel, pair?.rent), (.chargesMensuelles, pair?.charges)] {
            guard let (rule, weighed) = candidates(champ) else { continue }
            let list = own.map { favouring($0, in: weighed) } ?? weighed
            guard
                let best = list.first(where: { !taken.contains($0.range.lowerBound) }), best.score >= rule.least
            else { continue }
            set(champ, best, rule: rule, in: &fields, taken: &taken)
        }
        guard let rent = fields.amount(.loyerMensuel), let charges = fields.amount(.chargesMensuelles) else { return }
        // Charges above the rent are a misreading or the whole rent: not given.
        if charges > rent { fields[.chargesMensuelles] = nil }
    }

    /// « Loyer / charges : 548,39 € / 81,71 € »: two amounts, and no more, right of a label that names both.
    private func monthlyPair() -> (rent: Range<Int>, charges: Range<Int>)? {
        for label in view.cues["loyer_et_charges"] {
            guard let box = view.stream.box(label.range) else { continue }
            let row = view.amounts.filter {
                view.rows.share($0.range.lowerBound, label.range.lowerBound)
                    && view.stream.tokens[$0.range.lowerBound].box.left > box.right
            }
            if row.count == 2, row[0].value.montant > row[1].value.montant { return (row[0].range, row[1].range) }
        }
        return nil
    }

    private func favouring(_ range: Range<Int>, in list: [AmountCandidate]) -> [AmountCandidate] {
        list.map { candidate in
            var candidate = candidate
            if candidate.range == range { candidate.score += Self.paired }
            return candidate
        }
        .ranked { $0.cents }
    }

    /// What the place in a pair is worth.
    private static let paired = 3.0

    private func fillTable(_ fields: inout ActeFields, taken: inout Set<Int>) {
        guard let principal = candidates(.montantPrincipal), let cost = candidates(.coutActe),
            let total = candidates(.montantTotal)
        else { return }
        // Among the many balances of an account some two make up any rest.
        let lines = view.amounts.filter { !view.zones.ledger[$0.range.lowerBound] }
        let table = TableSum(
            amounts: lines, lastBalance: ledger.last(where: { $0.balance != nil })?.balance, joint: rules.joint)
        let chosen = table.choose(
            principal: principal.list, cost: cost.list, total: total.list,
            least: (principal.rule.least, cost.rule.least, total.rule.least))
        if let chosen = chosen.principal {
            set(.montantPrincipal, chosen, rule: principal.rule, in: &fields, taken: &taken)
        }
        if let chosen = chosen.cost { set(.coutActe, chosen, rule: cost.rule, in: &fields, taken: &taken) }
        if let chosen = chosen.total { set(.montantTotal, chosen, rule: total.rule, in: &fields, taken: &taken) }
    }

    private func fillClaims(_ fields: inout ActeFields, taken: inout Set<Int>) {
        let monthly = fields.amount(.loyerMensuel).map { $0 + (fields.amount(.chargesMensuelles) ?? Montant(cents: 0)) }
        var proposals: [(champ: Champ, rule: FieldRule, candidate: AmountCandidate)] = []
        for champ in [Champ.detteMontant, .article700Montant, .indemniteOccupation, .aideLogementBailleur] {
            guard let (rule, list) = candidates(champ) else { continue }
            for var candidate in list {
                if champ == .indemniteOccupation, candidate.value == monthly {
                    candidate.score += rules.joint.monthlySum
                }
                if candidate.score >= rule.least { proposals.append((champ, rule, candidate)) }
            }
        }
        proposals.sort {
            ($1.candidate.score, $0.champ.rawValue, $0.candidate.range.lowerBound)
                < ($0.candidate.score, $1.champ.rawValue, $1.candidate.range.lowerBound)
        }
        for (champ, rule, candidate) in proposals
        where fields[champ] == nil && !taken.contains(candidate.range.lowerBound) {
            set(champ, candidate, rule: rule, in: &fields, taken: &taken)
        }
    }
}
