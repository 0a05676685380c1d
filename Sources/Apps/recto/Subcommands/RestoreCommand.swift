import ArgumentParser
import Console
import DossierModel
import DossierPipeline
import DossierStore
import Foundation

/// A backup back into an empty folder.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Restaure une sauvegarde dans un dossier de données vide, après l'avoir vérifiée.",
        discussion: """
            Déballe la sauvegarde, vérifie chaque ligne et chaque fichier avec les clés (comme « recto verify »), et ne la met \
            en place que si tout est intact. Le dossier des données (--data) doit être vide ou absent : rien n'est jamais \
            remplacé. Le dossier des clés (--keys) doit être celui des données sauvegardées : remettez-le en place d'abord. \
            Interrompue, la même commande recommence.

            Exemple :  recto restore /media/usb/recto-2025-03-14.tar --data ~/.local/share/recto
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var speech: SpeechOptions
    @Argument(help: ArgumentHelp("Sauvegarde à restaurer.", valueName: "fichier"), completion: .file()) var file: String
    @Flag(help: "Écrit le résultat en JSON.") var json = false

    func validate() throws {
        guard FileManager.default.isReadableFile(atPath: file) else {
            throw ValidationError("La sauvegarde n'existe pas ou ne se laisse pas lire.")
        }
    }

    func run() async throws {
        let display = SafekeepingDisplay(quiet: speech.quiet || json)
        let stopped = "Rien n'a été restauré ; la même commande recommence."
        let found = try await Interruptible.run(tellingStop: stopped) { [store, file] in
            try await store.safekeeping().restore(from: URL(filePath: file), display.show)
        }
        display.finish()
        if json {
            var object: [String: JSONValue] = [
                "lignes": .integer(found.verification.rows), "fichiers": .integer(found.verification.blobs),
            ]
            object["perdus"] = found.lost.map { .object($0.counts.mapValues { .integer($0) }) }
            print(try JSONValue.object(object).text())
        } else if !speech.quiet {
            print(
                "Restauré et vérifié : \(counted(found.verification.rows, "ligne")) et "
                    + "\(counted(found.verification.blobs, "fichier")) de données. « recto status » montre les dossiers."
            )
        }
        if let lost = found.lost { Terminal.note(Self.text(lost)) }
    }

    private static func text(_ lost: LostContent) -> String {
        """
        N'ont pas été remis, car aucune clé du trousseau ne les ouvre : \(counted(lost.dossiers, "dossier")), \
        \(counted(lost.files, "fichier")) entiers, \(counted(lost.pages, "page")) en tout. Ils ont été effacés depuis cette \
        sauvegarde, et le sont pour toujours ; ou bien le trousseau (--keys) est une copie plus vieille qu'eux : dans ce cas, \
        remettez le bon trousseau et restaurez de nouveau dans un autre dossier. La sauvegarde elle-même n'a pas changé.
        """
    }
}
