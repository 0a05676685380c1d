import PageModel
import ReadingMessages
import Subprocess

/// Hears one worker out, within the patience given.
struct WorkerListener: Sendable {
    let maximumPages: Int
    let patience: ReadingClient.Patience
    let event: @Sendable (ReadingClient.Event) async throws -> Void

    /// Passes each event on; whatever goes wrong ends the worker through `kill`.
    ///
    /// - Returns: the refusal, or the error of `event`, when the document was not read to its end.
    func listen(
        to output: SubprocessOutputSequence, kill: @escaping @Sendable () -> Void
    ) async -> Result<Void, any Error> {
        let watch = Watch(patience: patience)
        return await withTaskGroup(of: Result<Void, any Error>?.self) { group in
            group.addTask { await watch.waitUntilTooLate() ? .failure(Refusal(.timeout, stage: .reading)) : nil }
            group.addTask { await hear(output, watch: watch) }
            var verdict: Result<Void, any Error>?
            while verdict == nil, let answer = await group.next() { verdict = answer }
            if case .failure = verdict { kill() }
            group.cancelAll()
            return verdict ?? .failure(Refusal(.crashed, stage: .reading))
        }
    }

    private func hear(_ output: SubprocessOutputSequence, watch: Watch) async -> Result<Void, any Error> {
        var conversation = WorkerConversation(maximumPages: maximumPages)
        do {
            for try await part in output {
                await watch.heard()
                part.withUnsafeBytes { conversation.append($0) }
                while let message = try conversation.next() {
                    if case .opened(let count) = message { await watch.opened(pages: count) }
                    try await pass(message)
                }
                await watch.heard()
            }
        } catch is MessageError {
            return .failure(
                Refusal(.crashed, stage: .reading, detail: "message impossible, page \(conversation.lastPage + 1)"))
        } catch is SubprocessError {
            return .failure(crash(after: conversation))
        } catch {
            return .failure(error)
        }
        return conversation.isComplete ? .success(()) : .failure(crash(after: conversation))
    }

    private func crash(after conversation: WorkerConversation) -> WorkerEndedEarly {
        WorkerEndedEarly(page: conversation.lastPage + 1)
    }

    private func pass(_ message: WorkerMessage) async throws {
        switch message {
        case .opened(let count): try await event(.opened(pageCount: count))
        case .page(let page): try await event(.page(page))
        case .pageRefused(let number, let refusal): try await event(.pageRefused(number: number, refusal))
        case .refused(let refusal): throw refusal
        case .recognizerMissing(let language): throw ReaderUnavailable.recognizerMissing(language: language)
        case .finished: break
        }
    }
}

/// Knows since when a worker has been silent.
actor Watch {
    private let patience: ReadingClient.Patience
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var end: ContinuousClock.Instant
    private var lastHeard: ContinuousClock.Instant

    init(patience: ReadingClient.Patience) {
        self.patience = patience
        start = clock.now
        lastHeard = start
        end = start + patience.document(1)
    }

    func heard() { lastHeard = clock.now }

    func opened(pages: Int) { end = start + patience.document(pages) }

    /// True when patience ran out, false when cancelled before.
    func waitUntilTooLate() async -> Bool {
        while true {
            let deadline = min(lastHeard + patience.page, end)
            if clock.now >= deadline { return true }
            do { try await clock.sleep(until: deadline) } catch { return false }
        }
    }
}
