import DossierModel
import DossierStore
import FrenchText
import PageModel

/// Lays the fields of a paper out for a reviewer, what people said beside what was read.
struct ReviewMaker: Sendable {
    let sheet: ReviewSheet
    let settings: PipelineSettings.Review
    let acte: Acte
    /// As the machine read it.
    let read: ActeFields
    let answers: [FieldPath: NumberedCorrection]
    /// Other papers of the dossier, rescans left out.
    let others: [Acte]

    init(
        sheet: ReviewSheet, settings: PipelineSettings.Review, acte: Acte, read: ActeFields,
        corrections: [NumberedCorrection], others: [Acte]
    ) {
        self.sheet = sheet
        self.settings = settings
        self.acte = acte
        self.read = read
        self.others = others
        answers = corrections.reduce(into: [:]) { answers, numbered in
            guard let path = numbered.correction.change.path else { return }
            answers[path] = numbered
        }
    }

    /// A field stands in the first group that names it.
    func groups() -> [ActeReview.Group] {
        var shown = Set<FieldPath>()
        var groups = sheet.groups.map { group in
            let shownHere = group.fields.flatMap { champ in paths(of: champ, in: group) }
                .filter { shown.insert($0).inserted }
            return ActeReview.Group(title: group.title, fields: shownHere.map(field))
        }
        let rest = Set(read.paths).union(answers.keys).subtracting(shown).sorted()
        groups.append(ActeReview.Group(title: "Autres", fields: rest.map(field)))
        return groups.filter { !$0.fields.isEmpty }
    }

    private func paths(of champ: Champ, in group: ReviewSheet.Group) -> [FieldPath] {
        let isExpected = group.kinds.contains(acte.kind)
        let spoken = Set(read.paths).union(answers.keys)
        let records = (spoken.filter { $0.champ == champ }.compactMap(\.index).max() ?? -1) + 1
        let all = champ.paths(records: max(records, isExpected ? 1 : 0))
        return isExpected ? all : all.filter(spoken.contains)
    }

    func field(_ path: FieldPath) -> ReviewField {
        let answer = answers[path]
        let current = acte.fields[path]
        return ReviewField(
            path: path, standing: standing(of: path), value: current?.value,
            place: current?.source ?? read[path]?.source,
            confidence: answer.flatMap { isWithdrawn($0) ? nil : $0 } == nil ? read[path]?.confidence : nil,
            answer: answer, choices: sheet.answers(at: path).map { ($0.value, $0.label) },
            elsewhere: elsewhere(path, than: current?.value),
            findings: acte.contents.findings.filter { $0.fields.contains(path) })
    }

    private func standing(of path: FieldPath) -> ReviewField.Standing {
        if let answer = answers[path]?.correction, let standing = standing(of: answer, at: path) { return standing }
        guard let confidence = read[path]?.confidence.value else { return .unread }
        return confidence >= settings.sureFrom ? .sure : confidence >= settings.checkBelow ? .likely : .doubtful
    }

    /// Nil when the machine's reading stands again.
    private func standing(of answer: Correction, at path: FieldPath) -> ReviewField.Standing? {
        switch answer.change {
        case .illegible: .illegible
        case .field(_, nil): .absent
        case .field(_, let value?), .pointed(_, let value, _): value == read[path]?.value ? .confirmed : .corrected
        case .withdrawn, .kind: nil
        }
    }

    private func isWithdrawn(_ answer: NumberedCorrection) -> Bool {
        if case .withdrawn = answer.correction.change { true } else { false }
    }

    /// Papers print the same name in other letters: capitals and accents are no contradiction. No value contradicts none.
    static func agree(_ value: FieldValue?, _ other: FieldValue) -> Bool {
        switch (value, other) {
        case (nil, _): true
        case (.text(let text), .text(let otherText)): text.lettersAndDigits == otherText.lettersAndDigits
        default: value == other
        }
    }

    /// A list may name the same people in another order, so its records are not held against each other.
    private func elsewhere(_ path: FieldPath, than value: FieldValue?) -> [ReviewField.Elsewhere] {
        guard path.index == nil, path.demande == nil, path.champ != .dateActe else { return [] }
        return others.compactMap { other in
            other.fields[path].map {
                ReviewField.Elsewhere(
                    acte: other.id, kind: other.kind, value: $0.value, agrees: Self.agree(value, $0.value))
            }
        }
    }
}
