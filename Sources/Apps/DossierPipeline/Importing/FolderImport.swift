import AccessModel
import DossierModel
import DossierStore
import Foundation
import Intake
import PageModel
import ReadingClient
import Synchronization

/// One import of files that lie together: every entry ends in exactly one recorded state, whatever the others do.
struct FolderImport: Sendable {
    struct Outcome: Sendable {
        let path: RelativePath
        /// Nil for an entry whose bytes were never hashed.
        let source: SourceID?
        let state: FileState
        /// What the first bytes show; nil for an entry that was not opened or begins no kind of document.
        var mediaType: MediaType?
        var newActes = 0
    }

    /// What is told of one entry while the others go on.
    enum Step: Sendable {
        case began(RelativePath)
        case ended(Outcome)
    }

    let files: any FilePlace
    /// Where its papers belong.
    let place: ImportPlace
    let store: DossierStore
    let steps: Steps
    let reading: PatientReading
    let progress: @Sendable (ImportEvent) -> Void
    private let follow: @Sendable (Step) -> Void
    /// Sources that a task of this run is reading: the same bytes twice in one folder are read once.
    private let claims = Claims()

    init(
        _ files: any FilePlace, place: ImportPlace, store: DossierStore, steps: Steps, client: ReadingClient,
        follow: @escaping @Sendable (Step) -> Void = { _ in }, progress: @escaping @Sendable (ImportEvent) -> Void
    ) {
        self.files = files
        self.place = place
        self.store = store
        self.steps = steps
        reading = PatientReading(
            reader: SourceReader(store: store, client: client, progress: progress), steps: steps)
        self.follow = follow
        self.progress = progress
    }

    /// Takes these entries in, `width` at a time.
    ///
    /// - Returns: one outcome an entry, sorted by path.
    func run(_ entries: [FolderWalk.Entry], width: Int) async throws -> [Outcome] {
        progress(.planned(files: entries.count, bytes: entries.reduce(0) { $0 + byteCount($1) }))
        return try await withThrowingTaskGroup(of: Outcome.self) { group in
            var waiting = entries.makeIterator()
            for _ in 0..<max(1, width) {
                if let entry = waiting.next() { group.addTask { try await take(entry) } }
            }
            var outcomes: [Outcome] = []
            while let outcome = try await group.next() {
                try Task.checkCancellation()
                outcomes.append(outcome)
                if let entry = waiting.next() { group.addTask { try await take(entry) } }
            }
            return outcomes.sorted { $0.path < $1.path }
        }
    }

    private func take(_ entry: FolderWalk.Entry) async throws -> Outcome {
        let outcome: Outcome
        switch entry {
        case .file(let path):
            follow(.began(path))
            outcome = try await takeFile(path)
        case .odd(let path): outcome = try refuse(path, Refusal(.notRegularFile, stage: .intake))
        case .closedFolder(let path): outcome = try refuse(path, Refusal(.permission, stage: .intake))
        }
        progress(.fileDone(bytes: byteCount(entry)))
        follow(.ended(outcome))
        return outcome
    }

    private func refuse(_ path: RelativePath, _ refusal: Refusal) throws -> Outcome {
        // Told to whoever brought it: who sees refused files sees this one too.
        try store.transaction {
            try store.place(store.refuse(path: files.filed(path).bytes, refusal), at: place)
        }
        return Outcome(path: path, source: nil, state: .refused(refusal))
    }

    private func takeFile(_ path: RelativePath) async throws -> Outcome {
        let file: SourceFile
        do {
            file = try files.take(path, maximumBytes: try maximumBytes(path))
        } catch let refusal as Refusal { return try refuse(path, refusal) }
        guard let digest = SourceDigest(hexadecimal: file.digestText) else {
            return try refuse(path, Refusal(.unreadable, stage: .intake))
        }
        let registration = try store.registerSource(
            NewSource(
                digest: digest, byteCount: file.byteCount, mediaType: file.mediaType.rawValue,
                path: files.filed(path).bytes, place: place))
        let id = registration.id
        if case .new = registration, let erased = try store.erasureDate(of: digest) {
            progress(.importedAgain(erased: erased))
        }
        guard claims.claim(id) else {
            return Outcome(path: path, source: id, state: .known, mediaType: file.mediaType)
        }
        if case .known(_, let state) = registration, let settled = try settled(id, state) {
            return Outcome(path: path, source: id, state: settled, mediaType: file.mediaType)
        }
        if case .known(_, .read) = registration {
            // An interrupted run read it to the end: only the later steps are missing.
            let pages = try store.pages(of: id)
            return Outcome(
                path: path, source: id, state: .accepted(pages), mediaType: file.mediaType,
                newActes: try ActeMaker(store: store, steps: steps).makeActes(of: id, pages: pages))
        }
        let (state, newActes) = try await reading.read(id, file)
        return Outcome(path: path, source: id, state: state, mediaType: file.mediaType, newActes: newActes)
    }

    /// What the file at `path` may weigh: more where a person raised the limit for one of its size.
    private func maximumBytes(_ path: RelativePath) throws -> Int {
        let usual = steps.limits.reading
        let size = byteCount(.file(path))
        guard size > usual.bytes else { return usual.bytes }
        return try store.raisedLimits(byteCount: size).map { $0.raising(usual).bytes }.max() ?? usual.bytes
    }

    /// The outcome of a source that an earlier run brought to its end; nil when there is work left.
    private func settled(_ id: SourceID, _ state: SourceState) throws -> FileState? {
        switch state {
        case .accepted, .skipped: .known
        case .refused: .refused(try store.source(id).refusal ?? Refusal(.unreadable, stage: .reading))
        case .registered, .read: nil
        }
    }

    /// 0 for what is no file.
    private func byteCount(_ entry: FolderWalk.Entry) -> Int {
        guard case .file(let path) = entry else { return 0 }
        return files.byteCount(path)
    }
}

extension FolderImport.Outcome {
    /// Whether the name announces a kind of document and the content shows another.
    var isMisnamed: Bool {
        guard let mediaType, let announced = MediaType(announcedBy: path) else { return false }
        return announced != mediaType
    }
}

/// Which sources are taken by a task of this run.
private final class Claims: Sendable {
    private let taken = Mutex<Set<SourceID>>([])

    /// True for the first who asks.
    func claim(_ id: SourceID) -> Bool { taken.withLock { $0.insert(id).inserted } }
}
