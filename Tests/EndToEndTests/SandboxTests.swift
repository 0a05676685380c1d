import Foundation
import Testing

/// The self-test of the isolation of reading, run as a user runs it.
@Suite struct SandboxTests {
    @Test func `Every forbidden act fails in a confined worker`() async throws {
        let process = try RectoProcess(named: "isolement")
        let outcome = try await process.recto("doctor", "--sandbox-test")
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(!outcome.output.contains("POSSIBLE"))
        #expect(outcome.output.contains(#/ouvrir la base de données +empêché/#))
        #expect(outcome.output.contains(#/suivre le processus parent \(ptrace\) +empêché/#))
        #expect(outcome.output.contains(#/appels système filtrés \(seccomp\) +bon +en vigueur/#))
        #expect(outcome.output.contains(#/\(Landlock\) +bon +en vigueur/#))
    }

    /// Shows that the trial can tell: without confinement the same acts succeed.
    @Test func `The same acts succeed in a worker that is not confined`() async throws {
        let process = try RectoProcess(named: "sans-isolement")
        let document = process.home.appending(path: "document.pdf")
        try Data("essai".utf8).write(to: document)
        let ground = """
            {"database":"\(document.path)","document":"\(document.path)","folder":"\(process.home.path)","port":9,"parent":\(getpid())}
            """
        let outcome = try await RectoProcess.run(
            RectoProcess.program, ["worker", "--unconfined", "--request", RectoProcess.request, "--trial", ground])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains(#""inForce":[]"#))
        for act in ["read_database", "list_folder", "create_file", "delete_file", "start_process", "signal_parent"] {
            #expect(outcome.output.contains("\"\(act)\":0"), "\(act): \(outcome.output)")
        }
    }

    @Test func `A run that requires isolation starts where it is complete`() async throws {
        let process = try RectoProcess(named: "isolement-exige")
        let scans = process.home.appending(path: "scans")
        try FileManager.default.createDirectory(at: scans, withIntermediateDirectories: true)
        let outcome = try await process.recto("run", scans.path, "--require-sandbox")
        #expect(outcome.status == 0, "\(outcome.errors)")
    }
}
