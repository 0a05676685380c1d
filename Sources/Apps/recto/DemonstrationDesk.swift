import AccessModel
import ArgumentParser
import Console
import DossierModel
import DossierPipeline
import DossierStore
import Foundation
import RuleFiles
import Vault

/// A desk on the invented papers of `Samples/`, in a folder that is gone afterwards, with an account for every role.
struct DemonstrationDesk {
    let store: StoreOptions
    let quiet: Bool

    func run(_ serve: (Workspace) async throws -> Void) async throws {
        let place = FileManager.default.temporaryDirectory.appending(
            path: "recto-demonstration-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(
            at: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: place) }
        let folders = try StoreOptions.dataFolders()
        let isReady = try copyReadPapers(from: folders, to: place)
        let workspace = try store.openDesk(
            dataFolder: place.appending(path: "donnees", directoryHint: .isDirectory),
            keyFolder: KeyFolder(place.appending(path: "cles", directoryHint: .isDirectory)))
        if !isReady { try await readSamples(of: folders, into: workspace) }
        try workspace.completeWorklist()
        try makeAccounts(in: workspace)
        try await serve(workspace)
    }

    /// What `make demo` read, or what `--data` and `--keys` name, so that nobody waits for the reading twice.
    private func copyReadPapers(from folders: DataFolders, to place: URL) throws -> Bool {
        let made = folders.root.appending(path: "out/demo", directoryHint: .isDirectory)
        let data = store.data.map { URL(filePath: $0) } ?? made.appending(path: "donnees")
        let keys = store.key.keys.map { URL(filePath: $0) } ?? made.appending(path: "cles")
        guard FileManager.default.fileExists(atPath: data.appending(path: "recto.sqlite").path),
            FileManager.default.fileExists(atPath: keys.path)
        else { return false }
        try FileManager.default.copyItem(at: data, to: place.appending(path: "donnees"))
        try FileManager.default.copyItem(at: keys, to: place.appending(path: "cles"))
        return true
    }

    private func readSamples(of folders: DataFolders, into workspace: Workspace) async throws {
        let samples = folders.root.appending(path: "Samples/files", directoryHint: .isDirectory)
        guard FileManager.default.fileExists(atPath: samples.path) else {
            throw ValidationError("Les exemples (Samples/files) ne sont pas installés.")
        }
        let display = ProgressDisplay(quiet: quiet)
        _ = try await workspace.actingAsSystemUser().importFolder(
            samples.absoluteURL.path(percentEncoded: false),
            workers: ProcessInfo.processInfo.activeProcessorCount, notes: nil, progress: display.show)
        display.finish()
    }

    /// All dossiers belong to one organisation and territory, so that every role sees what it would see at work.
    private func makeAccounts(in workspace: Workspace) throws {
        let place = ImportPlace(
            organisation: OrganisationCode("demonstration"), territory: TerritoryCode("demonstration"))
        let administrator = try workspace.actingAsSystemUser()
        for view in try administrator.views() { try administrator.assign(view.dossier.id, to: place) }
        for role in Role.allCases {
            guard
                let new = NewAccount(
                    login: role.rawValue, roles: [role], organisation: place.organisation,
                    territories: Set([place.territory].compactMap(\.self)))
            else { continue }
            let account = try administrator.addAccount(new)
            let password = try administrator.setRandomPassword(of: account)
            var line = "\(role.label) : identifiant « \(role.rawValue) », mot de passe « \(password) »"
            if workspace.signInRules.secondFactor.contains(role) {
                let factor = try administrator.setSecondFactor(of: account, OneTimeCodes())
                line += ", codes (un par connexion) " + factor.recovery.map { "« \($0.text) »" }.joined(separator: " ")
            }
            Terminal.note(line)
        }
    }

    /// Random, and tried again in the unlikely case that it looks like one that everybody tries.
}
