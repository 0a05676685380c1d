import DossierModel
import DossierStore
import Foundation
import PageModel
import RuleFiles
import Testing
import Vault

@testable import DossierPipeline

/// A worker that dies must not take the batch with it.
@Suite struct FailingWorkerTests {
    private static func workspace(in folder: URL, worker: String) throws -> ActingWorkspace {
        return try Workspace(
            .init(
                dataFolder: folder.appending(path: "donnees"), keyFolder: KeyFolder(folder.appending(path: "cles")),
                program: URL(filePath: worker)),
            rules: AccessWorld.rules.get(),
            today: try #require(CalendarDate(iso: "2026-11-21"))
        ).actingAsSystemUser()
    }

    @Test func `Each file of a dying worker gets one more chance, is then set aside and never read again`() async throws
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: "recto-panne-\(UUID().uuidString)")
        let scans = folder.appending(path: "scans")
        try FileManager.default.createDirectory(at: scans, withIntermediateDirectories: true)
        for name in ["a.pdf", "b.pdf"] { try Data("%PDF-1.4 \(name)".utf8).write(to: scans.appending(path: name)) }
        let workspace = try Self.workspace(in: folder, worker: "/bin/false")
        let first = try await workspace.importFolder(scans.path, workers: 2, notes: nil) { _ in }
        #expect(first.report.refused.map(\.refusal.refusalClass) == [.crashed, .crashed])
        let second = try await workspace.importFolder(scans.path, workers: 2, notes: nil) { _ in }
        #expect(second.report.refused.map(\.name) == ["a.pdf", "b.pdf"])
        #expect(try workspace.store.sources().map(\.attempts) == [2, 2])
    }
}
