import DossierModel
import Foundation
import GRDB
import PageModel
import Testing
import Vault

@testable import DossierStore

@Suite struct OpeningTests {
    @Test func `The settings that survive a power cut are in force`() throws {
        let fixture = try StoreFixture()
        try fixture.store.pool.writeWithoutTransaction { db in
            #expect(try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2)
            try StoreDatabase.assertSettings(db)
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
            #expect(throws: StoreError.unsafeSettings(setting: "synchronous = 2")) {
                try StoreDatabase.assertSettings(db)
            }
        }
    }

    @Test func `Everything in the data folder is for this account only`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.readSource("x", pages: ["Mot"])
        try fixture.store.saveActes([StoreFixture.acte(1, 1, tenant: "A")], of: id, versions: StoreFixture.versions)
        _ = try fixture.store.acquireImporterLock()
        let paths = try FileManager.default.subpathsOfDirectory(atPath: fixture.dataFolder.path)
        #expect(paths.contains("recto.sqlite-wal") && paths.contains("recto.sqlite-shm"))
        for path in paths + [""] {
            let file = fixture.dataFolder.appending(path: path).path
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
            #expect(attributes[.posixPermissions] as? Int == (isFolder ? 0o700 : 0o600), "\(path)")
        }
    }

    @Test func `A store opens again with all it held`() throws {
        let fixture = try StoreFixture()
        let acte = try fixture.acte(of: "Bréhal", content: "x")
        try fixture.store.saveLinking([try #require(LinkedGroup(members: [.init(acte)]))])
        let again = try fixture.reopen()
        #expect(again.vault.createdMasterKey == false)
        #expect(try again.allDossiers() == fixture.store.allDossiers())
        #expect(try again.candidates(forTokens: ["nom:bréhal"]) == [acte])
        #expect(try again.status() == fixture.store.status())
        #expect(try again.verify().faults.isEmpty)
    }

    @Test func `Data without their keyring are told as such`() throws {
        let (fixture, other) = (try StoreFixture(), try StoreFixture())
        #expect(throws: VaultError.unknownKey(place: nil)) {
            try DossierStore.openOrCreate(dataFolder: fixture.dataFolder, keyFolder: other.keyFolder)
        }
    }

    @Test func `A store of the first schema is brought up to date`() throws {
        let fixture = try StoreFixture()
        let acte = try fixture.acte(of: "Bréhal", content: "x")
        try fixture.store.settle()
        try Self.putBack(fixture.dataFolder.appending(path: "recto.sqlite").path, to: "0001-spine")
        let again = try fixture.reopen()
        try again.pin(acte, to: "nom", author: "u1")
        #expect(try again.pins(among: [acte]).map(\.name) == ["nom"])
        #expect(try again.verify().faults.isEmpty)
    }

    /// Replaces a database by one of an older schema with the same rows, as far as it has room for them.
    private static func putBack(_ path: String, to migration: String) throws {
        let old = try DatabaseQueue(path: path + ".old")
        try StoreMigrations(seals: RowSeals(), vault: nil).migrator.migrate(old, upTo: migration)
        try old.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: "ATTACH ? AS present", arguments: [path])
            for table in try String.fetchAll(db, sql: "SELECT name FROM main.sqlite_schema WHERE type = 'table'")
            where !table.hasPrefix("sqlite_") && table != "grdb_migrations" {
                let known = Set(try db.columns(in: table, in: "present").map(\.name))
                let columns = try db.columns(in: table).map(\.name).filter(known.contains).joined(separator: ", ")
                try db.execute(sql: "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM present.\(table)")
            }
            try db.execute(sql: "DETACH present")
        }
        try old.close()
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
        try FileManager.default.moveItem(atPath: path + ".old", toPath: path)
    }

    @Test func `A store of a newer Recto is left alone`() throws {
        let fixture = try StoreFixture()
        try fixture.store.write { db in
            try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9999-later')")
        }
        #expect(throws: StoreError.newerSchema) { try fixture.reopen() }
    }

    @Test func `A migration that fails half-way leaves the schema before it`() throws {
        let fixture = try StoreFixture()
        var migrator = StoreMigrations(seals: fixture.store.seals, vault: fixture.store.vault).migrator
        struct Stop: Error {}
        migrator.registerMigration("9998-test") { db in
            try db.execute(sql: "ALTER TABLE source ADD COLUMN later TEXT; CREATE TABLE later (id TEXT)")
            throw Stop()
        }
        #expect(throws: Stop.self) { try migrator.migrate(fixture.store.pool) }
        try fixture.store.read { db throws in
            #expect(try db.tableExists("later") == false)
            #expect(try db.columns(in: "source").map(\.name).contains("later") == false)
        }
        #expect(try fixture.reopen().verify().faults.isEmpty)
    }

    @Test func `The schema itself refuses what cannot be`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.register(Data("x".utf8))
        for sql in [
            "UPDATE source SET state = 'accepted'", "UPDATE source SET state = 'lost'",
            "UPDATE source SET state = 'refused'", "UPDATE source SET refusal_class = 'Madame X'",
            "INSERT INTO page VALUES ('\(RowID.random())', '\(id.rawValue)', 0, 'ocr', 1, 1, 1, x'00', NULL)",
            "INSERT INTO page VALUES ('\(RowID.random())', '\(RowID.random())', 1, 'ocr', 1, 1, 1, x'00', NULL)",
        ] {
            #expect(throws: StoreError.self, "\(sql)") { try fixture.store.write { try $0.execute(sql: sql) } }
        }
    }

    @Test func `What people said cannot be overwritten`() throws {
        let fixture = try StoreFixture()
        let acte = try fixture.acte(of: "A", content: "a")
        try fixture.store.addCorrection(.kind(.bail), to: acte, author: "u1")
        #expect(throws: StoreError.self) {
            try fixture.store.write { try $0.execute(sql: "UPDATE correction SET author = 'u2'") }
        }
        #expect(throws: StoreError.self) { try fixture.store.write { try $0.execute(sql: "DELETE FROM acte") } }
    }
}

@Suite struct TamperingTests {
    private static func filled() throws -> (StoreFixture, ActeID) {
        let fixture = try StoreFixture()
        let acte = try fixture.acte(of: "Bréhal", content: "a")
        _ = try fixture.acte(of: "Ozanne", content: "b")
        return (fixture, acte)
    }

    private static func run(_ sql: String, _ fixture: StoreFixture) throws {
        try fixture.store.write { try $0.execute(sql: sql) }
    }

    @Test(arguments: [
        ("page", "sealed_text", "id"), ("acte", "sealed_contents", "id"), ("acte", "sealed_reasons", "id"),
        ("sighting", "sealed_path", "id"), ("linking_profile", "sealed_profile", "acte_id"),
        ("source", "sealed_digest", "id"),
    ])
    func `Swapped values are refused and found`(_ table: String, _ column: String, _ row: String) throws {
        let (fixture, _) = try Self.filled()
        #expect(try fixture.store.verify().faults.isEmpty)
        try Self.run(
            """
            UPDATE \(table) SET \(column) = (SELECT \(column) FROM \(table) AS other WHERE other.\(row) <> \(table).\(row))
            """, fixture)
        let faults = try fixture.reopen().verify().faults
        #expect(faults.contains { $0.table == table && $0.problem == .altered })
    }

    @Test func `A value from another column is refused`() throws {
        let (fixture, acte) = try Self.filled()
        try Self.run("UPDATE acte SET sealed_contents = sealed_reasons", fixture)
        #expect(throws: VaultError.self) { try fixture.store.acte(acte) }
    }

    @Test func `One flipped bit in a blob is refused and found`() throws {
        let (fixture, acte) = try Self.filled()
        let source = try fixture.store.sourceID(of: acte)
        let files = try FileManager.default.subpathsOfDirectory(
            atPath: fixture.dataFolder.appending(path: "blobs").path
        )
        .filter { $0.count == 67 }
        #expect(files.count == 4)
        for file in files {
            let url = fixture.dataFolder.appending(path: "blobs/\(file)")
            var bytes = try Data(contentsOf: url)
            bytes[bytes.count / 2] ^= 4
            try bytes.write(to: url)
        }
        #expect(throws: VaultError.self) { try fixture.store.pageImage(1, of: source) }
        #expect(throws: VaultError.self) { try fixture.store.readOriginal(of: source) { _ in } }
        #expect(try fixture.store.verify().faults.map(\.problem) == Array(repeating: .altered, count: 4))
    }

    @Test func `A flipped bit in a sealed value or a page head is found; none anywhere brings the program down`() throws
    {
        let fixture = try StoreFixture()
        for number in 0..<8 { _ = try fixture.acte(of: "Bréhal", content: "\(number)") }
        try fixture.store.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        let whole = try Data(contentsOf: fixture.dataFolder.appending(path: "recto.sqlite"))
        let sealed = try fixture.store.read { db in
            try ["page", "acte", "sighting", "source"].flatMap { table in
                let column = ["page": "text", "acte": "contents", "sighting": "path", "source": "digest"][table] ?? ""
                return try Data.fetchAll(db, sql: "SELECT sealed_\(column) FROM \(table) LIMIT 2")
            }
        }
        for (number, value) in sealed.enumerated() {
            let start = try #require(whole.range(of: value)?.lowerBound)
            let bit = (start + value.count * number / sealed.count) * 8 + number
            #expect(try StoreCopy(of: fixture, database: whole, flippingBit: bit).isFoundDamaged())
        }
        for trial in 1...12 {
            let bit = trial * (whole.count * 8 / 13) + trial
            _ = try StoreCopy(of: fixture, database: whole, flippingBit: bit).isFoundDamaged()
        }
        // The type byte of the second b-tree page.
        #expect(try StoreCopy(of: fixture, database: whole, flippingBit: 4096 * 8 + 7).isFoundDamaged())
    }

    @Test func `Missing files, lost keys and foreign digests are told apart`() throws {
        let (fixture, acte) = try Self.filled()
        let source = try fixture.store.sourceID(of: acte)
        let name = try #require(
            try fixture.store.read { try String.fetchOne($0, sql: "SELECT name FROM blob WHERE kind = 'original'") })
        try FileManager.default.removeItem(atPath: fixture.store.blobs.file(name))
        #expect(try fixture.store.verify().faults.map(\.problem) == [.blobFile])
        try Self.run("UPDATE acte SET token = randomblob(32)", fixture)
        #expect(try fixture.store.verify().faults.filter { $0.problem == .digest }.map(\.table) == ["acte", "acte"])
        let key = try fixture.store.read { db in try fixture.store.sourceKey(source, db) }
        try fixture.store.vault.destroyKey(key)
        #expect(try fixture.store.verify().faults.contains { $0.problem == .keyMissing && $0.table == "page" })
        #expect(throws: VaultError.self) { try fixture.store.pages(of: source) }
    }
}

/// The data folder of a fixture with one bit of the database flipped.
private final class StoreCopy {
    private let folder: URL
    private let keyFolder: KeyFolder

    init(of fixture: StoreFixture, database: Data, flippingBit bit: Int) throws {
        folder = fixture.root.appending(path: "copy-\(bit)", directoryHint: .isDirectory)
        keyFolder = fixture.keyFolder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: fixture.dataFolder.appending(path: "blobs"), to: folder.appending(path: "blobs"))
        var bytes = database
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        try bytes.write(to: folder.appending(path: "recto.sqlite"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func isFoundDamaged() throws -> Bool {
        do {
            return try DossierStore.openOrCreate(dataFolder: folder, keyFolder: keyFolder).verify().faults.isEmpty
                == false
        } catch is StoreError {
            return true
        } catch is VaultError {
            return true
        }
    }
}
