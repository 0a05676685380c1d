public import Foundation
public import PageModel
public import ReadingMessages
import Subprocess
import SystemPackage

/// The parent's side of reading: starts one worker process per document, believes only validated messages, and puts an end to
/// a worker that hangs, crashes or lies. No decoding library is linked here.
public struct ReadingClient: Sendable {
    /// What came of one page, in page order.
    public enum Event: Sendable {
        case opened(pageCount: Int)
        case page(ReadPage)
        /// This page (1-based) stays unread; the file goes on.
        case pageRefused(number: Int, Refusal)
    }

    /// By the clock on the wall.
    public struct Patience: Sendable {
        /// The longest silence: while a file is opened or a page is read.
        public var page: Duration
        /// The longest time for a whole document, by its number of pages; 1 while that is not known.
        public var document: @Sendable (_ pages: Int) -> Duration

        public init(page: Duration, document: @escaping @Sendable (_ pages: Int) -> Duration) {
            self.page = page
            self.document = document
        }

        public init(_ limits: ReadingLimits) {
            self.init(page: .seconds(limits.pageSeconds * limits.wallFactor)) { pages in
                .seconds(limits.processorTime(pages: pages) * limits.wallFactor)
            }
        }
    }

    private let executable: String
    private let arguments: [String]
    private let patience: Patience?

    /// - Parameters:
    ///   - executable: path of the program whose `arguments` make it run `ReadingWorker`.
    ///   - patience: nil for what follows from the limits of each request.
    public init(executable: URL, arguments: [String] = ["worker"], patience: Patience? = nil) {
        self.executable = executable.path
        self.arguments = arguments
        self.patience = patience
    }

    /// Reads an open file from its start; `event` is called once per page, in order, while the next page is being read. The
    /// worker gets the descriptor itself: the bytes never pass through this process.
    ///
    /// - Throws: `Refusal` for a document that cannot be read, `ReaderUnavailable` when this machine cannot read at all, or
    ///   whatever `event` throws.
    public func read(
        _ handle: FileHandle, request: ReadingRequest = ReadingRequest(),
        event: @escaping @Sendable (Event) async throws -> Void
    ) async throws {
        // Opened anew, so that the worker has an offset of its own.
        let input = try FileDescriptor.open("/proc/self/fd/\(handle.fileDescriptor)", .readOnly)
        defer { try? input.close() }
        let listener = WorkerListener(
            maximumPages: request.limits.pages, patience: patience ?? Patience(request.limits), event: event)
        do {
            let outcome = try await run(
                .path(FilePath(executable)), arguments: Arguments(arguments + (try request.arguments)),
                environment: Self.environment, workingDirectory: "/", platformOptions: Self.ownProcessGroup,
                input: .fileDescriptor(input, closeAfterSpawningProcess: false), output: .sequence, error: .discarded
            ) { worker in
                await listener.listen(to: worker.standardOutput) { try? worker.send(signal: .kill) }
            }
            if case .failure(let end as WorkerEndedEarly) = outcome.closureResult {
                throw end.refusal(outcome.terminationStatus)
            }
            try outcome.closureResult.get()
        } catch let error as SubprocessError {
            throw ReaderUnavailable.workerNotStarted("\(error)")
        }
    }

    /// A Ctrl-C reaches the parent alone: a worker that it ended would look like one that its document brought down.
    private static var ownProcessGroup: PlatformOptions {
        var options = PlatformOptions()
        options.processGroupID = 0
        return options
    }

    /// Nothing of the parent's environment reaches the worker but where to find libraries and language data.
    static var environment: Environment {
        var values: [Environment.Key: String] = [
            // Read once when the process starts; set later it is ignored and Tesseract slows down sixfold.
            "OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
            // Pages come and go in pieces of megabytes: huge pages, kept instead of given back, save a tenth of the time.
            "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1", "MALLOC_MMAP_THRESHOLD_": "33554432",
            "MALLOC_TRIM_THRESHOLD_": "268435456", "MALLOC_TOP_PAD_": "16777216",
        ]
        let own = ProcessInfo.processInfo.environment
        values["TESSDATA_PREFIX"] = own["TESSDATA_PREFIX"]
        values["LD_LIBRARY_PATH"] = own["LD_LIBRARY_PATH"]
        return .custom(values)
    }
}

/// Why nothing can be read on this machine, whatever the document.
public enum ReaderUnavailable: Error, Hashable, Sendable {
    /// Tesseract has no data for this language.
    case recognizerMissing(language: String)
    /// The system's reason.
    case workerNotStarted(String)

    /// What is wrong and what to do, in French.
    public var sentence: String {
        switch self {
        case .recognizerMissing(let language):
            "La reconnaissance de texte n’a pas ses données de langue « \(language) » : installez le paquet tesseract-ocr-\(language), puis relancez."
        case .workerNotStarted(let reason):
            "Le processus de lecture n’a pas pu démarrer (\(reason)) : lancez « recto doctor »."
        }
    }
}
