import ArgumentParser
import Console
import DossierModel
import DossierPipeline

/// One dossier in full.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Montre un dossier : pièces, champs et provenance, échéances, incohérences.")

    @OptionGroup var store: StoreOptions
    @Argument(help: ArgumentHelp("Identifiant du dossier (« recto status » les donne).", valueName: "dossier"))
    var dossier: String
    @Flag(help: "Écrit le résultat en JSON.") var json = false

    func run() async throws {
        let workspace = try await store.openWorkspace(quiet: true)
        let view = try workspace.view(of: DossierID(rawValue: dossier))
        print(json ? try view.json.text() : view.text)
    }
}
