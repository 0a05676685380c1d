import Foundation
import GRDB

extension Keyring {
    /// A part of an erased key that stays, for one place.
    struct Kept {
        let key: KeyID
        let place: String
        let owner: String
        let master: Data
        let wrapped: Data
    }

    /// Stores parts of keys about to be erased. Again is no harm.
    ///
    /// - Throws: `StaleMaster` as `insert` does.
    func keep(_ parts: [Kept]) throws {
        try database.write { db in
            let insertion = try db.cachedStatement(
                sql: "INSERT OR REPLACE INTO kept_key (data_key, place, owner, master, wrapped) VALUES (?, ?, ?, ?, ?)")
            for part in parts {
                try Self.requireCurrent(part.master, db)
                try insertion.execute(arguments: [part.key.bytes, part.place, part.owner, part.master, part.wrapped])
            }
        }
    }

    func kept(_ key: KeyID, at place: String) throws(VaultError) -> (master: Data, wrapped: Data)? {
        try perform { database in
            try database.read {
                try Row.fetchOne(
                    $0, sql: "SELECT master, wrapped FROM kept_key WHERE data_key = ? AND place = ?",
                    arguments: [key.bytes, place]
                ).map { ($0[0], $0[1]) }
            }
        }
    }

    /// Those of these keys that are in the ring.
    func present(_ ids: [KeyID]) throws(VaultError) -> [KeyID] {
        try perform { database in
            try database.read { db in
                let statement = try db.cachedStatement(sql: "SELECT 1 FROM data_key WHERE id = ?")
                return try ids.filter { try Int.fetchOne(statement, arguments: [$0.bytes]) != nil }
            }
        }
    }

    /// Removes keys, and what was kept for these rows of the store, also from the journal and from free space.
    ///
    /// - Throws: also when another process keeps the journal from being emptied: nothing is gone for sure then.
    func delete(_ ids: [KeyID], keptFor owners: [String]) throws(VaultError) {
        try perform { database in
            try database.write { db in
                for id in ids { try db.execute(sql: "DELETE FROM data_key WHERE id = ?", arguments: [id.bytes]) }
                for owner in owners { try db.execute(sql: "DELETE FROM kept_key WHERE owner = ?", arguments: [owner]) }
            }
            // What moved within a page before it was deleted may have left a copy in the page's free space.
            try database.vacuum()
            _ = try database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }
    }
}
