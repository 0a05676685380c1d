import DossierModel
import FrenchText

/// Chooses the dates of an act together: one mention says one thing, and the days follow one another.
struct DateFields {
    private let view: ActView
    private let rules: FieldRules
    /// Every other field's candidates by their context alone.
    private let weighed: [(champ: Champ, rule: FieldRule, candidates: [Candidate<CalendarDate>])]

    init(view: ActView, rules: FieldRules) {
        self.view = view
        self.rules = rules
        weighed = Self.others.compactMap { champ in
            rules.rule(champ, for: view.kind).map { (champ, $0, view.candidates(view.dates, rule: $0)) }
        }
    }

    /// No act under the law in force is older than it, though streets are called after older days (rue du 8 Mai 1945). Leases
    /// may be.
    private func isOfOurTime(_ champ: Champ, _ date: CalendarDate) -> Bool {
        champ == .dateBail || date >= rules.joint.firstAct
    }

    /// Days tried as the act's.
    private static let triedDays = 4
    private static let others: [Champ] = [
        .dateBail, .detteArreteeAu, .dateCommandement, .dateNotificationPrefet, .audienceDate,
    ]
    /// A debt is stated at most this many days before the act and this many after it.
    private static let debtDays = (before: 500, after: 45)

    private typealias DateCandidate = Candidate<CalendarDate>
    private struct Proposal {
        let champ: Champ
        let rule: FieldRule
        let candidate: DateCandidate
    }

    func fill(_ fields: inout ActeFields) {
        let acte = chooseActe()
        if let acte, let rule = rules.rule(.dateActe, for: view.kind) {
            fields[.dateActe] = view.extracted(.date(acte.value), from: acte, rule: rule, champ: .dateActe)
        }
        for chosen in choose(acte: acte?.value) {
            fields[chosen.champ] = view.extracted(
                .date(chosen.candidate.value), from: chosen.candidate, rule: chosen.rule, champ: chosen.champ)
        }
    }

    /// The day of the act with which the other days fit best.
    private func chooseActe() -> DateCandidate? {
        guard let rule = rules.rule(.dateActe, for: view.kind) else { return nil }
        let list = view.candidates(view.dates, rule: rule).agreeing(rules.joint.repeated)
            .filter { $0.score >= rule.least && isOfOurTime(.dateActe, $0.value) }
        var days: Set<CalendarDate> = []
        let tried = list.filter { days.insert($0.value).inserted }.prefix(Self.triedDays)
        return tried.map { ($0, $0.score + choose(acte: $0.value).reduce(0) { $0 + $1.candidate.score }) }
            .max { ($0.1, $1.0.range.lowerBound) < ($1.1, $0.0.range.lowerBound) }?.0
    }

    /// The other days, given the day of the act: best first, no field and no mention twice.
    private func choose(acte: CalendarDate?) -> [Proposal] {
        var proposals: [Proposal] = []
        for (champ, rule, candidates) in weighed {
            let fitting = candidates.map { candidate in
                var candidate = candidate
                if let acte { candidate.score += chronology(champ, candidate.value, acte: acte) }
                return candidate
            }
            for candidate in fitting.agreeing(rules.joint.repeated)
            where candidate.score >= rule.least && isOfOurTime(champ, candidate.value) {
                proposals.append(Proposal(champ: champ, rule: rule, candidate: candidate))
            }
        }
        proposals.sort {
            ($1.candidate.score, $0.champ.rawValue, $0.candidate.range.lowerBound)
                < ($0.candidate.score, $1.champ.rawValue, $1.candidate.range.lowerBound)
        }
        var (fields, mentions): (Set<Champ>, Set<Int>) = ([], [])
        return proposals.filter { proposal in
            guard !fields.contains(proposal.champ), !mentions.contains(proposal.candidate.range.lowerBound)
            else { return false }
            fields.insert(proposal.champ)
            mentions.insert(proposal.candidate.range.lowerBound)
            return true
        }
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
