public import AccessModel
public import DossierModel
import DossierStore
import Foundation
import Intake

/// A run over a folder: its report, and what results and forms are made from.
public struct FinishedImport: Sendable {
    public let report: ImportReport
    let outcomes: [FolderImport.Outcome]
}

extension ActingWorkspace {
    /// Takes in every file below `folder`, sorts, extracts and links. What an earlier run did is not done again.
    ///
    /// - Parameters:
    ///   - folder: an absolute path.
    ///   - workers: how many files are read at once.
    ///   - place: where the papers belong; what it leaves open is the account's own.
    ///   - notes: what no paper prints, noted on every dossier of the folder.
    ///   - turn: what to do while another process imports.
    /// - Throws: `CancellationError` when cancelled: what was done is kept, and the next import goes on from there.
    public func importFolder(
        _ folder: String, workers: Int, place: ImportPlace = ImportPlace(), notes: DossierNotes?,
        turn: ImporterTurn = .giveUp, progress: @escaping @Sendable (ImportEvent) -> Void
    ) async throws -> FinishedImport {
        try await gate.performLong(.import, amount: { $0.outcomes.count }) {
            try await importFolder(
                folder, workers: workers, at: try importPlace(place), notes: notes, turn: turn, progress: progress)
        }
    }

    private func importFolder(
        _ folder: String, workers: Int, at place: ImportPlace, notes: DossierNotes?, turn: ImporterTurn,
        progress: @escaping @Sendable (ImportEvent) -> Void
    ) async throws -> FinishedImport {
        try await workspace.asImporter(turn, progress: progress) {
            let outcomes = try await FolderImport(
                ScanFolder(path: folder), place: place, store: store, steps: steps, client: client, progress: progress
            ).run(try FolderWalk.entries(below: folder), width: workers)
            progress(.linking)
            try linkByRulesOfNow()
            let reporter = ReportMaker(store: store, steps: steps, today: today)
            if let notes { for dossier in try reporter.dossiers(of: outcomes) { try addNotes(notes, to: dossier.id) } }
            return FinishedImport(report: try reporter.report(of: outcomes), outcomes: outcomes)
        }
    }

    /// The results of an imported folder in the shared format.
    public func results(of finished: FinishedImport) throws -> ResultsFile {
        try perform(.exportResults, amount: finished.outcomes.count) {
            try ResultsMaker(store: $0).results(of: finished.outcomes)
        }
    }

    /// Notes on a dossier what no paper prints; what is nil stays as it was.
    public func addNotes(_ notes: DossierNotes, to id: DossierID) throws {
        try perform(.note, on: .dossier(id)) { store in
            var merged = try store.dossier(id).notes
            merged.dateSaisine = notes.dateSaisine ?? merged.dateSaisine
            merged.renvoi = notes.renvoi ?? merged.renvoi
            merged.numeroRG = notes.numeroRG ?? merged.numeroRG
            merged.numeroEtat = notes.numeroEtat ?? merged.numeroEtat
            try store.addNotes(merged, to: id, author: author)
            // Numbers that people note are looked for too.
            try ActeMaker(store: store, steps: steps).makeProfiles(of: store.dossier(id).actes.map(\.id))
            try CaseMaker(store: store, steps: steps, today: today).countDeadlines(of: [id])
        }
    }

    /// Runs again, on the pages already read, the steps whose rules changed since and those that build on them; sorts,
    /// extracts and links everything with `all`.
    ///
    /// - Returns: how often each step ran.
    public func reread(
        all: Bool, turn: ImporterTurn = .giveUp, progress: @escaping @Sendable (ImportEvent) -> Void
    ) async throws -> RereadReport {
        try await gate.performLong(.reread, amount: { $0.sorted + $0.extracted }) {
            try await workspace.asImporter(turn, progress: progress) { try rereadAll(all) }
        }
    }

    private func rereadAll(_ all: Bool) throws -> RereadReport {
        var report = RereadReport()
        let sources =
            all
            ? try store.sources().filter { $0.state == .accepted || $0.state == .read }
            : try store.sourcesToSort(version: steps.versions.stored.contents)
        for source in sources {
            try Task.checkCancellation()
            try reread(source, all: all, report: &report)
        }
        report.linked = try store.actesToProfile(version: steps.versions.linking).count
        try linkByRulesOfNow()
        return report
    }

    private func linkByRulesOfNow() throws {
        let cases = CaseMaker(store: store, steps: steps, today: today)
        try cases.renewProfiles()
        try cases.link()
    }

    private func reread(_ source: SourceRecord, all: Bool, report: inout RereadReport) throws {
        let maker = ActeMaker(store: store, steps: steps)
        let pages = try store.pages(of: source.id)
        // Where pages were erased, acts stay as they were cut: the gaps would mislead sorting.
        let staysCut = source.erasedPages > 0 || !all && steps.versions.sorted(source.contentsVersion)
        if source.state == .accepted, staysCut {
            try maker.extractAgain(from: source.id, pages: pages)
            report.extracted += 1
        } else {
            try maker.makeActes(of: source.id, pages: pages)
            report.sorted += 1
        }
    }
}

/// What a change of rules made run again.
public struct RereadReport: Hashable, Sendable {
    /// Files sorted and extracted again.
    public var sorted = 0
    /// Files whose acts stayed as they were cut and named, extracted again.
    public var extracted = 0
    /// Acts that linking looked at again because its own rules changed.
    public var linked = 0

    public init(sorted: Int = 0, extracted: Int = 0, linked: Int = 0) {
        self.sorted = sorted
        self.extracted = extracted
        self.linked = linked
    }
}
