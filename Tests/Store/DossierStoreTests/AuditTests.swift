import AccessModel
import DossierModel
import Foundation
import GRDB
import Testing
import Vault

@testable import DossierStore

@Suite struct AuditTests {
    private static let account = AccountID(rawValue: String(repeating: "0a", count: 16))

    private static func entry(_ number: Int) -> AuditEntry {
        AuditEntry(.act(Act.allCases[number % Act.allCases.count]), by: account, amount: number)
    }

    /// A store with a trail of so many entries, all in its main file.
    private static func fixture(entries: Int) throws -> StoreFixture {
        let fixture = try StoreFixture()
        for number in 0..<entries { try fixture.store.record(entry(number)) }
        try fixture.store.settle()
        return fixture
    }

    @Test func `A trail that nobody touched is intact, also opened again`() throws {
        let fixture = try Self.fixture(entries: 20)
        #expect(try fixture.store.verifyAudit().faults.isEmpty)
        let again = try fixture.reopen()
        try again.record(Self.entry(20))
        #expect(try again.verifyAudit().faults.isEmpty)
        #expect(try again.verifyAudit().head.position == 21)
        #expect(try again.verify().faults.isEmpty)
        #expect(try again.auditRecords(limit: 2).map(\.amount) == [20, 19])
    }

    @Test func `An entry stands or falls with the act`() throws {
        struct Stop: Error {}
        let fixture = try Self.fixture(entries: 1)
        let head = try fixture.store.auditHead()
        #expect(throws: Stop.self) {
            try fixture.store.transaction {
                _ = try fixture.register(Data("a".utf8))
                try fixture.store.record(Self.entry(1))
                #expect(try fixture.store.sources().count == 1)
                throw Stop()
            }
        }
        #expect(try fixture.store.auditHead() == head)
        #expect(try fixture.store.trail.head.read() == head)
        #expect(try fixture.store.sources().isEmpty)
        try fixture.store.transaction {
            _ = try fixture.register(Data("a".utf8))
            for number in 1...3 { try fixture.store.record(Self.entry(number)) }
        }
        #expect(try fixture.store.trail.head.read() == fixture.store.auditHead())
        #expect(try fixture.store.auditHead().position == 4)
        #expect(try fixture.store.verifyAudit().faults.isEmpty)
    }

    @Test func `Entries of many at once form one chain`() async throws {
        let fixture = try Self.fixture(entries: 0)
        let (store, other) = (fixture.store, try fixture.reopen())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                group.addTask { try (number.isMultiple(of: 2) ? store : other).record(Self.entry(number)) }
            }
            try await group.waitForAll()
        }
        #expect(try store.verifyAudit().faults.isEmpty)
        #expect(try store.verifyAudit().head.position == 40)
        #expect(try store.trail.head.read()?.position == 40)
    }

    @Test func `A crash between commit and head is no fault and hides no later one`() throws {
        let fixture = try Self.fixture(entries: 5)
        let head = try fixture.store.auditHead()
        try fixture.store.record(Self.entry(5))
        try fixture.store.trail.head.replace(with: head)
        #expect(try fixture.store.verifyAudit().faults.isEmpty)
        let again = try fixture.reopen()
        try again.record(Self.entry(6))
        #expect(try again.trail.head.read()?.position == 7)
        #expect(try again.verifyAudit().faults.isEmpty)
    }

    @Test func `A head kept elsewhere tells what the one beside the keys no longer can`() throws {
        let fixture = try Self.fixture(entries: 5)
        let exported = try fixture.store.auditHead()
        try fixture.store.record(Self.entry(5))
        #expect(try fixture.store.verifyAudit(against: exported).faults.isEmpty)
        let foreign = AuditHead(position: 5, link: Data(count: 32))
        #expect(try fixture.store.verifyAudit(against: foreign).faults == [.exportedHeadMissing(position: 5)])
        let later = AuditHead(position: 9, link: exported.link)
        #expect(try fixture.store.verifyAudit(against: later).faults == [.exportedHeadMissing(position: 9)])
    }

    @Test func `After a roll-back the head stays the proof until a person accepts the trail`() throws {
        let fixture = try Self.fixture(entries: 5)
        let old = try Data(contentsOf: fixture.dataFolder.appending(path: "recto.sqlite"))
        for number in 5..<9 { try fixture.store.record(Self.entry(number)) }
        try fixture.store.close()
        try Self.replace(fixture, with: old)
        let rolled = try fixture.reopen()
        #expect(try rolled.verifyAudit().faults == [.cut(from: 6, to: 9)])
        for number in 0..<8 { try rolled.record(Self.entry(number)) }
        #expect(try rolled.verifyAudit().faults == [.replaced(position: 9)])
        try rolled.acceptAudit { AuditEntry(.trailAccepted, by: Self.account, amount: $0) }
        #expect(try rolled.verifyAudit().faults.isEmpty)
        try rolled.record(Self.entry(1))
        #expect(try rolled.trail.head.read() == rolled.auditHead())
    }

    @Test func `A trail without its head, or accounts without a trail, are told`() throws {
        let fixture = try Self.fixture(entries: 3)
        try FileManager.default.removeItem(atPath: fixture.store.trail.head.path)
        #expect(try fixture.store.verifyAudit().faults == [.headMissing])
        try fixture.store.record(Self.entry(1))
        #expect(try fixture.store.verifyAudit().faults == [.headMissing])
        let bare = try StoreFixture()
        let new = try #require(NewAccount(login: "a", roles: [.administrateur]))
        _ = try bare.store.addAccount(new)
        #expect(try bare.store.verifyAudit().faults == [.emptied])
    }

    @Test func `A restored copy has a head of its own`() throws {
        let fixture = try Self.fixture(entries: 3)
        let copy = fixture.root.appending(path: "copie", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: fixture.dataFolder.appending(path: "recto.sqlite"), to: copy.appending(path: "recto.sqlite"))
        let open = { try DossierStore.openOrCreate(dataFolder: copy, keyFolder: fixture.keyFolder) }
        try open().separateAuditHead()
        let restored = try open()
        try restored.acceptAudit { _ in AuditEntry(.act(.restore), by: Self.account) }
        try fixture.store.record(Self.entry(3))
        #expect(try restored.verifyAudit().faults.isEmpty)
        #expect(try fixture.store.verifyAudit().faults.isEmpty)
    }

    @Test func `Entries about a dossier are found through its acts, and name it to nobody without the keys`() throws {
        let fixture = try StoreFixture()
        let source = try fixture.readSource("a", pages: ["Un"])
        let acte = try fixture.store.saveActes(
            [StoreFixture.acte(1, 1, tenant: "A")], of: source, versions: StoreFixture.versions)[0]
        try fixture.store.saveLinking([try #require(LinkedGroup(members: [.init(acte)]))])
        let dossier = try #require(try fixture.store.dossierID(of: acte))
        try fixture.store.record(AuditEntry(.act(.seeDossier), by: Self.account, on: .dossier(dossier)))
        try fixture.store.record(AuditEntry(.act(.correct), by: Self.account, on: .acte(acte)))
        try fixture.store.record(AuditEntry(.act(.seePage), by: Self.account, on: .source(source)))
        let found = try fixture.store.auditRecords(of: dossier, limit: 10)
        #expect(found.map(\.event) == ["correct", "see_dossier"])
        #expect(
            found.allSatisfy { !dossier.rawValue.contains($0.target ?? "") && !acte.rawValue.contains($0.target ?? "") }
        )
    }

    private static func replace(_ fixture: StoreFixture, with database: Data) throws {
        for name in ["recto.sqlite-wal", "recto.sqlite-shm"] {
            try? FileManager.default.removeItem(at: fixture.dataFolder.appending(path: name))
        }
        try database.write(to: fixture.dataFolder.appending(path: "recto.sqlite"))
    }
}

/// Whoever can write the database but has no key: edits, deletes, inserts, swaps, cuts and rolls back.
@Suite struct AuditTamperingTests {
    private static let isLong = ProcessInfo.processInfo.environment["RECTO_STRESS"] == "1"

    private enum Tampering: Int, CaseIterable {
        case edit, delete, insert, swap, cut, rollBack

        /// - Returns: false when it changed nothing.
        func apply(to database: URL, entries: Int, _ chance: inout SeededChance) throws -> Bool {
            let queue = try DatabaseQueue(path: database.path)
            let before = try Self.content(queue)
            try queue.write { db in
                try db.execute(sql: "DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_cut")
                try change(db, entries: entries, &chance)
                try db.execute(
                    sql: Migration0007.sql[
                        try #require(Migration0007.sql.range(of: "CREATE TRIGGER audit_is_never_changed")).lowerBound...
                    ].description)
            }
            defer { try? queue.close() }
            return try Self.content(queue) != before
        }

        private static func content(_ queue: DatabaseQueue) throws -> [Row] {
            try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM audit ORDER BY position") }
        }

        private func change(_ db: Database, entries: Int, _ chance: inout SeededChance) throws {
            let one = Int.random(in: 1...entries, using: &chance)
            switch self {
            case .edit: try edit(one, db, &chance)
            case .delete:
                try db.execute(sql: "DELETE FROM audit WHERE position = ?", arguments: [one])
                // As a careful thief would: without a gap.
                if Bool.random(using: &chance) {
                    for position in (one + 1)..<(entries + 1) where one < entries {
                        try db.execute(
                            sql: "UPDATE audit SET position = position - 1 WHERE position = ?", arguments: [position])
                    }
                }
            case .insert:
                for position in stride(from: entries, through: one, by: -1) {
                    try db.execute(
                        sql: "UPDATE audit SET position = position + 1 WHERE position = ?", arguments: [position])
                }
                let copied = Bool.random(using: &chance) && one < entries ? one + 2 : one + 1
                try db.execute(
                    sql: """
                        INSERT INTO audit SELECT ?, made_at, account, event, outcome, target_kind, target, amount, detail,
                            link FROM audit WHERE position = ?
                        """, arguments: [one, min(copied, entries + 1)])
            case .swap:
                let other = one == entries ? 1 : one + 1
                for (from, to) in [(one, entries + 10), (other, one), (entries + 10, other)] {
                    try db.execute(sql: "UPDATE audit SET position = ? WHERE position = ?", arguments: [to, from])
                }
            case .cut: try db.execute(sql: "DELETE FROM audit WHERE position >= ?", arguments: [one])
            case .rollBack: break
            }
        }

        private func edit(_ position: Int, _ db: Database, _ chance: inout SeededChance) throws {
            let edits = [
                "made_at = made_at + 1", "account = NULL", "account = replace(account, 'a', 'b')", "event = 'verify_'",
                "outcome = 'refused'", "amount = amount + 1", "detail = 'x'", "link = zeroblob(32)",
                "target_kind = 'dossier', target = 'ff'",
            ]
            try db.execute(
                sql: "UPDATE audit SET \(edits.randomElement(using: &chance) ?? edits[0]) WHERE position = ?",
                arguments: [position])
        }
    }

    @Test func `Every tampering is found`() throws {
        let entries = 40
        let fixture = try StoreFixture()
        let account = AccountID(rawValue: String(repeating: "0a", count: 16))
        let database = fixture.dataFolder.appending(path: "recto.sqlite")
        var copies: [Data] = []
        for number in 0..<entries {
            try fixture.store.record(AuditEntry(.act(.seeDossier), by: account, amount: number))
            try fixture.store.settle()
            copies.append(try Data(contentsOf: database))
        }
        try fixture.store.close()
        let whole = try Data(contentsOf: database)
        var chance = SeededChance(seed: 7)
        var (made, found) = (0, 0)
        while made < (Self.isLong ? 500 : 60) {
            let tampering = Tampering.allCases[made % Tampering.allCases.count]
            let isOther: Bool
            if tampering == .rollBack {
                try copies[Int.random(in: 0..<entries - 1, using: &chance)].write(to: database)
                isOther = true
            } else {
                isOther = try tampering.apply(to: database, entries: entries, &chance)
            }
            guard isOther else { continue }
            made += 1
            let store = try fixture.reopen()
            let faults = try store.verifyAudit().faults
            #expect(!faults.isEmpty, "\(tampering) n° \(made)")
            found += faults.isEmpty ? 0 : 1
            try store.close()
            try whole.write(to: database)
        }
        print("falsifications du journal : \(made) ; trouvées : \(found)")
        #expect(found == made)
        #expect(try fixture.reopen().verifyAudit().faults.isEmpty)
    }
}

/// The same numbers in every run.
struct SeededChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct TransactionTests {
    private struct Stop: Error {}

    @Test func `Files that a transaction lets go of stay when it fails, and go when it is kept`() throws {
        let fixture = try StoreFixture()
        let source = try fixture.readSource("a", pages: ["Un"])
        let acte = try fixture.store.saveActes(
            [StoreFixture.acte(1, 1, tenant: "A")], of: source, versions: StoreFixture.versions)[0]
        let key = FormKey(acte: acte, template: "t", stage: .draft)
        let save = { (text: String) in
            try fixture.store.saveForm(.init(pdf: Data(text.utf8), origin: nil, values: Data("{}".utf8)), as: key)
        }
        try save("un")
        #expect(throws: Stop.self) {
            try fixture.store.transaction {
                try save("deux")
                throw Stop()
            }
        }
        #expect(try fixture.store.loadForm(key)?.pdf == Data("un".utf8))
        let before = try fixture.store.status().blobBytes
        try fixture.store.transaction { try save("trois") }
        #expect(try fixture.store.loadForm(key)?.pdf == Data("trois".utf8))
        #expect(try fixture.store.status().blobBytes - before < 10)
        // « deux » was written by the transaction that failed; « un » is gone already.
        #expect(try fixture.store.sweepBlobs() == 1)
        #expect(try fixture.store.verify().faults.isEmpty)
    }
}
