import AccessModel
public import DSFForms
public import DossierModel
import DossierStore
public import Foundation

extension ActingWorkspace {
    /// The form of a dossier with everything that completes it.
    public func formSheet(of id: DossierID) throws -> FormSheet {
        try perform(.seeDossier, on: .dossier(id), detail: "dsf") { store in try sheet(of: id, in: store) }
    }

    /// Records what the account writes into a field, unless somebody else wrote there meanwhile.
    ///
    /// - Parameter seen: the number of the entry the person saw; 0 for none.
    /// - Throws: `HeldElsewhere` while somebody else holds the dossier.
    public func complete(
        _ field: DSFFieldID, with answer: FormAnswer, of id: DossierID, seen: Int
    ) throws -> FormAnswerOutcome {
        try perform(.completeDSF, on: .dossier(id)) { store in
            try requireFree(id, in: store)
            guard let entry = entry(answer, in: field) else {
                return .refused(Self.refusal(of: forms.edition.field(field)))
            }
            let outcome = try store.enter(
                entry, in: field.rawValue, of: forms.edition.form, for: id, author: author, seen: seen)
            let sheet = try sheet(of: id, in: store)
            return switch outcome {
            case .recorded: .recorded(sheet)
            case .overtaken: .overtaken(sheet)
            }
        }
    }

    /// Finishes the form, or the sheet of a household that was not met, as it stands now, and keeps it as a version.
    ///
    /// - Returns: its number.
    public func issueForm(_ paper: IssuedForm, of id: DossierID) throws -> Int {
        try perform(.completeDSF, on: .dossier(id), detail: paper.rawValue) { store in
            try requireFree(id, in: store)
            let draft = try draft(of: store.dossier(id))
            let pdf = paper == .dsf ? try forms.finish(draft) : try noShowSheet(of: draft)
            return try store.issue(paper == .dsf ? .dsf : .carence, pdf: pdf, for: id, author: author)
        }
    }

    /// A paper as it was issued; nil when the dossier has none of this number.
    public func issuedPaper(_ number: Int, of id: DossierID) throws -> Data? {
        try perform(.exportForm, on: .dossier(id), detail: "issued") { try $0.issuedPaper(number, of: id) }
    }

    /// Notes to whom the form was sent, and when: the form's own lines and the deadlines follow.
    public func recordTransmission(to recipient: Recipient, on day: CalendarDate, of id: DossierID) throws {
        try perform(.note, on: .dossier(id), detail: recipient.rawValue) { store in
            try requireFree(id, in: store)
            try store.addJournalEntry(
                .transmission, about: Demarche.Act.transmission(recipient).subject, on: day,
                text: "DSF transmis \(recipient.label)", to: id, author: author)
            try countDeadlines(of: id, in: store)
        }
    }

    /// Takes back every transmission to somebody that was noted by mistake; the entries stay in the journal.
    public func withdrawTransmission(to recipient: Recipient, of id: DossierID) throws {
        try perform(.note, on: .dossier(id), detail: "withdraw \(recipient.rawValue)") { store in
            try requireFree(id, in: store)
            try store.addJournalEntry(
                .note, about: Demarche.Act.transmission(recipient).withdrawal, on: today,
                text: "Transmission \(recipient.label) : notée par erreur", to: id, author: author)
            try countDeadlines(of: id, in: store)
        }
    }

    /// After what was noted as done for a dossier has changed.
    func countDeadlines(of id: DossierID, in store: DossierStore) throws {
        try CaseMaker(store: store, steps: steps, today: today).countDeadlines(of: [id])
    }
}

/// What is kept as a version.
public enum IssuedForm: String, CaseIterable, Sendable { case dsf, carence }

extension ActingWorkspace {
    private func sheet(of id: DossierID, in store: DossierStore) throws -> FormSheet {
        let dossier = try store.dossier(id)
        let entries: [FormEntry<DSFEntry>] = try store.formEntries(of: forms.edition.form, for: id)
        let draft = forms.draft(of: dossier, completed: entries)
        return FormSheet(
            dossier: dossier, edition: forms.edition, prefilled: forms.prefilled(dossier), draft: draft,
            entries: FormMaker.standing(entries), checks: forms.edition.rubricChecks(of: draft),
            issued: try store.issuedPapers(of: id), journal: try store.journal(of: id), rules: forms.rules)
    }

    /// Nil when the answer is none of the field.
    private func entry(_ answer: FormAnswer, in id: DSFFieldID) -> DSFEntry? {
        guard case .typed(let text) = answer else { return .withdrawn }
        if id == .blankReason {
            return forms.edition.blankReasons.contains { $0.code == text } ? .value(.choice(text)) : nil
        }
        guard let field = forms.edition.field(id), field.formula == nil, field.type != .signature else { return nil }
        guard text.contains(where: { !$0.isWhitespace }) else { return .empty }
        return forms.reading.value(of: text, in: field).map(DSFEntry.value)
    }

    private static func refusal(of field: DSFField?) -> String {
        switch field?.type {
        case .date: "Ce n'est pas une date : écrivez-la « 12/03/2024 »."
        case .money: "Ce n'est pas un montant : écrivez-le « 1234,56 »."
        case .time: "Ce n'est pas une heure : écrivez-la « 14 h 30 »."
        case .integer: "Ce n'est pas un nombre entier : écrivez « 2 »."
        case .yesno, .yesnounknown, .choice, .multi: "Choisissez parmi les réponses proposées."
        case .text, .long, .percent, .signature, nil: "Ce champ ne se remplit pas."
        }
    }
}
