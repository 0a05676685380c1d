import ArgumentParser
import Console
import DossierModel
import DossierPipeline
import Foundation

/// Everything in one go: read, sort, extract, link, fill.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Lit un dossier de scans et préremplit un DSF par ménage.",
        discussion: """
            Lit tous les PDF, TIFF, JPEG et PNG du dossier et de ses sous-dossiers, range les actes par ménage et préremplit \
            les formulaires. Relancée sur le même dossier, la commande ne lit que ce qui est nouveau.

            Ce que --out et --json écrivent est en clair, à votre demande : fichiers lisibles par vous seul, nommés par \
            identifiant. Sans --out, les formulaires restent chiffrés dans les données (« recto form »).

            Exemple :  recto run ~/scans --out ~/formulaires
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var speech: SpeechOptions
    @OptionGroup var intake: IntakeOptions

    @Option(
        help: ArgumentHelp("Écrit les formulaires remplis dans ce dossier, en clair.", valueName: "dossier"),
        completion: .directory)
    var out: String?

    @Option(
        help: ArgumentHelp("Écrit les résultats de ce dossier de scans en JSON, en clair.", valueName: "fichier"),
        completion: .file())
    var json: String?

    func validate() throws { try intake.validateFolder() }

    func run() async throws {
        if intake.requireSandbox { try await Isolation.require() }
        let display = ProgressDisplay(quiet: speech.quiet)
        let (finished, failures) = try await Interruptible.run(showing: display) { [self] in
            try await work(store.openWorkspace(quiet: speech.quiet), display)
        }
        display.finish()
        if !speech.quiet { print(finished.report.summary) }
        for failure in failures { Terminal.note("Formulaire \(failure.dossier.rawValue) : \(failure.message)") }
        if !failures.isEmpty { throw ExitCode.failure }
        if !finished.report.refused.isEmpty { throw ExitCode.someRefused }
    }

    private func work(
        _ workspace: ActingWorkspace, _ display: ProgressDisplay
    ) async throws -> (FinishedImport, [FormFailure]) {
        let finished = try await workspace.importFolder(
            intake.folderPath, workers: intake.workerCount, place: try intake.place.place(), notes: try intake.notes(),
            turn: intake.turn.importerTurn, progress: display.show)
        let failures = try workspace.fillForms(
            of: finished, into: out.map { URL(filePath: $0, directoryHint: .isDirectory) }, progress: display.show)
        if let json { try PrivateFile.write(try workspace.results(of: finished).encoded(), to: URL(filePath: json)) }
        return (finished, failures)
    }
}
