import Foundation
import Subprocess
import SystemPackage
import Testing

/// Runs the built program as a user would, with a throw-away home.
struct RectoProcess {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    let home: URL

    /// A folder of its own below the temporary folder.
    init(named name: String) throws {
        home = FileManager.default.temporaryDirectory.appending(path: "recto-essai-\(name)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    }

    /// Where the program puts what it needs for a moment.
    var temporary: URL { home.appending(path: "temporaire", directoryHint: .isDirectory) }
    var data: URL { home.appending(path: "donnees", directoryHint: .isDirectory) }
    var keys: URL { home.appending(path: "cles", directoryHint: .isDirectory) }
    /// The data as the run left them, before other tests work on them.
    var dataAfterRun: URL { home.appending(path: "donnees-apres", directoryHint: .isDirectory) }
    /// The keys of the same moment: later ones know of later entries in the audit trail.
    var keysAfterRun: URL { home.appending(path: "cles-apres", directoryHint: .isDirectory) }
    var forms: URL { home.appending(path: "formulaires", directoryHint: .isDirectory) }
    var results: URL { home.appending(path: "results.json") }

    /// The root of the project: this file stands in `Tests/EndToEndTests`.
    static var project: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }
    static var samples: URL { project.appending(path: "Samples", directoryHint: .isDirectory) }

    /// The program stands beside the test bundle.
    static var program: URL {
        URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "recto")
    }

    /// What a parent asks of a worker, with the usual limits.
    static let request = """
        {"limits":{"megabytes":200,"pages":500,"megapixels":100,"inflated_megabytes":512,"memory_megabytes":1024,\
        "page_seconds":60,"file_seconds":60,"file_seconds_per_page":20,"wall_factor":3},"reviewResolution":110}
        """

    /// Runs a command on the throw-away store, on a fixed day.
    func recto(_ arguments: String...) async throws -> Outcome {
        try await Self.run(
            Self.program,
            arguments + ["--data", data.path, "--keys", keys.path, "--today", "2026-11-21"], temporary: temporary)
    }

    /// Runs a command that needs no store.
    static func recto(_ arguments: String...) async throws -> Outcome { try await run(program, arguments) }
    static func recto(_ arguments: [String]) async throws -> Outcome { try await run(program, arguments) }

    static func run(
        _ program: URL, _ arguments: [String], home: URL = project,
        temporary: URL = FileManager.default.temporaryDirectory
    ) async throws -> Outcome {
        // Not Foundation's Process: its waiting would hold the few threads that other tests need.
        let result = try await Subprocess.run(
            .path(FilePath(program.path)), arguments: Arguments(arguments),
            environment: .inherit.updating(["RECTO_HOME": home.path, "TMPDIR": temporary.path]),
            output: .string(limit: 1 << 26),
            error: .string(limit: 1 << 26))
        let status: Int32 = if case .exited(let code) = result.terminationStatus { code } else { -1 }
        return Outcome(status: status, output: result.standardOutput, errors: result.standardError)
    }
}

/// One run over all Samples, shared by the tests that look at what it left.
actor SamplesRun {
    static let shared = SamplesRun()
    private var finished: Task<(RectoProcess, RectoProcess.Outcome), any Error>?

    func outcome() async throws -> (RectoProcess, RectoProcess.Outcome) {
        if let finished { return try await finished.value }
        let task = Task {
            let process = try RectoProcess(named: "samples")
            let outcome = try await process.recto(
                "run", RectoProcess.samples.appending(path: "files").path, "--out", process.forms.path, "--json",
                process.results.path)
            try FileManager.default.copyItem(at: process.data, to: process.dataAfterRun)
            try FileManager.default.copyItem(at: process.keys, to: process.keysAfterRun)
            return (process, outcome)
        }
        finished = task
        return try await task.value
    }
}
