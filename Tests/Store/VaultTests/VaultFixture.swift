import Foundation
import Testing

@testable import Vault

/// Folders for data and keys, removed with the value.
final class VaultFixture {
    let root = FileManager.default.temporaryDirectory.appending(
        path: "recto-vault-\(UUID().uuidString)", directoryHint: .isDirectory)
    var data: URL { root.appending(path: "data", directoryHint: .isDirectory) }
    var keys: KeyFolder { KeyFolder(root.appending(path: "config/recto/keys", directoryHint: .isDirectory)) }

    static let start = Date(timeIntervalSince1970: 1_700_000_000)
    static let place = SealedPlace(table: "page", column: "sealed_text", row: "00ff")

    init() throws { try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: root) }

    func vault() throws -> Vault { try Vault(folder: keys, outside: data) }

    static func mode(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    /// What `work` throws.
    static func error(_ work: () throws -> Void) -> VaultError? {
        do { try work() } catch let error as VaultError { return error } catch { return nil }
        return nil
    }
}
