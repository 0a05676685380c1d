import DSFForms
import DossierModel
import Testing

@Suite struct TotalsTests {
    let edition: DSFEdition
    let blank: DSFDraft

    init() throws {
        edition = try DSFEdition.load(from: shippedFolder)
        blank = edition.prefill(
            DSFCase(dossier: try dossier([commandement(), assignation()]), status: .due),
            rules: try PrefillRules.load(from: folders))
    }

    @Test func `Totals come from what a person entered, by a named formula`() throws {
        var draft = blank
        try draft.enter(.amount(Montant(cents: 120_000)), at: DSFFieldID("2.01.locataire"), of: edition)
        try draft.enter(.amount(Montant(cents: 15_000)), at: DSFFieldID("2.04.conjoint"), of: edition)
        try draft.enter(.amount(Montant(cents: 6_000)), at: DSFFieldID("2.22"), of: edition)
        draft = edition.withTotals(draft)
        #expect(draft[DSFFieldID("2.40.locataire")]?.value == .amount(Montant(cents: 120_000)))
        #expect(draft[DSFFieldID("2.40.autres")] == nil)
        #expect(draft[DSFFieldID("2.40")]?.value == .amount(Montant(cents: 135_000)))
        // Rent 452,10 and charges 80,00 were read in the act.
        #expect(draft[DSFFieldID("2.41")]?.value == .amount(Montant(cents: 59_210)))
        #expect(draft[DSFFieldID("2.42")]?.value == .amount(Montant(cents: 75_790)))
        #expect(draft[DSFFieldID("2.43")]?.value == .percent(tenths: 335))
        #expect(
            draft[DSFFieldID("2.43")]?.origin
                == .computed(
                    formula: RuleID(name: "taux_effort", version: 1), from: [DSFFieldID("2.20"), DSFFieldID("2.40")]))
        try draft.enter(nil, at: DSFFieldID("2.01.locataire"), of: edition)
        try draft.enter(nil, at: DSFFieldID("2.04.conjoint"), of: edition)
        draft = edition.withTotals(draft)
        #expect(draft[DSFFieldID("2.40")] == nil)
        #expect(draft[DSFFieldID("2.42")] == nil)
    }

    @Test func `What only the papers say makes no total`() {
        for id in ["2.40", "2.41", "2.42", "2.43"] { #expect(blank[DSFFieldID(id)] == nil, "\(id)") }
    }

    @Test func `An entry that does not fit is refused`() {
        var draft = blank
        #expect(throws: DSFEntryError.self) { try draft.enter(.text("mille"), at: DSFFieldID("2.22"), of: edition) }
        #expect(throws: DSFEntryError.self) {
            try draft.enter(.choice("peut-être"), at: DSFFieldID("3.02"), of: edition)
        }
        #expect(throws: DSFEntryError.self) {
            try draft.enter(.amount(Montant(cents: 1)), at: DSFFieldID("2.40"), of: edition)
        }
        #expect(throws: DSFEntryError.self) { try draft.enter(.number(1), at: DSFFieldID("9.99"), of: edition) }
        #expect(draft == blank)
    }
}
