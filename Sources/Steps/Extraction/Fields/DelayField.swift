import DossierModel

/// The time the order itself gives; what the law or the lease says elsewhere does not count.
struct DelayField {
    let view: ActView
    let rules: FieldRules

    /// Cues of the two delays (loi 89-462 art. 24, before and since loi 2023-668).
    private static let cues: [(DelaiAnnonce, String)] = [(.deuxMois, "deux_mois"), (.sixSemaines, "six_semaines")]

    func fill(_ fields: inout ActeFields) {
        guard let rule = rules.rule(.delai, for: view.kind) else { return }
        var candidates: [Candidate<DelaiAnnonce>] = []
        for (delay, cue) in Self.cues {
            for hit in view.cues[cue] {
                let score = view.scorer.score(hit.range, rivals: [], rule: rule)
                candidates.append(Candidate(value: delay, range: hit.range, fit: hit.similarity, score: score))
            }
        }
        candidates.sort { ($1.score, $0.range.lowerBound) < ($0.score, $1.range.lowerBound) }
        guard let best = candidates.first, best.score >= rule.least else { return }
        // Two orders that say different things with equal force: nothing is sure.
        if let rival = candidates.first(where: { $0.value != best.value }), rival.score > best.score - 0.3 { return }
        fields[.delai] = view.extracted(.choice(best.value.rawValue), from: best, rule: rule, champ: .delai)
    }
}
