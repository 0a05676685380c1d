import CaseLinking
import Crypto
import DossierModel
import DossierStore
import Foundation
import PageModel
import Vault

@testable import DossierPipeline

/// Fills a store with invented papers the way an import does, from the point where pages have been read and fields found.
struct StoreFiller {
    let store: DossierStore
    let steps: Steps
    private let cases: CaseMaker
    private var town: InventedTown
    private var files = 0
    private var households = 0
    /// Which household a paper is of.
    private var truth: [ActeID: Int] = [:]

    /// Milliseconds.
    struct Cost {
        var storing: Double
        var linking: Double
        var total: Double { storing + linking }
    }

    init(store: DossierStore, steps: Steps, today: CalendarDate) {
        self.store = store
        self.steps = steps
        cases = CaseMaker(store: store, steps: steps, today: today)
        town = InventedTown(seed: 3, today: today)
    }

    /// With bundles of 50 papers, so that filling does not take the day.
    mutating func grow(to size: Int) throws {
        while households < size {
            var papers: [InventedPaper] = []
            while papers.count < 50, households < size { papers += nextHousehold(papers: 2) }
            try save(papers)
            if files % 20 == 0 { try cases.link() }
        }
        try cases.link()
    }

    /// One file a paper, papers of households the store does not know.
    mutating func addPapers(_ count: Int) throws -> Cost {
        var papers: [InventedPaper] = []
        while papers.count < count { papers += nextHousehold(papers: 4) }
        let clock = ContinuousClock()
        let storing = try clock.measure { for paper in papers.prefix(count) { try save([paper]) } }
        let linking = try clock.measure { try cases.link() }
        return Cost(storing: storing.milliseconds, linking: linking.milliseconds)
    }

    /// How well the store's dossiers are the households.
    func tellQuality() throws {
        var merged = 0
        var found: [Int: Set<DossierID>] = [:]
        for dossier in try store.dossiers().map(\.id) {
            let own = Set(try store.dossier(dossier).actes.compactMap { truth[$0.id] })
            if own.count > 1 { merged += 1 }
            for household in own { found[household, default: []].insert(dossier) }
        }
        let torn = found.values.count { $0.count > 1 }
        print("households \(found.count) dossiers_of_two_households \(merged) households_in_two_dossiers \(torn)")
    }

    private mutating func nextHousehold(papers: Int) -> [InventedPaper] {
        households += 1
        return town.papers(ofHousehold: households, count: papers)
    }

    private mutating func save(_ papers: [InventedPaper]) throws {
        files += 1
        let content = Data("invented file \(files)".utf8)
        guard
            let digest = SourceDigest(
                hexadecimal: SHA256.hash(data: content).hexadecimal)
        else { return }
        let id = try store.registerSource(
            NewSource(digest: digest, byteCount: content.count, mediaType: "pdf", path: Array("\(files).pdf".utf8))
        ).id
        let file = FileManager.default.temporaryDirectory.appending(path: "recto-bench-\(UUID().uuidString)")
        try content.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try store.storeOriginal(of: id, from: FileHandle(forReadingFrom: file))
        let pages = papers.enumerated().compactMap { $1.page($0 + 1) }
        try store.savePages(pages.map { NewPage(text: $0, image: papers.count == 1 ? content : nil) }, of: id)
        try store.finishReading(id, pageCount: papers.count)
        let actes = try zip(papers, pages).map { try acte($0, on: $1, digest: digest.hexadecimal) }
        try store.saveActes(actes, of: id, versions: steps.versions.stored)
    }

    private mutating func acte(
        _ paper: InventedPaper, on page: PageText, digest: String
    ) throws -> NewActe<LinkingProfile> {
        guard let pages = PageRange(page.number, page.number) else { throw CocoaError(.coderInvalidValue) }
        let id = ActeID(digest: digest, pages: pages)
        truth[id] = paper.household
        let profile = steps.linker.profile(id: id, kind: paper.kind, fields: paper.fields, pages: [page])
        return NewActe(
            segment: Segment(pages: pages, kind: paper.kind, confidence: .certain, reasons: []),
            contents: ActeContents(fields: paper.fields), profile: profile,
            tokens: steps.linker.lookupKeys(profile).filed.map(\.rawValue))
    }
}
