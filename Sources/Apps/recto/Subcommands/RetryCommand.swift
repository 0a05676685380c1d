import ArgumentParser
import Console
import DossierPipeline
import Foundation
import PageModel

/// A second chance for one file, with a raised limit if need be.
struct RetryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Relit un fichier refusé, au besoin avec une limite relevée pour lui seul.",
        discussion: """
            Les limites et leurs valeurs d'usage sont dans Pipelines/limits.yaml. Une limite relevée vaut désormais pour ce \
            fichier, pas pour les autres.

            Exemple :  recto retry ~/scans/registre.pdf --limit pages=2000 --limit file_seconds=600
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var speech: SpeechOptions
    @Argument(help: ArgumentHelp("Le fichier à relire.", valueName: "fichier"), completion: .file()) var file: String
    @Option(
        name: .customLong("limit"),
        help: ArgumentHelp(
            "Relève une limite : \(ReadingLimits.Name.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "nom=valeur"))
    var limits: [String] = []

    func validate() throws {
        guard RaisedLimits(limits) != nil else {
            throw ValidationError("--limit attend NOM=VALEUR, par exemple --limit pages=2000 (« recto help retry »).")
        }
    }

    func run() async throws {
        let workspace = try await store.openWorkspace(quiet: speech.quiet)
        let display = ProgressDisplay(quiet: speech.quiet)
        let raised = limits.isEmpty ? nil : RaisedLimits(limits)
        let state = try await workspace.retry(
            URL(filePath: file).absoluteURL, raising: raised, progress: display.show)
        display.finish()
        if case .refused(let refusal) = state {
            Terminal.note(refusal.sentence)
            throw ExitCode.someRefused
        }
        if !speech.quiet, case .accepted(let pages, let unread) = state {
            print("Lu : \(counted(pages, "page"))" + (unread == 0 ? "." : ", dont \(grouped(unread)) abandonnées."))
        }
    }
}
