import DossierModel
import Foundation
import PageModel
import PlainPages
import RuleFiles
import Testing
import Vault

@testable import DossierPipeline
@testable import DossierStore

/// A store with files of several pages, each page a text.
final class BundleWorld: Sendable {
    let root: URL
    let workspace: Workspace
    let desk: ActingWorkspace

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "recto-liasse-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        workspace = try Workspace(
            .init(
                dataFolder: root.appending(path: "donnees"), keyFolder: KeyFolder(root.appending(path: "cles")),
                program: URL(filePath: "/bin/false")),
            rules: AccessWorld.rules.get(),
            today: try #require(CalendarDate(iso: "2024-06-03")))
        desk = try workspace.actingAsSystemUser()
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// Files a bundle and makes its papers.
    func add(_ pages: [String]) async throws -> SourceID {
        let id = try workspace.store.file(pages, named: "\(pages.count).pdf")
        _ = try await desk.reread(all: true, progress: { _ in })
        return id
    }

    func papers(of source: SourceID) throws -> [Acte] { try workspace.store.actes(of: source) }

    /// Of a household that has nothing in common with that of `commandement`.
    static let otherCommandement = commandement("CORDONNIER Aubierge")
        .replacing("240318/TR", with: "771204/BX").replacing("SCI LES TROIS CYPRÈS", with: "SCI DU CAUSSE")
        .replacing("27 rue des Vanniers 30900 NÎMES", with: "4 place du Foirail 48000 MENDE")
        .replacing("2 417,36", with: "1 208,50").replacing("03/06/2019", with: "17/11/2021")

    /// Of a household that has nothing in common with either.
    static let thirdCommandement = commandement("TOURNEBISE Firmin")
        .replacing("240318/TR", with: "660912/KV").replacing("SCI LES TROIS CYPRÈS", with: "SCI MERIGNY")
        .replacing("27 rue des Vanniers 30900 NÎMES", with: "11 impasse du Lavoir 07200 AUBENAS")
        .replacing("2 417,36", with: "894,27").replacing("03/06/2019", with: "22/02/2020")

    static func commandement(_ tenant: String) -> String {
        """
        COMMANDEMENT DE PAYER VISANT LA CLAUSE RÉSOLUTOIRE
        Dossier : 240318/TR
        L'an deux mille vingt-quatre et le douze mars
        À la requête de SCI LES TROIS CYPRÈS, bailleur
        J'ai fait commandement à Monsieur \(tenant)
        demeurant 27 rue des Vanniers 30900 NÎMES
        de payer la somme de 2 417,36 € au titre des loyers et charges impayés en vertu du bail du 03/06/2019
        À défaut de paiement dans le délai de six semaines le bailleur se prévaudra de la clause résolutoire du bail
        """
    }

    static let continuation = """
        2/2 suite du commandement de payer qui précède
        Vous pouvez saisir le fonds de solidarité pour le logement, 3 rue de la Trésorerie 30000 NÎMES
        et demander au juge un délai de grâce sur le fondement de l'article 1343-5 du code civil
        Coût de l'acte : 84,12 €
        """
}
