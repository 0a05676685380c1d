package import Crypto
package import Foundation

/// The one primitive all sealing stands on. A second conformance exists in the tests only: it leaves texts as they are and
/// so proves that the search for leaks can fail.
package protocol Cipher: Sendable {
    /// Sealed text followed by its tag of 16 bytes.
    func seal(_ clear: Data, key: SymmetricKey, nonce: Data, authenticating: Data) throws -> Data
    /// - Throws: when key, nonce, text or authenticated data are not those of the sealing.
    func open(_ sealed: Data, key: SymmetricKey, nonce: Data, authenticating: Data) throws -> Data
}

/// AES-256 in Galois/counter mode.
package struct AESGCM: Cipher {
    package init() {}

    package func seal(_ clear: Data, key: SymmetricKey, nonce: Data, authenticating: Data) throws -> Data {
        let box = try AES.GCM.seal(clear, using: key, nonce: AES.GCM.Nonce(data: nonce), authenticating: authenticating)
        return box.ciphertext + box.tag
    }

    package func open(_ sealed: Data, key: SymmetricKey, nonce: Data, authenticating: Data) throws -> Data {
        let box = try AES.GCM.SealedBox(
            nonce: AES.GCM.Nonce(data: nonce), ciphertext: sealed.dropLast(SealedParts.tagLength),
            tag: sealed.suffix(SealedParts.tagLength))
        return try AES.GCM.open(box, using: key, authenticating: authenticating)
    }
}
