public import AccessModel
public import DossierModel
import DossierStore
import Foundation
import Glibc
import Intake
public import PageModel

/// Takes in what is put into a folder, until it is cancelled. Nothing it keeps in memory matters: after a restart, files
/// known to the store are recognised by their bytes.
public struct FolderWatch: Sendable {
    public struct Places: Sendable {
        let folder: String
        let moveTo: String?

        /// - Parameters:
        ///   - folder: the watched folder.
        ///   - moveTo: where files go once they are done; nil leaves them where they are.
        public init(folder: String, moveTo: String?) {
            self.folder = folder
            self.moveTo = moveTo
        }
    }

    /// What one look at the folder came to: counts and ids, never names.
    public struct Round: Sendable {
        public let files: Int
        public let accepted: Int
        public let known: Int
        public let refused: [RefusalClass: Int]
        public let pages: Int
        public let actes: Int
        /// The dossiers that hold papers of these files.
        public let dossiers: [DossierID]
        public let moved: Int
        /// Files that could not be moved; they are left in place.
        public let notMoved: Int
    }

    public enum Event: Sendable {
        case round(Round)
        /// French; nothing is lost, and the work is tried again after this time.
        case failed(String, retryAfter: Duration)
    }

    let workspace: ActingWorkspace
    let place: ImportPlace
    let places: Places
    let workers: Int
    private let pace: PipelineSettings.Watch

    /// - Parameters:
    ///   - place: where the papers belong; what it leaves open is the account's own.
    ///   - settleSeconds: how long a file must not have changed; nil for what the settings say.
    public init(
        _ workspace: ActingWorkspace, _ places: Places, place: ImportPlace, workers: Int, settleSeconds: Int?
    ) {
        self.workspace = workspace
        self.place = place
        self.places = places
        self.workers = workers
        pace = workspace.steps.settings.watch.settling(after: settleSeconds)
    }

    /// - Throws: `CancellationError` only: whatever else fails is told and tried again.
    public func run(_ tell: @Sendable (Event) -> Void) async throws {
        var files = SettlingFiles(patience: .seconds(pace.settleSeconds))
        while true {
            var pause = Duration.seconds(pace.pollSeconds)
            do {
                if let round = try await look(&files) {
                    tell(.round(round))
                    pause = .zero
                }
            } catch {
                try Task.checkCancellation()
                pause = .seconds(pace.retrySeconds)
                tell(.failed("\(error)", retryAfter: pause))
            }
            try await Task.sleep(for: pause)
        }
    }

    /// Nil when nothing new is whole.
    private func look(_ files: inout SettlingFiles) async throws -> Round? {
        let entries = try FolderWalk.entries(below: places.folder)
        let byPath = Dictionary(entries.map { (Self.path($0), $0) }, uniquingKeysWith: { first, _ in first })
        let marks = byPath.keys.reduce(into: [:]) { $0[$1] = mark(of: $1) }
        let settled = files.settled(among: marks, at: .now).prefix(pace.filesPerRound)
        guard !settled.isEmpty else { return nil }
        let outcomes = try await workspace.importEntries(
            settled.compactMap { byPath[$0] }, below: places.folder, place: place, workers: workers)
        let mover = places.moveTo.map { FinishedFiles(source: places.folder, target: $0) }
        var (moved, notMoved) = (0, 0)
        for outcome in outcomes {
            files.markDone(outcome.path)
            guard let mover, let mark = files.mark(of: outcome.path), mark == self.mark(of: outcome.path) else {
                continue
            }
            let isDone = mover.move(outcome.path, isRefused: try workspace.isRefused(outcome))
            (moved, notMoved) = isDone ? (moved + 1, notMoved) : (moved, notMoved + 1)
        }
        return try round(outcomes, moved: moved, notMoved: notMoved)
    }

    private func round(_ outcomes: [FolderImport.Outcome], moved: Int, notMoved: Int) throws -> Round {
        let pages = outcomes.map { if case .accepted(let pages, _) = $0.state { pages } else { 0 } }
        let refusals = outcomes.compactMap {
            if case .refused(let refusal) = $0.state { refusal.refusalClass } else { nil }
        }
        return Round(
            files: outcomes.count,
            accepted: outcomes.count { if case .accepted = $0.state { true } else { false } },
            known: outcomes.count { $0.state == .known },
            refused: refusals.reduce(into: [:]) { $0[$1, default: 0] += 1 },
            pages: pages.reduce(0, +), actes: outcomes.reduce(0) { $0 + $1.newActes },
            dossiers: try workspace.store.dossierIDs(of: outcomes.compactMap(\.source)), moved: moved,
            notMoved: notMoved)
    }

    private static func path(_ entry: FolderWalk.Entry) -> RelativePath {
        switch entry {
        case .file(let path), .odd(let path), .closedFolder(let path): path
        }
    }

    /// Nil for an entry that has just gone.
    private func mark(of path: RelativePath) -> SettlingFiles.Mark? {
        var status = stat()
        let name = (Array(places.folder.utf8) + Array("/".utf8) + path.bytes).map { CChar(bitPattern: $0) } + [0]
        guard lstat(name, &status) == 0 else { return nil }
        return SettlingFiles.Mark(
            size: Int64(status.st_size), modifiedSeconds: status.st_mtim.tv_sec,
            modifiedNanoseconds: status.st_mtim.tv_nsec, inode: UInt64(status.st_ino))
    }
}

extension ActingWorkspace {
    /// Takes these entries in and links them, waiting for other importers first.
    func importEntries(
        _ entries: [FolderWalk.Entry], below folder: String, place: ImportPlace, workers: Int
    ) async throws -> [FolderImport.Outcome] {
        try await gate.performLong(.import, amount: \.count) {
            let place = try importPlace(place)
            return try await workspace.asImporter(.wait, progress: { _ in }) {
                let outcomes = try await FolderImport(
                    ScanFolder(path: folder), place: place, store: store, steps: steps, client: client,
                    progress: { _ in }
                ).run(entries, width: workers)
                try CaseMaker(store: store, steps: steps, today: today).link()
                return outcomes
            }
        }
    }

    /// Also for bytes that were refused under another name.
    func isRefused(_ outcome: FolderImport.Outcome) throws -> Bool {
        if case .refused = outcome.state { return true }
        return try outcome.source.map { try store.source($0).state == .refused } ?? false
    }
}
