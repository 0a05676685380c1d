import ArgumentParser
import DossierPipeline
import Evaluation
import Foundation

/// Reads a folder into a store of its own that nobody else can open and that is gone afterwards.
struct ThrowAwayReading {
    let quiet: Bool
    let workers: Int?
    let day: DayOptions

    func read(_ folder: URL) async throws -> ResultSet {
        guard FileManager.default.fileExists(atPath: folder.path) else {
            throw ValidationError(
                "Le dossier des fichiers « \(folder.lastPathComponent) » n'existe pas : indiquez-le avec --files.")
        }
        let place = FileManager.default.temporaryDirectory.appending(
            path: "recto-evaluation-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(
            at: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: place) }
        let workspace = try Workspace(
            .init(
                dataFolder: place.appending(path: "donnees", directoryHint: .isDirectory),
                keyFolder: place.appending(path: "cles", directoryHint: .isDirectory),
                rules: try StoreOptions.dataFolders(), edition: nil, program: StoreOptions.program),
            today: try day.currentDay())
        let display = ProgressDisplay(quiet: quiet)
        let finished = try await workspace.importFolder(
            folder.absoluteURL.path(percentEncoded: false),
            workers: workers ?? ProcessInfo.processInfo.activeProcessorCount, notes: nil, progress: display.show)
        display.finish()
        return try ResultSet(data: try workspace.results(of: finished).encoded())
    }
}
