import Foundation
import Testing

@testable import Vault

@Suite struct OneTimeCodesTests {
    /// Appendix B of RFC 6238, its last six digits.
    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
        (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func `Codes are those of the standard`(seconds: Int, code: String) {
        let codes = OneTimeCodes(secret: Data("12345678901234567890".utf8))
        #expect(codes.code(at: seconds / 30) == code)
        let date = Date(timeIntervalSince1970: TimeInterval(seconds))
        #expect(codes.step(of: code, at: date, after: nil) == seconds / 30)
    }

    @Test func `The secret is written as authenticators want it`() {
        let codes = OneTimeCodes(secret: Data("12345678901234567890".utf8))
        #expect(codes.base32 == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        #expect(codes.provisioningURI == "otpauth://totp/Recto?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Recto")
    }

    @Test func `A code holds one step before and after its own, and once`() {
        let codes = OneTimeCodes()
        let now = Date(timeIntervalSince1970: 1_700_000_000)
        let step = 1_700_000_000 / 30
        for offset in -1...1 { #expect(codes.step(of: codes.code(at: step + offset), at: now, after: nil) != nil) }
        for offset in [-3, -2, 2, 3] {
            #expect(codes.step(of: codes.code(at: step + offset), at: now, after: nil) == nil)
        }
        #expect(codes.step(of: codes.code(at: step), at: now, after: step) == nil)
        #expect(codes.step(of: codes.code(at: step - 1), at: now, after: step) == nil)
        #expect(codes.step(of: codes.code(at: step + 1), at: now, after: step) == step + 1)
        #expect(codes.step(of: "", at: now, after: nil) == nil)
        #expect(codes.step(of: "abcdef", at: now, after: nil) == nil)
    }

    @Test func `A recovery code is the same however it was typed`() {
        let code = RecoveryCode.random()
        #expect(code.text.count == 19)
        #expect(RecoveryCode.folded(code.text.uppercased().replacing("-", with: " ")) == RecoveryCode.folded(code.text))
        #expect(Set((0..<50).map { _ in RecoveryCode.random() }).count == 50)
    }
}

@Suite struct PasswordHashTests {
    private static let cost = PasswordHash.Cost(rounds: 1024, blockSize: 8, parallelism: 1)

    @Test func `Only the password matches, however its accents are composed`() throws {
        let hash = try PasswordHash(of: "le quai gris sent l'été", cost: Self.cost)
        #expect(try hash.matches("le quai gris sent l'été"))
        #expect(try hash.matches("le quai gris sent l'été".decomposedStringWithCanonicalMapping))
        #expect(try !hash.matches("le quai gris sent l'ete"))
        #expect(try !hash.matches(""))
        let again = try JSONDecoder().decode(PasswordHash.self, from: JSONEncoder().encode(hash))
        #expect(try again.matches("le quai gris sent l'été"))
        #expect(again.cost == Self.cost)
    }

    @Test func `The same password twice leaves nothing alike`() throws {
        let (a, b) = (try PasswordHash(of: "x", cost: Self.cost), try PasswordHash(of: "x", cost: Self.cost))
        #expect(try JSONEncoder().encode(a) != JSONEncoder().encode(b))
    }
}

@Suite struct AuditHeadFileTests {
    private static func head(_ position: Int) -> AuditHead {
        AuditHead(position: position, link: Data(repeating: UInt8(position), count: 32))
    }

    @Test func `The head moves on and never back, unless a person says so`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.vault()
        let file = try vault.auditHead("0a", key: vault.newKey(.audit, at: Date(timeIntervalSince1970: 0)))
        #expect(try file.read() == nil)
        for position in [1, 2, 5, 3, 5] { try file.advance(to: Self.head(position)) }
        #expect(try file.read() == Self.head(5))
        try file.replace(with: Self.head(2))
        #expect(try file.read() == Self.head(2))
        #expect(AuditHead(text: Self.head(2).text) == Self.head(2))
        #expect(AuditHead(text: "2:zz") == nil)
    }

    @Test func `A write torn half-way leaves the head before it`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.vault()
        let file = try vault.auditHead("0a", key: vault.newKey(.audit, at: Date(timeIntervalSince1970: 0)))
        for position in 1...4 { try file.advance(to: Self.head(position)) }
        var bytes = try Data(contentsOf: URL(filePath: file.path))
        let heads = try (0..<bytes.count).map { offset in
            bytes[offset] ^= 1
            defer { bytes[offset] ^= 1 }
            try bytes.write(to: URL(filePath: file.path))
            return try file.read()
        }
        #expect(Set(heads.map { $0?.position }) == [3, 4])
    }
}
