import DossierModel
import Foundation
import PageModel
import Testing

@testable import DossierStore

/// Figures for the README, printed on request: `RECTO_MEASURE=1 swift test -c release -Xswiftc -enable-testing
/// --filter MeasureTests`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["RECTO_MEASURE"] != nil)) struct MeasureTests {
    private static let sourceCount = 250
    private static let pagesEach = 4

    private static func page(_ number: Int) throws -> PageText {
        let lines = try (0..<40).map { line in
            let words = try (0..<10).map { place in
                let box = try #require(
                    Box(left: 50 + Double(place) * 48.37, top: 60 + Double(line) * 18.13, width: 41.73, height: 11.9))
                let confidence = Confidence(clamping: 0.9 + Double(place) / 131)
                return try #require(Word(text: "mot\(line * place)", box: box, confidence: confidence))
            }
            return try #require(Line(words: words))
        }
        let block = try #require(Block(lines: lines))
        return try #require(
            PageText(
                number: number, width: 595.28, height: 841.89, source: .ocr, blocks: [block],
                quality: PageQuality(resolution: 200, confidence: Confidence(clamping: 0.93))))
    }

    @Test func `Time to store and read 1 000 pages with pictures and acts`() throws {
        let fixture = try StoreFixture()
        let pages = try (1...Self.pagesEach).map(Self.page)
        let picture = Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7919) })
        let original = Data(count: 400_000)
        let clock = ContinuousClock()
        let writing = try clock.measure {
            for number in 0..<Self.sourceCount {
                let content = original + Data("\(number)".utf8)
                let id = try fixture.register(content, path: "piles/\(number).pdf")
                try fixture.store.storeOriginal(of: id, from: fixture.handle(of: content))
                let new = pages.map { NewPage(text: $0, image: picture + Data("\(number)-\($0.number)".utf8)) }
                try fixture.store.savePages(new, of: id)
                try fixture.store.finishReading(id, pageCount: Self.pagesEach)
                let actes = [
                    try StoreFixture.acte(1, 2, tenant: "A\(number)"), try StoreFixture.acte(3, 4, tenant: "A"),
                ]
                let ids = try fixture.store.saveActes(actes, of: id, versions: StoreFixture.versions)
                try fixture.store.saveLinking(ids.prefix(1).compactMap { LinkedGroup(members: [.init($0)]) })
            }
        }
        let ids = try fixture.store.sources().map(\.id)
        let reading = try clock.measure { for id in ids { _ = try fixture.store.pages(of: id) } }
        let dossiers = try clock.measure { _ = try fixture.store.allDossiers() }
        let size = try FileManager.default.attributesOfItem(
            atPath: fixture.dataFolder.appending(path: "recto.sqlite").path)[.size]
        print("store 1 000 pages: \(writing); read their text: \(reading); 250 dossiers: \(dossiers)")
        print("database: \(size ?? 0) bytes; blobs: \(try fixture.store.status().blobBytes) bytes")
    }
}
