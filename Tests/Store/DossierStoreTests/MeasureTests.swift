import AccessModel
import DossierModel
import Foundation
import GRDB
import PageModel
import Testing
import Vault

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

    @Test func `Time of a page of the desk's list at 50 000 dossiers`() throws {
        let fixture = try StoreFixture()
        try Self.fill(fixture, dossiers: 50_000)
        let today = try #require(CalendarDate(iso: "2024-06-03"))
        let organisation = try #require(OrganisationCode("adil-30"))
        let clock = ContinuousClock()
        for (name, reach) in [
            ("everything", Reach.everything),
            ("one organisation", .within(organisations: [organisation], territories: [])),
        ] {
            for filter in WorklistQuery.Filter.allCases {
                let query = WorklistQuery(filter: filter, account: "u1", today: today)
                let time = try clock.measure { _ = try fixture.store.worklist(query, within: reach) }
                print("list of 50 000 dossiers, \(name), \(filter.rawValue): \(time)")
            }
        }
    }

    /// Acts of one page each of one file, written straight into their tables: only what the list looks at is real.
    private static func fill(_ fixture: StoreFixture, dossiers: Int) throws {
        let store = fixture.store
        let source = try fixture.register(Data("x".utf8))
        let digest = try StoreFixture.digest(of: Data("x".utf8)).hexadecimal
        let key = try store.vault.newKey(.dossier, at: StoreFixture.start).bytes
        let ids = try (1...dossiers).map { ActeID(digest: digest, pages: try #require(PageRange($0, $0))) }
        try store.place(source, at: ImportPlace(organisation: OrganisationCode("adil-30")))
        try store.write { db in
            for (index, id) in ids.enumerated() {
                let (acte, dossier) = (RowID.random(), RowID.random())
                try db.execute(
                    sql: """
                        INSERT INTO acte (id, token, source_id, first_page, last_page, state, kind, confidence,
                            field_count, linked, sealed_reasons, sealed_contents)
                        VALUES (?, ?, ?, ?, ?, 'current', 'assignation', 0.9, 0, 1, x'00', x'00')
                        """,
                    arguments: [
                        acte, store.lookup.acte.digest(id.rawValue).bytes, source.rawValue, index + 1, index + 1,
                    ])
                try db.execute(
                    sql: "INSERT INTO dossier (id, key, created_at) VALUES (?, ?, 0)", arguments: [dossier, key])
                try db.execute(
                    sql: "INSERT INTO dossier_acte (acte_id, dossier_id) VALUES (?, ?)", arguments: [acte, dossier])
            }
        }
        let start = try #require(CalendarDate(iso: "2024-01-01"))
        try store.saveLines(
            Dictionary(
                uniqueKeysWithValues: ids.enumerated().map { index, id in
                    (DossierID(leastActe: id), try #require(Self.line(index, start)))
                }))
    }

    private static func line(_ index: Int, _ start: CalendarDate) -> DossierLine? {
        let hearing = start.adding(days: index % 500)
        return DossierLine(
            heading: .init(tenants: "Claire DUPONT", landlord: "SCI", street: "1 rue", town: "30000 NÎMES"),
            obligation: "due", papers: 3, hasCommandement: true, hasAssignation: index.isMultiple(of: 2), fields: 60,
            doubtful: index % 7, findings: index % 3,
            days: .init(
                hearing: hearing, commandementEnd: hearing?.adding(days: -90), interview: hearing?.adding(days: -40),
                sending: hearing?.adding(days: -7)))
    }
}
