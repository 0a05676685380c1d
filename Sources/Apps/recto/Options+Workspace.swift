import Console
import DossierPipeline
import Foundation
import Vault

extension StoreOptions {
    /// What needs the store and its keys but no rules of reading.
    func safekeeping() throws -> Safekeeping {
        try Safekeeping(dataFolder: dataFolder, keyFolder: keyFolder, rules: Self.dataFolders())
    }

    /// Opens the store in the hands of the account of whoever runs the command; tells where the key was made on first use, because losing it loses the data.
    func openWorkspace(quiet: Bool, edition: String? = nil) async throws -> ActingWorkspace {
        let workspace = try Workspace(
            .init(
                dataFolder: dataFolder, keyFolder: keyFolder, program: worker.map { URL(filePath: $0) } ?? Self.program),
            rules: WorkspaceRules(
                from: Self.dataFolders(), edition: edition.map { URL(filePath: $0, directoryHint: .isDirectory) }),
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
        let acting = try workspace.actingAsSystemUser()
        if !quiet, try acting.unfinishedErasures() > 0 {
            Terminal.note("Un effacement interrompu n'est pas achevé : relancez « recto erase » avec le même dossier.")
        }
        return acting
    }

    /// Opens the store for the desk, which runs for weeks and where everybody signs in with their own account.
    func openDesk(dataFolder: URL? = nil, keyFolder: KeyFolder? = nil) throws -> Workspace {
        let (day, first) = (day, try day.currentDay())
        return try Workspace(
            .init(
                dataFolder: dataFolder ?? self.dataFolder, keyFolder: keyFolder ?? self.keyFolder,
                program: worker.map { URL(filePath: $0) } ?? Self.program),
            rules: WorkspaceRules(from: Self.dataFolders()),
            day: { (try? day.currentDay()) ?? first })
    }
}
