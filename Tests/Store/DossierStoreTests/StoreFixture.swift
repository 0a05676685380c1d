import Crypto
import DossierModel
import Foundation
import PageModel
import Testing
import Vault

@testable import DossierStore

/// A store in folders of its own, removed with the value.
final class StoreFixture {
    let root: URL
    let store: DossierStore
    var dataFolder: URL { root.appending(path: "data", directoryHint: .isDirectory) }
    var keyFolder: KeyFolder { KeyFolder(root.appending(path: "keys", directoryHint: .isDirectory)) }

    static let versions = RuleVersions(contents: "1", linking: "1")
    static let start = Date(timeIntervalSince1970: 1_700_000_000)

    init(cipher: any Cipher = AESGCM()) throws {
        root = FileManager.default.temporaryDirectory.appending(
            path: "recto-store-\(UUID().uuidString)", directoryHint: .isDirectory)
        let vault = try Vault(
            folder: KeyFolder(root.appending(path: "keys", directoryHint: .isDirectory)),
            outside: root.appending(path: "data", directoryHint: .isDirectory), cipher: cipher)
        store = try DossierStore(
            dataFolder: root.appending(path: "data", directoryHint: .isDirectory), vault: vault, now: { Self.start })
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func reopen() throws -> DossierStore {
        try DossierStore.openOrCreate(dataFolder: dataFolder, keyFolder: keyFolder, now: { Self.start })
    }
}

extension StoreFixture {
    static func digest(of content: Data) throws -> SourceDigest {
        try #require(SourceDigest(hexadecimal: SHA256.hash(data: content).hexadecimal))
    }

    func handle(of content: Data) throws -> FileHandle {
        let file = root.appending(path: UUID().uuidString)
        try content.write(to: file)
        return try FileHandle(forReadingFrom: file)
    }

    /// Registers a file with these bytes, without reading it.
    func register(_ content: Data, path: String = "piles/a.pdf") throws -> SourceID {
        try store.registerSource(
            NewSource(
                digest: Self.digest(of: content), byteCount: content.count, mediaType: "pdf", path: Array(path.utf8))
        ).id
    }

    /// A file read to the end.
    func readSource(_ content: String, path: String = "piles/a.pdf", pages: [String]) throws -> SourceID {
        let data = Data(content.utf8)
        let id = try register(data, path: path)
        try store.storeOriginal(of: id, from: handle(of: data))
        try store.savePages(
            try pages.enumerated().map { number, text in
                NewPage(text: try Self.page(number + 1, text), image: Data("picture of \(text)".utf8))
            }, of: id)
        try store.finishReading(id, pageCount: pages.count)
        return id
    }

    static func page(_ number: Int, _ text: String) throws -> PageText {
        let words = try text.split(separator: " ").enumerated().map { place, word in
            let box = try #require(Box(left: 50.125 + Double(place) * 40, top: 72.1, width: 38.3, height: 11.7))
            return try #require(Word(text: String(word), box: box, confidence: Confidence(clamping: 0.93)))
        }
        let blocks = Line(words: words).flatMap { Block(lines: [$0]) }.map { [$0] } ?? []
        return try #require(
            PageText(
                number: number, width: 595.28, height: 841.89, source: words.isEmpty ? .blank : .ocr, blocks: blocks,
                quality: PageQuality(confidence: Confidence(clamping: 0.93))))
    }
}

extension StoreFixture {
    static func segment(_ first: Int, _ last: Int, _ kind: ActeKind = .commandementDePayer) throws -> Segment {
        let reason = Reason(cue: RuleID(name: "titre", version: 1), page: first, excerpt: "COMMANDEMENT", weight: 2)
        return Segment(
            pages: try #require(PageRange(first, last)), kind: kind, confidence: Confidence(clamping: 0.9),
            reasons: [reason])
    }

    static func contents(tenant: String, hearing: String? = nil) throws -> ActeContents {
        let source = Provenance(
            author: .rule(RuleID(name: "locataire", version: 1)), page: 1,
            box: Box(left: 1, top: 2, width: 3.1, height: 4), rawText: tenant)
        var fields = ActeFields()
        fields[.locataire(0, .nom)] = Extracted(.text(tenant), confidence: Confidence(clamping: 0.8), source: source)
        if let hearing {
            fields[.audienceDate] = Extracted(
                .date(try #require(CalendarDate(iso: hearing))), confidence: .certain, source: source)
        }
        return ActeContents(fields: fields)
    }

    static func acte(
        _ first: Int, _ last: Int, tenant: String, kind: ActeKind = .commandementDePayer, hearing: String? = nil,
        tokens: [String]? = nil
    ) throws -> NewActe<String> {
        NewActe(
            segment: try segment(first, last, kind), contents: try contents(tenant: tenant, hearing: hearing),
            profile: "profile of \(tenant)", tokens: tokens ?? ["nom:\(tenant.lowercased())"])
    }

    /// A file of one act, sorted.
    func acte(
        of tenant: String, content: String, kind: ActeKind = .commandementDePayer, hearing: String? = nil,
        tokens: [String]? = nil
    ) throws -> ActeID {
        let id = try readSource(content, path: "piles/\(content).pdf", pages: [tenant])
        return try store.saveActes(
            [Self.acte(1, 1, tenant: tenant, kind: kind, hearing: hearing, tokens: tokens)], of: id,
            versions: Self.versions)[0]
    }
}
