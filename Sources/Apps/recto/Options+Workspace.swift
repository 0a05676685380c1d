import Console
import DossierPipeline
import Foundation

extension StoreOptions {
    /// What needs the store and its keys but no rules.
    var safekeeping: Safekeeping { Safekeeping(dataFolder: dataFolder, keyFolder: keyFolder) }

    /// Opens the store; tells where the key was made on first use, because losing it loses the data.
    func openWorkspace(quiet: Bool, edition: String? = nil) async throws -> Workspace {
        let workspace = try Workspace(
            .init(
                dataFolder: dataFolder, keyFolder: keyFolder, rules: try Self.dataFolders(),
                edition: edition.map { URL(filePath: $0, directoryHint: .isDirectory) },
                program: worker.map { URL(filePath: $0) } ?? Self.program),
            today: try day.currentDay())
        if let key = workspace.newKeyPath, !quiet {
            Terminal.note(
                """
                Clé de chiffrement créée : \(key)
                Sans elle, les données sont perdues : imprimez sa feuille de secours (« recto key sheet secours.pdf ») et copiez \
                le trousseau (« recto key backup DOSSIER »), hors de cette machine.
                """
            )
        }
        if !quiet, try workspace.unfinishedErasures() > 0 {
            Terminal.note("Un effacement interrompu n'est pas achevé : relancez « recto erase » avec le même dossier.")
        }
        return workspace
    }
}
