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

    public struct Patience: Sendable {
        /// The longest silence, while a page is read.
        public var page: Duration
        /// The longest time for a whole document.
        public var document: Duration

        public init(page: Duration = .seconds(120), document: Duration = .seconds(7_200)) {
            self.page = page
            self.document = document
        }
    }

    private let executable: String
    private let arguments: [String]
    private let patience: Patience
    private let request: ReadingRequest

    /// - Parameters:
    ///   - executable: path of the program whose `arguments` make it run `ReadingWorker`.
    public init(
        executable: URL, arguments: [String] = ["worker"], request: ReadingRequest = ReadingRequest(),
        patience: Patience = Patience()
    ) {
        self.executable = executable.path
        self.arguments = arguments
        self.request = request
        self.patience = patience
    }

    /// Reads the file at `url`, as `read(_:event:)` does.
    public func read(file url: URL, event: @escaping @Sendable (Event) async throws -> Void) async throws {
        let handle: FileHandle
        do { handle = try FileHandle(forReadingFrom: url) } catch { throw Refusal(.permission, stage: .opening) }
        try await read(handle, event: event)
    }

    /// Reads an open file from its start; `event` is called once per page, in order, while the next page is being read. The
    /// worker gets the descriptor itself: the bytes never pass through this process.
    ///
    /// - Throws: `Refusal` for a document that cannot be read, `ReaderUnavailable` when this machine cannot read at all, or
    ///   whatever `event` throws.
    public func read(_ handle: FileHandle, event: @escaping @Sendable (Event) async throws -> Void) async throws {
        // Opened anew, so that the worker has an offset of its own.
        let input = try FileDescriptor.open("/proc/self/fd/\(handle.fileDescriptor)", .readOnly)
        defer { try? input.close() }
        let listener = WorkerListener(maximumPages: request.maximumPages, patience: patience, event: event)
        do {
            let outcome = try await run(
                .path(FilePath(executable)), arguments: Arguments(arguments + request.arguments),
                environment: Self.environment, workingDirectory: "/", platformOptions: Self.ownProcessGroup,
                input: .fileDescriptor(input, closeAfterSpawningProcess: false), output: .sequence, error: .discarded
            ) { worker in
                await listener.listen(to: worker.standardOutput) { try? worker.send(signal: .kill) }
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
    private static var environment: Environment {
        var values: [Environment.Key: String] = [
            // Read once when the process starts; set later it is ignored and Tesseract slows down sixfold.
            "OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
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
