import Crypto
import Foundation
import Testing

@testable import Vault

@Suite struct SealingTests {
    @Test func `A sealed value opens at its place, also after reopening`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.vault()
        let key = try vault.newKey(.source, at: VaultFixture.start)
        let clear = Data("Madame Quillebœuf".utf8)
        let sealed = try vault.seal(clear, under: key, at: VaultFixture.place)
        #expect(sealed.bytes.range(of: Data("Quilleb".utf8)) == nil)
        #expect(try vault.open(sealed, at: VaultFixture.place) == clear)
        #expect(try vault.seal(clear, under: key, at: VaultFixture.place) != sealed)
        #expect(try fixture.vault().open(sealed, at: VaultFixture.place) == clear)
    }

    @Test(arguments: [
        SealedPlace(table: "acte", column: "sealed_text", row: "00ff"),
        SealedPlace(table: "page", column: "sealed_path", row: "00ff"),
        SealedPlace(table: "page", column: "sealed_text", row: "00fe"),
    ])
    func `A value moved to another place is refused`(_ place: SealedPlace) throws {
        let fixture = try VaultFixture()
        let vault = try fixture.vault()
        let sealed = try vault.seal(
            Data("x".utf8), under: vault.newKey(.source, at: VaultFixture.start), at: VaultFixture.place)
        #expect(throws: VaultError.tampered(place)) { try vault.open(sealed, at: place) }
    }

    @Test func `Every flipped bit is refused`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.vault()
        let sealed = try vault.seal(
            Data("un texte".utf8), under: vault.newKey(.source, at: VaultFixture.start), at: VaultFixture.place)
        for bit in 0..<sealed.bytes.count * 8 {
            var bytes = sealed.bytes
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: VaultError.self) { try vault.open(Sealed(stored: bytes), at: VaultFixture.place) }
        }
        #expect(throws: VaultError.tampered(VaultFixture.place)) {
            try vault.open(Sealed(stored: sealed.bytes.dropLast()), at: VaultFixture.place)
        }
        #expect(throws: VaultError.self) { try vault.open(Sealed(stored: Data()), at: VaultFixture.place) }
    }

    @Test func `Another key of the same keyring does not open a value`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.vault()
        let (a, b) = (
            try vault.newKey(.source, at: VaultFixture.start), try vault.newKey(.dossier, at: VaultFixture.start)
        )
        var bytes = try vault.seal(Data("x".utf8), under: a, at: VaultFixture.place).bytes
        bytes.replaceSubrange(1..<17, with: b.bytes)
        #expect(throws: VaultError.tampered(VaultFixture.place)) {
            try vault.open(Sealed(stored: bytes), at: VaultFixture.place)
        }
    }

    @Test func `What a destroyed key sealed is gone, here and after reopening`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.vault()
        let key = try vault.newKey(.source, at: VaultFixture.start)
        let sealed = try vault.seal(Data("x".utf8), under: key, at: VaultFixture.place)
        let keyring = try Data(contentsOf: URL(filePath: fixture.keys.keyringPath))
        #expect(keyring.isEmpty == false)
        try vault.destroyKey(key)
        for vault in [vault, try fixture.vault()] {
            #expect(throws: VaultError.unknownKey(place: VaultFixture.place)) {
                try vault.open(sealed, at: VaultFixture.place)
            }
        }
        for file in try FileManager.default.contentsOfDirectory(atPath: fixture.keys.path) {
            let bytes = try Data(contentsOf: URL(filePath: "\(fixture.keys.path)/\(file)"))
            #expect(bytes.range(of: key.bytes) == nil, "the destroyed key is still in \(file)")
        }
    }

    @Test func `Equal texts give equal tokens within one use, and no other`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.vault()
        let id = try vault.newKey(.lookup, at: VaultFixture.start)
        let keys = try vault.lookupKeys(id)
        #expect(keys.linking.digest("bréhal") == keys.linking.digest("bre\u{301}hal"))
        #expect(keys.linking.digest("bréhal") != keys.linking.digest("brehal"))
        #expect(keys.linking.digest("bréhal") != keys.path.digest("bréhal"))
        #expect(try fixture.vault().lookupKeys(id).linking.digest("x") == keys.linking.digest("x"))
        let other = try vault.lookupKeys(vault.newKey(.lookup, at: VaultFixture.start))
        #expect(other.linking.digest("x") != keys.linking.digest("x"))
    }

    @Test func `Messages are French and hold no content`() {
        let message = VaultError.tampered(VaultFixture.place).description
        #expect(message.contains("page.sealed_text") && message.contains("scellée"))
        #expect(VaultError.keyFileTooOpen(path: "/k", mode: 0o100644).description.contains("chmod 600"))
    }
}

@Suite struct MasterKeyTests {
    @Test func `The first opening makes the key for this account only and says so`() throws {
        let fixture = try VaultFixture()
        #expect(try fixture.vault().createdMasterKey)
        #expect(try fixture.vault().createdMasterKey == false)
        #expect(try VaultFixture.mode(fixture.keys.masterKeyPath) == 0o600)
        #expect(try VaultFixture.mode(fixture.keys.keyringPath) == 0o600)
        #expect(try VaultFixture.mode(fixture.keys.path) == 0o700)
        let left = try FileManager.default.contentsOfDirectory(atPath: fixture.keys.path)
        #expect(left.filter { $0.hasSuffix(".tmp") }.isEmpty)
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o666, 0o700])
    func `A looser key file is refused`(_ mode: Int) throws {
        let fixture = try VaultFixture()
        _ = try fixture.vault()
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: fixture.keys.masterKeyPath)
        guard case .keyFileTooOpen = VaultFixture.error({ _ = try fixture.vault() }) else {
            return #expect(Bool(false), "mode \(String(mode, radix: 8)) was accepted")
        }
    }

    @Test func `A key folder others can write in is refused`() throws {
        let fixture = try VaultFixture()
        _ = try fixture.vault()
        try FileManager.default.setAttributes([.posixPermissions: 0o770], ofItemAtPath: fixture.keys.path)
        guard case .keyFolderTooOpen = VaultFixture.error({ _ = try fixture.vault() }) else {
            return #expect(Bool(false))
        }
    }

    @Test func `Keys inside the data folder are refused, through links too`() throws {
        let fixture = try VaultFixture()
        let inside = KeyFolder(fixture.data.appending(path: "keys"))
        #expect(throws: VaultError.keyFolderInsideData(path: inside.path)) {
            try Vault(folder: inside, outside: fixture.data)
        }
        let link = fixture.root.appending(path: "link")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: fixture.data)
        let linked = KeyFolder(link.appending(path: "new/keys"))
        #expect(throws: VaultError.keyFolderInsideData(path: linked.path)) {
            try Vault(folder: linked, outside: fixture.data)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.data.path).isEmpty)
    }

    @Test func `A link in place of the key file is refused`() throws {
        let fixture = try VaultFixture()
        _ = try fixture.vault()
        let elsewhere = fixture.root.appending(path: "elsewhere.key").path
        try FileManager.default.moveItem(atPath: fixture.keys.masterKeyPath, toPath: elsewhere)
        try FileManager.default.createSymbolicLink(
            atPath: fixture.keys.masterKeyPath, withDestinationPath: elsewhere)
        #expect(throws: VaultError.keyFileForeign(path: fixture.keys.masterKeyPath)) { try fixture.vault() }
    }

    @Test func `A lost key is never replaced by a new one`() throws {
        let fixture = try VaultFixture()
        _ = try fixture.vault().newKey(.source, at: VaultFixture.start)
        try FileManager.default.removeItem(atPath: fixture.keys.masterKeyPath)
        #expect(throws: VaultError.masterKeyMissing(path: fixture.keys.masterKeyPath)) { try fixture.vault() }
        #expect(!FileManager.default.fileExists(atPath: fixture.keys.masterKeyPath))
    }

    @Test func `Another master key opens nothing`() throws {
        let (fixture, other) = (try VaultFixture(), try VaultFixture())
        _ = try other.vault()
        let vault = try fixture.vault()
        let sealed = try vault.seal(
            Data("x".utf8), under: vault.newKey(.source, at: VaultFixture.start), at: VaultFixture.place)
        try FileManager.default.removeItem(atPath: fixture.keys.masterKeyPath)
        try FileManager.default.copyItem(atPath: other.keys.masterKeyPath, toPath: fixture.keys.masterKeyPath)
        #expect(throws: VaultError.wrongMasterKey(path: fixture.keys.masterKeyPath)) {
            try fixture.vault().open(sealed, at: VaultFixture.place)
        }
    }

    @Test(arguments: ["", "recto-master-key-1 abc\n", "recto-master-key-2 "])
    func `A damaged key file is refused`(_ text: String) throws {
        let fixture = try VaultFixture()
        _ = try fixture.vault()
        try Data(text.utf8).write(to: URL(filePath: fixture.keys.masterKeyPath))
        #expect(throws: VaultError.keyFileMalformed(path: fixture.keys.masterKeyPath)) { try fixture.vault() }
    }

    @Test func `The standard place follows XDG and never a relative one`() {
        #expect(KeyFolder.standard(environment: ["HOME": "/home/a"])?.path == "/home/a/.config/recto/keys")
        #expect(KeyFolder.standard(environment: ["XDG_CONFIG_HOME": "/x", "HOME": "/h"])?.path == "/x/recto/keys")
        #expect(KeyFolder.standard(environment: ["XDG_CONFIG_HOME": "x"]) == nil)
    }
}

@Suite struct BlobSealingTests {
    private static func seal(_ content: Data, _ vault: Vault, _ key: KeyID, row: String = "aa") throws -> Data {
        var sealed = Data()
        var rest = content
        let counts = try blob(vault, row).seal(
            under: key,
            read: { count in
                defer { rest = Data(rest.dropFirst(count)) }
                return Data(rest.prefix(count))
            }, write: { sealed.append($0) })
        #expect(counts.clear == content.count && counts.sealed == sealed.count)
        return sealed
    }

    private static func open(_ sealed: Data, _ vault: Vault, row: String = "aa") throws -> Data {
        var clear = Data()
        var rest = sealed
        try blob(vault, row).open(
            read: { count in
                defer { rest = Data(rest.dropFirst(count)) }
                return Data(rest.prefix(count))
            }, write: { clear.append($0) })
        return clear
    }

    private static func blob(_ vault: Vault, _ row: String) -> BlobSealing {
        BlobSealing(vault: vault, place: SealedPlace(table: "blob", column: "content", row: row))
    }

    static let chunk = BlobSealing.chunkLength
    static let headLength = 1 + 16 + 32

    @Test(arguments: [0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk])
    func `Any length comes back`(_ length: Int) throws {
        let fixture = try VaultFixture()
        let vault = try fixture.vault()
        let key = try vault.newKey(.source, at: VaultFixture.start)
        let content = Data((0..<length).map { UInt8(truncatingIfNeeded: $0) })
        let sealed = try Self.seal(content, vault, key)
        #expect(try Self.open(sealed, vault) == content)
        #expect(throws: VaultError.self) { try Self.open(sealed, vault, row: "ab") }
        #expect(throws: VaultError.self) { try Self.open(sealed.dropLast(), vault) }
        #expect(throws: VaultError.self) { try Self.open(sealed + Data([0]), vault) }
    }

    @Test func `Chunks cannot be cut off, swapped or flipped`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.vault()
        let key = try vault.newKey(.source, at: VaultFixture.start)
        let sealed = try Self.seal(Data(count: 2 * Self.chunk), vault, key)
        let step = Self.chunk + 16
        let (head, first, second) = (
            sealed.prefix(Self.headLength), sealed.dropFirst(Self.headLength).prefix(step),
            sealed.dropFirst(Self.headLength + step)
        )
        #expect(try Self.open(head + first + second, vault).count == 2 * Self.chunk)
        for forged in [head + first, head + second + first, head + second, head + first + first, head] {
            #expect(throws: VaultError.self) { try Self.open(Data(forged), vault) }
        }
        for place in [0, 5, 20, Self.headLength, Self.headLength + step + 3, sealed.count - 1] {
            var flipped = sealed
            flipped[place] ^= 0x10
            #expect(throws: VaultError.self) { try Self.open(flipped, vault) }
        }
    }
}
