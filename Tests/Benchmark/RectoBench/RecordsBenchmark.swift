import ArgumentParser
import DossierModel
import DossierStore
import Foundation
import RuleFiles
import Vault

@testable import DossierPipeline

/// What 100 new papers cost in stores of several sizes, on invented records, without recognition.
struct RecordsBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "records", abstract: "Cost of 100 new papers in stores of several sizes.")

    @Option(help: "Root that holds Pipelines/.") var home = "."
    @Option(help: "An empty folder for the store.") var work: String
    @Option(help: "Dossiers in the store, rising.") var sizes: [Int] = [0, 5_000, 50_000]
    @Option(help: "Batches of 100 papers measured at each size; the median counts.") var batches = 5

    func run() throws {
        let root = URL(filePath: work, directoryHint: .isDirectory)
        let store = try DossierStore.openOrCreate(
            dataFolder: root.appending(path: "data"), keyFolder: KeyFolder(root.appending(path: "keys")))
        let steps = try Steps(folders: DataFolders(root: URL(filePath: home, directoryHint: .isDirectory)))
        guard let today = CalendarDate(iso: "2026-06-01") else { throw ExitCode.failure }
        var filler = StoreFiller(store: store, steps: steps, today: today)
        var empty: Double?
        for size in sizes {
            try filler.grow(to: size)
            let times = try (0..<batches).map { _ in try filler.addPapers(100) }.sorted { $0.total < $1.total }
            let median = times[times.count / 2]
            let base = empty ?? median.total
            empty = base
            let ratio = (median.total / base).toHundredths
            print(
                """
                dossiers \(size) add_100_papers_ms \(Int(median.total)) storing_ms \(Int(median.storing)) \
                linking_ms \(Int(median.linking)) times_empty \(ratio)
                """)
        }
        try filler.tellQuality()
    }
}
