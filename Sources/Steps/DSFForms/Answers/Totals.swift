import DossierModel

extension DSFEdition {
    /// The draft with its totals computed anew by the edition's formulas, from the fields that are filled. A total appears
    /// only when a person entered at least one of the amounts under it: a total over the rent read in an act alone would
    /// pass for the household's budget.
    public func withTotals(_ draft: DSFDraft) -> DSFDraft {
        var draft = draft
        let computed = fields.filter { $0.formula != nil }
        for field in computed { draft.set(nil, at: field.id) }
        for formula in formulas {
            let answer = answer(of: formula, in: draft)
            for field in computed where field.formula == formula.name { draft.set(answer, at: field.id) }
        }
        return draft
    }

    private func answer(of formula: Formula, in draft: DSFDraft) -> DSFAnswer? {
        let filled = formula.terms.filter { draft[$0]?.value.amount != nil }
        guard filled.contains(where: { draft[$0]?.origin.isPersonal ?? false }),
            let value = value(of: formula, in: draft)
        else { return nil }
        return DSFAnswer(value: value, origin: .computed(formula: formula.id, from: filled))
    }

    private func value(of formula: Formula, in draft: DSFDraft) -> DSFValue? {
        switch formula.operation {
        case .sum(let terms):
            return .amount(terms.compactMap { draft[$0]?.value.amount }.reduce(Montant(cents: 0), +))
        case .difference(let first, let second):
            guard let first = draft[first]?.value.amount, let second = draft[second]?.value.amount else { return nil }
            return .amount(first - second)
        case .ratio(let first, let second):
            guard let first = draft[first]?.value.amount, let second = draft[second]?.value.amount, second.cents > 0
            else { return nil }
            let (scaled, overflow) = first.cents.multipliedReportingOverflow(by: 1000)
            return overflow ? nil : .percent(tenths: (scaled + second.cents / 2) / second.cents)
        }
    }
}

extension DSFValue {
    var amount: Montant? { if case .amount(let amount) = self { amount } else { nil } }
}

extension DSFOrigin {
    /// Entered by a person, or computed from such values.
    fileprivate var isPersonal: Bool {
        switch self {
        case .entered, .computed: true
        case .acte, .dossier: false
        }
    }
}
