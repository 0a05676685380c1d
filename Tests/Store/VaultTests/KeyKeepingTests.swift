import Crypto
import Foundation
import GRDB
import Testing

@testable import Vault

/// Making, recovering, protecting and backing up keys.
@Suite struct KeyKeepingTests {
    private static let cheap = PassphraseCost(rounds: 1 << 14, blockSize: 8, parallelism: 1)
    private static let phrase = Data("cinq mots qui ne vont pas ensemble".utf8)

    private static func locked(_ fixture: VaultFixture, with phrase: Data?) -> KeyFolder {
        KeyFolder(
            URL(filePath: fixture.keys.path),
            unlocking: KeyUnlocking(credentialFolder: nil) { () throws(VaultError) in
                guard let phrase else { throw .passphraseNeeded }
                return phrase
            })
    }

    private static func keeping(_ fixture: VaultFixture) -> KeyKeeping {
        KeyKeeping(folder: fixture.keys, outside: fixture.data)
    }

    @Test func `Two processes that want a recipient's key at the same moment get the same one`() throws {
        let fixture = try VaultFixture()
        let (one, other) = (try fixture.vault(), try fixture.vault())
        let key = try one.datasetKey(for: "essai", at: VaultFixture.start)
        // The other looked for it before it was there.
        try other.makeKey(Vault.datasetKeyID(for: "essai"), .dataset, at: VaultFixture.start)
        #expect(try other.datasetKey(for: "essai", at: VaultFixture.start) == key)
    }

    @Test func `A key under a passphrase opens with it alone, and is the key that was there before`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.vault()
        let sealed = try vault.seal(
            Data("x".utf8), under: vault.newKey(.source, at: VaultFixture.start), at: VaultFixture.place)
        let before = try Self.keeping(fixture).recoveryCode().lines
        let cost = try #require(Self.cheap)
        try Self.keeping(fixture).create(.passphrase(Self.phrase, cost))
        #expect(!FileManager.default.fileExists(atPath: fixture.keys.masterKeyPath))
        #expect(try VaultFixture.mode(fixture.keys.passphrasePath) == 0o600)
        let right = Self.locked(fixture, with: Self.phrase)
        #expect(
            try Vault(folder: right, outside: fixture.data).open(sealed, at: VaultFixture.place) == Data("x".utf8))
        #expect(try KeyKeeping(folder: right, outside: fixture.data).recoveryCode().lines == before)
        #expect(throws: VaultError.wrongPassphrase) {
            try Vault(folder: Self.locked(fixture, with: Data("une autre phrase".utf8)), outside: fixture.data)
        }
        #expect(throws: VaultError.passphraseNeeded) {
            try Vault(folder: Self.locked(fixture, with: nil), outside: fixture.data)
        }
    }

    @Test func `A passphrase typed on another keyboard is the same`() throws {
        let cost = try #require(Self.cheap)
        let salt = Data(count: 32)
        #expect(
            try cost.stretch(Data("é".utf8), salt: salt) == cost.stretch(Data("e\u{301}".utf8), salt: salt))
        #expect(PassphraseCost(rounds: 1000, blockSize: 8, parallelism: 1) == nil)
        #expect(PassphraseCost(rounds: 1 << 10, blockSize: 8, parallelism: 1) == nil)
    }

    @Test func `A passphrase file that was altered opens nothing`() throws {
        let fixture = try VaultFixture()
        try Self.keeping(fixture).create(.passphrase(Self.phrase, try #require(Self.cheap)))
        let path = fixture.keys.passphrasePath
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for (from, to) in [(" 8 1 ", " 8 2 "), (" 16384 ", " 32768 ")] {
            let altered = text.replacing(from, with: to)
            #expect(altered != text)
            try Data(altered.utf8).write(to: URL(filePath: path))
            #expect(throws: VaultError.wrongPassphrase) {
                try Vault(folder: Self.locked(fixture, with: Self.phrase), outside: fixture.data)
            }
        }
    }

    @Test func `A credential of systemd is taken, and no key is made beside it`() throws {
        let fixture = try VaultFixture()
        let credentials = fixture.root.appending(path: "credentials")
        try FileManager.default.createDirectory(at: credentials, withIntermediateDirectories: true)
        let path = credentials.appending(path: "recto-master-key").path
        try KeyKeeping.writeNewKey(to: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o440], ofItemAtPath: path)
        let folder = KeyFolder(
            URL(filePath: fixture.keys.path),
            unlocking: KeyUnlocking(credentialFolder: credentials.path) { () throws(VaultError) in
                throw .passphraseNeeded
            })
        let vault = try Vault(folder: folder, outside: fixture.data)
        _ = try vault.newKey(.source, at: VaultFixture.start)
        #expect(!vault.createdMasterKey && !FileManager.default.fileExists(atPath: folder.masterKeyPath))
        #expect(try KeyKeeping(folder: folder, outside: fixture.data).status().form == .credential)
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
        guard case .keyFileTooOpen = VaultFixture.error({ _ = try Vault(folder: folder, outside: fixture.data) })
        else { return #expect(Bool(false), "a credential that all can read was taken") }
    }

    @Test func `A key that is there is never replaced`() throws {
        let fixture = try VaultFixture()
        _ = try fixture.vault()
        let keeping = Self.keeping(fixture)
        let before = try Data(contentsOf: URL(filePath: fixture.keys.masterKeyPath))
        #expect(throws: VaultError.masterKeyExists(path: fixture.keys.path)) { try keeping.create(.file) }
        let other = RecoveryKey(.random())
        #expect(throws: VaultError.masterKeyExists(path: fixture.keys.path)) { try keeping.recover(other, .file) }
        #expect(try Data(contentsOf: URL(filePath: fixture.keys.masterKeyPath)) == before)
    }

    @Test func `The typed sheet brings the key back, another sheet does not`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.vault()
        let sealed = try vault.seal(
            Data("x".utf8), under: vault.newKey(.source, at: VaultFixture.start), at: VaultFixture.place)
        let keeping = Self.keeping(fixture)
        let sheet = try keeping.recoveryCode().lines.joined(separator: "\n").lowercased()
        try FileManager.default.removeItem(atPath: fixture.keys.masterKeyPath)
        #expect(throws: VaultError.foreignRecovery) { try keeping.recover(RecoveryKey(.random()), .file) }
        try keeping.recover(try RecoveryKey(typed: sheet), .file)
        #expect(try fixture.vault().open(sealed, at: VaultFixture.place) == Data("x".utf8))
    }
}

@Suite struct RecoveryKeyTests {
    @Test func `Typed as people type, it is the same key`() throws {
        for _ in 0..<50 {
            let code = RecoveryKey(.random())
            let typed = code.lines.map { $0.lowercased().replacing("0", with: "o").replacing("1", with: "l") }
                .joined(separator: "\n\n ")
            #expect(try RecoveryKey(typed: typed).key.id == code.key.id)
        }
    }

    @Test func `A wrong, missing or added letter is found in its line`() throws {
        let code = RecoveryKey(MasterKey(secret: SymmetricKey(data: Data(0..<32))))
        var (found, tried) = (0, 0)
        for (number, line) in code.lines.dropLast().enumerated() {
            for place in line.indices where line[place] != " " {
                for letter in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where letter != line[place] {
                    var lines = code.lines
                    lines[number].replaceSubrange(place...place, with: String(letter))
                    tried += 1
                    let mistake = #expect(throws: RecoveryKey.Mistake.self) {
                        try RecoveryKey(typed: lines.joined(separator: "\n"))
                    }
                    if mistake == .line(number + 1) { found += 1 }
                }
                var lines = code.lines
                lines[number].remove(at: place)
                #expect(throws: RecoveryKey.Mistake.line(number + 1)) {
                    try RecoveryKey(typed: lines.joined(separator: "\n"))
                }
            }
        }
        // One in a thousand wrong lines fits its two check letters by chance; then the last line tells.
        #expect(Double(found) / Double(tried) > 0.995, "\(found) of \(tried)")
    }

    @Test func `Lines in another order or from another sheet are found`() throws {
        let (code, other) = (RecoveryKey(.random()), RecoveryKey(.random()))
        var swapped = code.lines
        swapped.swapAt(0, 1)
        #expect(throws: RecoveryKey.Mistake.line(1)) { try RecoveryKey(typed: swapped.joined(separator: "\n")) }
        let mixed = [other.lines[0]] + code.lines.dropFirst()
        #expect(throws: RecoveryKey.Mistake.whole) { try RecoveryKey(typed: mixed.joined(separator: "\n")) }
        #expect(throws: RecoveryKey.Mistake.lineCount(found: 4)) {
            try RecoveryKey(typed: code.lines.dropLast().joined(separator: "\n"))
        }
    }
}

@Suite struct KeyringBackupTests {
    @Test func `A copy brings lost keys back; old copies go and are told`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.vault()
        let key = try vault.newKey(.source, at: VaultFixture.start)
        let sealed = try vault.seal(Data("x".utf8), under: key, at: VaultFixture.place)
        let keeping = KeyKeeping(folder: fixture.keys, outside: fixture.data)
        let folder = fixture.root.appending(path: "copies")
        let first = try keeping.backUpKeyring(into: folder, at: VaultFixture.start, keepingDays: 30)
        #expect(first.keys == 1 && first.removed.isEmpty)
        #expect(try VaultFixture.mode(first.path) == 0o600)
        let second = try keeping.backUpKeyring(
            into: folder, at: VaultFixture.start.addingTimeInterval(31 * 86_400), keepingDays: 30)
        #expect(second.removed == [URL(filePath: first.path).lastPathComponent])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == second.standing)
        for suffix in ["", "-wal", "-shm"] { unlink(fixture.keys.keyringPath + suffix) }
        try keeping.restoreKeyring(from: URL(filePath: second.path))
        #expect(try fixture.vault().open(sealed, at: VaultFixture.place) == Data("x".utf8))
        #expect(throws: VaultError.keyringBackupUnusable(path: fixture.keys.keyringPath)) {
            try keeping.restoreKeyring(from: URL(filePath: second.path))
        }
    }

    @Test func `A copy inside the data, or of something else, is refused`() throws {
        let fixture = try VaultFixture()
        _ = try fixture.vault()
        let keeping = KeyKeeping(folder: fixture.keys, outside: fixture.data)
        let inside = fixture.data.appending(path: "copies")
        #expect(throws: VaultError.self) {
            try keeping.backUpKeyring(into: inside, at: VaultFixture.start, keepingDays: 30)
        }
        #expect(!FileManager.default.fileExists(atPath: inside.path))
        let other = fixture.root.appending(path: "rien.sqlite")
        try Data("rien".utf8).write(to: other)
        #expect(throws: VaultError.keyringBackupUnusable(path: other.path)) {
            try keeping.restoreKeyring(from: other)
        }
    }
}
