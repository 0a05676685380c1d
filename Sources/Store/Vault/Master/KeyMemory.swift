import Crypto
import Glibc

/// Keeps key bytes out of swap where the system lets us. `SymmetricKey` overwrites its own bytes when it goes; the copies that
/// AES makes of them while it works are on the stack and are neither locked nor overwritten.
package enum KeyMemory {
    /// Asks the system never to write this key's page to swap. Beyond the limit of locked memory it declines, and that is no
    /// failure of ours.
    static func lock(_ key: SymmetricKey) { _ = tryLocking(key) }

    /// Whether this process may lock memory at all.
    package static var canLock: Bool { tryLocking(SymmetricKey(size: .bits256)) }

    private static func tryLocking(_ key: SymmetricKey) -> Bool {
        key.withUnsafeBytes { bytes in bytes.baseAddress.map { mlock($0, bytes.count) == 0 } ?? false }
    }
}
