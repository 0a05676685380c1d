import ArgumentParser
import Console
import DossierModel
import DossierPipeline
import DossierStore
import Foundation

/// A dossier, gone for good.
struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Efface un dossier pour toujours, jusque dans les sauvegardes, et en écrit le certificat.",
        discussion: """
            Détruit les clés du dossier, ses lignes, ses fichiers et ce qui en resterait dans l'espace libre. D'un fichier \
            commun à d'autres ménages, l'original est détruit ; les pages des autres sont scellées de nouveau sous une \
            nouvelle clé et restent lisibles. C'EST SANS RETOUR : les sauvegardes des données faites avant ne peuvent plus \
            être lues pour ce dossier, sauf avec une copie du trousseau faite avant (gardée keep_days jours, \
            Pipelines/keys.yaml).

            Le certificat (identifiants, nombres et dates, aucune donnée personnelle) est affiché ; --out l'écrit aussi en \
            JSON et en texte. Interrompue, la même commande reprend ; relancée après, elle redonne le certificat.

            Exemple :  recto erase d-0123456789abcdef0123 --out certificats
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var turn: TurnOptions
    @Argument(help: ArgumentHelp("Identifiant du dossier (« recto status » les donne).", valueName: "dossier"))
    var dossier: String
    @Option(help: ArgumentHelp("Dossier où écrire le certificat.", valueName: "dossier"), completion: .directory)
    var out: String?
    @Flag(help: "Écrit le certificat en JSON.") var json = false
    @Flag(help: "Ne demande pas de confirmation.") var yes = false

    func run() async throws {
        let workspace = try await store.openWorkspace(quiet: true)
        guard yes || Confirmation.isGiven("Effacer pour toujours le dossier \(dossier) ?", word: "effacer") else {
            Terminal.note("Rien n'a été effacé.")
            throw ExitCode.failure
        }
        let certificate = try await workspace.erase(DossierID(rawValue: dossier), turn: turn.importerTurn)
        print(json ? try certificate.json.text() : certificate.text)
        guard let out else { return }
        for file in try certificate.write(into: URL(filePath: out, directoryHint: .isDirectory)) {
            Terminal.note("Certificat écrit : \(file.path)")
        }
    }
}
