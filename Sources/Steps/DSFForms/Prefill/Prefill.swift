public import DossierModel

/// A dossier as the DSF sees it, with what only people and settings know.
public struct DSFCase: Hashable, Sendable {
    public let dossier: Dossier
    public let status: DSFStatus
    /// Name of the département; a postal code does not always tell it.
    public let departement: String?
    /// The body that makes the diagnostic.
    public let organisme: String?

    public init(dossier: Dossier, status: DSFStatus, departement: String? = nil, organisme: String? = nil) {
        self.dossier = dossier
        self.status = status
        self.departement = departement
        self.organisme = organisme
    }
}

extension DSFEdition {
    /// Fills what the papers say into the fields that allow it. A pure function: same case, same draft.
    ///
    /// - A human-only field is never filled: its entry in `fields.yaml` has no path.
    /// - Nothing read, or read with less than the rules' least confidence: the field stays blank (with a finding for the latter).
    /// - With the status `nonDu` only the head of the form is filled.
    public func prefill(_ dsfCase: DSFCase, rules: PrefillRules) -> DSFDraft {
        let reading = CaseReading(dsfCase, rules: rules, listedTenants: listedTenants)
        var answers: [DSFFieldID: DSFAnswer] = [:]
        var findings = reading.findings
        for field in fields where isOpen(field, for: dsfCase.status) {
            guard let path = field.path else { continue }
            let usable = reading.candidates(for: path)
                .filter { field.prefill.allows($0.source) && $0.value.fits(field) }
            guard let chosen = usable.first else { continue }
            if chosen.confidence < rules.minimumConfidence {
                findings.append(Self.tooWeak(field, rules))
            } else {
                answers[field.id] = DSFAnswer(value: chosen.value, origin: chosen.origin)
            }
        }
        return withTotals(
            DSFDraft(dossier: dsfCase.dossier.id, status: dsfCase.status, answers: answers, findings: findings))
    }

    private var listedTenants: Int {
        fields.compactMap { if case .cotitulaire(let index, _) = $0.path { index } else { nil } }.max() ?? 0
    }

    /// The head of the form (section 0) is filled for every dossier.
    private func isOpen(_ field: DSFField, for status: DSFStatus) -> Bool {
        if case .nonDu = status { field.id.section == "0" } else { true }
    }

    private static func tooWeak(_ field: DSFField, _ rules: PrefillRules) -> Finding {
        Finding(
            code: "VALEUR_PEU_SURE", severity: .information,
            message:
                "« \(field.label) » (\(field.id.rawValue)) : la valeur lue est trop incertaine pour être inscrite.",
            fields: [], rule: rules.rule("confiance"))
    }
}
