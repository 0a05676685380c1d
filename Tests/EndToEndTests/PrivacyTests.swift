import Foundation
import Testing

/// What lies on the disk after a run.
@Suite struct PrivacyTests {
    @Test func `No name, address or birth date stands in the data folder in clear`() async throws {
        let (process, _) = try await SamplesRun.shared.outcome()
        let identifiers = Set(try Truth.all().flatMap(\.identifiers).filter { $0.utf8.count >= 8 }).sorted()
        #expect(identifiers.count > 50)
        for file in try Self.files(below: process.dataAfterRun) {
            let bytes = try Data(contentsOf: file, options: .alwaysMapped)
            for identifier in identifiers {
                #expect(bytes.range(of: Data(identifier.utf8)) == nil, "\(file.lastPathComponent)")
            }
        }
    }

    /// The check above can fail: the results, in clear by request, hold what it looks for.
    @Test func `The results in clear do hold names`() async throws {
        let (process, _) = try await SamplesRun.shared.outcome()
        let bytes = try Data(contentsOf: process.results)
        let identifiers = try Truth.all().flatMap(\.identifiers).filter { $0.utf8.count >= 8 }
        #expect(identifiers.contains { bytes.range(of: Data($0.utf8)) != nil })
    }

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
