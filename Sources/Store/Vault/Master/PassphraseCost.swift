import Crypto
import CryptoExtras
import Foundation

/// What a guess at a passphrase costs: the parameters of scrypt.
public struct PassphraseCost: Hashable, Sendable {
    /// A power of two; memory is 128 × `rounds` × `blockSize` bytes.
    public let rounds: Int
    public let blockSize: Int
    public let parallelism: Int

    /// Nil for parameters that are too weak (less than 16 MiB) or ask for more than 1 GiB.
    public init?(rounds: Int, blockSize: Int, parallelism: Int) {
        guard rounds > 0, rounds & (rounds - 1) == 0, (1...32).contains(blockSize), (1...16).contains(parallelism),
            rounds <= 1 << 22, (1 << 24...1 << 30).contains(128 * rounds * blockSize)
        else { return nil }
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// The text is taken in one Unicode form, so that it is the same from every keyboard.
    func stretch(_ passphrase: Data, salt: Data) throws(VaultError) -> SymmetricKey {
        let text = String(decoding: passphrase, as: UTF8.self).precomposedStringWithCompatibilityMapping
        do {
            let key = try KDF.Scrypt.deriveKey(
                from: Data(text.utf8), salt: salt, outputByteCount: 32, rounds: rounds, blockSize: blockSize,
                parallelism: parallelism)
            KeyMemory.lock(key)
            return key
        } catch { throw .passphraseTooCostly }
    }
}
