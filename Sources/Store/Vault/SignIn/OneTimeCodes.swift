import Crypto
public import Foundation

/// Time-based one-time codes (RFC 6238) with the parameters every authenticator knows: SHA-1, six digits, thirty seconds.
public struct OneTimeCodes: Codable, Sendable {
    private let secret: Data

    public static let stepSeconds = 30
    private static let digits = 6

    /// A new secret of 160 bits.
    public init() { secret = SymmetricKey(size: SymmetricKeySize(bitCount: 160)).withUnsafeBytes { Data($0) } }

    package init(secret: Data) { self.secret = secret }

    /// The step whose code this is, at most one before or after now and later than `last`; nil when it is none: a code
    /// that was used, or one older than it, is no code any more.
    public func step(of code: String, at date: Date, after last: Int?) -> Int? {
        let now = Int(date.timeIntervalSince1970) / Self.stepSeconds
        let given = SymmetricKey(data: Data(code.filter { !$0.isWhitespace }.utf8))
        return (now - 1...now + 1).filter { step in
            step > last ?? -1 && SymmetricKey(data: Data(self.code(at: step).utf8)) == given
        }.first
    }

    /// The code of a step.
    public func code(at step: Int) -> String {
        let counter = Swift.withUnsafeBytes(of: UInt64(max(0, step)).bigEndian) { Data($0) }
        let mac = Data(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(mac[mac.count - 1] & 0x0F)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: Self.digits - text.count) + text
    }

    /// What an authenticator scans or takes in: names the service only, not the account.
    public var provisioningURI: String { "otpauth://totp/Recto?secret=\(base32)&issuer=Recto" }

    /// The secret as people type it into an authenticator.
    public var base32: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = secret.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
        return String(
            stride(from: 0, to: bits.count, by: 5).map { start in
                let group = (0..<5).map { start + $0 < bits.count ? bits[start + $0] : 0 }
                return alphabet[Int(group.reduce(0) { $0 << 1 | $1 })]
            })
    }
}

/// Codes that each stand in for a one-time code once, for when the authenticator is lost.
public struct RecoveryCode: Hashable, Sendable {
    /// `abcd-efgh-jkmn-pqrs`: 80 bits, without letters that look alike.
    public let text: String

    public static func random() -> RecoveryCode {
        let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")
        let bytes = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        let letters = bytes.map { alphabet[Int($0 & 31)] }
        let groups = stride(from: 0, to: 16, by: 4).map { String(letters[$0..<$0 + 4]) }
        return RecoveryCode(text: groups.joined(separator: "-"))
    }

    /// The same code however it was typed.
    public static func folded(_ text: String) -> String {
        text.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}
