/// What the finished version prints in place of an answer, and why.
public struct BlankMention: Hashable, Sendable, Codable {
    public enum Word: String, Hashable, Sendable, Codable {
        case nonRenseigne = "non renseigné"
        case sansObjet = "sans objet"
    }

    public let field: DSFFieldID
    public let word: Word
    /// One French phrase.
    public let reason: String
}

extension DSFEdition {
    /// One mention for each blank field, in the order of the form; optional lines of lists and the signature have none.
    ///
    /// - « sans objet »: the question depends on another that was answered otherwise, or the field belongs to rubrics that
    ///   the decree asks « le cas échéant » (D13 to D15) and of which nothing was filled.
    /// - « non renseigné » with the draft's reason: everything else.
    public func blankMentions(in draft: DSFDraft) -> [BlankMention] {
        fields.compactMap { field in
            guard draft[field.id] == nil, !field.staysBlank, field.type != .signature else { return nil }
            if let condition = field.condition, !isAsked(field, in: draft) {
                let asked = self.field(condition.field)?.label ?? condition.field.rawValue
                return BlankMention(
                    field: field.id, word: .sansObjet, reason: "la réponse à « \(asked) » ne l'appelle pas")
            }
            if isEmptyOptional(field, in: draft) {
                return BlankMention(
                    field: field.id, word: .sansObjet, reason: "rubrique demandée le cas échéant : rien à y porter")
            }
            let code = draft.fieldBlankReasons[field.id] ?? draft.blankReason
            return BlankMention(
                field: field.id, word: .nonRenseigne, reason: blankReason(code: code)?.text ?? "motif non précisé")
        }
    }

    private func isEmptyOptional(_ field: DSFField, in draft: DSFDraft) -> Bool {
        guard !field.rubrics.isEmpty, field.rubrics.allSatisfy({ !$0.isRequired }) else { return false }
        return !fields.contains { other in
            draft[other.id] != nil && other.rubrics.contains(where: field.rubrics.contains)
        }
    }
}
