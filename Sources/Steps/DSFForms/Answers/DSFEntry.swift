import DossierModel

/// What a person says about a field of the form; it stands in place of what papers say, which is never lost.
public enum DSFEntry: Hashable, Sendable, Codable {
    case value(DSFValue)
    /// Nothing goes there, whatever the papers say.
    case empty
    /// Nothing is said any more: what the papers say stands again.
    case withdrawn
}

extension DSFFieldID {
    /// Not a field of the form: why its blanks are blank, as one of the edition's reasons.
    public static let blankReason = DSFFieldID("motif")
}

extension DSFEdition {
    /// The draft with what people said in place, and its totals. An entry that this edition has no place for is told.
    public func completing(_ draft: DSFDraft, with entries: [DSFFieldID: DSFEntry]) -> DSFDraft {
        var draft = draft
        for (id, entry) in entries.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            guard id != .blankReason else {
                if case .value(.choice(let code)) = entry { draft.blankReason = code }
                continue
            }
            do {
                switch entry {
                case .value(let value): try draft.enter(value, at: id, of: self)
                case .empty: try draft.enter(nil, at: id, of: self)
                case .withdrawn: break
                }
            } catch {
                draft.note(
                    Finding(
                        code: "SAISIE_NON_REPRISE", severity: .warning,
                        message: "Une saisie (\(id.rawValue)) n'a pas de place dans cette édition : \(error.message).",
                        fields: [], rule: RuleID(name: "form.entries", version: 1)))
            }
        }
        return withTotals(draft)
    }
}
