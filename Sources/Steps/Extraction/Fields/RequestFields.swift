import DossierModel
import FrenchText

/// What an assignation asks of the judge, and whether it does so in référé.
struct RequestFields {
    let view: ActView
    let rules: FieldRules
    let texts: TextRules

    /// Words after `à payer la somme de` within which the debt must be named.
    private static let debtReach = 30
    /// Words from it to the amount it orders.
    private static let amountReach = 10

    /// Once the amounts are chosen.
    func fill(_ fields: inout ActeFields) {
        let operative = operativePart()
        if let rule = rules.rule(.demandes, for: view.kind), let operative { fillRequests(operative, rule, &fields) }
        if let rule = rules.rule(.procedure, for: view.kind) { fillProcedure(operative, rule, &fields) }
    }

    /// The words under PAR CES MOTIFS; where that heading was not read, from the first request on.
    private func operativePart() -> Range<Int>? {
        if let last = view.zones.runs(of: .demandes).max(by: { $0.count < $1.count }) { return last }
        let verbs = ["constat_resiliation", "prononce_resiliation", "demande_expulsion"].flatMap { view.cues[$0] }
            .map(\.range.lowerBound)
            .filter {
                ![.pieces, .signification, .avertissement].contains(view.zones.sections[$0]) && !view.zones.quoted[$0]
            }
        guard verbs.count >= 2, let first = verbs.min() else { return nil }
        let end = view.zones.sections.indices.first {
            $0 > first && [.pieces, .signification].contains(view.zones.sections[$0])
        }
        return first..<(end ?? view.stream.tokens.count)
    }

    private func fillRequests(_ part: Range<Int>, _ rule: FieldRule, _ fields: inout ActeFields) {
        for choice in texts.demandes {
            guard let demande = Demande(rawValue: choice.value) else { continue }
            let hits = view.cues.hits(of: choice.cue, in: part)
            let debt = fields.amount(.detteMontant)
            guard
                let hit = hits.first(where: {
                    demande != .condamnationDette || namesDebt($0.range) || orders(debt, after: $0.range)
                })
            else { continue }
            fields[.demande(demande)] = view.extracted(
                .flag(true), range: hit.range, score: rule.least + hit.similarity, fit: hit.similarity, rule: rule,
                name: "demandes")
        }
    }

    /// An order to pay is for the debt when neither costs nor an indemnity are named nearer than rent or arrears.
    private func namesDebt(_ range: Range<Int>) -> Bool {
        let reach = range.lowerBound..<min(view.stream.tokens.count, range.upperBound + Self.debtReach)
        func first(_ cues: [String]) -> Int {
            cues.flatMap { view.cues.hits(of: $0, in: reach) }.map(\.range.lowerBound).min() ?? .max
        }
        let debt = first(["dette_apres", "dette_mots", "principal", "arrete_au"])
        return debt < .max && debt <= first(["article700", "indemnite", "dommages"])
    }

    /// « à payer la somme de 5 073,53 €, avec intérêts »: the amount alone says that it is the debt.
    private func orders(_ debt: Montant?, after range: Range<Int>) -> Bool {
        guard let debt, let amount = view.amounts.first(where: { $0.range.lowerBound >= range.upperBound }) else {
            return false
        }
        return amount.value.montant == debt
            && view.wordCount(range.upperBound..<amount.range.lowerBound) <= Self.amountReach
    }

    private func fillProcedure(_ operative: Range<Int>?, _ rule: FieldRule, _ fields: inout ActeFields) {
        var hits = view.cues["refere"].filter { !view.zones.quoted[$0.range.lowerBound] }
        if let operative { hits += view.cues.hits(of: "refere_demande", in: operative).filter { !isCharges($0.range) } }
        let weighed = hits.map { ($0, 1 + (rule.sections[view.zones.sections[$0.range.lowerBound]] ?? 0)) }
        if let (hit, score) = weighed.max(by: { $0.1 < $1.1 }), score >= rule.least {
            fields[.procedure] = view.extracted(
                .choice(TypeProcedure.refere.rawValue), range: hit.range, score: score, fit: hit.similarity,
                rule: rule, name: "procedure")
        } else if let operative {
            // Without a word of référé an assignation goes to the merits (CPC art. 54 and 750).
            let heading = operative.lowerBound..<min(operative.upperBound, operative.lowerBound + 3)
            fields[.procedure] = view.extracted(
                .choice(TypeProcedure.fond.rawValue), range: heading, score: rule.least + 1, rule: rule,
                name: "procedure")
        }
    }

    private func isCharges(_ range: Range<Int>) -> Bool {
        view.cues["refere_contre"].contains { $0.range.overlaps(range) }
    }
}
