import DossierModel
import FrenchText

/// The court that is seized, as printed, and the bar of the lawyer.
struct CourtFields {
    let view: ActView
    let parties: [Entity]
    let rules: FieldRules

    func fill(_ fields: inout ActeFields) {
        if let rule = rules.rule(.juridiction, for: view.kind) { fillCourt(rule, &fields) }
        if let rule = rules.rule(.avocatBarreau, for: view.kind) { fillBar(rule, &fields) }
    }

    private func fillCourt(_ rule: FieldRule, _ fields: inout ActeFields) {
        let places = PlaceNames(stream: view.stream)
        var candidates: [Candidate<String>] = []
        for hit in view.cues["tribunal"] {
            guard let name = places.name(from: hit.range.upperBound, includingPreposition: true) else { continue }
            let range = hit.range.lowerBound..<name.upperBound
            let text = view.stream.text(range).trimmingCharacters { ",;:.()|«»".contains($0) }
            candidates.append(
                Candidate(
                    value: text, range: range, fit: hit.similarity,
                    score: view.scorer.score(range, rivals: [], rule: rule)))
        }
        choose(.juridiction, candidates, rule: rule, &fields)
    }

    private func fillBar(_ rule: FieldRule, _ fields: inout ActeFields) {
        let places = PlaceNames(stream: view.stream)
        var candidates: [Candidate<String>] = []
        for hit in view.cues["barreau"] {
            guard let name = places.name(from: hit.range.upperBound) else { continue }
            let town = places.text(name)
            let article = view.lexicons.institutions.article(ofTown: town).map { $0 + " " } ?? ""
            candidates.append(
                Candidate(
                    value: article + town, range: name, fit: hit.similarity,
                    score: view.scorer.score(hit.range.lowerBound..<name.upperBound, rivals: [], rule: rule)))
        }
        choose(.avocatBarreau, candidates, rule: rule, &fields)
    }

    private func choose(_ champ: Champ, _ list: [Candidate<String>], rule: FieldRule, _ fields: inout ActeFields) {
        let agreeing = list.weighted(by: rules.joint.repeated) { $0.lettersAndDigits }
        guard let best = agreeing.first, best.score >= rule.least else { return }
        fields[champ] = view.extracted(.text(best.value), from: best, rule: rule, champ: champ)
    }
}
