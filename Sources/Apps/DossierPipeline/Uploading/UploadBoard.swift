public import DossierModel
import Foundation
import Intake
public import PageModel
import Synchronization

/// How far a file has come that somebody sent.
public struct UploadState: Hashable, Sendable, Identifiable {
    public enum Phase: Hashable, Sendable {
        case waiting
        case reading
        /// Of its pages, `unread` were given up.
        case read(pages: Int, unread: Int)
        /// The bytes are those of a file read before.
        case known
        case refused(Refusal)
        /// Not taken in, with one French sentence; it waits until somebody has seen to it.
        case held(String)

        public var isDone: Bool {
            switch self {
            case .waiting, .reading: false
            case .read, .known, .refused, .held: true
            }
        }
    }

    public let id: String
    /// Path below the folder that was sent, escaped for showing.
    public let name: String
    public let byteCount: Int
    public var phase: Phase = .waiting
    /// What should be scanned again, in French.
    public var remarks: [String] = []
    /// Where its papers went; empty until they were put together.
    public var dossiers: [DossierID] = []
    /// Whether it went into the dossier it was sent for as written remarks.
    public var isAttached = false

    init(_ upload: Upload) {
        id = upload.id
        name = RelativePath(bytes: Array(upload.path.utf8))?.displayText ?? ""
        byteCount = upload.byteCount
    }
}

/// What became of the files that one account sent, for showing it.
public struct UploadNews: Sendable {
    /// Of the files that changed, in the order in which they were sent.
    public let changed: [UploadState]
    public let total: Int
    public let done: Int
    public let refused: Int
    /// Pages read, of the files sent together last.
    public let pages: Int
    /// Of the files sent together last.
    public let bytesDone: Int
    public let bytesTotal: Int
    /// Seconds since the first of them came.
    public let elapsed: Double
    /// One French sentence on what everything waits for; nil when it does not.
    public let notice: String?
    /// What to ask for the next time.
    public let mark: Int
}

/// The progress of uploads, in memory: what counts is in the spool and in the store.
final class UploadBoard: Sendable {
    fileprivate struct Entry {
        var state: UploadState
        var mark: Int
    }

    /// Of one account.
    fileprivate struct Column {
        var entries: [Entry] = []
        var places: [String: Int] = [:]
        var notice: String?
        var mark = 0
        var began = ContinuousClock.now
        var (pages, bytesDone, bytesTotal) = (0, 0, 0)
    }

    private let columns = Mutex<[String: Column]>([:])
    /// Finished files that are still shown; older ones go when new ones come.
    private static let mostFinished = 2_000

    func add(_ upload: Upload) {
        change(upload.account) { column in
            guard column.places[upload.id] == nil else { return }
            if column.entries.allSatisfy(\.state.phase.isDone) { column.startSeries(keeping: Self.mostFinished) }
            column.places[upload.id] = column.entries.count
            column.entries.append(Entry(state: UploadState(upload), mark: column.mark))
            column.bytesTotal += upload.byteCount
        }
    }

    func update(_ upload: Upload, _ work: (inout UploadState) -> Void) {
        change(upload.account) { column in
            guard let place = column.places[upload.id] else { return }
            let wasDone = column.entries[place].state.phase.isDone
            work(&column.entries[place].state)
            column.entries[place].mark = column.mark
            guard !wasDone, column.entries[place].state.phase.isDone else { return }
            column.bytesDone += upload.byteCount
        }
    }

    func pageRead(for account: String) {
        change(account) { $0.pages += 1 }
    }

    func tell(_ notice: String?, to account: String) {
        change(account) { $0.notice = notice }
    }

    /// What changed for this account since `mark`; 0 for everything.
    func news(for account: String, since mark: Int) -> UploadNews {
        columns.withLock { columns in
            let column = columns[account] ?? Column()
            let states = column.entries.map(\.state)
            return UploadNews(
                changed: column.entries.filter { $0.mark > mark }.map(\.state), total: states.count,
                done: states.count(where: \.phase.isDone),
                refused: states.count { if case .refused = $0.phase { true } else { false } }, pages: column.pages,
                bytesDone: column.bytesDone, bytesTotal: column.bytesTotal,
                elapsed: column.began.duration(to: .now) / .seconds(1),
                notice: column.notice, mark: column.mark)
        }
    }

    private func change(_ account: String, _ work: (inout Column) -> Void) {
        columns.withLock { columns in
            var column = columns[account] ?? Column()
            column.mark += 1
            work(&column)
            columns[account] = column
        }
    }
}

extension UploadBoard.Column {
    /// Time and pages are told of the files sent together.
    fileprivate mutating func startSeries(keeping most: Int) {
        entries = Array(entries.suffix(most))
        places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.state.id, $0) })
        began = .now
        (pages, bytesDone, bytesTotal) = (0, 0, 0)
    }
}
