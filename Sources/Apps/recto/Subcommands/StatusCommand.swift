import ArgumentParser
import Console
import DossierPipeline

/// What the store holds.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Montre les dossiers, leurs échéances et ce qui reste à vérifier.")

    @OptionGroup var store: StoreOptions
    @Flag(help: "Écrit le résultat en JSON.") var json = false

    func run() async throws {
        let workspace = try await store.openWorkspace(quiet: true)
        let status = try workspace.status(today: try store.currentDay())
        print(json ? try status.json() : status.text)
    }
}
