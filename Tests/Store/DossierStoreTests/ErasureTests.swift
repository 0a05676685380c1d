import DossierModel
import Foundation
import GRDB
import PageModel
import Testing
import Vault

@testable import DossierStore

/// Two households, A and B, that share a bundle; A has a file of its own beside. People said things about both.
private struct TwoHouseholds {
    let fixture: StoreFixture
    let bundle: SourceID
    let own: SourceID
    let actesOfA: [ActeID]
    let acteOfB: ActeID
    var a: DossierID { DossierID(leastActe: actesOfA.min() ?? acteOfB) }
    var b: DossierID { DossierID(leastActe: acteOfB) }

    init() throws {
        fixture = try StoreFixture()
        let store = fixture.store
        bundle = try fixture.readSource("bundle", path: "liasse-Quillebeuf.pdf", pages: ["A un", "A deux", "B un", ""])
        let acts = try store.saveActes(
            [
                StoreFixture.acte(1, 2, tenant: "Quillebeuf", hearing: "2024-06-03"),
                StoreFixture.acte(3, 3, tenant: "Ozanne", kind: .assignation),
            ], of: bundle, versions: StoreFixture.versions)
        own = try fixture.readSource("own", path: "Quillebeuf/a.pdf", pages: ["A trois"])
        let alone = try store.saveActes(
            [StoreFixture.acte(1, 1, tenant: "Quillebeuf", kind: .bail)], of: own, versions: StoreFixture.versions)
        actesOfA = [acts[0], alone[0]]
        acteOfB = acts[1]
        try store.saveEdges([acts[0]: [alone[0], acts[1]]])
        // Said before there is a dossier: sealed under the key of the file.
        try store.addCorrection(.field(.locataire(0, .prenoms), .text("Avant")), to: acteOfB, author: "u1")
        let groups = [
            LinkedGroup(members: actesOfA.map { .init($0) }), LinkedGroup(members: [.init(acteOfB)]),
        ]
        try store.saveLinking(groups.compactMap(\.self))
        for (acte, dossier, name) in [(acts[0], a, "Théodorine"), (acteOfB, b, "Fulbert")] {
            try store.addCorrection(.field(.locataire(0, .prenoms), .text(name)), to: acte, author: "u1")
            try store.addNotes(DossierNotes(numeroRG: "24/\(name)"), to: dossier, author: "u1")
            try store.pin(acte, to: name, author: "u1")
            try store.saveForm(
                FilledForm(pdf: Data("%PDF \(name)".utf8), origin: Data("o \(name)".utf8), values: Data(name.utf8)),
                as: FormKey(acte: acte, template: "dsf/2022", stage: .draft))
        }
        try store.addDecision(.apart, acts[0], acteOfB, author: "u1")
        try store.saveDeadlines(
            [a: [StoredDeadline(kind: "depot", due: .missing("audience"), rule: RuleID(name: "depot", version: 1))]])
        try store.settle()
    }

    /// What a reviewer sees of B.
    struct View: Equatable {
        let dossier: Dossier
        let corrections: [Correction]
        let page: PageText?
        let texts: [String]
    }

    func viewOfB(in store: DossierStore) throws -> View {
        let form = try #require(try store.loadForm(FormKey(acte: acteOfB, template: "dsf/2022", stage: .draft)))
        let texts = [try store.pageImage(3, of: bundle) ?? Data(), form.pdf, form.origin ?? Data(), form.values]
        return View(
            dossier: try store.dossier(b), corrections: try store.corrections(of: acteOfB),
            page: try store.page(3, of: bundle),
            texts: texts.map { String(decoding: $0, as: UTF8.self) } + (try store.pins(among: [acteOfB]).map(\.name)))
    }

    /// A copy of the data as they are now.
    func copyOfData() throws -> URL {
        let copy = fixture.root.appending(path: "copy-\(UUID().uuidString)", directoryHint: .isDirectory)
        try fixture.store.settle()
        try FileManager.default.copyItem(at: fixture.dataFolder, to: copy)
        return copy
    }

    func open(_ data: URL) throws -> DossierStore {
        try DossierStore.openOrCreate(dataFolder: data, keyFolder: fixture.keyFolder, now: { StoreFixture.start })
    }

    /// Every sealed value of A, and its place.
    func sealedValuesOfA() throws -> [(SealedPlace, Data)] {
        try fixture.store.read { db in
            let schema = try SealedSchema(db)
            let doomed = try ErasureScope(dossier: try fixture.store.dossierRow(a, db), db).doomed(schema, db)
            return try schema.tables.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table.name)").filter { doomed.contains($0, of: table) }
                    .flatMap { row in
                        table.sealed.compactMap { column in
                            (row[column] as Data?).map {
                                (
                                    SealedPlace(table: table.name, column: column, row: KeyUse.boundID(row, of: table)),
                                    $0
                                )
                            }
                        }
                    }
            }
        }
    }

    /// Ids, tokens and sealed values of every row that belongs to A.
    func traces() throws -> [Data] {
        try fixture.store.read { db in
            let schema = try SealedSchema(db)
            let doomed = try ErasureScope(dossier: try fixture.store.dossierRow(a, db), db).doomed(schema, db)
            var traces: [Data] = []
            for (name, ids) in doomed.ids {
                for id in ids {
                    traces.append(Data(id.utf8))
                    let row = try #require(
                        try Row.fetchOne(db, sql: "SELECT * FROM \(name) WHERE id = ?", arguments: [id]))
                    for column in schema[name]?.sealed ?? [] {
                        if let value: Data = row[column] { traces.append(value.suffix(24)) }
                    }
                }
            }
            traces += try Data.fetchAll(db, sql: "SELECT token FROM lookup_token")
            return traces
        }
    }
}

@Suite struct ErasureTests {
    @Test func `A dossier goes with all that hangs on it; the other household of the bundle stays as it was`() throws {
        let two = try TwoHouseholds()
        let store = two.fixture.store
        let before = try two.viewOfB(in: store)
        let record = try store.erase(two.a)
        #expect(record.doneAt != nil && record.count(.sharedFiles) == 1 && record.count(.wholeFiles) == 1)
        #expect(record.counts["correction"] == 1 && record.counts["form"] == 1 && record.counts["page"] == 4)
        #expect(record.count(.resealed) == 5)
        for reopened in [store, try two.fixture.reopen()] {
            #expect(throws: StoreError.unknownDossier(two.a)) { try reopened.dossier(two.a) }
            #expect(throws: StoreError.unknownActe(two.actesOfA[0])) { try reopened.acte(two.actesOfA[0]) }
            #expect(try two.viewOfB(in: reopened) == before)
            #expect(try reopened.verify().faults.isEmpty)
        }
        let source = try store.source(two.bundle)
        #expect(!source.hasOriginal && source.erasedPages == 3 && source.sightings.isEmpty)
        #expect(try store.status().dossiers == 1 && store.status().pages == 1)
    }

    @Test func `Nothing of it stays in any byte of the data, and its keys are gone`() throws {
        let two = try TwoHouseholds()
        let traces = try two.traces()
        let keys = try two.fixture.store.read { db in
            try Data.fetchAll(db, sql: "SELECT key FROM source UNION SELECT key FROM dossier")
        }
        let found = try Self.traces(traces, below: two.fixture.dataFolder)
        #expect(found == Set(traces), "the search can find them")
        let record = try two.fixture.store.erase(two.a)
        let left = try Self.traces(traces, below: two.fixture.dataFolder)
        // B was filed under one token of its own.
        #expect(left.count <= 1, "\(left.map { String(decoding: $0, as: UTF8.self) })")
        let erased = try two.fixture.store.read { db in try Data.fetchAll(db, sql: "SELECT key FROM erased_key") }
        #expect(erased.count == record.count(.keys) && !Set(erased).isDisjoint(with: keys))
        #expect(try two.fixture.store.vault.present(erased.compactMap(KeyID.init)).isEmpty)
    }

    private static func traces(_ traces: [Data], below folder: URL) throws -> Set<Data> {
        var found = Set<Data>()
        for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            guard let bytes = FileManager.default.contents(atPath: folder.appending(path: file).path) else { continue }
            found.formUnion(traces.filter { bytes.range(of: $0) != nil })
        }
        return found
    }

    @Test func `Of an older copy of the data nothing of the erased can be read, and all of the others can`() throws {
        let two = try TwoHouseholds()
        let before = try two.viewOfB(in: two.fixture.store)
        let values = try two.sealedValuesOfA()
        #expect(
            Set(values.map(\.0.table)).isSuperset(of: [
                "page", "acte", "linking_profile", "correction", "form", "sighting",
            ]))
        let (copy, untouched) = (try two.copyOfData(), try two.copyOfData())
        _ = try two.fixture.store.erase(two.a)
        let old = try two.open(copy)
        #expect(throws: VaultError.self) { try old.dossier(two.a) }
        for (place, value) in values {
            #expect(throws: VaultError.unknownKey(place: place)) { try old.sealer.open(value, at: place) }
        }
        for page in 1...2 {
            #expect(throws: VaultError.self) { try old.page(page, of: two.bundle) }
            #expect(throws: VaultError.self) { try old.pageImage(page, of: two.bundle) }
        }
        #expect(throws: VaultError.self) { try old.readOriginal(of: two.bundle) { _ in } }
        #expect(throws: VaultError.self) {
            try old.loadForm(FormKey(acte: two.actesOfA[0], template: "dsf/2022", stage: .draft))
        }
        #expect(try two.viewOfB(in: old) == before)
        #expect(try Set(old.verify().faults.map(\.problem)) == [.keyMissing])
        let lost = try old.dropUnreadable()
        #expect(lost.dossiers == 1 && lost.files == 1 && lost.pages == 4 && lost.sharedFiles == 1)
        #expect(try old.verify().faults.isEmpty)
        #expect(try two.viewOfB(in: old) == before)
        #expect(try old.allDossiers().map(\.id) == [two.b] && old.sources().count == 1)
        try old.addCorrection(.kind(.bail), to: two.acteOfB, author: "u1")
        // When the other household goes too, what was kept for it goes with it.
        _ = try two.fixture.store.erase(two.b)
        let oldest = try two.open(untouched)
        #expect(throws: VaultError.self) { try oldest.page(3, of: two.bundle) }
        #expect(throws: VaultError.self) { try oldest.dossier(two.b) }
        #expect(try oldest.dropUnreadable().files == 2)
        #expect(try oldest.status().pages == 0 && oldest.verify().faults.isEmpty)
    }

    private struct Cut: Error {}

    @Test(arguments: ErasureStep.allCases) func `Cut off behind any step, the same call goes on`(_ step: ErasureStep)
        throws
    {
        let two = try TwoHouseholds()
        let before = try two.viewOfB(in: two.fixture.store)
        #expect(throws: Cut.self) {
            try two.fixture.store.erase(two.a) { if $0 == step { throw Cut() } }
        }
        let again = try two.fixture.reopen()
        #expect(throws: StoreError.unknownDossier(two.a)) { try again.dossier(two.a) }
        #expect(try again.unfinishedErasures().count == (step == .space ? 0 : 1))
        #expect(try two.viewOfB(in: again) == before)
        let record = try again.erase(two.a)
        #expect(record.doneAt != nil)
        #expect(try again.unfinishedErasures().isEmpty && again.verify().faults.isEmpty)
        #expect(try again.erase(two.a) == record)
        let tasks = try again.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM erasure_task") }
        #expect(tasks == 0)
    }

    @Test func `What people said in a dossier that was split stays with those who stay`() throws {
        let fixture = try StoreFixture()
        let (one, other) = (try fixture.acte(of: "Bréhal", content: "a"), try fixture.acte(of: "Ozanne", content: "b"))
        try fixture.store.saveLinking([try #require(LinkedGroup(members: [.init(one), .init(other)]))])
        for acte in [one, other] { try fixture.store.addCorrection(.kind(.bail), to: acte, author: "u1") }
        try fixture.store.saveLinking([one, other].compactMap { LinkedGroup(members: [.init($0)]) })
        let (left, right) = (DossierID(leastActe: one), DossierID(leastActe: other))
        _ = try fixture.store.erase(left)
        #expect(try fixture.store.corrections(of: other).count == 1)
        #expect(try fixture.store.verify().faults.isEmpty)
        try fixture.store.addCorrection(.kind(.conge), to: other, author: "u1")
        #expect(try fixture.store.dossier(right).actes[0].kind == .conge)
    }

    @Test func `An older copy of the keyring loses the erased keys again when the store is opened`() throws {
        let two = try TwoHouseholds()
        let keeping = KeyKeeping(folder: two.fixture.keyFolder, outside: two.fixture.dataFolder)
        let copy = try keeping.backUpKeyring(
            into: two.fixture.root.appending(path: "copies"), at: StoreFixture.start, keepingDays: 30)
        let data = try two.copyOfData()
        _ = try two.fixture.store.erase(two.a)
        try two.fixture.store.close()
        for suffix in ["", "-wal", "-shm"] { unlink(two.fixture.keyFolder.keyringPath + suffix) }
        try keeping.restoreKeyring(from: URL(filePath: copy.path))
        // With the older copies of both, the household can be read: the stated exception.
        #expect(try two.open(data).dossier(two.a).actes.count == 2)
        _ = try two.fixture.reopen()
        #expect(throws: VaultError.self) { try two.open(data).dossier(two.a) }
    }

    @Test func `The same file imported again is a new file, and known to have been erased`() throws {
        let two = try TwoHouseholds()
        let digest = try StoreFixture.digest(of: Data("own".utf8))
        #expect(try two.fixture.store.erasureDate(of: digest) == nil)
        _ = try two.fixture.store.erase(two.a)
        #expect(try two.fixture.store.erasureDate(of: digest) == StoreFixture.start)
        let again = try two.fixture.readSource("own", path: "b.pdf", pages: ["A trois"])
        #expect(again != two.own)
        let acte = try two.fixture.store.saveActes(
            [StoreFixture.acte(1, 1, tenant: "Quillebeuf")], of: again, versions: StoreFixture.versions)[0]
        try two.fixture.store.saveLinking([try #require(LinkedGroup(members: [.init(acte)]))])
        let record = try two.fixture.store.erase(DossierID(leastActe: acte))
        #expect(record.count(.wholeFiles) == 1 && record.counts["correction"] == nil)
    }

    @Test func `A file without dossier can be erased, one with a dossier cannot`() throws {
        let two = try TwoHouseholds()
        #expect(throws: StoreError.wrongState(two.own, .accepted)) { try two.fixture.store.erase(two.own) }
        let odd = try two.fixture.store.refuse(
            path: Array("Quillebeuf.pdf".utf8), Refusal(.permission, stage: .intake, detail: "Quillebeuf"))
        let record = try two.fixture.store.erase(odd)
        #expect(record.kind == .source && record.count(.wholeFiles) == 1 && record.counts["sighting"] == 1)
        #expect(throws: StoreError.unknownSource(odd)) { try two.fixture.store.source(odd) }
    }

    @Test func `A dossier that never was is told as such`() throws {
        let two = try TwoHouseholds()
        let id = DossierID(rawValue: "d-00000000000000000000")
        #expect(throws: StoreError.unknownDossier(id)) { try two.fixture.store.erase(id) }
    }
}

/// Which key seals what, and that nothing else than an erasure ever seals anew.
@Suite struct KeyHierarchyTests {
    /// Data keys by table, told by the heads of the sealed values.
    private static func keys(_ store: DossierStore) throws -> [String: Set<KeyID>] {
        try store.read { db in
            try SealedSchema(db).tables.reduce(into: [:]) { keys, table in
                for row in try Row.fetchAll(db, sql: "SELECT * FROM \(table.name)") {
                    for column in table.sealed {
                        if let key = (row[column] as Data?).flatMap({ Sealed(stored: $0).key }) {
                            keys[table.name, default: []].insert(key)
                        }
                    }
                }
            }
        }
    }

    private static func values(_ store: DossierStore, _ tables: Set<String>) throws -> Set<Data> {
        try store.read { db in
            try Set(
                SealedSchema(db).tables.filter { tables.contains($0.name) }.flatMap { table in
                    try Row.fetchAll(db, sql: "SELECT * FROM \(table.name)").flatMap { row in
                        table.sealed.compactMap { row[$0] as Data? }
                    }
                })
        }
    }

    @Test func `One key a file for what was read, one a dossier for what people add`() throws {
        let two = try TwoHouseholds()
        let store = two.fixture.store
        let keys = try Self.keys(store)
        let (sources, dossiers) = try store.read { db in
            (
                Set(try Data.fetchAll(db, sql: "SELECT key FROM source").compactMap(KeyID.init)),
                Set(try Data.fetchAll(db, sql: "SELECT key FROM dossier").compactMap(KeyID.init))
            )
        }
        #expect(sources.count == 2 && dossiers.count == 2)
        for table in ["source", "sighting", "page", "acte", "linking_profile"] {
            #expect(keys[table, default: []] == sources, "\(table)")
        }
        for table in ["dossier_note", "linking_pin", "form"] {
            #expect(keys[table, default: []] == dossiers, "\(table)")
        }
        // One correction was made before there was a dossier.
        #expect(keys["correction", default: []].subtracting(dossiers).count == 1)
        let use = try store.read { db in KeyUse(schema: try SealedSchema(db), blobs: store.blobs) }
        let blobs = try store.read { db in try Row.fetchAll(db, sql: "SELECT name, kind FROM blob") }
        for blob in blobs {
            let key = try #require(try use.key(ofBlob: blob["name"]))
            let isForm = (blob["kind"] as String).hasPrefix("form")
            #expect((isForm ? dossiers : sources).contains(key), "\(blob["kind"] as String)")
        }
    }

    @Test func `Linking, merging, splitting and cutting seal nothing anew`() throws {
        let two = try TwoHouseholds()
        let store = two.fixture.store
        let read = Set(["source", "sighting", "page"])
        let said = Set(["correction", "dossier_note", "linking_pin", "form"])
        let (before, words) = (try Self.values(store, read), try Self.values(store, said))
        let actes = try Self.values(store, ["acte", "linking_profile"])
        let all = two.actesOfA + [two.acteOfB]
        try store.saveLinking([try #require(LinkedGroup(members: all.map { .init($0) }))])
        try store.saveLinking(all.compactMap { LinkedGroup(members: [.init($0)]) })
        #expect(try Self.values(store, ["acte", "linking_profile"]) == actes)
        // Cut otherwise: new acts are sealed, what people said of the old ones stays as it is.
        try store.saveActes(
            [StoreFixture.acte(1, 1, tenant: "A"), StoreFixture.acte(2, 3, tenant: "B")], of: two.bundle,
            versions: StoreFixture.versions)
        #expect(try Self.values(store, read) == before)
        #expect(try Self.values(store, said) == words)
    }

    @Test func `A sealed value or blob moved to another row, or with another dossier's key, is refused`() throws {
        let two = try TwoHouseholds()
        let store = two.fixture.store
        let rows = try store.read { db in try Row.fetchAll(db, sql: "SELECT id, sealed_text FROM page ORDER BY number")
        }
        let (first, second): (String, String) = (rows[0]["id"], rows[1]["id"])
        let place = SealedPlace(table: "page", column: "sealed_text", row: second)
        #expect(throws: VaultError.tampered(place)) { try store.sealer.open(rows[0]["sealed_text"], at: place) }
        let other = SealedPlace(table: "page", column: "sealed_text", row: first)
        var bytes: Data = rows[0]["sealed_text"]
        bytes[bytes.count / 2] ^= 1
        #expect(throws: VaultError.tampered(other)) { try store.sealer.open(bytes, at: other) }
        let foreign = try store.read { db in try #require(try Data.fetchOne(db, sql: "SELECT key FROM dossier LIMIT 1"))
        }
        var renamed: Data = rows[0]["sealed_text"]
        renamed.replaceSubrange(1..<17, with: foreign)
        #expect(throws: VaultError.tampered(other)) { try store.sealer.open(renamed, at: other) }
        let names = try store.read { db in
            try String.fetchAll(db, sql: "SELECT name FROM blob WHERE kind = 'page_image' ORDER BY name")
        }
        let (a, b) = (store.blobs.file(names[0]), store.blobs.file(names[1]))
        try FileManager.default.removeItem(atPath: a)
        try FileManager.default.copyItem(atPath: b, toPath: a)
        #expect(throws: VaultError.tampered(SealedPlace(table: "blob", column: "content", row: names[0]))) {
            try store.blobs.read(names[0])
        }
    }
}
