import AccessModel
import DossierModel
public import DossierStore
import Foundation
import Intake
import PageModel

extension ActingWorkspace {
    /// Takes these uploads in and links them, waiting for other importers first; each leaves the spool when all is done.
    func importUploads(_ uploads: [Upload], of desk: UploadDesk, workers: Int) async throws {
        guard let first = uploads.first else { return }
        _ = try await gate.performLong(.import, amount: \.count) {
            let place = try importPlace(first.place)
            return try await workspace.asImporter(
                .wait, progress: { Self.tell($0, desk.board, to: first.account) }
            ) {
                return try await UploadRound(uploads, at: place, desk: desk, acting: self).run(width: workers)
            }
        }
    }

    static func tell(_ event: ImportEvent, _ board: UploadBoard, to account: String) {
        switch event {
        case .waiting(let holder):
            let who = holder.map { " (processus \($0.pid))" } ?? ""
            board.tell("Un autre import est en cours dans ces données\(who) : le vôtre attend son tour.", to: account)
        case .planned: board.tell(nil, to: account)
        case .pageRead: board.pageRead(for: account)
        case .linking: board.tell("Rapprochement des pièces par ménage…", to: account)
        case .fileDone, .fillingForms, .importedAgain: break
        }
    }

    /// Files within reach that were not accepted.
    public func refusedSources() throws -> [SourceRecord] {
        try gate.list(.retry) { store, reach in
            try store.listRefused().filter { reach == .everything ? true : try store.isWithin(reach, $0.id) }
        }
    }

    /// Puts a refused file in line to be read once more, from the copy in the store.
    ///
    /// - Throws: `StoreError.wrongState` for a file that is not refused or of which there is no copy.
    public func retryRefused(_ id: SourceID, through desk: UploadDesk) throws {
        let upload = try perform(.retry, on: .source(id)) { store in
            let source = try store.source(id)
            guard source.state == .refused, source.hasOriginal, source.byteCount != nil else {
                throw StoreError.wrongState(id, source.state)
            }
            return try desk.spool.copy(of: source, in: store, for: account, place: importPlace(ImportPlace()))
        }
        _ = try desk.enqueue(upload)
    }
}

extension UploadSpool {
    /// A refused file as if it had been sent again.
    fileprivate func copy(
        of source: SourceRecord, in store: DossierStore, for account: AccountID, place: ImportPlace
    ) throws -> Upload {
        let writer = try begin()
        try store.readOriginal(of: source.id, writer.write)
        let path = source.sightings.first.map { String(decoding: $0.path, as: UTF8.self) } ?? writer.id
        let upload = Upload(
            id: writer.id, path: path, account: account.rawValue, organisation: place.organisation?.rawValue,
            territory: place.territory?.rawValue, byteCount: source.byteCount ?? 0,
            receivedAt: Int(Date().timeIntervalSince1970), retriedSource: source.id.rawValue,
            remark: nil)
        try writer.finish(upload)
        return upload
    }
}

/// Uploads that are taken in and linked together.
private struct UploadRound {
    private let files: SpooledFiles
    private let order: [FolderWalk.Entry]
    private let place: ImportPlace
    private let account: String
    private let desk: UploadDesk
    private let acting: ActingWorkspace

    private var workspace: Workspace { acting.workspace }
    private var store: DossierStore { acting.store }

    init(_ uploads: [Upload], at place: ImportPlace, desk: UploadDesk, acting: ActingWorkspace) throws {
        // Another desk on the same data may have taken some of them in while this one waited for its turn.
        let present = Set(try desk.spool.waiting().map(\.id))
        let own = uploads.filter { present.contains($0.id) }
        files = SpooledFiles(spool: desk.spool, uploads: Dictionary(uniqueKeysWithValues: own.map { ($0.id, $0) }))
        order = own.compactMap { UploadSpool.entry($0.id) }.map(FolderWalk.Entry.file)
        account = uploads.first?.account ?? ""
        (self.place, self.desk, self.acting) = (place, desk, acting)
    }

    func run(width: Int) async throws -> [FolderImport.Outcome] {
        for source in files.uploads.values.compactMap(\.retriedSource) {
            try begin(retryOf: SourceID(rawValue: source))
        }
        let outcomes = try await FolderImport(
            files, place: place, store: store, steps: workspace.steps, client: workspace.client, follow: follow,
            progress: { ActingWorkspace.tell($0, desk.board, to: account) }
        ).run(order, width: width)
        for outcome in outcomes { try attachRemarks(of: outcome) }
        ActingWorkspace.tell(.linking, desk.board, to: account)
        try CaseMaker(store: store, steps: workspace.steps, today: workspace.today).link()
        for outcome in outcomes { try tellDossiers(of: outcome) }
        try desk.spool.remove(outcomes.map { UploadSpool.id(of: $0.path) })
        return outcomes
    }

    /// Nothing to do for a file that was read in the meantime.
    private func begin(retryOf id: SourceID) throws {
        do { try store.retry(id) } catch StoreError.wrongState, StoreError.unknownSource {}
    }

    private func follow(_ step: FolderImport.Step) {
        switch step {
        case .began(let path):
            update(path) { $0.phase = .reading }
        case .ended(let outcome):
            let reporter = ReportMaker(store: store, steps: workspace.steps, today: workspace.today)
            // A remark that cannot be told now stands with its paper.
            let remarks = (try? reporter.scanRemarks(of: outcome).map(\.sentence)) ?? []
            update(outcome.path) {
                $0.phase = UploadState.Phase(outcome.state)
                $0.remarks = remarks
            }
        }
    }

    private func attachRemarks(of outcome: FolderImport.Outcome) throws {
        guard let target = files.upload(outcome.path)?.remark, let source = outcome.source else { return }
        if case .refused = outcome.state { return }
        let fault: String?
        do { fault = try acting.attach(source, to: target) } catch let refusal as AccessError {
            fault = refusal.description
        }
        update(outcome.path) { state in
            state.isAttached = fault == nil
            if let fault { state.remarks.append(fault) }
        }
    }

    private func tellDossiers(of outcome: FolderImport.Outcome) throws {
        let dossiers = try store.dossierIDs(of: [outcome.source].compactMap(\.self))
        update(outcome.path) { $0.dossiers = dossiers }
    }

    private func update(_ path: RelativePath, _ work: (inout UploadState) -> Void) {
        if let upload = files.upload(path) { desk.board.update(upload, work) }
    }
}

extension UploadState.Phase {
    init(_ state: FileState) {
        switch state {
        case .accepted(let pages, let unread): self = .read(pages: pages, unread: unread)
        case .known: self = .known
        case .refused(let refusal): self = .refused(refusal)
        }
    }
}
