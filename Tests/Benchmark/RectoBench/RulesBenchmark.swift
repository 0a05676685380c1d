import ArgumentParser
import CaseLinking
import DossierModel
import DossierStore
import Extraction
import Foundation
import PageModel
import Procedure
import RuleFiles
import Sorting
import Vault

@testable import DossierPipeline

/// Time to match all rules on the pages of a store that `recto run` filled: sorting, extraction, linking.
struct RulesBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "rules", abstract: "Milliseconds a page, all rules.")

    @Option(help: "Root that holds Pipelines/.") var home = "."
    @Option(help: "Folder of the store.") var data: String
    @Option(help: "Folder of its keys.") var keys: String
    @Option(help: "How often everything is done; the least time counts.") var times = 3
    @Flag(help: "Tell every pair of papers that evidence puts together and no key brings together.") var pairs = false

    func run() throws {
        let steps = try Steps(folders: DataFolders(root: URL(filePath: home, directoryHint: .isDirectory)))
        let store = try DossierStore.openOrCreate(
            dataFolder: URL(filePath: data, directoryHint: .isDirectory),
            keyFolder: KeyFolder(URL(filePath: keys, directoryHint: .isDirectory)))
        let sources = try store.sources().filter { $0.state == .accepted }
        let files: [(digest: String, pages: [PageText])] = try sources.map {
            ($0.digest?.hexadecimal ?? "", try store.pages(of: $0.id))
        }
        let count = files.reduce(0) { $0 + $1.1.count }
        guard count > 0 else { throw ValidationError("no page in this store") }
        let rules = try steps.reading.rules()
        let rounds = (0..<max(1, times)).map { _ in Round(files, steps: steps, rules: rules) }
        let best = { (part: (Round) -> Duration) in
            (rounds.map(part).min() ?? .zero).milliseconds / Double(count)
        }
        let parts = [
            ("sorting", best(\.sorting)), ("extraction", best(\.extraction)), ("profiles", best(\.profiles)),
            ("linking", best(\.linking)),
        ]
        for (name, time) in parts {
            print("\(name)_ms_a_page \(time.toHundredths)")
        }
        let sum = parts.reduce(0) { $0 + $1.1 }
        print("rules_ms_a_page \(sum.toHundredths) pages \(count)")
        tellKeys(rounds[0].papers, steps: steps)
    }

    private func tellKeys(_ papers: [LinkingProfile], steps: Steps) {
        let keys = papers.map(steps.linker.lookupKeys)
        let filed = keys.map { Set($0.filed) }
        var (linked, missed, compared) = (0, 0, 0)
        for i in papers.indices {
            for j in papers.indices where j < i {
                let meets = !filed[j].isDisjoint(with: keys[i].sought)
                if meets { compared += 1 }
                guard steps.linker.links(papers[i], papers[j]) else { continue }
                linked += 1
                if !meets {
                    missed += 1
                    if pairs { print(papers[i].id, papers[j].id, steps.linker.explain(papers[i], papers[j])) }
                }
            }
        }
        let mean = keys.reduce(0) { $0 + $1.filed.count } / max(1, keys.count)
        print("keys_a_paper \(mean) pairs_compared \(compared) pairs_linked \(linked) of_these_without_key \(missed)")
    }
}

/// Everything done once.
private struct Round {
    var sorting = Duration.zero
    var extraction = Duration.zero
    var profiles = Duration.zero
    var linking = Duration.zero
    var papers: [LinkingProfile] = []

    init(_ files: [(digest: String, pages: [PageText])], steps: Steps, rules: ActeReading.Rules) {
        let clock = ProcessorClock()
        for (digest, pages) in files {
            var segments: [Segment] = []
            sorting += clock.measure { segments = rules.sorter.sort(pages: pages) }
            for segment in segments {
                let own = pages.filter { segment.pages.contains($0.number) }
                let id = ActeID(digest: digest, pages: segment.pages)
                var contents = ActeContents()
                extraction += clock.measure {
                    contents = rules.extractor.extract(segment: segment, pages: own)
                    contents.findings += steps.calendar.findings(
                        for: Acte(id: id, sourceDigest: digest, segment: segment, contents: contents))
                }
                profiles += clock.measure {
                    papers.append(
                        steps.linker.profile(id: id, kind: segment.kind, fields: contents.fields, pages: own))
                }
            }
        }
        linking = clock.measure { _ = steps.linker.link(profiles: papers) }
    }
}

/// Processor time of this process: what else the machine does must not count.
struct ProcessorClock {
    func measure(_ work: () throws -> Void) rethrows -> Duration {
        let start = clock()
        try work()
        return .seconds(Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
}

extension Duration {
    var milliseconds: Double { Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15 }
}

extension Double {
    var toHundredths: Double { (self * 100).rounded() / 100 }
}
