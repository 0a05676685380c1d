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

@Suite struct InterruptionTests {
    private struct PowerCut: Error {}

    @Test func `A blob cut off while it is written leaves no file and no row`() throws {
        let fixture = try StoreFixture()
        let key = try fixture.store.vault.newKey(.source, at: StoreFixture.start)
        let name = fixture.store.blobName(of: Data(count: 32), under: key)
        var calls = 0
        #expect(throws: PowerCut.self) {
            try fixture.store.blobs.write(name: name, under: key) { count in
                calls += 1
                if calls > 1 { throw PowerCut() }
                return Data(count: count)
            }
        }
        #expect(fixture.store.blobs.exists(name) == false)
        #expect(try fixture.store.status().blobBytes == 0)
        #expect(try fixture.store.sweepBlobs() == 0)
    }

    @Test func `A file without row is swept, one with a row stays, and the source is read again`() throws {
        let fixture = try StoreFixture()
        let content = Data("bytes".utf8)
        let id = try fixture.register(content)
        try fixture.store.storeOriginal(of: id, from: fixture.handle(of: content))
        // As after a cut between the files and the row: the pictures are there, the pages are not.
        let key = try fixture.store.read { db in try fixture.store.sourceKey(id, db) }
        let orphan = try fixture.store.writeBlob(Data("picture of Mot".utf8), under: key)
        let half = fixture.dataFolder.appending(path: "blobs/incoming/half").path
        #expect(FileManager.default.createFile(atPath: half, contents: Data("half".utf8)))
        let again = try fixture.reopen()
        #expect(try again.sourcesToRead().map(\.id) == [id])
        #expect(try again.sweepBlobs() == 2)
        #expect(again.blobs.exists(orphan.name) == false)
        #expect(try again.verify().faults.isEmpty)
        try again.savePages([NewPage(text: StoreFixture.page(1, "Mot"), image: Data("picture of Mot".utf8))], of: id)
        try again.finishReading(id, pageCount: 1)
        #expect(try again.pageImage(1, of: id) == Data("picture of Mot".utf8))
        #expect(try again.verify().faults.isEmpty)
    }

    @Test func `Nothing is swept while somebody writes`() throws {
        let fixture = try StoreFixture()
        let key = try fixture.store.vault.newKey(.source, at: StoreFixture.start)
        try fixture.store.blobs.whileWriting {
            let stored = try fixture.store.writeBlob(Data("x".utf8), under: key)
            #expect(try fixture.reopen().sweepBlobs() == 0)
            #expect(fixture.store.blobs.exists(stored.name))
        }
        #expect(try fixture.store.sweepBlobs() == 1)
    }

    @Test func `A second importer is told who imports, and comes in once the first has gone`() throws {
        let fixture = try StoreFixture()
        let second = try fixture.reopen()
        let lock = try fixture.store.acquireImporterLock()
        let holder = ImporterHolder(pid: ProcessInfo.processInfo.processIdentifier, since: StoreFixture.start)
        #expect(throws: StoreError.importerBusy(holder)) { try second.acquireImporterLock() }
        #expect(StoreError.importerBusy(holder).description.contains("processus \(holder.pid)"))
        try fixture.store.releaseImporterLock(lock)
        // A lock dropped without a word, as by a killed process, is free too.
        try fixture.store.releaseImporterLock(second.acquireImporterLock())
    }

    @Test func `Whatever a stopped writer left is swept by the next importer, whoever wrote`() throws {
        let fixture = try StoreFixture()
        let content = Data("bytes".utf8)
        let id = try fixture.register(content)
        try fixture.store.storeOriginal(of: id, from: fixture.handle(of: content))
        let key = try fixture.store.read { db in try fixture.store.sourceKey(id, db) }
        // As after a kill between the file and its row, outside any import: its mark is still there.
        let orphan = try fixture.store.writeBlob(Data("form".utf8), under: key)
        let incoming = fixture.dataFolder.appending(path: "blobs/incoming")
        #expect(FileManager.default.createFile(atPath: incoming.appending(path: "mark").path, contents: nil))
        try fixture.store.releaseImporterLock(fixture.store.acquireImporterLock())
        #expect(!fixture.store.blobs.exists(orphan.name))
        #expect(try FileManager.default.contentsOfDirectory(atPath: incoming.path).isEmpty)
        #expect(try fixture.store.verify().faults.isEmpty)
    }

    @Test func `Who writes has a mark among what comes in until the rows are written`() throws {
        let fixture = try StoreFixture()
        let incoming = fixture.dataFolder.appending(path: "blobs/incoming").path
        let marks = { try FileManager.default.contentsOfDirectory(atPath: incoming).count }
        try fixture.store.blobs.whileWriting { () throws in #expect(try marks() == 1) }
        #expect(throws: PowerCut.self) { try fixture.store.blobs.whileWriting { throw PowerCut() } }
        #expect(try marks() == 0)
    }

    @Test func `Two processes can make and fill one store at once`() async throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "recto-race-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<4 {
                group.addTask {
                    // Each has connections of its own, as a process would.
                    let store = try DossierStore.openOrCreate(
                        dataFolder: root.appending(path: "data"), keyFolder: KeyFolder(root.appending(path: "keys")))
                    for number in 0..<10 {
                        let content = Data("\(number)".utf8)
                        _ = try store.registerSource(
                            NewSource(
                                digest: StoreFixture.digest(of: content), byteCount: 1, mediaType: "pdf",
                                path: Array("\(worker).pdf".utf8)))
                    }
                }
            }
            try await group.waitForAll()
        }
        let store = try DossierStore.openOrCreate(
            dataFolder: root.appending(path: "data"), keyFolder: KeyFolder(root.appending(path: "keys")))
        #expect(try store.sources().map(\.sightings.count) == Array(repeating: 4, count: 10))
        #expect(try store.verify().faults.isEmpty)
    }

    @Test func `Running twice adds nothing but sightings`() throws {
        let fixture = try StoreFixture()
        func run(_ store: DossierStore) throws {
            for (content, tenant) in [("a", "Bréhal"), ("b", "Ozanne")] {
                let data = Data(content.utf8)
                let registration = try store.registerSource(
                    NewSource(
                        digest: StoreFixture.digest(of: data), byteCount: 1, mediaType: "pdf",
                        path: Array("\(content).pdf".utf8)))
                if case .new(let id) = registration {
                    try store.storeOriginal(of: id, from: fixture.handle(of: data))
                    try store.savePages([NewPage(text: StoreFixture.page(1, tenant), image: data)], of: id)
                    try store.finishReading(id, pageCount: 1)
                }
                try store.saveActes(
                    [StoreFixture.acte(1, 1, tenant: tenant)], of: registration.id, versions: StoreFixture.versions)
            }
            try store.saveLinking(try store.actesToLink().compactMap { LinkedGroup(members: [.init($0)]) })
        }
        try run(fixture.store)
        let (status, dossiers) = (try fixture.store.status(), try fixture.store.allDossiers())
        let rows = try Self.rowCounts(fixture.store)
        try run(fixture.reopen())
        #expect(try fixture.store.status() == status)
        #expect(try fixture.store.allDossiers() == dossiers)
        #expect(try Self.rowCounts(fixture.store) == rows)
        #expect(try fixture.store.sources().flatMap(\.sightings).map(\.times) == [2, 2])
    }

    private static func rowCounts(_ store: DossierStore) throws -> [String: Int?] {
        try store.read { db in
            let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
            return Dictionary(
                uniqueKeysWithValues: try tables.map { ($0, try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)")) })
        }
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
