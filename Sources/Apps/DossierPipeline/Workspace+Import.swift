public import DossierModel
import DossierStore
import Foundation

/// A run over a folder: its report, and what results and forms are made from.
public struct FinishedImport: Sendable {
    public let report: ImportReport
    let outcomes: [FolderImport.Outcome]
}

extension Workspace {
    /// Takes in every file below `folder`, sorts, extracts and links. What an earlier run did is not done again.
    ///
    /// - Parameters:
    ///   - folder: an absolute path.
    ///   - workers: how many files are read at once.
    ///   - notes: what no paper prints, noted on every dossier of the folder.
    ///   - turn: what to do while another process imports.
    /// - Throws: `CancellationError` when cancelled: what was done is kept, and the next import goes on from there.
    public func importFolder(
        _ folder: String, workers: Int, notes: DossierNotes?, turn: ImporterTurn = .giveUp,
        progress: @escaping @Sendable (ImportEvent) -> Void
    ) async throws -> FinishedImport {
        try await asImporter(turn, progress: progress) {
            // Files that an interrupted run wrote without their row.
            _ = try store.sweepBlobs()
            let outcomes = try await FolderImport(
                folder: folder, store: store, steps: steps, client: client, progress: progress
            ).run(width: workers)
            progress(.linking)
            try CaseMaker(store: store, steps: steps, today: today).link()
            let reporter = ReportMaker(store: store, steps: steps, today: today)
            if let notes { for dossier in try reporter.dossiers(of: outcomes) { try addNotes(notes, to: dossier.id) } }
            return FinishedImport(report: try reporter.report(of: outcomes), outcomes: outcomes)
        }
    }

    /// The results of an imported folder in the shared format.
    public func results(of finished: FinishedImport) throws -> ResultsFile {
        try ResultsMaker(store: store).results(of: finished.outcomes)
    }

    /// Notes on a dossier what no paper prints; what is nil stays as it was.
    public func addNotes(_ notes: DossierNotes, to id: DossierID) throws {
        var merged = try store.dossier(id).notes
        merged.dateSaisine = notes.dateSaisine ?? merged.dateSaisine
        merged.renvoi = notes.renvoi ?? merged.renvoi
        merged.numeroRG = notes.numeroRG ?? merged.numeroRG
        merged.numeroEtat = notes.numeroEtat ?? merged.numeroEtat
        try store.addNotes(merged, to: id, author: Self.commandLineAuthor)
        try CaseMaker(store: store, steps: steps, today: today).countDeadlines(of: id)
    }

    /// Accounts come later; until then the command line is one author.
    static var commandLineAuthor: String { "ligne-de-commande" }

    /// Sorts and extracts again from the pages already read, where the rules changed since, or everywhere.
    ///
    /// - Returns: how many files were done again.
    public func reread(
        all: Bool, turn: ImporterTurn = .giveUp, progress: @escaping @Sendable (ImportEvent) -> Void
    ) async throws -> Int {
        try await asImporter(turn, progress: progress) {
            let maker = ActeMaker(store: store, steps: steps)
            let sources =
                all
                ? try store.sources().filter { $0.state == .accepted || $0.state == .read }
                : try store.sourcesToSort(version: steps.versions.contents)
            for source in sources {
                try Task.checkCancellation()
                try maker.makeActes(of: source.id, pages: try store.pages(of: source.id))
            }
            try CaseMaker(store: store, steps: steps, today: today).link()
            return sources.count
        }
    }
}
