import Foundation
import PageModel
import ReadingClient
import ReadingMessages
import Testing

/// The parent against workers that die, lie or hang.
@Suite struct ReadingClientTests {
    /// What came of reading with a shell script as the worker.
    private struct Outcome {
        var error: (any Error)?
        var events: [String] = []
    }

    private actor Log {
        private(set) var events: [String] = []

        func note(_ event: ReadingClient.Event) {
            switch event {
            case .opened(let count): events.append("opened \(count)")
            case .page(let page): events.append("page \(page.text.number)")
            case .pageRefused(let number, let refusal): events.append("refused \(number) \(refusal.refusalClass)")
            }
        }
    }

    private static func outcome(
        _ script: String, executable: String = "/bin/sh",
        patience: ReadingClient.Patience = .init(page: .seconds(1_000)) { _ in .seconds(1_000) }
    ) async throws -> Outcome {
        let file = FileManager.default.temporaryDirectory.appending(path: "recto-client-\(UUID().uuidString)")
        try Data("document".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let client = ReadingClient(
            executable: URL(filePath: executable), arguments: ["-c", script, "worker"], patience: patience)
        let log = Log()
        var outcome = Outcome()
        let handle = try FileHandle(forReadingFrom: file)
        do { try await client.read(handle) { await log.note($0) } } catch { outcome.error = error }
        outcome.events = await log.events
        return outcome
    }

    /// The shell command that prints these messages.
    private static func say(_ messages: WorkerMessage...) -> String {
        let octal = messages.flatMap(\.encoded).map { byte in
            let digits = String(byte, radix: 8)
            return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
        }
        return "printf '\(octal.joined())'"
    }

    @Test(arguments: ["exit 0", "exit 7", "kill -SEGV $$"])
    func `A worker that ends without a word has crashed`(script: String) async throws {
        let outcome = try await Self.outcome(script)
        #expect(outcome.error as? Refusal == Refusal(.crashed, stage: .reading, detail: "page 1"))
        #expect(outcome.events.isEmpty)
    }

    @Test(arguments: [("kill -XCPU $$", RefusalClass.timeout), ("exit 71", .memory), ("kill -KILL $$", .crashed)])
    func `The way a worker ends tells why`(script: String, expected: RefusalClass) async throws {
        let outcome = try await Self.outcome(script)
        #expect((outcome.error as? Refusal)?.refusalClass == expected)
    }

    @Test func `A worker that goes on after its last word is not believed`() async throws {
        let refusal = Refusal(.memory, stage: .reading)
        let whole = Self.say(.opened(pageCount: 1), .pageRefused(number: 1, refusal), .finished)
        for more in [Self.say(.finished), "echo encore", "head -c 3000000 /dev/zero"] {
            let outcome = try await Self.outcome("\(whole); \(more)")
            #expect((outcome.error as? Refusal)?.refusalClass == .crashed, "\(more)")
        }
    }

    @Test func `A worker that dies between pages names the page`() async throws {
        let refusal = Refusal(.memory, stage: .reading)
        let script = Self.say(.opened(pageCount: 3), .pageRefused(number: 1, refusal))
        let outcome = try await Self.outcome(script)
        #expect(outcome.events == ["opened 3", "refused 1 memory"])
        #expect(outcome.error as? Refusal == Refusal(.crashed, stage: .reading, detail: "page 2"))
    }

    @Test func `Garbage and impossible messages end the worker at once`() async throws {
        let lies = [
            "echo 'tout autre chose que des messages'", Self.say(.finished), Self.say(.opened(pageCount: 5_000)),
            Self.say(.opened(pageCount: 1), .pageRefused(number: 2, Refusal(.memory, stage: .reading))),
            // A frame longer than any page.
            "printf '\\003\\377\\377\\377\\177'",
        ]
        for lie in lies {
            let outcome = try await Self.outcome("\(lie); exec sleep 600")
            let refusal = try #require(outcome.error as? Refusal)
            #expect(refusal.refusalClass == .crashed)
            #expect(refusal.detail?.hasPrefix("message impossible") == true)
        }
    }

    @Test func `A silent worker is ended when patience runs out`() async throws {
        let silent = try await Self.outcome(
            "exec sleep 600", patience: .init(page: .milliseconds(300)) { _ in .seconds(1_000) })
        #expect(silent.error as? Refusal == Refusal(.timeout, stage: .reading))
    }

    @Test func `A worker that talks without end is ended by the patience for a document`() async throws {
        let drip = "while :; do printf '\\003'; sleep 0.1; done"
        let outcome = try await Self.outcome(
            "printf '\\003\\377\\377\\000\\000'; \(drip)",
            patience: .init(page: .seconds(1_000)) { _ in .milliseconds(500) })
        #expect(outcome.error as? Refusal == Refusal(.timeout, stage: .reading))
    }

    @Test func `What a worker refuses or lacks reaches the caller`() async throws {
        let refusal = Refusal(.encrypted, stage: .opening)
        #expect(try await Self.outcome(Self.say(.refused(refusal))).error as? Refusal == refusal)
        let missing = try await Self.outcome(Self.say(.recognizerMissing(language: "fra")))
        #expect(missing.error as? ReaderUnavailable == .recognizerMissing(language: "fra"))
    }

    @Test func `A whole conversation ends without error`() async throws {
        let refusal = Refusal(.memory, stage: .reading)
        let script = Self.say(.opened(pageCount: 1), .pageRefused(number: 1, refusal), .finished)
        let outcome = try await Self.outcome(script)
        #expect(outcome.error == nil)
        #expect(outcome.events == ["opened 1", "refused 1 memory"])
    }

    @Test func `A worker that does not exist makes reading unavailable`() async throws {
        let outcome = try await Self.outcome("", executable: "/nulle/part/lecteur")
        guard case .workerNotStarted = outcome.error as? ReaderUnavailable else {
            Issue.record("\(String(describing: outcome.error))")
            return
        }
    }
}
