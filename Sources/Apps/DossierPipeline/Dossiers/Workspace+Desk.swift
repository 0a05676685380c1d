public import DossierModel
public import DossierStore

extension Workspace {
    /// One page of the desk's list.
    public func worklist(_ query: WorklistQuery) throws -> Worklist { try store.worklist(query) }

    /// Makes the lines of dossiers that an older Recto left without one.
    ///
    /// - Returns: how many were made.
    @discardableResult
    public func completeWorklist() throws -> Int {
        let missing = try store.dossiersWithoutLine()
        let cases = CaseMaker(store: store, steps: steps, today: today)
        for start in stride(from: 0, to: missing.count, by: 200) {
            try cases.countDeadlines(of: Array(missing[start..<min(start + 200, missing.count)]))
        }
        return missing.count
    }

    /// What people did for a household, the latest first.
    public func journal(of id: DossierID) throws -> [JournalEntry] { try store.journal(of: id) }

    /// - Parameter author: an account, by its opaque id.
    public func addJournalEntry(
        _ kind: JournalEntry.Kind, on day: CalendarDate, text: String, to id: DossierID, author: String
    ) throws {
        try store.addJournalEntry(kind, on: day, text: text, to: id, author: author)
    }

    /// What people said about the papers of a dossier, the latest first.
    public func corrections(of dossier: Dossier) throws -> [(acte: Acte, Correction)] {
        try dossier.actes.flatMap { acte in try store.corrections(of: acte.id).map { (acte, $0) } }
            .sorted { $0.1.madeAt > $1.1.madeAt }
    }

    /// Puts these notes in place of those a person saw; earlier ones stay on record. Deadlines are counted again.
    public func replaceNotes(_ notes: DossierNotes, of id: DossierID, author: String) throws {
        try store.addNotes(notes, to: id, author: author)
        try CaseMaker(store: store, steps: steps, today: today).countDeadlines(of: [id])
    }
}
