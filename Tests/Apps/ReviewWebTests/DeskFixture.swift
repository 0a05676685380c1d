import AccessModel
import DossierModel
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import PageModel
import PlainPages
import RuleFiles
import Testing
import Vault

@testable import DossierPipeline
@testable import DossierStore
@testable import ReviewWeb

/// A desk on two households, one of the own organisation and territory and one of another, with a session for every role;
/// in folders that go with the value.
final class DeskFixture: Sendable {
    struct Household: Sendable {
        let acte: ActeID
        let dossier: DossierID
        /// Number of a paper that was issued for it.
        var issued = "1"

        static let absent = Household(
            acte: ActeID(rawValue: "a-" + String(repeating: "0", count: 20)),
            dossier: DossierID(rawValue: "d-" + String(repeating: "0", count: 20)))
    }

    let root: URL
    let workspace: Workspace
    let desk: Desk
    let own: Household
    let other: Household
    let administrator: ActingWorkspace
    /// Files that were refused, one of the own organisation and one of the other.
    private let refused: [SourceID]
    /// An account to act upon.
    private let guest: AccountID
    private let sessions: [Role: String]

    var acte: ActeID { own.acte }
    var dossier: DossierID { own.dossier }

    init(text: String = DeskFixture.commandement) async throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "recto-bureau-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        let folders = DataFolders(root: Self.project)
        let workspace = try Workspace(
            .init(
                dataFolder: root.appending(path: "donnees"), keyFolder: KeyFolder(root.appending(path: "cles")),
                program: URL(filePath: "/bin/false")),
            rules: Self.rules.get(),
            today: try #require(CalendarDate(iso: "2024-04-02")))
        let administrator = try workspace.actingAsSystemUser()
        let places = try ["adil-30", "adil-48"].map { try #require(OrganisationCode($0)) }
            .map { ImportPlace(organisation: $0, territory: TerritoryCode("t-\($0.rawValue)")) }
        let sources = try zip([text, Self.otherCommandement], places).map {
            try workspace.store.file([$0], named: "a.pdf", at: $1, image: Data("image".utf8))
        }
        _ = try await administrator.reread(all: true, progress: { _ in })
        let households = try sources.map { try Self.household(of: $0, in: workspace.store) }
        (own, other) = (households[0], households[1])
        sessions = try Role.allCases.reduce(into: [:]) { sessions, role in
            sessions[role] = try Self.session(of: role, at: places[0], in: workspace, by: administrator)
        }
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        refused = try places.map { try Self.refused(at: $0, in: workspace.store) }
        guest = try administrator.addAccount(try #require(NewAccount(login: "invite", roles: [.archiviste])))
        desk = Desk(
            workspace: workspace, resources: try DeskResources(from: folders),
            uploads: try UploadDesk(workspace, workers: 1), longestStream: .zero, logger: logger)
        (self.root, self.workspace, self.administrator) = (root, workspace, administrator)
    }

    private static func session(
        of role: Role, at place: ImportPlace, in workspace: Workspace, by administrator: ActingWorkspace
    ) throws -> String {
        let new = try #require(
            NewAccount(
                login: role.rawValue, roles: [role], organisation: place.organisation,
                territories: Set([place.territory].compactMap(\.self))))
        let principal = try #require(try workspace.store.activePrincipal(administrator.addAccount(new)))
        return try workspace.openSession(for: principal).text
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    static let project = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

    /// Decoding them takes longer than most tests do.
    private static let rules = Result { try WorkspaceRules(from: DataFolders(root: project)) }

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
    private static let otherCommandement = commandement.replacing("VANNEAUX Odilon", with: "CORDONNIER Aubierge")
        .replacing("27 rue des Vanniers 30900 NÎMES", with: "4 place du Foirail 48000 MENDE")
        .replacing("240318/TR", with: "771204/BX").replacing("SCI LES TROIS CYPRÈS", with: "SCI DU CAUSSE")

    func session(_ role: Role) -> String { sessions[role] ?? "" }

    private static func household(of source: SourceID, in store: DossierStore) throws -> Household {
        let acte = try #require(try store.actes(of: source).first?.id)
        let dossier = try #require(try store.dossierID(of: acte))
        let issued = try store.issue(.dsf, pdf: Data("%PDF \(dossier.rawValue)".utf8), for: dossier, author: "u1")
        return Household(acte: acte, dossier: dossier, issued: "\(issued)")
    }

    private static func refused(at place: ImportPlace, in store: DossierStore) throws -> SourceID {
        let id = try store.fileOriginal(Data(UUID().uuidString.utf8), named: "refuse.pdf", at: place)
        try store.refuse(id, Refusal(.encrypted, stage: .opening))
        return id
    }

    /// A path of the desk with its parameters filled in.
    func address(_ route: DeskRoute, of household: Household? = nil) -> String {
        let household = household ?? own
        let source =
            household.acte == own.acte
            ? refused[0]
            : household.acte == other.acte ? refused[1] : SourceID(rawValue: String(repeating: "0", count: 32))
        let path = route.path.replacing(":source", with: source.rawValue)
            .replacing(":compte", with: guest.rawValue).replacing(":acte", with: household.acte.rawValue)
            .replacing(":dossier", with: household.dossier.rawValue).replacing(":page", with: "1")
            .replacing(":empreinte", with: desk.resources.fingerprint).replacing(":nom", with: "recto.css")
            .replacing(":papier", with: "dsf.pdf").replacing(":courrier", with: "offre-entretien")
            .replacing(":numero", with: household.issued)
        return "/" + path + (path.hasSuffix("lecture") ? "?champ=date_acte&cadre=30,67,500,12" : "")
    }

    /// Gives every dossier back, whoever took it.
    func releaseAll() throws {
        for household in [own, other] {
            guard let hold = try workspace.store.hold(of: household.dossier, delay: 900) else { continue }
            try workspace.store.letGo(household.dossier, by: hold.account)
        }
    }

    /// What a browser would send with a change, so that only rights decide.
    func body(_ route: DeskRoute, of household: Household? = nil) -> ByteBuffer? {
        let household = household ?? own
        return switch route.path.replacing("api/", with: "") {
        case "recherche":
            ByteBuffer(string: route.path.hasPrefix("api/") ? "{\"mots\":\"vanneaux\"}" : "mots=vanneaux")
        case "administration/comptes": ByteBuffer(string: "identifiant=\(UUID().uuidString)&role[]=archiviste")
        case "importer/fichiers", "import": ByteBuffer(string: "%PDF-1.4 inventé")
        case "jeux": ByteBuffer(string: "profil=recherche&destinataire=a&projet=b&motif=essai")
        default: dossierBody(route, of: household) ?? lastPartBody(route)
        }
    }

    private func dossierBody(_ route: DeskRoute, of household: Household) -> ByteBuffer? {
        switch route.path.replacing(#/^dossiers\/:dossier\//#, with: "") {
        case "dsf/reponses": ByteBuffer(string: "{\"champ\":\"1.12\",\"texte\":\"2\",\"vu\":0}")
        // Each of these changes nothing, so that the households stay what they are for the next role.
        case "liens/reunir": ByteBuffer(string: "autre=\(household.dossier.rawValue)")
        case "liens/separer": ByteBuffer(string: "piece[]=\(household.acte.rawValue)")
        case "liens/annuler": ByteBuffer(string: "moment=0")
        case "actes/:acte/decoupe": ByteBuffer(string: "page=1&geste=libre")
        case "actes/:acte/nature": ByteBuffer(string: "nature=commandement_de_payer")
        case "dsf/versions": ByteBuffer(string: "document=carence")
        case "transmissions/retrait": ByteBuffer(string: "destinataire=juge")
        case "ecrits", "ecrits/retrait":
            ByteBuffer(string: "auteur=locataire&piece=\(household.acte.rawValue)")
        case "attribution": ByteBuffer(string: "organisation=&territoire=")
        case "transmissions": ByteBuffer(string: "destinataire=juge&date=2024-04-01")
        case "courriers/:courrier", "courriers/:courrier/apercu":
            ByteBuffer(string: "expediteur=ADIL&destinataire=Locataire&ville=&signataire=&observations=")
        default: nil
        }
    }

    private func lastPartBody(_ route: DeskRoute) -> ByteBuffer? {
        switch route.path.split(separator: "/").last {
        case "droits": ByteBuffer(string: "role[]=archiviste&organisation=adil-30&territoires=")
        case "etat": ByteBuffer(string: "etat=active")
        case "reponses": ByteBuffer(string: "{\"champ\":\"numero_rg\",\"reponse\":\"illisible\",\"vu\":0}")
        case "journal": ByteBuffer(string: "nature=note&date=2024-04-01&texte=Vu")
        case "notes": ByteBuffer(string: "saisine=&renvoi=&rg=24/00123&etat=")
        default: nil
        }
    }

    func test(_ work: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await Application(router: desk.router()).test(.router) { try await work($0) }
    }

    /// What a browser sends from a page of the desk.
    func headers(_ role: Role = .travailleurSocial, session: String? = nil, json: Bool = true) -> HTTPFields {
        let session = session ?? self.session(role)
        var fields: HTTPFields = [.cookie: "__Host-recto=\(session)", .origin: "http://localhost"]
        fields[.accept] = json ? "application/json" : "text/html"
        if let name = HTTPField.Name(UploadRoutes.nameHeader) { fields[name] = "scans%2Fa.pdf" }
        if let name = HTTPField.Name(Gate.sealHeader) { fields[name] = desk.seals.seal(of: session) }
        return fields
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }

    func json() throws -> [String: JSONValue] {
        guard case .object(let object) = try JSONDecoder().decode(JSONValue.self, from: Data(body.readableBytesView))
        else { return [:] }
        return object
    }
}
