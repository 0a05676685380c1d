import Crypto
import Foundation

/// A pseudonym as somebody would make it who forgot the key.
enum PlainDigest {
    static func letters(of text: String) -> String {
        let letters = Array("bcdfghjklmnpqrst")
        let bytes = Array(SHA256.hash(data: Data(text.utf8))).prefix(10)
        return String(bytes.flatMap { [letters[Int($0 >> 4)], letters[Int($0 & 15)]] })
    }
}
