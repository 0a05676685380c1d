import ArgumentParser
import Console
import DossierPipeline
import Foundation
import ReviewWeb
import RuleFiles

/// A desk on the invented papers of `Samples/`, in a folder that is gone afterwards.
struct DemonstrationDesk {
    let store: StoreOptions
    let quiet: Bool

    private static let roles = [
        ("travailleur", "Travailleur social"), ("relecteur", "Relecteur CCAPEX"), ("archiviste", "Archiviste"),
        ("administrateur", "Administrateur"),
    ]

    func run(_ serve: (Workspace, any Reception) async throws -> Void) async throws {
        let place = FileManager.default.temporaryDirectory.appending(
            path: "recto-demonstration-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(
            at: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: place) }
        let folders = try StoreOptions.dataFolders()
        let isReady = try copyReadPapers(from: folders, to: place)
        let workspace = try openWorkspace(in: place, folders)
        if !isReady { try await readSamples(of: folders, into: workspace) }
        try workspace.completeWorklist()
        let reception = DemonstrationReception(roles: Self.roles)
        for account in reception.accounts {
            Terminal.note("\(account.role) : identifiant « \(account.login) », mot de passe « \(account.password) »")
        }
        try await serve(workspace, reception)
    }

    /// What `make demo` read, or what `--data` and `--keys` name, so that nobody waits for the reading twice.
    private func copyReadPapers(from folders: DataFolders, to place: URL) throws -> Bool {
        let made = folders.root.appending(path: "out/demo", directoryHint: .isDirectory)
        let data = store.data.map { URL(filePath: $0) } ?? made.appending(path: "donnees")
        let keys = store.keys.map { URL(filePath: $0) } ?? made.appending(path: "cles")
        guard FileManager.default.fileExists(atPath: data.appending(path: "recto.sqlite").path),
            FileManager.default.fileExists(atPath: keys.path)
        else { return false }
        try FileManager.default.copyItem(at: data, to: place.appending(path: "donnees"))
        try FileManager.default.copyItem(at: keys, to: place.appending(path: "cles"))
        return true
    }

    private func openWorkspace(in place: URL, _ folders: DataFolders) throws -> Workspace {
        let day = store.day
        let first = try day.currentDay()
        return try Workspace(
            .init(
                dataFolder: place.appending(path: "donnees", directoryHint: .isDirectory),
                keyFolder: place.appending(path: "cles", directoryHint: .isDirectory), rules: folders, edition: nil,
                program: StoreOptions.program),
            day: { (try? day.currentDay()) ?? first })
    }

    private func readSamples(of folders: DataFolders, into workspace: Workspace) async throws {
        let samples = folders.root.appending(path: "Samples/files", directoryHint: .isDirectory)
        guard FileManager.default.fileExists(atPath: samples.path) else {
            throw ValidationError("Les exemples (Samples/files) ne sont pas installés.")
        }
        let display = ProgressDisplay(quiet: quiet)
        _ = try await workspace.importFolder(
            samples.absoluteURL.path(percentEncoded: false),
            workers: ProcessInfo.processInfo.activeProcessorCount, notes: nil, progress: display.show)
        display.finish()
    }
}
