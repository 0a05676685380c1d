import Foundation
import GRDB
import Vault

/// Seals values into columns and opens them again.
struct RowSealer: Sendable {
    let vault: Vault

    func seal(_ clear: Data, under key: KeyID, at place: SealedPlace) throws -> Data {
        try vault.seal(clear, under: key, at: place).bytes
    }

    func open(_ stored: Data, at place: SealedPlace) throws -> Data {
        try vault.open(Sealed(stored: stored), at: place)
    }

    func seal(_ value: some Encodable, under key: KeyID, at place: SealedPlace) throws -> Data {
        try seal(Self.encode(value), under: key, at: place)
    }

    func open<Value: Decodable>(_ type: Value.Type, _ stored: Data, at place: SealedPlace) throws -> Value {
        let clear = try open(stored, at: place)
        do {
            return try JSONDecoder().decode(type, from: clear)
        } catch {
            // What the decoder says may quote the value.
            throw StoreError.unreadable(table: place.table, row: place.row)
        }
    }

    /// Sorted keys: equal values give equal bytes, so that a result found again is seen to be the same.
    static func encode(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }
}
