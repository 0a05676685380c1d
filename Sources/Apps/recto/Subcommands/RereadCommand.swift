import ArgumentParser
import Console
import DossierPipeline

/// New rules on pages already read.
struct RereadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reread",
        abstract: "Applique de nouvelles règles aux pages déjà lues.",
        discussion: """
            Après un changement de règles dans Pipelines/, refait sur les pages déjà lues ce que ce changement touche, et rien \
            d'autre : le tri, l'extraction ou le rapprochement. Ce que des personnes ont corrigé ou décidé reste acquis.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var speech: SpeechOptions
    @OptionGroup var turn: TurnOptions
    @Flag(help: "Recommence aussi pour les fichiers dont les règles n'ont pas changé.") var all = false

    func run() async throws {
        let display = ProgressDisplay(quiet: speech.quiet)
        let report = try await Interruptible.run(showing: display) { [store, speech, all, turn] in
            try await store.openWorkspace(quiet: speech.quiet)
                .reread(all: all, turn: turn.importerTurn, progress: display.show)
        }
        guard !speech.quiet else { return }
        print(
            """
            \(counted(report.sorted, "fichier classé et extrait", "fichiers classés et extraits")) de nouveau, \
            \(counted(report.extracted, "fichier extrait", "fichiers extraits")) sans nouveau tri, \
            \(counted(report.linked, "acte rapproché", "actes rapprochés")) avec de nouvelles règles.
            """)
    }
}
