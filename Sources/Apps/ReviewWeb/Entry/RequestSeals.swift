import Crypto
import Foundation
import Vault

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
