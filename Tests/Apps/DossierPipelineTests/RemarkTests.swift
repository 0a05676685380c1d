import AccessModel
import DSFForms
import DossierModel
import Foundation
import PageModel
import Testing

@testable import DossierPipeline
@testable import DossierStore

/// Written remarks of tenants and landlords that go with a diagnostic (décret n° 2021-8, rubric D13).
@Suite struct RemarkTests {
    private let world: AccessWorld
    private let worker: ActingWorkspace

    init() async throws {
        world = try await AccessWorld()
        worker = try world.acting(.travailleurSocial)
    }

    private func remarks() throws -> [WrittenRemark] { try world.workspace.store.dossier(world.own.dossier).remarks }

    @Test func `A paper becomes a remark once, of either side, and stops being one`() throws {
        let (ofTenant, ofLandlord) = (
            WrittenRemark(in: world.own.acte, of: .locataire), WrittenRemark(in: world.own.acte, of: .bailleur)
        )
        try worker.attach(ofTenant, to: world.own.dossier)
        try worker.attach(ofLandlord, to: world.own.dossier)
        try worker.attach(ofTenant, to: world.own.dossier)
        #expect(try remarks() == [ofLandlord, ofTenant])
        #expect(
            try world.workspace.store.dossier(world.own.dossier).remarks(of: .bailleur).map(\.id) == [world.own.acte])
        let sheet = try worker.formSheet(of: world.own.dossier)
        #expect(sheet.draft[DSFFieldID("6.06")]?.value == .text("Voir la pièce jointe (1 page)."))
        try worker.detach(ofTenant, from: world.own.dossier)
        #expect(try remarks() == [ofLandlord])
        #expect(try worker.formSheet(of: world.own.dossier).draft[DSFFieldID("6.05")] == nil)
        #expect(try world.workspace.store.journal(of: world.own.dossier).count == 4)
        #expect(try world.workspace.store.dossier(world.own.dossier).demarches.isEmpty)
    }

    @Test func `A paper of another dossier is no remark of this one`() throws {
        #expect(throws: StoreError.unknownActe(world.other.acte)) {
            try worker.attach(WrittenRemark(in: world.other.acte, of: .locataire), to: world.own.dossier)
        }
        #expect(try remarks().isEmpty)
    }

    @Test func `A file that was read before joins the dossier it is in, and is never taken out of another`() throws {
        let target = try worker.remarkTarget(of: .locataire, in: world.own.dossier)
        let fault = try #require(try worker.attach(world.other.source, to: target))
        #expect(fault.contains("autre dossier"))
        #expect(try remarks().isEmpty)
        #expect(try world.workspace.store.dossierID(of: world.other.acte) == world.other.dossier)
        #expect(try worker.attach(world.own.source, to: target) == nil)
        #expect(try remarks() == [WrittenRemark(in: world.own.acte, of: .locataire)])
    }

    @Test func `Nobody sends remarks to a dossier out of reach, or one that somebody else holds`() throws {
        #expect(throws: AccessError.self) { try worker.remarkTarget(of: .bailleur, in: world.other.dossier) }
        let reviewer = try world.acting(.relecteurCCAPEX)
        _ = try reviewer.takeDossier(world.own.dossier)
        #expect(throws: HeldElsewhere.self) { try worker.remarkTarget(of: .bailleur, in: world.own.dossier) }
        #expect(throws: HeldElsewhere.self) {
            try worker.attach(WrittenRemark(in: world.own.acte, of: .bailleur), to: world.own.dossier)
        }
    }
}
