import Crypto
import CryptoExtras
import Foundation

/// What is kept of a password: scrypt with its own salt and cost. Sealed besides, wherever it is stored.
public struct PasswordHash: Codable, Sendable {
    public struct Cost: Codable, Hashable, Sendable {
        public let rounds: Int
        public let blockSize: Int
        public let parallelism: Int

        public init(rounds: Int, blockSize: Int, parallelism: Int) {
            self.rounds = rounds
            self.blockSize = blockSize
            self.parallelism = parallelism
        }
    }

    public let cost: Cost
    private let salt: Data
    private let hash: Data

    /// Takes the time that the cost asks for.
    public init(of password: String, cost: Cost) throws {
        self.cost = cost
        salt = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
        hash = try Self.derive(password, salt: salt, cost: cost)
    }

    /// Takes the same time whether it matches or not.
    public func matches(_ password: String) throws -> Bool {
        let derived = SymmetricKey(data: try Self.derive(password, salt: salt, cost: cost))
        // Comparing keys takes the same time wherever they differ.
        return derived == SymmetricKey(data: hash)
    }

    /// The form in which a password is compared: what keyboards compose differently is the same.
    private static func derive(_ password: String, salt: Data, cost: Cost) throws -> Data {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(password.precomposedStringWithCompatibilityMapping.utf8), salt: salt, outputByteCount: 32,
            rounds: cost.rounds, blockSize: cost.blockSize, parallelism: cost.parallelism)
        return key.withUnsafeBytes { Data($0) }
    }
}
