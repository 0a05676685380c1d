import DossierModel
import FrenchText

/// Chooses the dates of an act together: one mention says one thing, and the days follow one another.
struct DateFields {
    let view: ActView
    let rules: FieldRules

    private static let others: [Champ] = [
        .dateBail, .detteArreteeAu, .dateCommandement, .dateNotificationPrefet, .audienceDate,
    ]
    /// A debt is stated at most this many days before the act and this many after it.
    private static let debtDays = (before: 500, after: 45)

    func fill(_ fields: inout ActeFields) {
        let acte = chooseActe(&fields)
        var proposals: [(champ: Champ, rule: FieldRule, candidate: Candidate<CalendarDate>)] = []
        for champ in Self.others {
            guard let rule = rules.rule(champ, for: view.kind) else { continue }
            let fitting = view.candidates(view.dates, rule: rule).map { candidate in
                var candidate = candidate
                if let acte { candidate.score += chronology(champ, candidate.value, acte: acte) }
                return candidate
            }
            for candidate in fitting.agreeing(rules.joint.repeated) where candidate.score >= rule.least {
                proposals.append((champ, rule, candidate))
            }
        }
        proposals.sort {
            ($1.candidate.score, $0.champ.rawValue, $0.candidate.range.lowerBound)
                < ($0.candidate.score, $1.champ.rawValue, $1.candidate.range.lowerBound)
        }
        var taken: Set<Int> = []
        for (champ, rule, candidate) in proposals
        where fields[champ] == nil && taken.insert(candidate.range.lowerBound).inserted {
            fields[champ] = view.extracted(.date(candidate.value), from: candidate, rule: rule, champ: champ)
        }
    }

    private func chooseActe(_ fields: inout ActeFields) -> CalendarDate? {
        guard let rule = rules.rule(.dateActe, for: view.kind),
            let best = view.candidates(view.dates, rule: rule).agreeing(rules.joint.repeated).first,
            best.score >= rule.least
        else { return nil }
        fields[.dateActe] = view.extracted(.date(best.value), from: best, rule: rule, champ: .dateActe)
        return best.value
    }

    /// What the order of days costs a candidate.
    private func chronology(_ champ: Champ, _ date: CalendarDate, acte: CalendarDate) -> Double {
        let days = date.dayNumber - acte.dayNumber
        let fits =
            switch champ {
            case .dateBail, .dateCommandement: days < 0
            case .audienceDate: days > 0
            case .detteArreteeAu: (-Self.debtDays.before...Self.debtDays.after).contains(days)
            case .dateNotificationPrefet: (-120...200).contains(days)
            default: true
            }
        if champ == .audienceDate, fits { return rules.joint.laterHearing }
        return fits ? 0 : rules.joint.before
    }
}
