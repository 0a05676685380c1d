import ArgumentParser
import Crypto
import DossierModel
import DossierStore
import Foundation
import PageModel
import RuleFiles
import Vault

@testable import DossierPipeline

/// Leaves everything as it is, with an empty tag: what sealing costs is the difference; and the search for leaks must find in
/// such a store what it looks for.
private struct OpenCipher: Cipher {
    func seal(_ clear: Data, key: SymmetricKey, nonce: Data, authenticating: Data) -> Data { clear + Data(count: 16) }
    func open(_ sealed: Data, key: SymmetricKey, nonce: Data, authenticating: Data) -> Data { sealed.dropLast(16) }
}

/// What sealing costs a batch, without recognition: the pages, pictures and originals of a store are taken into a new one,
/// sorted, extracted, linked and filled into forms, with and without a cipher.
struct SealingBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sealing", abstract: "Cost of sealing on a batch of pages already read.")

    @Option(help: "Root that holds Pipelines/.") var home = "."
    @Option(help: "Data folder of a store with pages read.") var data: String
    @Option(help: "Its key folder.") var keys: String
    @Option(help: "An empty folder for the new stores.") var work: String
    @Option(help: "How often each way is gone; medians are told.") var times = 3
    @Flag(help: "Only leaves an unsealed store in WORK/open/data, for Tests/Privacy.") var unsealed = false
    @Option(help: "Seconds of processor time that reading the batch took, to tell the share of a whole run.")
    var readingSeconds: Double?

    func run() throws {
        let folders = DataFolders(root: URL(filePath: home, directoryHint: .isDirectory))
        let workspace = try Workspace(
            .init(
                dataFolder: URL(filePath: data, directoryHint: .isDirectory),
                keyFolder: KeyFolder(URL(filePath: keys, directoryHint: .isDirectory)),
                program: URL(filePath: "/bin/false")), rules: WorkspaceRules(from: folders), today: try Self.day())
        let papers = try StoredPaper.all(of: workspace.store)
        if unsealed { return _ = try fill(OpenCipher(), "open", papers, workspace) }
        var (sealed, open): ([Double], [Double]) = ([], [])
        for round in 0..<times {
            // Turn about, so that the machine's moods fall on both.
            sealed.append(try fill(AESGCM(), "sealed-\(round)", papers, workspace))
            open.append(try fill(OpenCipher(), "open-\(round)", papers, workspace))
        }
        tell(papers, sealed: median(sealed), open: median(open))
    }

    private func tell(_ papers: [StoredPaper], sealed: Double, open: Double) {
        let pages = papers.reduce(0) { $0 + $1.pages.count }
        let difference = sealed - open
        var line =
            "files \(papers.count) pages \(pages) sealed_cpu_ms \(Int(sealed)) open_cpu_ms \(Int(open)) "
            + "sealing_percent_without_reading \((difference / open * 100).toHundredths)"
        if let readingSeconds {
            line += " sealing_percent_of_whole_run \((difference / (open + readingSeconds * 1000) * 100).toHundredths)"
        }
        print(line)
    }

    private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    static func day() throws -> CalendarDate {
        guard let day = CalendarDate(iso: "2026-11-21") else { throw ExitCode.failure }
        return day
    }

    /// - Returns: milliseconds of processor time.
    private func fill(
        _ cipher: any Cipher, _ name: String, _ papers: [StoredPaper], _ workspace: Workspace
    ) throws -> Double {
        let root = URL(filePath: work, directoryHint: .isDirectory).appending(path: name)
        let data = root.appending(path: "data", directoryHint: .isDirectory)
        let vault = try Vault(folder: KeyFolder(root.appending(path: "keys")), outside: data, cipher: cipher)
        let store = try DossierStore(dataFolder: data, vault: vault) { Date(timeIntervalSince1970: 1_800_000_000) }
        let time = try ProcessorClock().measure {
            for paper in papers { try paper.take(into: store, steps: workspace.steps) }
            try CaseMaker(store: store, steps: workspace.steps, today: workspace.today).link()
            for dossier in try store.allDossiers() {
                let made = try workspace.forms.make(workspace.forms.prefilled(dossier))
                guard let acte = workspace.forms.acte(of: dossier) else { continue }
                try store.saveForm(
                    .init(pdf: made.pdf, origin: made.originPDF, values: made.originJSON),
                    as: FormKey(acte: acte, template: "dsf/essai", stage: .draft))
            }
        }
        try store.settle()
        return time.milliseconds
    }
}

/// A file of a store, held in memory.
private struct StoredPaper {
    let digest: SourceDigest
    let byteCount: Int
    let mediaType: String
    let paths: [[UInt8]]
    let original: Data
    let pages: [NewPage]

    static func all(of store: DossierStore) throws -> [StoredPaper] {
        try store.sources().compactMap { source in
            guard source.state == .accepted, source.hasOriginal, let digest = source.digest,
                let type = source.mediaType
            else { return nil }
            var original = Data()
            try store.readOriginal(of: source.id) { original.append($0) }
            return StoredPaper(
                digest: digest, byteCount: original.count, mediaType: type, paths: source.sightings.map(\.path),
                original: original,
                pages: try store.pages(of: source.id).map {
                    NewPage(text: $0, image: try store.pageImage($0.number, of: source.id))
                })
        }
    }

    func take(into store: DossierStore, steps: Steps) throws {
        let id = try store.registerSource(
            NewSource(digest: digest, byteCount: byteCount, mediaType: mediaType, path: paths.first ?? [])
        ).id
        let file = FileManager.default.temporaryDirectory.appending(path: "recto-bench-\(UUID().uuidString)")
        try original.write(to: file)
        let handle = try FileHandle(forReadingFrom: file)
        try FileManager.default.removeItem(at: file)
        try store.storeOriginal(of: id, from: handle)
        for start in stride(from: 0, to: pages.count, by: 8) {
            try store.savePages(Array(pages[start..<min(start + 8, pages.count)]), of: id)
        }
        try store.finishReading(id, pageCount: pages.count)
        try ActeMaker(store: store, steps: steps).makeActes(of: id, pages: pages.map(\.text))
    }
}
