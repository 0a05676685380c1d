import DossierModel
import Foundation
import GRDB
import PageModel
import Testing
import Vault

@testable import DossierStore

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
        _ = try second.acquireImporterLock()
        try fixture.store.releaseImporterLock(fixture.store.acquireImporterLock())
    }

    @Test func `Whatever a stopped writer left is swept by the next importer, whoever wrote`() throws {
        let fixture = try StoreFixture()
        let content = Data("bytes".utf8)
        let id = try fixture.register(content)
        try fixture.store.storeOriginal(of: id, from: fixture.handle(of: content))
        let key = try fixture.store.read { db in try fixture.store.sourceKey(id, db) }
        let incoming = fixture.dataFolder.appending(path: "blobs/incoming")
        var orphan = ""
        #expect(throws: PowerCut.self) {
            try fixture.store.blobs.whileWriting {
                orphan = try fixture.store.writeBlob(Data("form".utf8), under: key).name
                throw PowerCut()
            }
        }
        #expect(fixture.store.blobs.exists(orphan))
        try fixture.store.releaseImporterLock(fixture.store.acquireImporterLock())
        #expect(!fixture.store.blobs.exists(orphan))
        #expect(try FileManager.default.contentsOfDirectory(atPath: incoming.path).isEmpty)
        #expect(try fixture.store.verify().faults.isEmpty)
    }

    @Test func `Who writes has a mark among what comes in until the rows are written, and leaves it when that fails`()
        throws
    {
        let fixture = try StoreFixture()
        let incoming = fixture.dataFolder.appending(path: "blobs/incoming").path
        let marks = { try FileManager.default.contentsOfDirectory(atPath: incoming).count }
        try fixture.store.blobs.whileWriting { () throws in #expect(try marks() == 1) }
        #expect(try marks() == 0)
        #expect(throws: PowerCut.self) { try fixture.store.blobs.whileWriting { throw PowerCut() } }
        #expect(try marks() == 1)
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
