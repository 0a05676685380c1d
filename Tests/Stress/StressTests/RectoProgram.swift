import Foundation
import Subprocess
import SystemPackage

/// The built program on folders of its own, with readings played back instead of read.
struct RectoProgram: Sendable {
    struct Outcome: Sendable {
        /// Nil when a signal ended the program.
        let status: Int32?
        let output: String
        let errors: String
    }

    /// Whether the long trials were asked for (`make stress`).
    static var isLong: Bool { ProcessInfo.processInfo.environment["RECTO_STRESS"] != nil }

    let home: URL
    var data: URL { home.appending(path: "donnees", directoryHint: .isDirectory) }
    var keys: URL { home.appending(path: "cles", directoryHint: .isDirectory) }
    var papers: URL { home.appending(path: "papiers", directoryHint: .isDirectory) }
    var forms: URL { home.appending(path: "formulaires", directoryHint: .isDirectory) }
    var results: URL { home.appending(path: "results.json") }

    init() throws {
        home = FileManager.default.temporaryDirectory.appending(path: "recto-epreuve-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: home) }

    /// The root of the project: this file stands in `Tests/Stress/StressTests`.
    static var project: URL {
        (0..<4).reduce(URL(filePath: #filePath)) { folder, _ in folder.deletingLastPathComponent() }
    }

    /// Programs stand beside the test bundle.
    static func built(_ name: String) -> URL {
        URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(path: name)
    }

    /// `recto run` over the papers, forms and results included.
    func runArguments(_ papers: URL) -> [String] {
        ["run", papers.path, "--out", forms.path, "--json", results.path] + store
            + ["--worker", Self.built("ReplayWorker").path]
    }

    static var environment: Environment { .inherit.updating(["RECTO_HOME": project.path]) }

    var store: [String] { ["--data", data.path, "--keys", keys.path, "--today", "2026-11-21"] }

    /// Runs the program to its end, or until `signal` reaches it after `delay`.
    @discardableResult
    func recto(_ arguments: [String], stop: (signal: Signal, delay: Duration)? = nil) async throws -> Outcome {
        try await Self.start(Self.built("recto"), arguments, stop: stop)
    }

    static func start(
        _ program: URL, _ arguments: [String], stop: (signal: Signal, delay: Duration)? = nil
    ) async throws -> Outcome {
        let result = try await Subprocess.run(
            .path(FilePath(program.path)), arguments: Arguments(arguments),
            environment: environment, input: .none,
            output: .string(limit: 1 << 24), error: .string(limit: 1 << 24)
        ) { process in
            guard let stop else { return }
            try await Task.sleep(for: stop.delay)
            // It may have ended by itself.
            try? process.send(signal: stop.signal)
        }
        let status: Int32? = if case .exited(let code) = result.terminationStatus { code } else { nil }
        return Outcome(status: status, output: result.standardOutput, errors: result.standardError)
    }
}
