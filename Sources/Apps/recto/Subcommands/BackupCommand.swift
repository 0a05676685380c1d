import ArgumentParser
import Console
import DossierModel
import DossierPipeline
import Foundation

/// The whole store in one file.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Sauvegarde toutes les données dans un fichier, même pendant un import.",
        discussion: """
            Écrit l'état d'un instant dans une archive tar : la base et les fichiers de données, chiffrés comme ils le sont \
            sur le disque. Le fichier n'apparaît sous son nom qu'une fois complet ; un fichier existant n'est jamais remplacé.

            LES CLÉS N'Y SONT PAS : sans elles la sauvegarde est illisible. Gardez une copie du dossier des clés (--keys) \
            ailleurs que la sauvegarde. Effacer une clé efface aussi ce qu'elle protège dans toutes les sauvegardes ; une \
            copie des clés doit donc être renouvelée avec les sauvegardes.

            Exemple :  recto backup /media/usb/recto-2025-03-14.tar
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var speech: SpeechOptions
    @Argument(help: ArgumentHelp("Fichier à écrire.", valueName: "fichier"), completion: .file()) var file: String
    @Flag(help: "Écrit le résultat en JSON.") var json = false

    func run() async throws {
        let display = SafekeepingDisplay(quiet: speech.quiet || json)
        let made = try await Interruptible.run(tellingStop: "Rien n'a été écrit sous ce nom.") { [store, file] in
            try await store.safekeeping().backUp(to: URL(filePath: file), display.show)
        }
        if json {
            let object: [String: JSONValue] = [
                "fichier": .string(file), "fichiers_de_donnees": .integer(made.blobs), "octets": .integer(made.bytes),
                "cles_a_part": .string(made.keyFolder),
            ]
            print(try JSONValue.object(object).text())
        } else if !speech.quiet {
            print(
                """
                Sauvegarde écrite : \(file) (\(grouped(made.bytes / 1_000_000))\u{A0}Mo, \(counted(made.blobs, "fichier")) de données)
                Les clés n'y sont pas : gardez à part une copie de \(made.keyFolder)
                """)
        }
    }
}
