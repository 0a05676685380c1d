import Crypto
package import Foundation

/// Sealing of large content in chunks, so that memory stays flat. Format 1:
/// `1 | key id (16) | salt (32)`, then chunks of 1 MiB (the last one shorter, perhaps empty), each sealed and followed by its tag.
///
/// Every blob has a key of its own, derived from the data key and the salt; the nonce is the chunk's index. Index and a
/// flag for the last chunk are authenticated, so that chunks cannot be swapped, dropped, repeated, or cut off at the end.
/// The flag stands for the count, which is not known beforehand when content streams in.
package struct BlobSealing: Sendable {
    static let format: UInt8 = 1
    static let saltLength = 32
    package static let chunkLength = 1 << 20

    let vault: Vault
    let place: SealedPlace

    package init(vault: Vault, place: SealedPlace) {
        self.vault = vault
        self.place = place
    }

    /// Seals what `read` gives until it gives less than asked for.
    ///
    /// - Returns: the clear and the sealed byte count.
    package func seal(
        under id: KeyID, read: (Int) throws -> Data, write: (Data) throws -> Void
    ) throws -> (clear: Int, sealed: Int) {
        var stream = try Stream(self, under: id, write: write)
        var chunk: Data
        repeat {
            chunk = try read(Self.chunkLength)
            try stream.append(chunk, write: write)
        } while chunk.count == Self.chunkLength
        return try stream.finish(write: write)
    }

    /// Seals content that arrives little by little, in the same format.
    package struct Stream: Sendable {
        private let sealing: BlobSealing
        private let head: Data
        private let key: SymmetricKey
        /// Not sealed yet: whether it is the last chunk shows when more comes.
        private var waiting = Data()
        private var index = UInt64(0)
        private var clear = 0
        private var sealed = 0

        package init(_ sealing: BlobSealing, under id: KeyID, write: (Data) throws -> Void) throws {
            let salt = SymmetricKey(size: SymmetricKeySize(bitCount: BlobSealing.saltLength * 8)).withUnsafeBytes {
                Data($0)
            }
            self.sealing = sealing
            head = Data([BlobSealing.format]) + id.bytes + salt
            key = try sealing.blobKey(id, salt: salt)
            try write(head)
            sealed = head.count
        }

        package mutating func append(_ data: Data, write: (Data) throws -> Void) throws {
            waiting.append(data)
            while waiting.count > BlobSealing.chunkLength {
                try seal(Data(waiting.prefix(BlobSealing.chunkLength)), isLast: false, write)
                waiting = Data(waiting.dropFirst(BlobSealing.chunkLength))
            }
        }

        /// - Returns: the clear and the sealed byte count.
        package mutating func finish(write: (Data) throws -> Void) throws -> (clear: Int, sealed: Int) {
            try seal(waiting, isLast: true, write)
            return (clear, sealed)
        }

        private mutating func seal(_ chunk: Data, isLast: Bool, _ write: (Data) throws -> Void) throws {
            let text = try sealing.vault.cipher.seal(
                chunk, key: key, nonce: sealing.nonce(index),
                authenticating: sealing.authenticated(head, index, isLast))
            try write(text)
            (clear, sealed, index) = (clear + chunk.count, sealed + text.count, index + 1)
        }
    }

    /// Opens what `read` gives; `write` gets each chunk once it is proved genuine.
    package func open(read: (Int) throws -> Data, write: (Data) throws -> Void) throws {
        let head = try read(Self.headLength)
        guard let id = Self.key(ofHead: head) else { throw VaultError.tampered(place) }
        let key = try openingKey(id, salt: head.suffix(Self.saltLength))
        let length = Self.chunkLength + SealedParts.tagLength
        var index = UInt64(0)
        var chunk = try read(length)
        while true {
            let next = chunk.count == length ? try read(length) : Data()
            try write(try openChunk(chunk, key: key, index: index, head: head, isLast: next.isEmpty))
            if next.isEmpty { return }
            (chunk, index) = (next, index + 1)
        }
    }

    private func openChunk(_ chunk: Data, key: SymmetricKey, index: UInt64, head: Data, isLast: Bool) throws -> Data {
        guard chunk.count >= SealedParts.tagLength else { throw VaultError.tampered(place) }
        do {
            return try vault.cipher.open(
                chunk, key: key, nonce: nonce(index), authenticating: authenticated(head, index, isLast))
        } catch {
            throw VaultError.tampered(place)
        }
    }

    package static let headLength = 1 + KeyID.byteCount + saltLength

    /// The key of the blob whose file begins like this; nil when that is no blob of Recto's.
    func key(fromHead head: Data) throws(VaultError) -> SymmetricKey? {
        guard let id = Self.key(ofHead: head) else { return nil }
        return try openingKey(id, salt: head.suffix(Self.saltLength))
    }

    /// The data key that a blob claims to be sealed under.
    package static func key(ofHead head: Data) -> KeyID? {
        guard head.count == headLength, head.first == format else { return nil }
        return KeyID(bytes: head.dropFirst().prefix(KeyID.byteCount))
    }

    /// Also of a data key that was destroyed, where this blob's key was kept.
    private func openingKey(_ id: KeyID, salt: Data) throws(VaultError) -> SymmetricKey {
        do { return try blobKey(id, salt: salt) } catch .unknownKey {
            return try vault.keptKey(id, at: place.rowName, for: place)
        }
    }

    private func blobKey(_ id: KeyID, salt: Data) throws(VaultError) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: try vault.dataKey(id, for: place), salt: salt, info: Data("recto blob 1".utf8),
            outputByteCount: 32)
    }

    private func nonce(_ index: UInt64) -> Data { Data(count: 4) + bigEndian(index) }

    private func authenticated(_ head: Data, _ index: UInt64, _ isLast: Bool) -> Data {
        head + place.authenticated + bigEndian(index) + Data([isLast ? 1 : 0])
    }

    private func bigEndian(_ number: UInt64) -> Data { withUnsafeBytes(of: number.bigEndian) { Data($0) } }
}
