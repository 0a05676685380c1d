import AccessModel
import DossierModel
import Foundation
import GRDB
import Testing
import Vault

@testable import DossierStore

/// Every whole row is sealed by whatever writes it, and a row that Recto did not write shows.
@Suite struct RowSealTests {
    private static func filled() throws -> StoreFixture {
        let fixture = try StoreFixture()
        let acte = try fixture.acte(of: "Bréhal", content: "a", kind: .assignation, hearing: "2024-06-03")
        let other = try fixture.acte(of: "Ozanne", content: "b")
        try fixture.store.saveLinking([acte, other].compactMap { LinkedGroup(members: [.init($0)]) })
        try fixture.store.saveEdges([acte: [other]])
        try fixture.store.addCorrection(.kind(.bail), to: acte, author: "u1")
        try fixture.store.addDecision(.apart, acte, other, author: "u1")
        try fixture.store.pin(acte, to: "Bréhal", author: "u1")
        let dossier = DossierID(leastActe: acte)
        try fixture.store.addNotes(DossierNotes(numeroRG: "24/1"), to: dossier, author: "u1")
        let rule = RuleID(name: "depot", version: 1)
        try fixture.store.saveDeadlines(
            [dossier: [StoredDeadline(kind: "depot", due: .missing("audience"), rule: rule)]])
        try fixture.store.saveForm(
            FilledForm(pdf: Data("%PDF".utf8), origin: nil, values: Data("{}".utf8)),
            as: FormKey(acte: other, template: "dsf/2022", stage: .draft))
        let day = try #require(CalendarDate(iso: "2024-04-02"))
        try fixture.store.addJournalEntry(.note, on: day, text: "Vu", to: dossier, author: "u1")
        _ = try fixture.store.enter(
            "célibataire", in: "1.11", of: "dsf-cerfa-16227", for: dossier, author: "u1", seen: 0)
        try fixture.store.issue(.dsf, pdf: Data("%PDF émis".utf8), for: dossier, author: "u1")
        try fixture.store.decide(.begins, page: 1, of: fixture.store.sourceID(of: acte), author: "u1")
        try fixture.store.release([ReleasablePage(acte: acte, page: 1, maskedText: "[LOCATAIRE_1]")], author: "u1")
        try fill(accounts: fixture, holding: dossier)
        return fixture
    }

    private static func fill(accounts fixture: StoreFixture, holding dossier: DossierID) throws {
        let store = fixture.store
        let territory = try #require(TerritoryCode("14-caen"))
        let new = try #require(NewAccount(login: "c.martin", roles: [.administrateur], territories: [territory]))
        let id = try store.addAccount(new)
        _ = try store.setSecondFactor(of: id, OneTimeCodes())
        _ = try store.take(dossier, for: id, delay: 900)
        let rules = try ClockedStore.rules()
        _ = try store.openSession(of: id, rules: rules.sessions)
        #expect(throws: SignInError.self) {
            try store.signIn(Credentials(login: "c.martin", password: "faux"), rules: rules)
        }
        try store.place(try #require(store.sources().first).id, at: ImportPlace(territory: territory))
    }

    /// As another program would: without the triggers of Recto's own connection.
    private static func tamper(_ fixture: StoreFixture, _ sql: String) throws {
        let queue = try DatabaseQueue(path: fixture.dataFolder.appending(path: "recto.sqlite").path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
            try db.execute(sql: sql)
        }
    }

    @Test func `All that Recto writes is sealed, in every table`() throws {
        let fixture = try Self.filled()
        let verification = try fixture.store.verify()
        #expect(verification.faults.isEmpty)
        #expect(verification.rows > 25 && verification.blobs == 6)
        let empty = try fixture.store.read { db in
            try RowSeals.SealedTable.all(db).map(\.name).filter {
                try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") == 0
            }
        }
        #expect(
            empty == [
                "dossier_line", "dossier_line_place", "erased_file", "erased_key", "erasure", "erasure_count",
                "erasure_task", "importer",
                "search_token",
            ])
    }

    @Test(arguments: [
        ("source", "registered_at = registered_at + 1"), ("sighting", "times = 2"), ("page", "confidence = 0.5"),
        ("acte", "kind = 'bail'"), ("acte", "hearing_date = '2024-06-04'"), ("blob", "created_at = 0"),
        ("correction", "author = 'u2'"), ("linking_decision", "kind = 'together'"), ("linking_pin", "made_at = 7"),
        ("dossier", "territory = '14'"), ("dossier_acte", "duplicate_of = NULL, dossier_id = 'x'"),
        ("dossier_note", "author = 'u2'"), ("deadline", "rule = 'depot@2'"), ("form", "stage = 'final'"),
        ("lookup_token", "token = x'00112233445566778899aabbccddeeff'"), ("linking_profile", "version = '2'"),
        ("store", "created_at = 1"), ("row_seal", "seal = x'00112233445566778899aabbccddeeff'"),
        ("sqlite_sequence", "seq = seq + 1"), ("account", "system_user = 0"), ("account_role", "role = 'archiviste'"),
        ("account_territory", "territory = '50'"), ("recovery_code", "token = randomblob(32)"),
        ("failed_login", "tried_at = 0"), ("web_session", "seen_at = seen_at + 1"), ("source_place", "owner = 'moi'"),
        ("form_entry", "author = 'u2'"), ("issued_paper", "kind = 'carence'"), ("dossier_hold", "seen_at = 0"),
        ("page_decision", "word = 'goes_on'"),
        ("audit", "outcome = 'done'"), ("audit", "amount = 3"),
    ])
    func `A clear value changed by another hand is found`(table: String, change: String) throws {
        let fixture = try Self.filled()
        let guardian = try fixture.store.read { db in
            try Row.fetchOne(
                db,
                sql:
                    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? AND sql LIKE '%UPDATE%'",
                arguments: [table])
        }
        let (lift, restore) =
            guardian.map { ("DROP TRIGGER \($0["name"] as String);", $0["sql"] as String) } ?? ("", "")
        try Self.tamper(fixture, "\(lift) UPDATE \(table) SET \(change); \(restore)")
        let faults = try fixture.reopen().verify().faults
        #expect(!faults.isEmpty && faults.allSatisfy { $0.problem != .schema })
    }

    @Test func `A row that went without Recto is missed, one that came so is found, and so is another schema`() throws {
        let fixture = try Self.filled()
        try Self.tamper(fixture, "DELETE FROM deadline")
        #expect(try fixture.reopen().verify().faults.map(\.problem) == [.lost])
        try Self.tamper(fixture, "INSERT INTO importer VALUES (1, 2, 3)")
        #expect(try fixture.reopen().verify().faults.map(\.table) == ["deadline", "importer"])
        try Self.tamper(fixture, "DROP TRIGGER correction_is_append_only")
        #expect(try fixture.reopen().verify().faults.map(\.problem) == [.schema])
    }
}
