import Foundation
import GRDB

extension Keyring {
    /// Puts another master key in force for all keys made from now on.
    func setCurrent(_ master: Data) throws(VaultError) {
        try perform { database in
            try database.write { db in
                try db.execute(
                    sql: """
                        INSERT INTO master_key (id, current) VALUES (1, ?)
                        ON CONFLICT (id) DO UPDATE SET current = excluded.current
                        """, arguments: [master])
            }
        }
    }

    /// How many keys another master key wraps than this one.
    func countWrapped(byOthersThan master: Data) throws(VaultError) -> Int {
        try perform { database in
            try database.read { db in
                try Int.fetchOne(
                    db,
                    sql: """
                        SELECT (SELECT count(*) FROM data_key WHERE master <> :id)
                            + (SELECT count(*) FROM kept_key WHERE master <> :id)
                        """, arguments: ["id": master]) ?? 0
            }
        }
    }

    /// Wraps at most `count` keys anew, all at once: a process that dies leaves each with its old wrapping or its new one.
    ///
    /// - Parameter rewrap: use, old master key's id and old wrapping to new wrapping.
    /// - Returns: how many were left for another master key.
    func rewrap(
        atMost count: Int, for master: Data, _ rewrap: (WrappedUse, Data, Data) throws -> Data
    ) throws(VaultError) -> Int {
        try perform { database in
            try database.write { db in
                let keys = try Row.fetchAll(
                    db, sql: "SELECT id, purpose, master, wrapped FROM data_key WHERE master <> ? LIMIT ?",
                    arguments: [master, count])
                for row in keys {
                    guard let id = KeyID(bytes: row["id"]), let purpose = KeyPurpose(rawValue: row["purpose"]) else {
                        throw VaultError.keyringUnusable(path: path, code: -1)
                    }
                    try db.execute(
                        sql: "UPDATE data_key SET master = ?, wrapped = ? WHERE id = ?",
                        arguments: [
                            master, try rewrap(.data(id, purpose), row["master"], row["wrapped"]), id.bytes,
                        ])
                }
                guard keys.count < count else { return keys.count }
                return keys.count + (try rewrapKept(atMost: count - keys.count, for: master, rewrap, db))
            }
        }
    }

    private func rewrapKept(
        atMost count: Int, for master: Data, _ rewrap: (WrappedUse, Data, Data) throws -> Data, _ db: Database
    ) throws -> Int {
        let kept = try Row.fetchAll(
            db, sql: "SELECT data_key, place, master, wrapped FROM kept_key WHERE master <> ? LIMIT ?",
            arguments: [master, count])
        for row in kept {
            guard let id = KeyID(bytes: row["data_key"]) else { throw VaultError.keyringUnusable(path: path, code: -1) }
            let place: String = row["place"]
            try db.execute(
                sql: "UPDATE kept_key SET master = ?, wrapped = ? WHERE data_key = ? AND place = ?",
                arguments: [
                    master, try rewrap(.kept(id, place: place), row["master"], row["wrapped"]), id.bytes, place,
                ])
        }
        return kept.count
    }

    /// Removes what old wrappings may have left in free space and in the journal.
    func forgetOldWrappings() throws(VaultError) {
        try perform { database in
            try database.vacuum()
            _ = try database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }
    }
}
