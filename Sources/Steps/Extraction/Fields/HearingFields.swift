import DossierModel
import FrenchText

/// The hearing: hour and place. Its day is chosen with the other dates.
struct HearingFields {
    let view: ActView
    let rules: FieldRules

    /// Words between the day of the hearing and its hour at most.
    private static let hourReach = 12
    private static let nearDay = 2.0

    func fill(_ fields: inout ActeFields) { fillHour(&fields) }

    private func fillHour(_ fields: inout ActeFields) {
        guard let rule = rules.rule(.audienceHeure, for: view.kind), let day = fields.date(.audienceDate) else {
            return
        }
        let days = view.dates.filter { $0.value == day }.map(\.range)
        var candidates = view.candidates(view.times, rule: rule)
        for index in candidates.indices where days.contains(where: { isNear($0, candidates[index].range) }) {
            candidates[index].score += Self.nearDay
        }
        candidates = candidates.weighted(by: rules.joint.repeated) { $0 }
        guard let best = candidates.first, best.score >= rule.least else { return }
        fields[.audienceHeure] = view.extracted(.time(best.value), from: best, rule: rule, champ: .audienceHeure)
    }

    private func isNear(_ day: Range<Int>, _ hour: Range<Int>) -> Bool {
        if view.rows.share(day.lowerBound, hour.lowerBound) { return true }
        guard day.upperBound <= hour.lowerBound else { return false }
        return view.wordCount(day.upperBound..<hour.lowerBound) <= Self.hourReach
    }
}
