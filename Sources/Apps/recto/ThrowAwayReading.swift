import ArgumentParser
import Dispatch
import DossierPipeline
import Evaluation
import Foundation
import Glibc
import Vault

/// Reads a folder into a store of its own that nobody else can open and that is gone afterwards, also when the command is
/// stopped.
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
        let watch = Self.removeWhenStopped(place)
        defer {
            for source in watch { source.cancel() }
            try? FileManager.default.removeItem(at: place)
        }
        return try await read(folder, storingIn: place)
    }

    private func read(_ folder: URL, storingIn place: URL) async throws -> ResultSet {
        let workspace = try Workspace(
            .init(
                dataFolder: place.appending(path: "donnees", directoryHint: .isDirectory),
                keyFolder: KeyFolder(place.appending(path: "cles", directoryHint: .isDirectory)),
                program: StoreOptions.program),
            rules: WorkspaceRules(from: StoreOptions.dataFolders()),
            today: try day.currentDay()
        ).actingAsSystemUser()
        let display = ProgressDisplay(quiet: quiet)
        let finished = try await workspace.importFolder(
            folder.absoluteURL.path(percentEncoded: false),
            workers: workers ?? ProcessInfo.processInfo.activeProcessorCount, notes: nil, progress: display.show)
        display.finish()
        return try ResultSet(data: try workspace.results(of: finished).encoded())
    }

    /// Clears the store away before the signal that stops the command takes its course.
    private static func removeWhenStopped(_ place: URL) -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                try? FileManager.default.removeItem(at: place)
                signal(number, SIG_DFL)
                kill(getpid(), number)
            }
            source.setCancelHandler { signal(number, SIG_DFL) }
            source.resume()
            return source
        }
    }
}
