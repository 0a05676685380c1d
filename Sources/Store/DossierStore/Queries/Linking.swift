public import DossierModel
import Foundation
import GRDB
import Vault

extension DossierStore {
    /// Acts that linking has not looked at since they, or others of their dossier, changed. Sorted.
    public func actesToLink() throws -> [ActeID] {
        try read { db in
            try String.fetchAll(db, sql: "SELECT id FROM acte WHERE linked = 0 AND state = 'current'")
                .map { try acteID($0, db) }.sorted()
        }
    }

    /// Acts whose profile was made by another version of linking. Sorted.
    public func actesToProfile(version: String) throws -> [ActeID] {
        try read { db in
            try String.fetchAll(db, sql: "SELECT acte_id FROM linking_profile WHERE version <> ?", arguments: [version])
                .map { try acteID($0, db) }.sorted()
        }
    }

    /// Current acts filed under at least one of the normalised tokens. Sorted.
    public func candidates(forTokens tokens: [String]) throws -> [ActeID] {
        try read { db in
            let statement = try db.cachedStatement(sql: "SELECT acte_id FROM lookup_token WHERE token = ?")
            var rows = Set<String>()
            for token in tokens { rows.formUnion(try String.fetchAll(statement, arguments: [linkingToken(token)])) }
            return try rows.map { try acteID($0, db) }.sorted()
        }
    }

    /// Replaces what the evidence alone puts together with each of these acts.
    public func saveEdges(_ edges: [ActeID: [ActeID]]) throws {
        try write { db in
            let insertion = try db.cachedStatement(
                sql: "INSERT OR IGNORE INTO linking_edge (acte_a, acte_b) VALUES (?, ?)")
            for (acte, others) in edges.sorted(by: { $0.key < $1.key }) {
                let row = try acteRow(acte, db).id
                try dropEdges(of: row, db)
                for other in try others.map({ try acteRow($0, db).id }) where other != row {
                    try insertion.execute(arguments: [min(row, other), max(row, other)])
                }
            }
        }
    }

    func dropEdges(of row: String, _ db: Database) throws {
        let statement = try db.cachedStatement(sql: "DELETE FROM linking_edge WHERE acte_a = :id OR acte_b = :id")
        try statement.execute(arguments: ["id": row])
    }

    /// All acts that hang together with these through the evidence, decisions of people or a present dossier, these
    /// included: whatever linking decides about one of them can only touch these. Sorted.
    public func component(of actes: [ActeID]) throws -> [ActeID] {
        try read { db in
            let start = try actes.map { try acteRow($0, db) }.filter(\.isCurrent).map(\.id)
            return try reach(from: start, db).map { try acteID($0, db) }.sorted()
        }
    }

    private func reach(from start: [String], _ db: Database) throws -> Set<String> {
        let neighbours = try db.cachedStatement(
            sql: """
                SELECT acte_b FROM linking_edge WHERE acte_a = :id
                UNION SELECT acte_a FROM linking_edge WHERE acte_b = :id
                UNION SELECT b.current_id FROM standing_acte AS a
                    JOIN linking_decision ON acte_a = a.id JOIN standing_acte AS b ON b.id = acte_b
                    WHERE a.current_id = :id
                UNION SELECT a.current_id FROM standing_acte AS b
                    JOIN linking_decision ON acte_b = b.id JOIN standing_acte AS a ON a.id = acte_a
                    WHERE b.current_id = :id
                UNION SELECT b.current_id FROM standing_acte AS a
                    JOIN linking_pin AS own ON own.acte_id = a.id
                    JOIN linking_pin AS other ON other.name_token = own.name_token
                    JOIN standing_acte AS b ON b.id = other.acte_id
                    WHERE a.current_id = :id
                UNION SELECT other.acte_id FROM dossier_acte AS own
                    JOIN dossier_acte AS other ON other.dossier_id = own.dossier_id WHERE own.acte_id = :id
                """)
        var reached = Set(start)
        var waiting = start
        while let acte = waiting.popLast() {
            waiting += try String.fetchAll(neighbours, arguments: ["id": acte]).filter { reached.insert($0).inserted }
        }
        return reached
    }

    /// What a version of linking stored about these acts, sorted by act; without those that another version stored.
    public func profiles<Profile>(
        of actes: [ActeID], as type: Profile.Type, version: String
    ) throws -> [StoredProfile<Profile>] {
        try read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT sealed_profile FROM linking_profile WHERE acte_id = ? AND version = ?")
            return try Set(actes).sorted().compactMap { id in
                let row = try acteRow(id, db).id
                let place = SealedPlace(table: "linking_profile", column: "sealed_profile", row: row)
                return try Data.fetchOne(statement, arguments: [row, version]).map {
                    StoredProfile(acte: id, profile: try sealer.open(type, $0, at: place))
                }
            }
        }
    }
}

extension DossierStore {
    /// Records what a person says about two acts; both have to be linked again. Of a rescan, the first act repeats the
    /// second.
    public func addDecision(_ kind: DecisionKind, _ a: ActeID, _ b: ActeID, author: String) throws {
        try write { db in
            let rows = try (kind == .rescan ? [a, b] : [min(a, b), max(a, b)]).map { try acteRow($0, db).id }
            try db.execute(
                sql: """
                    INSERT INTO linking_decision (id, kind, acte_a, acte_b, author, made_at) VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [RowID.random(), kind.rawValue, rows[0], rows[1], author, now().seconds])
            try markUnlinked(rows, db)
        }
    }

    /// The word of people that holds for each pair among these acts, sorted by pair. Withdrawn ones are left out.
    public func decisions(among actes: [ActeID]) throws -> [StoredDecision] {
        try read { db in
            let ids = Dictionary(
                try actes.map { (try acteRow($0, db).id, $0) }, uniquingKeysWith: { first, _ in first })
            let statement = try db.cachedStatement(
                sql: """
                    SELECT linking_decision.*, b.current_id AS other FROM standing_acte AS a
                    JOIN linking_decision ON acte_a = a.id JOIN standing_acte AS b ON b.id = acte_b
                    WHERE a.current_id = ?
                    """)
            var spoken: [(position: Int, StoredDecision)] = []
            for (row, a) in ids {
                for decision in try Row.fetchAll(statement, arguments: [row]) {
                    guard let b = ids[decision["other"]], a != b else { continue }
                    spoken.append((decision["position"], try self.decision(decision, [a, b])))
                }
            }
            let latest = spoken.sorted { $0.position < $1.position }
                .reduce(into: [[ActeID]: StoredDecision]()) { $0[$1.1.actes.sorted()] = $1.1 }
            return latest.values.filter { $0.kind != .withdrawn }
                .sorted { ($0.actes[0], $0.actes[1]) < ($1.actes[0], $1.actes[1]) }
        }
    }

    private func decision(_ row: Row, _ actes: [ActeID]) throws -> StoredDecision {
        guard let kind = DecisionKind(rawValue: row["kind"]) else {
            throw StoreError.unreadable(table: "linking_decision", row: row["id"])
        }
        return StoredDecision(
            kind: kind, actes: kind == .rescan ? actes : actes.sorted(), author: row["author"],
            madeAt: Date(seconds: row["made_at"]))
    }
}

extension DossierStore {
    /// Puts the acts into these dossiers, all at once. Acts that are in no group keep the dossier they have.
    ///
    /// - Throws: `StoreError.unknownActe` for an act that is no longer in use.
    public func saveLinking(_ groups: [LinkedGroup]) throws {
        try write { db in
            var rows: [ActeID: String] = [:]
            for member in groups.flatMap(\.members) {
                let row = try acteRow(member.acte, db)
                guard row.isCurrent else { throw StoreError.unknownActe(member.acte) }
                rows[member.acte] = row.id
            }
            let before = try formerDossiers(of: rows.values.sorted(), db)
            for row in rows.values.sorted() {
                try db.execute(sql: "DELETE FROM dossier_acte WHERE acte_id = ?", arguments: [row])
            }
            var taken = Set<String>()
            for group in groups.sorted(by: { ($0.members[0].acte) < ($1.members[0].acte) }) {
                let dossier = try dossierRow(for: group, rows: rows, before: before, taken: taken, db)
                taken.insert(dossier)
                try assign(dossier, as: group.members.compactMap { rows[$0.acte].flatMap { before[$0] } }, db)
                try insert(group, into: dossier, rows: rows, db)
            }
            try dropEmptyDossiers(Set(before.values), db)
        }
    }

    private func formerDossiers(of rows: [String], _ db: Database) throws -> [String: String] {
        let statement = try db.cachedStatement(sql: "SELECT dossier_id FROM dossier_acte WHERE acte_id = ?")
        var dossiers: [String: String] = [:]
        for row in rows { dossiers[row] = try String.fetchOne(statement, arguments: [row]) }
        return dossiers
    }

    /// The group's dossier goes on where one of its acts had one that is free now; else a new one begins, with a key of
    /// its own.
    private func dossierRow(
        for group: LinkedGroup, rows: [ActeID: String], before: [String: String], taken: Set<String>, _ db: Database
    ) throws -> String {
        for member in group.members {
            guard let row = rows[member.acte], let dossier = before[row], !taken.contains(dossier) else { continue }
            let isFree = try Bool.fetchOne(
                db, sql: "SELECT NOT EXISTS (SELECT 1 FROM dossier_acte WHERE dossier_id = ?)", arguments: [dossier])
            if isFree == true { return dossier }
        }
        let dossier = RowID.random()
        try db.execute(
            sql: "INSERT INTO dossier (id, key, created_at) VALUES (?, ?, ?)",
            arguments: [dossier, try vault.newKey(.dossier, at: now()).bytes, now().seconds])
        return dossier
    }

    /// Acts that move take along where a person assigned the dossier they come from: who looks after them must not lose sight
    /// of them. An assignment that the dossier has itself holds.
    private func assign(_ dossier: String, as former: [String], _ db: Database) throws {
        for former in Set(former).subtracting([dossier]).sorted() {
            try db.execute(
                sql: """
                    UPDATE dossier SET owner = coalesce(dossier.owner, former.owner),
                        territory = coalesce(dossier.territory, former.territory)
                    FROM dossier AS former WHERE dossier.id = ? AND former.id = ?
                    """, arguments: [dossier, former])
        }
    }

    private func insert(_ group: LinkedGroup, into dossier: String, rows: [ActeID: String], _ db: Database) throws {
        for member in group.members {
            let original = try member.duplicateOf.map { try rows[$0] ?? acteRow($0, db).id }
            try db.execute(
                sql: "INSERT INTO dossier_acte (acte_id, dossier_id, duplicate_of) VALUES (?, ?, ?)",
                arguments: [rows[member.acte], dossier, original])
            try db.execute(sql: "UPDATE acte SET linked = 1 WHERE id = ?", arguments: [rows[member.acte]])
        }
    }

    /// Those of these dossiers that hold no act any more. What people added hangs on acts and stays; its keys stay in the
    /// keyring.
    func dropEmptyDossiers(_ dossiers: some Sequence<String>, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                DELETE FROM dossier WHERE id = :id
                    AND NOT EXISTS (SELECT 1 FROM dossier_acte WHERE dossier_id = :id)
                """)
        for dossier in dossiers { try statement.execute(arguments: ["id": dossier]) }
    }
}
