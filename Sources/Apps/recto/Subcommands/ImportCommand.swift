import ArgumentParser
import Console
import DossierPipeline

/// Reading without filling.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Lit un dossier de scans et range les actes par ménage, sans remplir de formulaire.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var speech: SpeechOptions
    @OptionGroup var intake: IntakeOptions

    func validate() throws { try intake.validateFolder() }

    func run() async throws {
        if intake.requireSandbox { try await Isolation.require() }
        let display = ProgressDisplay(quiet: speech.quiet)
        let finished = try await Interruptible.run(showing: display) { [store, intake, speech] in
            try await store.openWorkspace(quiet: speech.quiet).importFolder(
                intake.folderPath, workers: intake.workerCount, place: try intake.place.place(),
                notes: try intake.notes(),
                turn: intake.turn.importerTurn, progress: display.show)
        }
        display.finish()
        if !speech.quiet { print(finished.report.summary) }
        if !finished.report.refused.isEmpty { throw ExitCode.someRefused }
    }
}
