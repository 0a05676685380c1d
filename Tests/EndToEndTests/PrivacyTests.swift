import Foundation
import Testing

/// What lies on the disk after a run.
@Suite struct PrivacyTests {
    @Test func `Everything written is for its owner alone`() async throws {
        let (process, _) = try await SamplesRun.shared.outcome()
        for folder in [process.dataAfterRun, process.keys, process.forms] {
            for file in try Self.files(below: folder) {
                let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
                #expect(mode == 0o600, "\(file.path)")
            }
        }
        let mode = try FileManager.default.attributesOfItem(atPath: process.results.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `Forms are named by identifier`() async throws {
        let (process, _) = try await SamplesRun.shared.outcome()
        for name in try FileManager.default.contentsOfDirectory(atPath: process.forms.path) {
            #expect(name.contains(#/^d-[0-9a-f]{20}$/#))
        }
    }

    private static func files(below folder: URL) throws -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        let files = (found?.allObjects as? [URL] ?? []).filter {
            (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
        }
        #expect(!files.isEmpty)
        return files
    }
}
