import ArgumentParser
import Console
import DossierPipeline
import DossierStore
import Foundation
import Vault

/// The keyring's own backup, with a short life.
struct KeyBackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copie le trousseau dans un dossier et supprime les copies trop vieilles.",
        discussion: """
            La copie n'ouvre rien sans la clé maîtresse. Sa durée est courte et fixée (keep_days dans Pipelines/keys.yaml) : \
            une copie faite avant un effacement garde lisible, avec une sauvegarde des données, ce qui a été effacé depuis. \
            Toute copie que vous faites ailleurs tombe sous la même règle.

            Exemple :  recto key backup /media/usb-cles
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var speech: SpeechOptions
    @Argument(help: ArgumentHelp("Dossier des copies, hors des données.", valueName: "dossier"), completion: .directory)
    var folder: String

    func run() async throws {
        let settings = try KeySettings.load(from: StoreOptions.dataFolders())
        let place = URL(filePath: folder, directoryHint: .isDirectory)
        let made = try await store.auditedKeys().perform(.backup) {
            try $0.backUpKeyring(into: place, at: Date(), keepingDays: settings.keepDays)
        }
        guard !speech.quiet else { return }
        print("Trousseau copié : \(made.path) (\(counted(made.keys, "clé"))).")
        print("Copies gardées \(counted(settings.keepDays, "jour")) : \(grouped(made.standing.count)) dans ce dossier.")
        for name in made.removed { print("Supprimée, car plus vieille : \(name)") }
    }
}

/// The way back from a sheet of paper, or from a copy of the keyring.
struct KeyRecoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: "Remet en place la clé maîtresse d'après la feuille de secours, ou le trousseau d'après une copie.",
        discussion: """
            Demande les cinq lignes de la feuille de secours, les contrôle une à une, vérifie que c'est la clé du trousseau, \
            et l'écrit dans le dossier des clés. Ne remplace jamais une clé qui est là.

            Avec --keyring, remet d'abord en place une copie du trousseau (« recto key backup »). Ce qui a été ajouté depuis \
            cette copie reste illisible ; ce qui a été effacé depuis est effacé de nouveau dès que les données sont rouvertes.
            """)

    @OptionGroup var store: StoreOptions
    @Option(
        help: ArgumentHelp("Lit les lignes dans ce fichier au lieu de les demander.", valueName: "fichier"),
        completion: .file())
    var from: String?
    @Option(help: ArgumentHelp("Copie du trousseau à remettre en place.", valueName: "fichier"), completion: .file())
    var keyring: String?
    @Flag(help: "Protège la clé retrouvée par une phrase de passe.") var passphrase = false

    func run() async throws {
        let status = try await store.auditedKeys().recover(recover)
        guard let status else { return }
        print("Les données s'ouvrent : \(counted(status.dossiers, "dossier")). « recto verify » dit ce qui se lit.")
    }

    private func recover(_ keeping: KeyKeeping) throws {
        if let keyring {
            try keeping.restoreKeyring(from: URL(filePath: keyring))
            print("Trousseau remis en place : \(keeping.folder.keyringPath)")
        }
        if keyring == nil || !keeping.folder.hasMasterKey {
            let code = try RecoveryKey(typed: try typed())
            let settings = try KeySettings.load(from: StoreOptions.dataFolders())
            try keeping.recover(code, passphrase ? try store.key.newProtection(settings) : .file)
            print("Clé maîtresse remise en place (repère \(code.mark)).")
        }
    }

    private func typed() throws -> String {
        if let from {
            guard let text = try? String(contentsOfFile: from, encoding: .utf8) else {
                throw ValidationError("Le fichier de --from n'existe pas ou ne se laisse pas lire.")
            }
            return text
        }
        Terminal.note("Recopiez les cinq lignes de la feuille de secours, une par une.")
        return (0..<5).compactMap { _ in readLine() }.joined(separator: "\n")
    }
}
