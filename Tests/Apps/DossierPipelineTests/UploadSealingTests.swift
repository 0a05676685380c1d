import AccessModel
import Crypto
import Foundation
import PageModel
import Testing
import Vault

@testable import DossierPipeline
@testable import DossierStore

/// Leaves everything in clear: the search below must find it then.
private struct OpenCipher: Cipher {
    func seal(_ clear: Data, key: SymmetricKey, nonce: Data, authenticating: Data) throws -> Data {
        clear + Data(count: 16)
    }

    func open(_ sealedText: Data, key: SymmetricKey, nonce: Data, authenticating: Data) throws -> Data {
        sealedText.dropLast(16)
    }
}

/// What waits in the spool is sealed, and its key goes when it was taken in.
@Suite struct UploadSealingTests {
    private static let content = Data("%PDF-1.4 LEGENDRE Nathanaël, 28 bis rue Georges-Bizet".utf8)
    private static let path = "pile/Assignation LEGENDRE.pdf"
    private static let account = "0123456789abcdef0123456789abcdef"

    private final class Place {
        let root = FileManager.default.temporaryDirectory.appending(path: "recto-depot-\(UUID().uuidString)")
        var data: URL { root.appending(path: "donnees") }
        let vault: Vault
        let spool: UploadSpool

        init(_ cipher: any Cipher = AESGCM()) throws {
            let data = root.appending(path: "donnees")
            vault = try Vault(folder: KeyFolder(root.appending(path: "cles")), outside: data, cipher: cipher)
            spool = try UploadSpool(dataFolder: data, vault: vault)
        }

        deinit { try? FileManager.default.removeItem(at: root) }

        @discardableResult
        func keep(_ content: Data = UploadSealingTests.content) throws -> Upload {
            let writer = try spool.begin()
            for start in stride(from: 0, to: content.count, by: 300_007) {
                try writer.write(content[start..<min(start + 300_007, content.count)])
            }
            let upload = Upload(
                id: writer.id, path: UploadSealingTests.path, account: UploadSealingTests.account, organisation: nil,
                territory: nil, byteCount: content.count, receivedAt: 7, retriedSource: nil, remark: nil)
            try writer.finish(upload)
            return upload
        }

        func holds(_ text: Data) throws -> Bool {
            try FileManager.default.subpathsOfDirectory(atPath: data.path).contains { path in
                guard let bytes = try? Data(contentsOf: data.appending(path: path)) else { return false }
                return bytes.range(of: text) != nil
            }
        }
    }

    @Test(arguments: [true, false])
    func `Content, name and account of a waiting file are found without a cipher only`(isSealed: Bool) throws {
        let place = try Place(isSealed ? AESGCM() : OpenCipher())
        try place.keep()
        for secret in [Self.content, Data("LEGENDRE".utf8), Data(Self.account.utf8)] {
            #expect(try place.holds(secret) != isSealed)
        }
    }

    @Test func `A file sent to the desk is nowhere in clear while it waits, comes half, or is tried again`()
        async throws
    {
        let world = try await AccessWorld()
        let desk = try UploadDesk(world.workspace, workers: 1)
        let worker = try world.acting(.travailleurSocial)
        let whole = try desk.begin(for: worker, to: ImportPlace())
        try whole.write(Self.content)
        _ = try desk.accept(whole, named: Self.path)
        let half = try desk.begin(for: worker, to: ImportPlace())
        try half.write(Self.content)
        try expectNothing(in: world)
        _ = try await desk.takeNext()
        try expectNothing(in: world)
        let refused = try #require(try worker.refusedSources().first { $0.byteCount == Self.content.count })
        try worker.retryRefused(refused.id, through: desk)
        #expect(try desk.waitingCount() == 1)
        try expectNothing(in: world)
    }

    private func expectNothing(in world: AccessWorld) throws {
        let data = world.root.appending(path: "donnees")
        for path in try FileManager.default.subpathsOfDirectory(atPath: data.path) {
            guard let bytes = try? Data(contentsOf: data.appending(path: path)) else { continue }
            for secret in ["LEGENDRE", "Georges-Bizet", "Assignation"] {
                #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(path)")
            }
        }
    }

    @Test(arguments: [0, 1, 1 << 20, (1 << 20) + 1, 3_000_000])
    func `What is taken in is what was sent, from memory, and cannot be written`(count: Int) throws {
        let place = try Place()
        let content = Data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        let upload = try place.keep(content)
        let handle = try place.spool.content(of: upload.id)
        #expect(try handle.readToEnd() ?? Data() == content)
        #expect(throws: (any Error).self) { try handle.write(contentsOf: Data("x".utf8)) }
        #expect(try place.spool.waiting() == [upload])
    }

    @Test func `A copy of a file that was taken in opens no more, and is swept`() throws {
        let place = try Place()
        let upload = try place.keep()
        let files = try FileManager.default.contentsOfDirectory(atPath: place.spool.folder)
        let copies = try files.map { ($0, try Data(contentsOf: URL(filePath: "\(place.spool.folder)/\($0)"))) }
        try place.spool.remove([upload.id])
        #expect(try place.spool.count() == 0)
        for (name, bytes) in copies { try bytes.write(to: URL(filePath: "\(place.spool.folder)/\(name)")) }
        #expect(throws: VaultError.self) { try place.spool.content(of: upload.id) }
        #expect(try place.spool.waiting() == [] && place.spool.count() == 0)
    }

    @Test func `A flipped bit is told, never read`() throws {
        let place = try Place()
        let upload = try place.keep()
        let file = URL(filePath: "\(place.spool.folder)/\(upload.id).recu")
        var bytes = try Data(contentsOf: file)
        bytes[bytes.count - 20] ^= 1
        try bytes.write(to: file)
        #expect(throws: VaultError.self) { try place.spool.content(of: upload.id) }
    }
}
