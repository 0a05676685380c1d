import ArgumentParser
import Console
import DossierPipeline

/// What is missing or wrong on this machine, and the command that mends it.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Vérifie l'installation : bibliothèques, langues, règles, formulaires, données.",
        discussion: "Chaque défaut vient avec la commande qui le répare. Code de retour 1 s'il en reste un.")

    @OptionGroup var store: StoreOptions
    @Flag(help: "Écrit le résultat en JSON.") var json = false

    func run() async throws {
        let findings = Doctor(
            folders: Result { try store.dataFolders() }, dataFolder: store.dataFolder, keyFolder: store.keyFolder
        ).examine()
        print(json ? try findings.json() : findings.text)
        if findings.contains(where: { !$0.isHealthy }) { throw ExitCode.failure }
    }
}
