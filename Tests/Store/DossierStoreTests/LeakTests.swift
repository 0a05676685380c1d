import Crypto
import DossierModel
import Foundation
import GRDB
import PageModel
import Testing
import Vault

@testable import DossierStore

/// Leaves texts as they are, with an empty tag: shows that the search for leaks can fail.
private struct OpenCipher: Cipher {
    func seal(_ clear: Data, key: SymmetricKey, nonce: Data, authenticating: Data) -> Data { clear + Data(count: 16) }
    func open(_ sealed: Data, key: SymmetricKey, nonce: Data, authenticating: Data) -> Data { sealed.dropLast(16) }
}

@Suite struct LeakTests {
    /// What every part of the store is filled with; all invented.
    private static let identifiers = [
        "Quillebeuf", "Théodorine", "impasse des Courlis", "Saint-Avertin-le-Vieux", "quillebeuf.pdf", "24/00417",
        "EXPL-998877", "observation-humaine", "Résidence du Bac",
    ]

    private static func fill(_ fixture: StoreFixture) throws {
        let store = fixture.store
        let text = "Madame Théodorine Quillebeuf 12 impasse des Courlis Saint-Avertin-le-Vieux"
        let content = Data(text.utf8)
        let id = try fixture.register(content, path: "dossiers/quillebeuf.pdf")
        try store.storeOriginal(of: id, from: fixture.handle(of: content))
        try store.savePages([NewPage(text: StoreFixture.page(1, text), image: content)], of: id)
        try store.finishReading(id, pageCount: 1)
        let acte = try store.saveActes(
            [
                NewActe(
                    segment: StoreFixture.segment(1, 1), contents: StoreFixture.contents(tenant: "Quillebeuf"),
                    profile: "impasse des Courlis", tokens: ["nom:Quillebeuf"])
            ], of: id, versions: StoreFixture.versions)[0]
        let group = try #require(LinkedGroup(members: [.init(acte)]))
        try store.saveLinking([group])
        let dossier = try #require(group.id)
        try store.addCorrection(.field(.locataire(0, .prenoms), .text("Théodorine")), to: acte, author: "u1")
        try store.pin(acte, to: "Résidence du Bac", author: "u1")
        try store.addNotes(DossierNotes(numeroRG: "24/00417", numeroEtat: "EXPL-998877"), to: dossier, author: "u1")
        try store.saveForm(
            FilledForm(pdf: Data("%PDF Quillebeuf".utf8), origin: content, values: Data("observation-humaine".utf8)),
            as: FormKey(acte: acte, template: "dsf-cerfa-16227/2022", stage: .draft))
        try store.refuse(
            path: Array("dossiers/Théodorine.pdf".utf8), Refusal(.permission, stage: .intake, detail: "Quillebeuf"))
    }

    /// Which identifiers, and which digests of the content, occur in any byte below the folder: as UTF-8, UTF-16, Base64
    /// (at each of its three places) or hexadecimal.
    private static func leaks(below folder: URL) throws -> Set<String> {
        let files = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
        var found = Set<String>()
        for file in files {
            var isFolder: ObjCBool = false
            let path = folder.appending(path: file).path
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            let bytes = try Data(contentsOf: URL(filePath: path)) + Data(file.utf8)
            for identifier in identifiers where shapes(of: identifier).contains(where: { bytes.range(of: $0) != nil }) {
                found.insert(identifier)
            }
        }
        return found
    }

    private static func shapes(of text: String) -> [Data] {
        let utf8 = Data(text.utf8)
        let base64 = (0..<3).map { offset in
            Data((Data(count: offset) + utf8 + Data(count: 3)).base64EncodedString().utf8).dropFirst(4)
                .prefix((utf8.count - 3) / 3 * 4)
        }
        return [utf8, Data(text.lowercased().utf8)]
            + [String.Encoding.utf16LittleEndian, .utf16BigEndian].compactMap { text.data(using: $0) }
            + base64.map { Data($0) } + [Data(utf8.hexadecimal.utf8)]
    }

    @Test func `Nothing that identifies a person occurs in any byte of the data folder`() throws {
        let fixture = try StoreFixture()
        try Self.fill(fixture)
        #expect(try Self.leaks(below: fixture.dataFolder).isEmpty)
        #expect(try fixture.store.status().forms == 1)
    }

    @Test func `The same search finds every identifier when nothing is sealed`() throws {
        let fixture = try StoreFixture(cipher: OpenCipher())
        try Self.fill(fixture)
        #expect(try Self.leaks(below: fixture.dataFolder) == Set(Self.identifiers))
    }

    @Test func `No digest of a file stands in clear`() throws {
        let fixture = try StoreFixture()
        let content = Data("a scan".utf8)
        _ = try fixture.readSource("a scan", pages: ["Mot"])
        let digest = try StoreFixture.digest(of: content)
        let acte = ActeID(digest: digest.hexadecimal, pages: try #require(PageRange(1, 1)))
        for file in try FileManager.default.subpathsOfDirectory(atPath: fixture.dataFolder.path) {
            guard let bytes = FileManager.default.contents(atPath: fixture.dataFolder.appending(path: file).path) else {
                continue
            }
            for secret in [digest.bytes, Data(digest.hexadecimal.utf8), Data(acte.rawValue.utf8)] {
                #expect((bytes + Data(file.utf8)).range(of: secret) == nil)
            }
        }
    }

    @Test func `Errors of the database never quote what was written`() throws {
        let fixture = try StoreFixture()
        let error = #expect(throws: StoreError.self) {
            try fixture.store.write { db in
                try db.execute(
                    sql: "INSERT INTO deadline (id, dossier_id, kind, rule) VALUES (?, ?, ?, ?)",
                    arguments: ["Quillebeuf", "x", "y", "z"])
            }
        }
        #expect("\(String(describing: error))".contains("Quillebeuf") == false)
        #expect(error?.description.contains("Quillebeuf") == false)
    }
}
