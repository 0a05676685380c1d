/// How far a draft answers one rubric of the decree.
public struct RubricCheck: Hashable, Sendable {
    public enum State: Hashable, Sendable {
        /// Every field that calls for an answer has one.
        case complete
        case partial
        /// Nothing is filled.
        case blank
        /// Asked « le cas échéant », and there is nothing to say.
        case sansObjet
    }

    public let rubric: DecreeRubric
    /// In the words of the decree.
    public let title: String
    public let state: State
    /// Fields that will print « non renseigné », in the order of the form.
    public let missing: [DSFFieldID]
}

extension DSFEdition {
    /// Holds the draft against article 2 of décret n° 2021-8: one check a rubric, D01 to D15. The signature is given on paper
    /// and does not count.
    public func rubricChecks(of draft: DSFDraft) -> [RubricCheck] {
        let mentions = blankMentions(in: draft)
        let blanks = Set(mentions.filter { $0.word == .nonRenseigne }.map(\.field))
        return DecreeRubric.allCases.map { rubric in
            let answering = fields.filter { $0.rubrics.contains(rubric) && $0.type != .signature }
            let missing = answering.map(\.id).filter(blanks.contains)
            let isFilled = answering.contains { draft[$0.id] != nil }
            let state: RubricCheck.State =
                if isFilled { missing.isEmpty ? .complete : .partial } else { missing.isEmpty ? .sansObjet : .blank }
            return RubricCheck(rubric: rubric, title: title(of: rubric), state: state, missing: missing)
        }
    }

    /// Whether the field has an object, as far as the draft tells: its condition, if any, is not answered otherwise.
    public func isAsked(_ field: DSFField, in draft: DSFDraft) -> Bool {
        guard let condition = field.condition, let answer = draft[condition.field] else { return true }
        return answer.value.ticked.contains(where: condition.values.contains)
    }
}
