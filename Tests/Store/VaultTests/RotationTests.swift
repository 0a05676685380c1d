import Foundation
import GRDB
import Testing

@testable import Vault

/// Another master key, whatever comes between.
@Suite struct RotationTests {
    private struct Filled {
        let fixture: VaultFixture
        let values: [(Sealed, SealedPlace)]

        init(_ count: Int) throws {
            fixture = try VaultFixture()
            let vault = try fixture.vault()
            values = try (0..<count).map { number in
                let place = SealedPlace(table: "page", column: "sealed_text", row: "\(number)")
                let key = try vault.newKey(number.isMultiple(of: 3) ? .dossier : .source, at: VaultFixture.start)
                return (try vault.seal(Data("\(number)".utf8), under: key, at: place), place)
            }
        }

        var keeping: KeyKeeping { KeyKeeping(folder: fixture.keys, outside: fixture.data) }

        func expectAllOpen(_ vault: Vault) throws {
            for (number, value) in values.enumerated() {
                #expect(try vault.open(value.0, at: value.1) == Data("\(number)".utf8))
            }
        }
    }

    private struct Cut: Error {}

    @Test func `All keys open after a rotation, and the old master key opens none`() throws {
        let filled = try Filled(40)
        let old = try Data(contentsOf: URL(filePath: filled.fixture.keys.masterKeyPath))
        let before = try filled.keeping.status()
        let mark = try filled.keeping.rotate()
        let after = try filled.keeping.status()
        #expect(mark == after.mark && after.mark != before.mark && after.waiting == 0 && after.keys == before.keys)
        try filled.expectAllOpen(filled.fixture.vault())
        #expect(!FileManager.default.fileExists(atPath: filled.fixture.keys.masterKeyPath + ".next"))
        try old.write(to: URL(filePath: filled.fixture.keys.masterKeyPath))
        chmod(filled.fixture.keys.masterKeyPath, 0o600)
        #expect(throws: VaultError.wrongMasterKey(path: filled.fixture.keys.masterKeyPath)) {
            try filled.fixture.vault().open(filled.values[0].0, at: filled.values[0].1)
        }
    }

    @Test func `Cut off half-way, everything opens, new keys are wrapped anew, and the same call goes on`() throws {
        let filled = try Filled(30)
        // As a killed process leaves it: the new key made and in force, a part of the keys wrapped by it.
        let folder = filled.fixture.keys
        let old = try #require(try MasterKeyPlace(folder))
        _ = try MasterKeyPlace.create(.random(), .file, in: folder, suffix: MasterKeyPlace.nextSuffix)
        let next = try #require(try MasterKeyPlace(folder)?.next)
        let running = try filled.fixture.vault()
        let keyring = try Keyring(at: folder.keyringPath)
        try keyring.setCurrent(next.id)
        _ = try keyring.rewrap(atMost: 11, for: next.id) { use, master, wrapped in
            try next.wrap(try #require(old.key(master)).unwrap(wrapped, as: use), as: use)
        }
        #expect(try filled.keeping.status().waiting == 19)
        try filled.expectAllOpen(filled.fixture.vault())
        try filled.expectAllOpen(running)
        let place = SealedPlace(table: "page", column: "sealed_text", row: "new")
        let fresh = try running.seal(
            Data("new".utf8), under: running.newKey(.source, at: VaultFixture.start), at: place)
        #expect(try filled.keeping.status().waiting == 19)
        #expect(try filled.keeping.rotate() == next.mark)
        try filled.expectAllOpen(filled.fixture.vault())
        try filled.expectAllOpen(running)
        #expect(try filled.fixture.vault().open(fresh, at: place) == Data("new".utf8))
    }

    @Test func `A batch of wrappings that fails leaves each key with one of the two`() throws {
        let filled = try Filled(20)
        let folder = filled.fixture.keys
        let old = try #require(try MasterKeyPlace(folder))
        _ = try MasterKeyPlace.create(.random(), .file, in: folder, suffix: MasterKeyPlace.nextSuffix)
        let next = try #require(try MasterKeyPlace(folder)?.next)
        let keyring = try Keyring(at: folder.keyringPath)
        try keyring.setCurrent(next.id)
        var count = 0
        #expect(throws: VaultError.self) {
            try keyring.rewrap(atMost: 20, for: next.id) { use, master, wrapped in
                count += 1
                if count == 13 { throw Cut() }
                return try next.wrap(try #require(old.key(master)).unwrap(wrapped, as: use), as: use)
            }
        }
        #expect(try filled.keeping.status().waiting == 20)
        try filled.expectAllOpen(filled.fixture.vault())
    }

    @Test func `A process that was open before a rotation goes on with the new key`() throws {
        let filled = try Filled(5)
        let running = try filled.fixture.vault()
        _ = try filled.keeping.rotate()
        let place = SealedPlace(table: "page", column: "sealed_text", row: "new")
        let sealed = try running.seal(Data("y".utf8), under: running.newKey(.source, at: VaultFixture.start), at: place)
        #expect(try filled.fixture.vault().open(sealed, at: place) == Data("y".utf8))
        try filled.expectAllOpen(running)
    }

    @Test func `Under a passphrase the new key is under the same one`() throws {
        let fixture = try VaultFixture()
        let phrase = Data("cinq mots qui ne vont pas ensemble".utf8)
        let folder = KeyFolder(
            URL(filePath: fixture.keys.path),
            unlocking: KeyUnlocking(credentialFolder: nil) { () throws(VaultError) in phrase })
        let keeping = KeyKeeping(folder: folder, outside: fixture.data)
        try keeping.create(
            .passphrase(phrase, try #require(PassphraseCost(rounds: 1 << 14, blockSize: 8, parallelism: 1))))
        let vault = try Vault(folder: folder, outside: fixture.data)
        let sealed = try vault.seal(
            Data("x".utf8), under: vault.newKey(.source, at: VaultFixture.start), at: VaultFixture.place)
        let mark = try keeping.rotate()
        #expect(try keeping.status().mark == mark && keeping.status().form == .passphrase)
        #expect(
            try Vault(folder: folder, outside: fixture.data).open(sealed, at: VaultFixture.place) == Data("x".utf8))
    }

    @Test func `Two rotations at once are refused`() throws {
        let filled = try Filled(1)
        try PrivateFiles.createIfMissing(filled.fixture.keys.ceremonyPath)
        let lock = try FileLock(filled.fixture.keys.ceremonyPath, .exclusive, waiting: false)
        #expect(throws: VaultError.ceremonyBusy) { try filled.keeping.rotate() }
        lock?.release()
    }
}
