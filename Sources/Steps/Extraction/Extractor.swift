public import DossierModel
public import FrenchText
public import PageModel

/// Reads the fields of one act from its pages: candidates from anywhere on the act, then the choice of what fits best
/// together. What is not found is absent.
public struct Extractor: Sendable {
    private let rules: ExtractionRules
    private let lexicons: Lexicons

    public init(rules: ExtractionRules, lexicons: Lexicons) {
        self.rules = rules
        self.lexicons = lexicons
    }

    /// - Parameters:
    ///   - segment: the paper, as sorting found it.
    ///   - pages: pages of its file; those outside the segment and blank ones are ignored.
    public func extract(segment: Segment, pages: [PageText]) -> ActeContents {
        let own = pages.filter { segment.pages.contains($0.number) && !$0.isBlank }.sorted { $0.number < $1.number }
        let view = ActView(kind: segment.kind, pages: own, rules: rules, lexicons: lexicons)
        guard !view.stream.tokens.isEmpty else { return ActeContents() }
        let ledger = LedgerReader(view: view).lines()
        let parties = PartyFinder(view: view, rules: rules.parties).parties()
        var fields = ActeFields()
        DateFields(view: view, rules: rules.fields).fill(&fields)
        fillNames(view, parties, &fields)
        fillTexts(view, parties, &fields)
        AmountFields(view: view, rules: rules.fields, ledger: ledger).fill(&fields)
        RequestFields(view: view, rules: rules.fields, texts: rules.texts).fill(&fields)
        HearingFields(view: view, rules: rules.fields).fill(&fields)
        let significations = SignificationReader(view: view, rules: rules.fields, texts: rules.texts, parties: parties)
            .read(&fields)
        let findings = CrossChecks(
            rules: rules.findings, fields: fields, ledger: ledger, significations: significations
        ).findings()
        fields = rules.calibration.applied(to: fields, findings: findings, kind: segment.confidence)
        return ActeContents(fields: fields, ledger: ledger, significations: significations, findings: findings)
    }

    private func fillNames(_ view: ActView, _ parties: [Entity], _ fields: inout ActeFields) {
        PersonFields(view: view, rules: rules.parties, parties: parties).fill(&fields)
        OfficeFields(view: view, rules: rules.parties, parties: parties).fill(&fields)
        AddressFields(
            view: view, rules: rules.parties, parties: parties, hearing: fields.date(.audienceDate)
        ).fill(&fields)
        ProtectionFields(view: view, texts: rules.texts, rules: rules.parties, parties: parties).fill(&fields)
    }

    private func fillTexts(_ view: ActView, _ parties: [Entity], _ fields: inout ActeFields) {
        ReferenceField(view: view, rules: rules.fields).fill(&fields)
        ContactFields(view: view, rules: rules.fields).fill(&fields)
        DelayField(view: view, rules: rules.fields).fill(&fields)
        CourtFields(view: view, parties: parties, rules: rules.fields).fill(&fields)
    }
}
