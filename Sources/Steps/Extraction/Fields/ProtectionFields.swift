import DossierModel
import FrenchText

/// Tutor or curator of a tenant, guarantee behind the lease.
struct ProtectionFields {
    let view: ActView
    let texts: TextRules
    let rules: PartyRules
    let parties: [Entity]

    func fill(_ fields: inout ActeFields) {
        guard let rule = rules.persons[.protection] else { return }
        if let (value, hit) = first(of: texts.protections) {
            fields[.protectionMesure] = view.extracted(
                .choice(value), range: hit.range, score: rule.least + hit.similarity, rule: rule,
                name: "protection_mesure")
            let guardians = parties.filter { $0.role == .protection }
            if let guardian = guardians.max(by: { $0.score < $1.score }), let name = name(of: guardian) {
                fields[.protectionNom] = view.extracted(
                    .text(name), range: guardian.best.range, score: guardian.score, rule: rule, name: "protection_nom")
            }
        }
        if let (value, hit) = first(of: texts.garanties) {
            fields[.garantie] = view.extracted(
                .text(value), range: hit.range, score: rule.least + hit.similarity, rule: rule, name: "garantie")
        }
    }

    private func name(of entity: Entity) -> String? {
        entity.isPerson ? PersonReading(entity, view.lexicons).fullName : entity.best.body?.printedName
    }

    private func first(of choices: [TextRules.Choice]) -> (String, CueHit)? {
        for choice in choices {
            let hit = view.cues[choice.cue].first {
                !view.zones.quoted[$0.range.lowerBound] && view.zones.sections[$0.range.lowerBound] != .avertissement
            }
            if let hit { return (choice.value, hit) }
        }
        return nil
    }
}
