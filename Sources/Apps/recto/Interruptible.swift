import ArgumentParser
import Console
import Foundation
import UnixSignals

/// Long work that a person (Ctrl-C) or the system (SIGTERM) may stop: it is cancelled, and what is done stays done.
enum Interruptible {
    private struct Interruption: Error {}

    /// Runs `work` until it ends or a signal asks for its end; a second signal ends the process at once, as a power cut
    /// would. However it stops, says on standard error what is done.
    ///
    /// - Throws: `ExitCode.interrupted` after a signal; what `work` throws.
    static func run<Result: Sendable>(
        showing display: ProgressDisplay, _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        do {
            return try await stoppable(work)
        } catch is Interruption {
            display.tellStop()
            throw ExitCode.interrupted
        } catch {
            display.tellFailure()
            throw error
        }
    }

    /// The same for work without files to count; `note` says what a stop leaves.
    static func run<Result: Sendable>(
        tellingStop note: String, _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        do {
            return try await stoppable(work)
        } catch is Interruption {
            Terminal.note("Arrêté. \(note)")
            throw ExitCode.interrupted
        }
    }

    /// For work that ends only when it is asked to: a signal is its proper end.
    static func untilStopped(_ work: @escaping @Sendable () async throws -> Void) async throws {
        do { try await stoppable(work) } catch is Interruption {}
    }

    private static func stoppable<Result: Sendable>(
        _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        let (stops, stop) = AsyncStream.makeStream(of: Void.self)
        let listener = Task.detached {
            var isStopping = false
            for await _ in signals {
                if isStopping { _exit(ExitCode.interrupted.rawValue) }
                isStopping = true
                Terminal.note("Arrêt demandé : Recto termine proprement (un second signal l'arrête aussitôt).")
                stop.yield()
            }
        }
        defer { listener.cancel() }
        return try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                for await _ in stops { throw Interruption() }
                return nil
            }
            defer { group.cancelAll() }
            while let result = try await group.next() { if let result { return result } }
            throw CancellationError()
        }
    }
}
