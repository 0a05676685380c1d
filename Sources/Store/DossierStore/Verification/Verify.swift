import DossierModel
public import Foundation
import GRDB
public import Vault

extension DossierStore {
    /// Opens the store that is in `dataFolder`, checks it and closes it. A database too damaged to open is a finding.
    ///
    /// - Parameters:
    ///   - withHead: whether the audit trail is held against the head beside the keys, which a backup lags behind.
    ///   - prepare: what has to be done or asked once the store is open.
    public static func verify(
        dataFolder: URL, keyFolder: KeyFolder, withHead: Bool, prepare: (DossierStore) throws -> Void,
        progress: (VerificationProgress) -> Void
    ) throws -> StoreVerification {
        do {
            let store = try openExisting(dataFolder: dataFolder, keyFolder: keyFolder)
            try prepare(store)
            let verification = try store.verify(progress: progress)
            let faults = withHead ? try store.headFaults() : []
            try store.close()
            return verification.adding(faults)
        } catch StoreError.database(let code) where tellsDamage(code) {
            return StoreVerification(faults: [damagedStructure], rows: 0, blobs: 0)
        }
    }

    /// Checks structure, schema, references, every row against its seal, every sealed value, every keyed digest and every
    /// blob. Changes nothing; sees one moment of the store, also while another process imports.
    ///
    /// - Throws: what is no finding about the store but keeps from looking, such as a disk error.
    public func verify(progress: (VerificationProgress) -> Void = { _ in }) throws -> StoreVerification {
        do {
            let found = try read { db in
                let faults = try structureFaults(db) + schemaFaults(db)
                // Rows of a damaged structure cannot be decoded safely, and everything has to come from a backup anyway.
                guard !faults.contains(where: { $0.problem == .structure || $0.problem == .schema }) else {
                    return StoreVerification(faults: faults, rows: 0, blobs: 0)
                }
                return try verifyContent(db, faults: faults, progress: progress)
            }
            return try withoutReleasedBlobs(found)
        } catch StoreError.database(let code) where Self.tellsDamage(code) {
            return StoreVerification(faults: [Self.damagedStructure], rows: 0, blobs: 0)
        }
    }

    private func verifyContent(
        _ db: Database, faults: [StoreFault], progress: (VerificationProgress) -> Void
    ) throws -> StoreVerification {
        let tables = try RowSeals.SealedTable.all(db)
        let counts = try tables.map { try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0.name)") ?? 0 }
        let rows = counts.reduce(0, +)
        let blobCount = try Int.fetchOne(db, sql: "SELECT count(*) FROM blob") ?? 0
        var done = 0
        let tick = {
            done += 1
            if done % 64 == 0 || done == rows + blobCount {
                progress(VerificationProgress(done: done, total: rows + blobCount))
            }
        }
        var faults = faults
        for table in tables { faults += try rowFaults(in: table, db, tick) }
        faults += try lostRows(tables, db) + digestFaults(db) + blobFaults(db, tick) + trailFaults(db)
        let sorted = Set(faults).sorted {
            ($0.table, $0.row, $0.problem.rawValue) < ($1.table, $1.row, $1.problem.rawValue)
        }
        return StoreVerification(faults: sorted, rows: rows, blobs: blobCount)
    }

    /// What is missing of the audit trail as a whole.
    private func headFaults() throws -> [StoreFault] {
        try verifyAudit().faults.compactMap { fault in
            switch fault {
            case .cut(let from, _): StoreFault(problem: .lost, table: "audit", row: "\(from)")
            case .replaced(let position): StoreFault(problem: .altered, table: "audit", row: "\(position)")
            case .headMissing, .emptied: StoreFault(problem: .lost, table: "audit", row: "")
            // Told by the check of the rows.
            case .broken, .exportedHeadMissing: nil
            }
        }
    }

    /// The audit trail is sealed by its chain, not row by row.
    private func trailFaults(_ db: Database) throws -> [StoreFault] {
        guard case .broken(let position)? = try chainFault(db) else { return [] }
        return [StoreFault(problem: .row, table: "audit", row: "\(position)")]
    }

    private static let damagedStructure = StoreFault(problem: .structure, table: "recto.sqlite", row: "")

    private static func tellsDamage(_ code: Int32) -> Bool {
        [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(ResultCode(rawValue: code).primaryResultCode)
    }

    private func structureFaults(_ db: Database) throws -> [StoreFault] {
        let isWhole = try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"]
        guard isWhole else { return [Self.damagedStructure] }
        return try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
            StoreFault(problem: .reference, table: row["table"], row: "")
        }
    }

    /// Against what the migrations make of an empty database.
    private func schemaFaults(_ db: Database) throws -> [StoreFault] {
        var configuration = Configuration()
        configuration.prepareDatabase { [seals] in seals.addFunction(to: $0) }
        let model = try DatabaseQueue(configuration: configuration)
        try StoreMigrations(seals: seals, vault: nil).migrator.migrate(model)
        let wanted = try model.read(Self.schema)
        let found = try Self.schema(db)
        let isMigrated =
            try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY 1")
            == StoreMigrations.names.sorted()
        let hasMarks =
            try Int.fetchOne(db, sql: "PRAGMA user_version") == 0
            && Int.fetchOne(db, sql: "PRAGMA application_id") == 0
        return (found == wanted && isMigrated && hasMarks)
            ? [] : [StoreFault(problem: .schema, table: "recto.sqlite", row: "")]
    }

    private static func schema(_ db: Database) throws -> Set<[String?]> {
        Set(
            try Row.fetchAll(db, sql: "SELECT type, name, tbl_name, sql FROM main.sqlite_schema")
                .map { [$0[0], $0[1], $0[2], $0[3]] })
    }

    /// Rows that do not carry their seal, and values that do not open.
    private func rowFaults(in table: RowSeals.SealedTable, _ db: Database, _ tick: () -> Void) throws -> [StoreFault] {
        let sealed = table.columns.filter { $0.hasPrefix("sealed_") && $0 != "sealed_bytes" }
        let cursor = try Row.fetchCursor(
            db,
            sql: """
                SELECT \(table.key("entry")), \(table.seal("entry")) IS NOT seal\(sealed.map { ", entry.\($0)" }.joined())
                FROM \(table.name) AS entry
                LEFT JOIN row_seal ON place = '\(table.name)' AND row_seal.row = \(table.key("entry"))
                """)
        var faults: [StoreFault] = []
        while let row = try cursor.next() {
            let id: String = row[0]
            if row[1] == true { faults.append(StoreFault(problem: .row, table: table.name, row: id)) }
            for (place, column) in sealed.enumerated() {
                guard let value: Data = row[place + 2] else { continue }
                // Tables that count positions have an id beside.
                let bound = table.countsPositions ? try Self.boundID(table, position: id, db) : id
                let problem = try problem {
                    _ = try sealer.open(value, at: SealedPlace(table: table.name, column: column, row: bound))
                }
                if let problem { faults.append(StoreFault(problem: problem, table: table.name, row: bound)) }
            }
            tick()
        }
        return faults
    }

    private static func boundID(_ table: RowSeals.SealedTable, position: String, _ db: Database) throws -> String {
        let id = try String.fetchOne(
            db, sql: "SELECT id FROM \(table.name) WHERE \(table.keyColumns[0].name) = ?", arguments: [Int(position)])
        return (id ?? position).replacing("|", with: "/")
    }

    /// Seals whose row is gone, and counters that were put back.
    private func lostRows(_ tables: [RowSeals.SealedTable], _ db: Database) throws -> [StoreFault] {
        let known = tables.map { "'\($0.name)'" }.joined(separator: ", ")
        let foreign = try Row.fetchAll(
            db, sql: "SELECT place, row FROM row_seal WHERE place NOT IN (\(known), 'sqlite_sequence')")
        let lost = try tables.flatMap { table in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT place, row FROM row_seal WHERE place = '\(table.name)'
                        AND row NOT IN (SELECT \(table.key("entry")) FROM \(table.name) AS entry)
                    """)
        }
        let counters = try Row.fetchAll(
            db,
            sql: """
                SELECT 'sqlite_sequence', coalesce(name, row_seal.row) FROM sqlite_sequence
                FULL JOIN row_seal ON place = 'sqlite_sequence' AND row_seal.row = name
                WHERE (place IS NULL OR place = 'sqlite_sequence')
                    AND recto_row_seal('sqlite_sequence', name, seq) IS NOT seal
                """)
        return (foreign + lost).map { StoreFault(problem: .lost, table: $0[0], row: $0[1]) }
            + counters.map { StoreFault(problem: .row, table: $0[0], row: $0[1]) }
    }

    private func digestFaults(_ db: Database) throws -> [StoreFault] {
        let sources = try digestFaults(
            db, table: "source", sql: "SELECT id, digest, sealed_digest FROM source WHERE digest NOT NULL"
        ) { row in
            let place = SealedPlace(table: "source", column: "sealed_digest", row: row["id"])
            return lookup.source.digest(try sealer.open(row["sealed_digest"], at: place))
        }
        let sightings = try digestFaults(
            db, table: "sighting", sql: "SELECT id, path_token, sealed_path FROM sighting"
        ) { row in
            let place = SealedPlace(table: "sighting", column: "sealed_path", row: row["id"])
            return lookup.path.digest(try sealer.open(row["sealed_path"], at: place))
        }
        let actes = try digestFaults(db, table: "acte", sql: "SELECT id, token FROM acte") { row in
            lookup.acte.digest(try acteID(row["id"], db).rawValue)
        }
        return sources + sightings + actes
    }

    /// The second column of each row against the digest of its value; values that do not open are told elsewhere.
    private func digestFaults(
        _ db: Database, table: String, sql: String, _ digest: (Row) throws -> KeyedDigest
    ) throws -> [StoreFault] {
        try Row.fetchAll(db, sql: sql).compactMap { row in
            guard let wanted = try? digest(row), wanted.bytes != row[1] else { return nil }
            return StoreFault(problem: .digest, table: table, row: row[0])
        }
    }

    private func blobFaults(_ db: Database, _ tick: () -> Void) throws -> [StoreFault] {
        let cursor = try Row.fetchCursor(db, sql: "SELECT id, name, clear_bytes, sealed_bytes FROM blob ORDER BY name")
        var faults: [StoreFault] = []
        while let row = try cursor.next() {
            if let problem = try blobProblem(row) {
                faults.append(StoreFault(problem: problem, table: "blob", row: row["id"]))
            }
            tick()
        }
        return faults
    }

    private func blobProblem(_ row: Row) throws -> StoreFault.Problem? {
        let name: String = row["name"]
        guard name.count == 64, blobs.size(name) == row["sealed_bytes"] else { return .blobFile }
        var clearBytes = 0
        let found = try problem { try blobs.read(name) { clearBytes += $0.count } }
        return found ?? (clearBytes == row["clear_bytes"] ? nil : .altered)
    }

    /// An import at work may have let go of a blob since the moment that was looked at.
    private func withoutReleasedBlobs(_ found: StoreVerification) throws -> StoreVerification {
        guard found.faults.contains(where: { $0.table == "blob" }) else { return found }
        let present = try read { db in Set(try String.fetchAll(db, sql: "SELECT id FROM blob")) }
        let faults = found.faults.filter { fault in
            fault.table != "blob" || fault.problem == .lost || present.contains(fault.row)
        }
        return StoreVerification(faults: faults, rows: found.rows, blobs: found.blobs)
    }

    /// - Throws: what is no finding about the content but keeps from looking, such as a disk error.
    private func problem(_ work: () throws -> Void) throws -> StoreFault.Problem? {
        do {
            try work()
            return nil
        } catch VaultError.tampered {
            return .altered
        } catch VaultError.unknownKey {
            return .keyMissing
        } catch StoreError.blobMissing {
            return .blobFile
        }
    }
}
