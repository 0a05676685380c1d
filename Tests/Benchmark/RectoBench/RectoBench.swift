import ArgumentParser

/// What `make bench` measures inside the program: rules on pages already read, and stores of many dossiers.
@main struct RectoBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recto-bench", abstract: "Measures rules and stores.",
        subcommands: [
            RulesBenchmark.self, DrawnBenchmark.self, RecordsBenchmark.self, SealingBenchmark.self,
            PseudonymBenchmark.self, WorklistBenchmark.self,
        ])
}
