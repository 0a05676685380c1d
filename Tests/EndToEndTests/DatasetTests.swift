import Foundation
import Testing

/// Packages made of the samples: nothing of the truth is in any byte, and others' tools read them.
@Suite struct DatasetTests {
    private static let profiles = ["recherche", "ouvert", "demonstration"]

    private static func package(_ profile: String) async throws -> URL {
        let (process, _) = try await SamplesRun.shared.outcome()
        let folder = process.home.appending(path: "jeu-\(profile)-\(UUID().uuidString)", directoryHint: .isDirectory)
        let built = try await process.recto(
            "dataset", "build", "--profile", profile, "--recipient", "Laboratoire d'essai", "--out", folder.path,
            "--allow-risk", "essai")
        #expect(built.status == 0, "\(built.errors)")
        return folder
    }

    @Test(arguments: profiles)
    func `No identifier of the truth is in any byte of a package`(profile: String) async throws {
        let package = try await Self.package(profile)
        let found = try await Self.leaks(in: package)
        #expect(found.status == 0, "\(found.output)")
    }

    /// The check above can fail: a file in which a name stands beside the others is found.
    @Test func `The search for identifiers finds one that is there`() async throws {
        let package = try await Self.package("ouvert")
        let name = try #require(try Truth.all().flatMap(\.identifiers).first { $0.utf8.count >= 12 })
        try Data(name.data(using: .utf16LittleEndian) ?? Data()).write(to: package.appending(path: "reste.bin"))
        let found = try await Self.leaks(in: package)
        #expect(found.status == 1, "\(found.output)")
    }

    @Test func `A few households are refused with 4, and nothing is written`() async throws {
        let (process, _) = try await SamplesRun.shared.outcome()
        let folder = process.home.appending(path: "jeu-refuse", directoryHint: .isDirectory)
        let refused = try await process.recto(
            "dataset", "build", "--profile", "recherche", "--recipient", "Laboratoire d'essai", "--out", folder.path)
        #expect(refused.status == 4 && refused.errors.contains("généraliser"))
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    /// `make test` installs the tool where PyPI can be reached.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: frictionless.path)), arguments: profiles)
    func `Frictionless finds the package valid`(profile: String) async throws {
        let package = try await Self.package(profile)
        let found = try await RectoProcess.run(
            Self.frictionless, ["validate", package.appending(path: "datapackage.json").path])
        #expect(found.status == 0, "\(found.output)")
    }

    private static let frictionless = RectoProcess.project.appending(path: "out/venv-frictionless/bin/frictionless")

    private static func leaks(in package: URL) async throws -> RectoProcess.Outcome {
        try await RectoProcess.run(
            URL(filePath: "/usr/bin/env"),
            [
                "python3", RectoProcess.project.appending(path: "Tests/Privacy/leak_check.py").path, package.path,
                "--truth", RectoProcess.samples.path + "/truth", "--near",
            ])
    }
}
