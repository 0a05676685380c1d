import DossierModel
import Foundation
import PageModel
import Testing
import Vault

@testable import DossierStore

@Suite struct SourceTests {
    @Test func `The same bytes are one source, recorded at each place`() throws {
        let fixture = try StoreFixture()
        let content = Data("bytes".utf8)
        let first = try fixture.store.registerSource(
            NewSource(
                digest: StoreFixture.digest(of: content), byteCount: 5, mediaType: "pdf", path: Array("b.pdf".utf8)))
        guard case .new(let id) = first else { return #expect(Bool(false)) }
        #expect(
            try fixture.store.registerSource(
                NewSource(
                    digest: StoreFixture.digest(of: content), byteCount: 5, mediaType: "pdf", path: Array("a.pdf".utf8))
            )
                == .known(id, .registered))
        try fixture.store.recordSighting(of: id, path: Array("b.pdf".utf8))
        let record = try fixture.store.source(id)
        #expect(record.sightings.map { String(decoding: $0.path, as: UTF8.self) } == ["a.pdf", "b.pdf"])
        #expect(record.sightings.map(\.times) == [1, 2])
        #expect(record.digest == (try StoreFixture.digest(of: content)))
        #expect(try fixture.store.status().duplicates == 1)
        #expect(try fixture.store.source(digest: StoreFixture.digest(of: content)) == record)
        #expect(try fixture.store.source(digest: StoreFixture.digest(of: Data("other".utf8))) == nil)
    }

    @Test func `A path that is not UTF-8 comes back byte for byte`() throws {
        let fixture = try StoreFixture()
        let path: [UInt8] = [0xE9, 0x2F, 0xFF, 0x0A]
        try fixture.store.refuse(path: path, Refusal(.permission, stage: .intake))
        #expect(try fixture.store.listRefused().map { $0.sightings.map(\.path) } == [[path]])
    }

    @Test func `An entry that cannot be read has one row, and none once it can`() throws {
        let fixture = try StoreFixture()
        let path = Array("piles/a.pdf".utf8)
        let refusal = Refusal(.permission, stage: .intake, detail: "mode 000")
        let id = try fixture.store.refuse(path: path, refusal)
        #expect(try fixture.store.refuse(path: path, refusal) == id)
        #expect(try fixture.store.listRefused().map(\.refusal) == [refusal])
        _ = try fixture.register(Data("now readable".utf8))
        #expect(try fixture.store.listRefused().isEmpty)
        #expect(try fixture.store.sources().count == 1)
    }

    @Test func `A refused source keeps its class, stage and detail, and can be retried`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.register(Data("%PDF".utf8))
        #expect(try fixture.store.beginReading(id) == 1)
        #expect(try fixture.store.beginReading(id) == 2)
        try fixture.store.savePages([NewPage(text: StoreFixture.page(1, "Mot"), image: Data("x".utf8))], of: id)
        let refusal = Refusal(.limit, stage: .reading, detail: "500 pages au plus, 731 trouvées")
        try fixture.store.refuse(id, refusal)
        #expect(try fixture.store.source(id).refusal == refusal)
        #expect(try fixture.store.pages(of: id).isEmpty)
        #expect(try fixture.store.status().blobBytes == 0)
        #expect(try fixture.store.sourcesToRead().isEmpty)
        try fixture.store.retry(id)
        #expect(try fixture.store.sourcesToRead().map(\.attempts) == [0])
    }

    @Test func `An accepted source cannot be refused`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.readSource("x", pages: ["Mot"])
        #expect(throws: StoreError.wrongState(id, .read)) {
            try fixture.store.refuse(id, Refusal(.crashed, stage: .reading))
        }
    }

    @Test func `Reading is finished only with the original and every page`() throws {
        let fixture = try StoreFixture()
        let data = Data("x".utf8)
        let id = try fixture.register(data)
        try fixture.store.savePages([NewPage(text: StoreFixture.page(1, "Mot"), image: nil)], of: id)
        #expect(throws: StoreError.wrongState(id, .registered)) { try fixture.store.finishReading(id, pageCount: 1) }
        try fixture.store.storeOriginal(of: id, from: fixture.handle(of: data))
        #expect(throws: StoreError.wrongState(id, .registered)) { try fixture.store.finishReading(id, pageCount: 2) }
        try fixture.store.finishReading(id, pageCount: 1)
        #expect(try fixture.store.source(id).state == .read)
        #expect(try fixture.store.sourcesToSort(version: "1").map(\.id) == [id])
    }

    @Test func `Skipped entries are told apart`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.store.skip(path: Array(".DS_Store".utf8))
        #expect(try fixture.store.source(id).state == .skipped)
        #expect(try fixture.store.skip(path: Array(".DS_Store".utf8)) == id)
    }

    @Test func `Unknown sources are named`() throws {
        let fixture = try StoreFixture()
        let id = SourceID(rawValue: "00")
        #expect(throws: StoreError.unknownSource(id)) { try fixture.store.source(id) }
        #expect(throws: StoreError.unknownSource(id)) { try fixture.store.beginReading(id) }
    }
}

@Suite struct PageTests {
    @Test func `Pages and pictures come back as they were`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.readSource("x", pages: ["Madame Quillebœuf", "", "Total 1 234,56 €"])
        let pages = try fixture.store.pages(of: id)
        #expect(
            pages
                == (try [
                    StoreFixture.page(1, "Madame Quillebœuf"), StoreFixture.page(2, ""),
                    StoreFixture.page(3, "Total 1 234,56 €"),
                ]))
        #expect(try fixture.store.page(3, of: id) == pages[2])
        #expect(try fixture.store.page(4, of: id) == nil)
        #expect(try fixture.store.pageImage(1, of: id) == Data("picture of Madame Quillebœuf".utf8))
        #expect(try fixture.store.status().blankPages == 1)
    }

    @Test func `Tables, turns and odd words keep every bit`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.register(Data("x".utf8))
        let words = try ["\u{600}", "a\u{200D}", "\u{301}e", "1\u{2009}2".replacing("\u{2009}", with: ""), "|"]
            .enumerated()
            .map { place, text in
                let box = try #require(Box(left: 0.1 + 0.2, top: 1.0 / 3, width: .ulpOfOne, height: Double(place)))
                return try #require(Word(text: text, box: box, confidence: Confidence(clamping: 2.0 / 3)))
            }
        let lines = try [words.prefix(2), words.dropFirst(2)].map { try #require(Line(words: Array($0))) }
        let blocks = try [
            #require(Block(kind: .table, lines: lines)), #require(Block(lines: [lines[1]])),
        ]
        let quality = PageQuality(turn: .left, skew: -1.7, resolution: 203.5, confidence: Confidence(clamping: 0.1))
        let page = try #require(
            PageText(number: 1, width: 841.9, height: 595.3, source: .textLayer, blocks: blocks, quality: quality))
        try fixture.store.savePages([NewPage(text: page, image: nil)], of: id)
        #expect(try fixture.store.pages(of: id) == [page])
        #expect(try fixture.store.pageImage(1, of: id) == nil)
    }

    @Test func `A page stored again is replaced, and its old picture goes`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.readSource("x", pages: ["avant"])
        let before = try fixture.store.status().blobBytes
        try fixture.store.savePages([NewPage(text: StoreFixture.page(1, "après"), image: Data("y".utf8))], of: id)
        #expect(try fixture.store.pages(of: id).map(\.text) == ["après"])
        #expect(try fixture.store.pageImage(1, of: id) == Data("y".utf8))
        #expect(try fixture.store.status().blobBytes < before)
        #expect(try fixture.store.sweepBlobs() == 0)
    }

    @Test(arguments: [0, 1, BlobSealing.chunkLength - 1, BlobSealing.chunkLength, 3 * BlobSealing.chunkLength + 7])
    func `An original of any length comes back`(_ length: Int) throws {
        let fixture = try StoreFixture()
        let content = Data((0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        let id = try fixture.register(content)
        try fixture.store.storeOriginal(of: id, from: fixture.handle(of: content))
        try fixture.store.storeOriginal(of: id, from: fixture.handle(of: content))
        var back = Data()
        try fixture.store.readOriginal(of: id) { back.append($0) }
        #expect(back == content)
    }

    @Test func `An original that changed on the way leaves no row and no file`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.register(Data("registered".utf8))
        #expect(throws: StoreError.contentChanged(id)) {
            try fixture.store.storeOriginal(of: id, from: fixture.handle(of: Data("something else".utf8)))
        }
        #expect(try fixture.store.source(id).hasOriginal == false)
        #expect(try fixture.store.status().blobBytes == 0)
        // Only the mark of work that failed.
        #expect(try fixture.store.sweepBlobs() == 1)
    }
}
