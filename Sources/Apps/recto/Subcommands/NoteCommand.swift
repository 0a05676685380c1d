import ArgumentParser
import Console
import DossierModel
import DossierPipeline

/// Dates and numbers that no paper prints.
struct NoteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract:
            "Ajoute à un dossier ce qu'aucune pièce n'imprime : date de saisine, renvoi, numéro RG ou EXPLOC/ALEXI.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var notes: NoteOptions
    @Argument(help: ArgumentHelp("Identifiant du dossier.", valueName: "dossier")) var dossier: String

    func validate() throws {
        guard !notes.isEmpty else {
            throw ValidationError("Rien à noter : donnez au moins une option, par exemple --saisine 2025-03-14.")
        }
    }

    func run() async throws {
        let workspace = try await store.openWorkspace(quiet: true)
        try workspace.addNotes(try notes.notes(), to: DossierID(rawValue: dossier))
        print("Noté sur le dossier \(dossier).")
    }
}
