import AccessModel
import Foundation
import RuleFiles
import Testing
import Vault

@testable import DossierPipeline
@testable import DossierStore

/// What is done to keys stands in the trail of the data that they open.
@Suite struct AuditedKeysTests {
    @Test func `A change of keys is noted before and after`() async throws {
        let world = try await AccessWorld()
        try world.becomeSystemUser(.administrateur)
        _ = try await world.auditedKeys().perform(.rotate) { try $0.rotate { _ in } }
        #expect(try world.lastKeyEntries(2) == ["done rotate end", "done rotate begin"])
    }

    @Test func `Who may not manage keys is refused, which is noted, and nothing is done`() async throws {
        let world = try await AccessWorld()
        try world.becomeSystemUser(.archiviste)
        let before = try world.keyKeeping.recoveryCode().mark
        await #expect(throws: AccessError.self) {
            try await world.auditedKeys().perform(.rotate) { try $0.rotate { _ in } }
        }
        #expect(try world.keyKeeping.recoveryCode().mark == before)
        #expect(try world.lastKeyEntries(1) == ["refused"])
    }

    @Test func `A lost key that comes back is noted afterwards`() async throws {
        let world = try await AccessWorld()
        try world.becomeSystemUser(.administrateur)
        let code = try world.keyKeeping.recoveryCode()
        try FileManager.default.removeItem(atPath: world.keyKeeping.folder.masterKeyPath)
        let status = try await world.auditedKeys().recover { keeping in try keeping.recover(code, .file) }
        #expect(status?.dossiers == 2)
        #expect(try world.lastKeyEntries(1) == ["done recover"])
    }
}

extension AccessWorld {
    fileprivate var keyKeeping: KeyKeeping {
        KeyKeeping(
            folder: KeyFolder(URL(filePath: keys, directoryHint: .isDirectory)),
            outside: root.appending(path: "donnees"))
    }

    fileprivate func auditedKeys() throws -> AuditedKeys {
        try AuditedKeys(
            dataFolder: root.appending(path: "donnees", directoryHint: .isDirectory), keyFolder: keyKeeping.folder,
            rules: DataFolders(root: Self.project))
    }

    /// The newest first: outcome and code of the last entries, all of which concern keys.
    fileprivate func lastKeyEntries(_ count: Int) throws -> [String] {
        try workspace.store.auditRecords(limit: count).filter { $0.event == Act.manageKeys.rawValue }.map {
            [$0.outcome.rawValue, $0.detail].compactMap(\.self).joined(separator: " ")
        }
    }
}
