public import DSFForms
public import DossierModel
public import DossierStore

/// The form of a dossier as people complete it: what the papers say, what was typed, what is still missing.
public struct FormSheet: Sendable {
    public let dossier: Dossier
    public let edition: DSFEdition
    /// What the papers alone say.
    public let prefilled: DSFDraft
    /// With what people wrote.
    public let draft: DSFDraft
    /// The latest entry of each field that somebody wrote into.
    public let entries: [DSFFieldID: FormEntry<DSFEntry>]
    public let checks: [RubricCheck]
    /// The latest first.
    public let issued: [IssuedPaper]
    /// The latest first.
    public let journal: [JournalEntry]
    /// How sure a reading is, in words.
    let rules: PrefillRules

    /// `probable (84 %)`.
    public func certainty(_ evidence: ActeEvidence) -> String { rules.certaintyText(evidence.confidence) }
    /// 0 while nobody wrote into the field.
    public func number(of field: DSFFieldID) -> Int { entries[field]?.number ?? 0 }
}

/// What a person says about a field of the form.
public enum FormAnswer: Hashable, Sendable {
    /// As typed; export values set off by commas for fields that are ticked. An empty text empties the field.
    case typed(String)
    /// What the papers say stands again.
    case withdrawn
}

/// What became of it.
public enum FormAnswerOutcome: Sendable {
    /// The sheet with the entry.
    case recorded(FormSheet)
    /// Somebody else wrote into the field first; nothing was written.
    case overtaken(FormSheet)
    /// What was typed is no value of this field; with one French sentence.
    case refused(String)
}
