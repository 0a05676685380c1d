import CaseLinking
import DossierModel
import DossierStore
import Foundation
import PageModel
import PlainPages
import Testing
import Vault

@testable import DossierPipeline

@Suite struct RereadTests {
    let folder = FileManager.default.temporaryDirectory.appending(path: "recto-reprise-\(UUID().uuidString)")
    let rules: RuleCopy

    init() throws {
        rules = try RuleCopy()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func workspace() throws -> ActingWorkspace {
        try Workspace(
            .init(
                dataFolder: folder.appending(path: "donnees"), keyFolder: KeyFolder(folder.appending(path: "cles")),
                program: URL(filePath: "/bin/false")),
            rules: WorkspaceRules(from: rules.folders),
            today: try #require(CalendarDate(iso: "2026-06-01"))
        ).actingAsSystemUser()
    }

    private static let commandement = """
        COMMANDEMENT DE PAYER VISANT LA CLAUSE RÉSOLUTOIRE
        Dossier : 240318/TR
        L'an deux mille vingt-quatre et le douze mars
        À la requête de SCI LES TROIS CYPRÈS, bailleur
        J'ai fait commandement à Monsieur VANNEAUX Odilon
        demeurant 27 rue des Vanniers 30900 NÎMES
        de payer la somme de 2 417,36 € au titre des loyers et charges impayés en vertu du bail du 03/06/2019
        À défaut de paiement dans le délai de six semaines le bailleur se prévaudra de la clause résolutoire du bail
        """

    /// Two files already read, each one page.
    private func fill(_ workspace: ActingWorkspace) throws -> [SourceID] {
        try ["a", "b"].map { name in
            let text = Self.commandement + "\nExpédition \(name)"
            return try workspace.store.file([text], named: "\(name).pdf")
        }
    }

    @Test func `Only the steps whose rules changed run again`() async throws {
        let first = try workspace()
        _ = try fill(first)
        #expect(
            try await first.reread(all: false, progress: { _ in }) == RereadReport(sorted: 2, extracted: 0, linked: 0))
        #expect(try await workspace().reread(all: false, progress: { _ in }) == RereadReport())
        for (file, expected) in [
            ("linking.yaml", RereadReport(linked: 2)), ("extraction-cues.yaml", RereadReport(extracted: 2)),
            ("sorting.yaml", RereadReport(sorted: 2)), ("prefill.yaml", RereadReport()),
        ] {
            try rules.change("Pipelines/rules/\(file)") { $0 + "\n# autrement\n" }
            #expect(try await workspace().reread(all: false, progress: { _ in }) == expected, "\(file)")
            #expect(try await workspace().reread(all: false, progress: { _ in }) == RereadReport(), "\(file)")
        }
        try rules.change("Pipelines/lexicons/streets.yaml") { $0 + "\n# autrement\n" }
        #expect(try await workspace().reread(all: false, progress: { _ in }) == RereadReport(extracted: 2))
        #expect(try await workspace().reread(all: true, progress: { _ in }).sorted == 2)
    }

    @Test func `Other weights link otherwise, without another extraction`() async throws {
        let first = try workspace()
        let sources = try fill(first)
        _ = try await first.reread(all: false, progress: { _ in })
        #expect(try first.store.dossiers().count == 1)
        let before = try sources.flatMap { try first.store.actes(of: $0) }.map(\.contents)
        try rules.change("Pipelines/rules/linking.yaml") { $0.replacing("merge: 9", with: "merge: 900") }
        let second = try workspace()
        _ = try await second.reread(all: false, progress: { _ in })
        #expect(try second.store.dossiers().count == 2)
        #expect(try sources.flatMap { try second.store.actes(of: $0) }.map(\.contents) == before)
    }

    @Test func `Another extraction leaves acts as they were cut and named`() async throws {
        let first = try workspace()
        let id = try #require(try fill(first).first)
        let pages = try #require(PageRange(1, 1))
        // What the rules in force would not say: a second sorting would show.
        let kept = Segment(pages: pages, kind: .courrier, confidence: .certain, reasons: [])
        let profile = first.steps.linker.profile(
            id: ActeID(digest: "0", pages: pages), kind: .courrier, fields: ActeFields(), pages: [])
        try first.store.saveActes(
            [NewActe(segment: kept, contents: ActeContents(), profile: profile, tokens: [])], of: id,
            versions: first.steps.versions.stored)
        try rules.change("Pipelines/rules/extraction-zones.yaml") { $0 + "\n# autrement\n" }
        let second = try workspace()
        #expect(try await second.reread(all: false, progress: { _ in }).extracted == 1)
        #expect(try second.store.actes(of: id).map(\.kind) == [.courrier])
        try rules.change("Pipelines/rules/sorting-actes.yaml") { $0 + "\n# autrement\n" }
        let third = try workspace()
        _ = try await third.reread(all: false, progress: { _ in })
        #expect(try third.store.actes(of: id).map(\.kind) == [.commandementDePayer])
    }

    @Test func `Nobody waits for the whole store when linking changed: an answer looks at what it touches`()
        async throws
    {
        let first = try workspace()
        let sources = try fill(first)
        _ = try await first.reread(all: false, progress: { _ in })
        let actes = try sources.flatMap { try first.store.actes(of: $0) }.map(\.id).sorted()
        try rules.change("Pipelines/rules/linking.yaml") { $0 + "\n# autrement\n" }
        let second = try workspace()
        let (version, path) = (second.steps.versions.linking, FieldPath.locataire(0, .nom))
        #expect(try second.store.actesToProfile(version: version) == actes)
        let outcome = try second.answer(.value("LE VANNEAU", at: nil), at: path, of: actes[0], seen: 0)
        #expect(try second.store.acte(actes[0]).fields[path]?.value == .text("LE VANNEAU"), "\(outcome)")
        #expect(try second.store.actesToProfile(version: version) == [actes[1]])
        #expect(try second.store.actesToLink().isEmpty)
        // The neighbour was compared by the rules of now: one household, as before.
        #expect(try second.store.dossiers().count == 1)
        #expect(try await second.reread(all: false, progress: { _ in }).linked == 1)
    }

    @Test func `What people said holds through every step`() async throws {
        let first = try workspace()
        let sources = try fill(first)
        _ = try await first.reread(all: false, progress: { _ in })
        let actes = try sources.flatMap { try first.store.actes(of: $0) }.map(\.id)
        let path = FieldPath.locataire(0, .nom)
        try first.store.addCorrection(.field(path, .text("LE VANNEAU")), to: actes[0], author: "u1")
        try first.store.addDecision(.apart, actes[0], actes[1], author: "u1")
        for file in ["sorting.yaml", "extraction-cues.yaml", "linking.yaml"] {
            try rules.change("Pipelines/rules/\(file)") { $0 + "\n# autrement\n" }
            let again = try workspace()
            _ = try await again.reread(all: false, progress: { _ in })
            #expect(try again.store.acte(actes[0]).fields[path]?.value == .text("LE VANNEAU"), "\(file)")
            #expect(try again.store.dossiers().count == 2, "\(file)")
        }
    }
}
