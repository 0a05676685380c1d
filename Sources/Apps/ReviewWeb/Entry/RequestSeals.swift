import Crypto
import Foundation

/// Ties a form to the cookie of the browser it was made for: another site can make a browser send its cookie, but cannot
/// know the seal of it. New with every start of the desk.
struct RequestSeals: Sendable {
    private let key = SymmetricKey(size: .bits256)

    func seal(of cookie: String) -> String {
        HMAC<SHA256>.authenticationCode(for: Data(cookie.utf8), using: key).hexadecimal
    }

    func isRight(_ seal: String, for cookie: String) -> Bool {
        guard let bytes = Data(hexadecimal: seal) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(bytes, authenticating: Data(cookie.utf8), using: key)
    }

    /// 256 random bits for a cookie.
    static func randomToken() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { $0.hexadecimal }
    }
}

extension Sequence<UInt8> {
    var hexadecimal: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}

extension Data {
    /// Nil unless an even number of hexadecimal digits.
    init?(hexadecimal text: String) {
        let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
        self.init(stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
    }
}
