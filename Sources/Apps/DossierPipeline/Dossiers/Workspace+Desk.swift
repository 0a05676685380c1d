public import AccessModel
public import DossierModel
public import DossierStore

/// A dossier with all that people did for it.
public struct DossierFile: Sendable {
    public let view: DossierView
    /// The latest entry first.
    public let journal: [JournalEntry]
    /// What people said about its papers, the latest first.
    public let corrections: [(acte: Acte, Correction)]
    /// Nil for those who may not assign it.
    public let assignment: AssignmentSheet?
}

extension ActingWorkspace {
    /// One page of the desk's list, of the dossiers within reach.
    public func worklist(_ query: WorklistQuery) throws -> Worklist {
        var found: Worklist?
        _ = try gate.list(.seeDossier) { store, reach in
            let worklist = try store.worklist(query, within: reach)
            found = worklist
            return worklist.rows
        }
        return found ?? Worklist(rows: [], counts: [:], territories: [])
    }

    /// One dossier in full, with its journal and what people said about its papers.
    public func dossierFile(_ id: DossierID) throws -> DossierFile {
        try perform(.seeDossier, on: .dossier(id)) { store in
            let dossier = try store.dossier(id)
            let corrections = try dossier.actes.flatMap { acte in try store.corrections(of: acte.id).map { (acte, $0) }
            }
            return DossierFile(
                view: view(of: dossier), journal: try store.journal(of: id),
                corrections: corrections.sorted { $0.1.madeAt > $1.1.madeAt },
                assignment: mayAssign(id) ? try assignmentSheet(of: id, in: store) : nil)
        }
    }

    /// Adds to the journal of a dossier.
    public func addJournalEntry(
        _ kind: JournalEntry.Kind, on day: CalendarDate, text: String, to id: DossierID
    ) throws {
        try perform(.note, on: .dossier(id), detail: kind.rawValue) { store in
            try store.addJournalEntry(kind, on: day, text: text, to: id, author: author)
        }
    }

    /// Puts these notes in place of those a person saw; earlier ones stay on record. Deadlines are counted again.
    public func replaceNotes(_ notes: DossierNotes, of id: DossierID) throws {
        try perform(.note, on: .dossier(id)) { store in
            try store.addNotes(notes, to: id, author: author)
            try CaseMaker(store: store, steps: steps, today: today).countDeadlines(of: [id])
        }
    }
}

extension Workspace {
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

    /// The login behind an account, for showing people their own.
    public func login(of principal: Principal) throws -> String { try store.account(principal.account)?.login ?? "" }
}
