import AccessModel
import DossierModel
import Foundation
import PageModel
import PlainPages
import RuleFiles
import Testing
import Vault

@testable import DossierPipeline
@testable import DossierStore

/// A store with a dossier of the own organisation and territory, one of another, and an account for every role.
final class AccessWorld: Sendable {
    let root: URL
    let workspace: Workspace
    let own: Household
    let other: Household
    let accounts: [Role: Principal]

    struct Household: Sendable {
        let dossier: DossierID
        let acte: ActeID
        let source: SourceID
        let place: ImportPlace
        /// A file whose bytes are registered for this place, and refused.
        let refused: URL
    }

    static let absent = DossierID(rawValue: "d-" + String(repeating: "0", count: 20))
    static let absentActe = ActeID(rawValue: "a-" + String(repeating: "0", count: 20))
    static let absentSource = SourceID(rawValue: String(repeating: "0", count: 32))

    static var project: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
    }

    /// Decoding them takes longer than most tests do.
    static let rules = Result { try WorkspaceRules(from: DataFolders(root: project)) }

    init() async throws {
        root = FileManager.default.temporaryDirectory.appending(
            path: "recto-droits-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        workspace = try Workspace(
            .init(
                dataFolder: root.appending(path: "donnees"), keyFolder: KeyFolder(root.appending(path: "cles")),
                program: URL(filePath: "/bin/false")),
            rules: Self.rules.get(),
            today: try #require(CalendarDate(iso: "2026-06-01")))
        let ownPlace = ImportPlace(organisation: OrganisationCode("adil-30"), territory: TerritoryCode("30-nimes"))
        let otherPlace = ImportPlace(organisation: OrganisationCode("adil-48"), territory: TerritoryCode("48-mende"))
        let admin = try workspace.actingAsSystemUser()
        let sources = [
            try Self.fill(
                workspace.store, "VANNEAUX Odilon", "27 rue des Vanniers 30900 NÎMES", "240318/TR", ownPlace),
            try Self.fill(
                workspace.store, "CORDONNIER Aubierge", "4 place du Foirail 48000 MENDE", "771204/BX", otherPlace),
        ]
        _ = try await admin.reread(all: true, progress: { _ in })
        own = try Self.household(workspace.store, root, sources[0], ownPlace)
        other = try Self.household(workspace.store, root, sources[1], otherPlace)
        let store = workspace.store
        accounts = try Role.allCases.reduce(into: [:]) { accounts, role in
            let new = try #require(
                NewAccount(
                    login: role.rawValue, roles: [role], organisation: ownPlace.organisation,
                    territories: Set([ownPlace.territory].compactMap(\.self))))
            let id = try admin.addAccount(new)
            accounts[role] = try store.activePrincipal(id)
        }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func acting(_ role: Role) throws -> ActingWorkspace { workspace.acting(as: try #require(accounts[role])) }

    private static func household(
        _ store: DossierStore, _ root: URL, _ source: SourceID, _ place: ImportPlace
    ) throws -> Household {
        let acte = try #require(try store.actes(of: source).first).id
        let file = root.appending(path: "\(UUID().uuidString).pdf")
        let data = Data("%PDF-1.4 \(place.organisation?.rawValue ?? "")".utf8)
        try data.write(to: file)
        let refused = try store.fileOriginal(data, named: "a", at: place)
        try store.refuse(refused, Refusal(.unreadable, stage: .reading))
        return Household(
            dossier: try #require(try store.dossierID(of: acte)), acte: acte, source: source, place: place,
            refused: file)
    }

    private static func fill(
        _ store: DossierStore, _ tenant: String, _ address: String, _ reference: String,
        _ place: ImportPlace
    ) throws -> SourceID {
        let text = """
            COMMANDEMENT DE PAYER VISANT LA CLAUSE RÉSOLUTOIRE
            Dossier : \(reference)
            L'an deux mille vingt-quatre et le douze mars
            J'ai fait commandement à Monsieur \(tenant)
            demeurant \(address)
            de payer la somme de 2 417,36 € au titre des loyers et charges impayés en vertu du bail du 03/06/2019
            À défaut de paiement dans le délai de six semaines le bailleur se prévaudra de la clause résolutoire du bail
            """
        return try store.file([text], named: "\(reference).pdf", at: place)
    }
}

/// The table as it is written, read without Recto's own decoding.
enum WrittenTable {
    static func load() throws -> [Act: [Role: Scope]] {
        let file = AccessWorld.project.appending(path: "Pipelines/access/roles.yaml")
        var (table, act): ([Act: [Role: Scope]], Act?) = ([:], nil)
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let parts = line.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
            if line.hasPrefix("    "), let act, let role = Role(rawValue: parts[0]) {
                table[act, default: [:]][role] = Scope(rawValue: parts[1])
            } else if line.hasPrefix("  "), !line.hasPrefix("   ") {
                act = Act(rawValue: parts[0])
            }
        }
        return table
    }
}
