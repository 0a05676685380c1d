import DossierModel
import FrenchText

/// Telephone and e-mail of the office, company number of the landlord, number of the case at the court.
struct ContactFields {
    let view: ActView
    let rules: FieldRules

    func fill(_ fields: inout ActeFields) {
        choose(.etudeTelephone, among: view.reader.phones(), in: &fields) { .text(Self.grouped($0.digits)) }
        choose(.etudeEmail, among: view.reader.emails(), in: &fields) { .text($0) }
        choose(
            .bailleurSiren, among: view.reader.sirens().filter { $0.value.isAnnounced || $0.value.isValid }, in: &fields
        ) {
            .text($0.digits)
        }
        choose(.numeroRG, among: view.reader.rgNumbers(), in: &fields) { .text($0.text) }
    }

    private func choose<Value>(
        _ champ: Champ, among spotted: [Spotted<Value>], in fields: inout ActeFields, as field: (Value) -> FieldValue
    ) {
        guard let rule = rules.rule(champ, for: view.kind) else { return }
        let candidates = view.candidates(spotted, rule: rule).weighted(by: rules.joint.repeated) { $0 }
        guard let best = candidates.first, best.score >= rule.least else { return }
        fields[champ] = view.extracted(field(best.value), from: best, rule: rule, champ: champ)
    }

    /// `01 02 03 04 05`.
    private static func grouped(_ digits: String) -> String {
        let all = Array(digits)
        return stride(from: 0, to: all.count, by: 2).map { String(all[$0..<min($0 + 2, all.count)]) }
            .joined(separator: " ")
    }
}
