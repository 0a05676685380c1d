public import AccessModel
public import DossierModel
import DossierStore
public import Foundation
import Intake
import PageModel
import Synchronization
import Vault

/// Takes in what people send to the desk: keeps it in the spool, imports it in the order in which it came, with the same lock
/// as every importer, and tells how far it has come. What is in the spool survives the process.
public final class UploadDesk: Sendable {
    let spool: UploadSpool
    let board = UploadBoard()
    private let workspace: Workspace
    private let workers: Int
    private let signals = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    /// Uploads that this process does not try again: their account may not import any more.
    private let held = Mutex<Set<String>>([])
    /// Shared by all desks on these data: what is half-written is nobody's only when it can be had alone.
    private let presence: FileLock?

    /// Sweeps what interrupted uploads left and puts the others in line again.
    ///
    /// - Parameter workers: how many files are read at once.
    public init(_ workspace: Workspace, workers: Int) throws {
        self.workspace = workspace
        self.workers = workers
        spool = try UploadSpool(dataFolder: workspace.store.dataFolder, vault: workspace.store.vault)
        let lock = spool.folder + "/.lock"
        try PrivateFiles.createIfMissing(lock)
        if let alone = try FileLock(lock, .exclusive, waiting: false) {
            try spool.sweep()
            alone.release()
        }
        presence = try FileLock(lock, .shared, waiting: true)
        for upload in try spool.waiting() { board.add(upload) }
        signals.continuation.yield()
    }

    /// Largest file taken, in bytes.
    public var maximumBytes: Int { workspace.steps.limits.reading.bytes }

    /// Opens a file that somebody begins to send.
    ///
    /// - Parameters:
    ///   - place: where its papers belong; what it leaves open is the account's own.
    ///   - remark: the dossier that it goes into as written remarks, and whose they are; nil for any other paper.
    /// - Throws: `AccessError` unless the account may import there, and write in that dossier.
    public func begin(
        for acting: ActingWorkspace, to place: ImportPlace, as remark: (author: RemarkAuthor, dossier: DossierID)? = nil
    ) throws -> IncomingUpload {
        let place = try acting.perform(.import, amount: 0, detail: "upload") { _ in try acting.importPlace(place) }
        let target = try remark.map { try acting.remarkTarget(of: $0.author, in: $0.dossier) }
        return IncomingUpload(
            writer: try spool.begin(), account: acting.account, place: place, remark: target,
            maximumBytes: maximumBytes)
    }

    /// Puts a file that was received whole in line.
    public func accept(_ incoming: IncomingUpload, named name: String) throws -> UploadState {
        try enqueue(try incoming.finish(named: name, at: Date()))
    }

    /// What became of the files that this account sent.
    ///
    /// - Parameter mark: of the news before; 0 for everything.
    public func news(for account: AccountID, since mark: Int = 0) -> UploadNews {
        board.news(for: account.rawValue, since: mark)
    }

    /// Files that were sent and not taken in yet, of whomever.
    public func waitingCount() throws -> Int { try spool.count() }

    func enqueue(_ upload: Upload) throws -> UploadState {
        board.add(upload)
        signals.continuation.yield()
        return UploadState(upload)
    }

    /// Imports until the task is cancelled. What fails of the machine is told and tried again.
    public func run() async {
        for await _ in signals.stream {
            do {
                while try await takeNext() { try Task.checkCancellation() }
            } catch {
                if Task.isCancelled { return }
                try? await Task.sleep(for: .seconds(workspace.steps.settings.watch.retrySeconds))
                signals.continuation.yield()
            }
        }
    }

    /// Imports the oldest waiting files that belong together.
    ///
    /// - Returns: false when none waits.
    func takeNext() async throws -> Bool {
        let held = held.withLock { $0 }
        let waiting = try spool.waiting().filter { !held.contains($0.id) }
        guard let first = waiting.first else { return false }
        let round = waiting.filter { $0.account == first.account && $0.place == first.place }
            .prefix(workspace.steps.settings.watch.filesPerRound)
        try await take(Array(round), of: AccountID(rawValue: first.account))
        return true
    }

    private func take(_ round: [Upload], of account: AccountID) async throws {
        let acting = ActingWorkspace(
            gate: AccessGate(account, store: workspace.store, table: workspace.access), workspace: workspace)
        do {
            try await acting.importUploads(round, of: self, workers: workers)
            board.tell(nil, to: account.rawValue)
        } catch let refusal as AccessError {
            held.withLock { $0.formUnion(round.map(\.id)) }
            for upload in round { board.update(upload) { $0.phase = .held(refusal.description) } }
        } catch {
            for upload in round {
                board.update(upload) { if !$0.phase.isDone { $0.phase = .waiting } }
            }
            board.tell(
                "L'import s'est arrêté : \(Self.words(error)) Rien n'est perdu ; il reprend de lui-même.",
                to: account.rawValue)
            throw error
        }
    }

    /// Errors of the store and of files carry codes and places of ours only.
    private static func words(_ error: any Error) -> String {
        switch error {
        case let error as StoreError: "\(error)"
        case let error as VaultError: "\(error)"
        default: "erreur interne."
        }
    }
}

/// A file on its way, for as long as somebody sends it.
public final class IncomingUpload: Sendable {
    private let writer: UploadWriter
    private let account: AccountID
    private let place: ImportPlace
    private let remark: RemarkTarget?
    private let maximumBytes: Int
    private let received = Mutex(0)

    init(
        writer: UploadWriter, account: AccountID, place: ImportPlace, remark: RemarkTarget?, maximumBytes: Int
    ) {
        (self.writer, self.account, self.place, self.remark) = (writer, account, place, remark)
        self.maximumBytes = maximumBytes
    }

    /// - Throws: `Refusal` for more bytes than a file may have; `VaultError` when they cannot be kept.
    public func write(_ data: Data) throws {
        let count = received.withLock { count in
            count += data.count
            return count
        }
        guard count <= maximumBytes else {
            throw Refusal(.limit, stage: .intake, detail: "\(maximumBytes / 1_048_576) Mo au plus")
        }
        try writer.write(data)
    }

    /// - Parameter name: the path below the folder that was sent.
    /// - Throws: `Refusal` for a name that is none.
    func finish(named name: String, at date: Date) throws -> Upload {
        guard name.utf8.count <= 1024, RelativePath(bytes: Array(name.utf8)) != nil else {
            throw Refusal(.badName, stage: .intake)
        }
        let upload = Upload(
            id: writer.id, path: name, account: account.rawValue, organisation: place.organisation?.rawValue,
            territory: place.territory?.rawValue, byteCount: received.withLock { $0 },
            receivedAt: Int(date.timeIntervalSince1970), retriedSource: nil, remark: remark)
        try writer.finish(upload)
        return upload
    }
}
