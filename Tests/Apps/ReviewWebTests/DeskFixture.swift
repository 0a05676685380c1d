import Crypto
import DossierModel
import DossierPipeline
import DossierStore
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import PageModel
import RuleFiles
import Synchronization
import Testing

@testable import ReviewWeb

private let shippedRoot = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

/// A desk on one household, in folders that go with the value.
final class DeskFixture {
    let root: URL
    let workspace: Workspace
    let reception = TestReception()
    let desk: Desk
    let acte: ActeID
    let dossier: DossierID

    init(text: String = DeskFixture.commandement) async throws {
        root = FileManager.default.temporaryDirectory.appending(path: "recto-bureau-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        workspace = try Workspace(
            .init(
                dataFolder: root.appending(path: "donnees"), keyFolder: root.appending(path: "cles"),
                rules: DataFolders(root: shippedRoot), edition: nil, program: URL(filePath: "/bin/false")),
            today: try #require(CalendarDate(iso: "2024-04-02")))
        let source = try Self.store(text, in: workspace, root)
        _ = try await workspace.reread(all: false, progress: { _ in })
        acte = try #require(try workspace.store.actes(of: source).first?.id)
        dossier = try #require(try workspace.store.dossierID(of: acte))
        var logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .critical
        desk = Desk(
            workspace: workspace, reception: reception,
            resources: try DeskResources(from: DataFolders(root: shippedRoot)), logger: logger)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    static let commandement = """
        COMMANDEMENT DE PAYER VISANT LA CLAUSE RÉSOLUTOIRE
        Dossier : 240318/TR
        L'an deux mille vingt-quatre et le douze mars
        À la requête de SCI LES TROIS CYPRÈS, bailleur
        J'ai fait commandement à Monsieur VANNEAUX Odilon
        demeurant 27 rue des Vanniers 30900 NÎMES
        de payer la somme de 2 417,36 € au titre des loyers et charges impayés en vertu du bail du 03/06/2019
        À défaut de paiement dans le délai de six semaines le bailleur se prévaudra de la clause résolutoire du bail
        """

    private static func store(_ text: String, in workspace: Workspace, _ root: URL) throws -> SourceID {
        let data = Data(text.utf8)
        let hex = SHA256.hash(data: data).hexadecimal
        let id = try workspace.store.registerSource(
            NewSource(
                digest: try #require(SourceDigest(hexadecimal: hex)), byteCount: data.count, mediaType: "pdf",
                path: Array("a.pdf".utf8))
        ).id
        let file = root.appending(path: "a.txt")
        try data.write(to: file)
        try workspace.store.storeOriginal(of: id, from: FileHandle(forReadingFrom: file))
        try workspace.store.savePages([NewPage(text: page(text), image: Data("image".utf8))], of: id)
        try workspace.store.finishReading(id, pageCount: 1)
        return id
    }

    private static func page(_ text: String) throws -> PageText {
        let lines = try text.split(separator: "\n").enumerated().map { row, line in
            let words = try line.split(separator: " ").enumerated().map { column, word in
                let box = try #require(
                    Box(left: Double(40 + 50 * column), top: Double(40 + 14 * row), width: 48, height: 10))
                return try #require(Word(text: String(word), box: box, confidence: .certain))
            }
            return try #require(Line(words: words))
        }
        return try #require(
            PageText(
                number: 1, width: 595, height: 842, source: .ocr, blocks: [try #require(Block(lines: lines))],
                quality: PageQuality(confidence: .certain)))
    }

    /// A path of the desk with its parameters filled in with things that are there.
    func address(_ route: DeskRoute) -> String {
        "/"
            + route.path.replacing(":acte", with: acte.rawValue).replacing(":dossier", with: dossier.rawValue)
            .replacing(":page", with: "1").replacing(":empreinte", with: desk.resources.fingerprint)
            .replacing(":nom", with: "recto.css")
    }

    func test(_ work: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await Application(router: desk.router()).test(.router) { try await work($0) }
    }

    /// What a browser sends from a page of the desk.
    func headers(session: String = TestReception.session, json: Bool = true) -> HTTPFields {
        var fields: HTTPFields = [.cookie: "__Host-recto=\(session)", .origin: "http://localhost"]
        fields[.accept] = json ? "application/json" : "text/html"
        if let name = HTTPField.Name(Gate.sealHeader) { fields[name] = desk.seals.seal(of: session) }
        return fields
    }
}

/// One person with one session, who may do what the test says.
final class TestReception: Reception {
    static let session = "session-of-the-test"
    static let visitor = Visitor(account: "u1", name: "u1", roles: "Essai")
    private let allowed = Mutex(Set(DeskAct.allCases))

    func allow(_ acts: Set<DeskAct>) { allowed.withLock { $0 = acts } }

    func signIn(_ attempt: SignInAttempt) async throws -> String? {
        attempt.password == "juste" ? Self.session : nil
    }

    func visitor(session token: String) async throws -> Visitor? { token == Self.session ? Self.visitor : nil }
    func signOut(session token: String) async throws {}
    func allows(_ act: DeskAct, to visitor: Visitor) -> Bool { allowed.withLock { $0.contains(act) } }
}

extension TestResponse {
    var text: String { String(buffer: body) }

    func json() throws -> [String: JSONValue] {
        guard case .object(let object) = try JSONDecoder().decode(JSONValue.self, from: Data(body.readableBytesView))
        else {
            return [:]
        }
        return object
    }
}
