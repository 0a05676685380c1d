import DossierModel

/// Cross-checks: their sentences and limits.
struct FindingRules: Decodable, Sendable {
    struct Rule: Decodable, Sendable {
        let version: Int
        let severity: Finding.Severity
        /// French, with `{name}` where a value goes.
        let message: String
    }

    let version: Int
    /// Cents by which a sum may miss.
    let tolerance: Int
    let serviceFrom: TimeOfDay
    let serviceTo: TimeOfDay
    private let findings: [String: Rule]

    /// Nil when the rule file leaves the check out.
    func finding(_ code: String, _ values: [String: String], fields: [FieldPath?]) -> Finding? {
        guard let rule = findings[code] else { return nil }
        var message = rule.message
        for (name, value) in values { message = message.replacing("{\(name)}", with: value) }
        return Finding(
            code: code, severity: rule.severity, message: message, fields: fields.compactMap(\.self),
            rule: RuleID(name: "extraction.\(code)", version: rule.version))
    }
}
