import AccessModel
import Foundation
import GRDB
import RuleFiles
import Synchronization
import Testing
import Vault

@testable import DossierStore

/// A clock that the test moves.
private final class TestClock: Sendable {
    private let date = Mutex(Date(timeIntervalSince1970: 1_700_000_000))
    var now: Date { date.withLock(\.self) }
    func wait(_ seconds: Int) { date.withLock { $0 += TimeInterval(seconds) } }
}

/// A store whose clock the test moves.
final class ClockedStore {
    let root = FileManager.default.temporaryDirectory.appending(
        path: "recto-comptes-\(UUID().uuidString)", directoryHint: .isDirectory)
    private let clock = TestClock()
    private(set) var store: DossierStore
    let rules: SignInRules

    /// As cheap as scrypt may be: the trials are many.
    static let cost = PasswordHash.Cost(rounds: 1024, blockSize: 8, parallelism: 1)
    static let password = "trois girafes boivent du kéfir"

    init() throws {
        rules = try Self.rules()
        store = try Self.open(root, clock)
    }

    /// Those in force.
    static func rules() throws -> SignInRules {
        let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try SignInRules.load(from: DataFolders(root: project))
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func reopen() throws { store = try Self.open(root, clock) }

    private static func open(_ root: URL, _ clock: TestClock) throws -> DossierStore {
        try DossierStore.openOrCreate(
            dataFolder: root.appending(path: "donnees", directoryHint: .isDirectory),
            keyFolder: KeyFolder(root.appending(path: "cles", directoryHint: .isDirectory)),
            now: { clock.now })
    }

    func wait(_ seconds: Int) { clock.wait(seconds) }
    var now: Date { clock.now }

    func add(_ login: String, _ roles: Set<Role> = [.travailleurSocial]) throws -> AccountID {
        let id = try store.addAccount(try #require(NewAccount(login: login, roles: roles)))
        try store.setPassword(of: id, PasswordHash(of: Self.password, cost: Self.cost))
        return id
    }

    func signIn(_ login: String, _ password: String = ClockedStore.password, code: String? = nil) throws -> Principal {
        try store.signIn(Credentials(login: login, password: password, code: code), rules: rules)
    }

    func refusal(_ login: String, _ password: String = "faux", code: String? = nil) -> SignInError? {
        do { _ = try signIn(login, password, code: code) } catch { return error as? SignInError }
        return nil
    }
}

@Suite struct SignInStoreTests {
    @Test func `The right password lets in, whatever the case of the login`() throws {
        let desk = try ClockedStore()
        let id = try desk.add("C.Martin")
        #expect(try desk.signIn("c.martin").account == id)
        #expect(try desk.signIn(" C.MARTIN ").roles == [.travailleurSocial])
        #expect(desk.refusal("c.martin") == .wrongCredentials)
        #expect(try desk.store.auditRecords(limit: 9).map(\.event) == ["failed_login", "login", "login"])
    }

    @Test func `Ten wrong tries an hour, of known and unknown logins alike, also over restarts`() throws {
        let desk = try ClockedStore()
        _ = try desk.add("c.martin")
        for login in ["c.martin", "personne"] {
            for number in 0..<10 {
                #expect(desk.refusal(login) == .wrongCredentials)
                if number == 4 { try desk.reopen() }
                desk.wait(60)
            }
            #expect(desk.refusal(login) == .tooManyTries)
        }
        #expect(desk.refusal("c.martin", ClockedStore.password) == .tooManyTries)
        desk.wait(3600 - 600)
        #expect(try desk.signIn("c.martin").roles == [.travailleurSocial])
    }

    @Test func `The trail tells the try that barred the way, and none that came after`() throws {
        let desk = try ClockedStore()
        _ = try desk.add("c.martin")
        for _ in 0..<40 { _ = desk.refusal("c.martin") }
        let noted = try desk.store.auditRecords(limit: 99).filter { $0.event == "failed_login" }
        #expect(noted.count == 10)
        #expect(noted.map(\.detail).filter { $0 == "throttled" }.count == 1)
        #expect(noted.first?.detail == "throttled")
    }

    @Test func `Many tries at once are no more tries`() async throws {
        let desk = try ClockedStore()
        _ = try desk.add("c.martin")
        let (store, rules) = (desk.store, desk.rules)
        let outcomes = try await withThrowingTaskGroup(of: SignInError?.self) { group in
            for _ in 0..<30 {
                group.addTask {
                    do {
                        _ = try store.signIn(Credentials(login: "c.martin", password: "faux"), rules: rules)
                        return nil
                    } catch let error as SignInError { return error }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == .wrongCredentials } == 10)
        #expect(outcomes.count { $0 == .tooManyTries } == 20)
    }

    @Test func `An unknown login takes as long as a known one`() throws {
        let desk = try ClockedStore()
        let id = try desk.add("c.martin")
        try desk.store.setPassword(of: id, PasswordHash(of: ClockedStore.password, cost: desk.rules.passwords.cost))
        let disabled = try desk.add("parti")
        _ = try desk.add("chef", [.administrateur])
        try desk.store.setState(of: disabled, .disabled)
        func seconds(_ login: String) throws -> Double {
            let times = (0..<4).map { _ in
                let start = ContinuousClock.now
                _ = desk.refusal(login)
                return start.duration(to: .now) / .seconds(1)
            }
            return try #require(times.min())
        }
        let known = try seconds("c.martin")
        for login in ["personne", "parti"] {
            let other = try seconds(login)
            #expect(other > known * 0.6 && other < known * 1.7, "\(login) : \(other) s au lieu de \(known) s")
        }
    }

    @Test func `A role that needs a code is let in with one only, and each code once`() throws {
        let desk = try ClockedStore()
        let id = try desk.add("chef", [.administrateur])
        #expect(desk.refusal("chef", ClockedStore.password) == .secondFactorMissing)
        #expect(desk.refusal("chef") == .wrongCredentials)
        let codes = OneTimeCodes()
        let recovery = try desk.store.setSecondFactor(of: id, codes)
        let code = codes.code(at: Int(desk.now.timeIntervalSince1970) / 30)
        #expect(desk.refusal("chef", ClockedStore.password) == .wrongCredentials)
        #expect(desk.refusal("chef", "faux", code: code) == .wrongCredentials)
        #expect(try desk.signIn("chef", code: code).account == id)
        #expect(desk.refusal("chef", ClockedStore.password, code: code) == .wrongCredentials)
        #expect(try desk.signIn("chef", code: recovery[0].text.uppercased()).account == id)
        #expect(desk.refusal("chef", ClockedStore.password, code: recovery[0].text) == .wrongCredentials)
    }

    @Test func `Nothing of logins, passwords and secrets stands in the database`() throws {
        let desk = try ClockedStore()
        let id = try desk.add("odilon.vanneaux")
        let codes = OneTimeCodes()
        let recovery = try desk.store.setSecondFactor(of: id, codes)
        let token = try desk.store.openSession(of: id, rules: desk.rules.sessions)
        try desk.store.settle()
        let bytes = try Data(contentsOf: desk.store.dataFolder.appending(path: "recto.sqlite"))
        let secrets = [
            "vanneaux", ClockedStore.password, codes.base32, token.text, RecoveryCode.folded(recovery[0].text),
        ]
        for secret in secrets { #expect(bytes.firstRange(of: Data(secret.utf8)) == nil) }
        #expect(try desk.store.verify().faults.isEmpty)
    }
}

@Suite struct SessionTests {
    @Test func `A session ends idle, by age, by logout, by a new password and by switching the account off`() throws {
        let desk = try ClockedStore()
        let (id, _) = (try desk.add("c.martin"), try desk.add("chef", [.administrateur]))
        let rules = desk.rules.sessions
        let isAlive = { (token: SessionToken) in try desk.store.principal(of: token, rules: rules) != nil }
        let idle = try desk.store.openSession(of: id, rules: rules)
        #expect(try isAlive(idle))
        desk.wait(rules.idleSeconds)
        #expect(try !isAlive(idle))

        let old = try desk.store.openSession(of: id, rules: rules)
        for _ in 0..<(rules.absoluteSeconds / 1000 - 1) {
            desk.wait(1000)
            #expect(try isAlive(old))
        }
        desk.wait(1000)
        #expect(try !isAlive(old))

        let ends: [(SessionToken) throws -> Void] = [
            { try desk.store.closeSession($0) },
            { _ in try desk.store.setPassword(of: id, PasswordHash(of: "nouveau", cost: ClockedStore.cost)) },
            { _ in _ = try desk.store.setSecondFactor(of: id, OneTimeCodes()) },
            { _ in try desk.store.setState(of: id, .disabled) },
        ]
        for end in ends {
            let token = try desk.store.openSession(of: id, rules: rules)
            #expect(try isAlive(token))
            try end(token)
            #expect(try !isAlive(token))
        }
        #expect(try desk.store.principal(of: SessionToken(text: "00"), rules: rules) == nil)
    }
}

@Suite struct AccountTests {
    @Test func `A login and a system user belong to one account`() throws {
        let desk = try ClockedStore()
        let first = try #require(NewAccount(login: "Élodie", roles: [.administrateur], systemUser: 7))
        let id = try desk.store.addAccount(first)
        for login in ["élodie", "ELODIE ", "elodie"] {
            let same = try #require(NewAccount(login: login, roles: [.archiviste]))
            #expect(throws: AccountError.loginTaken) { try desk.store.addAccount(same) }
        }
        let other = try #require(NewAccount(login: "b", roles: [.archiviste], systemUser: 7))
        #expect(throws: AccountError.systemUserTaken) { try desk.store.addAccount(other) }
        #expect(try desk.store.account(systemUser: 7)?.id == id)
        #expect(try desk.store.account(login: "elodie")?.login == "Élodie")
        #expect(NewAccount(login: " ", roles: [.archiviste]) == nil)
        #expect(NewAccount(login: "a\u{7}", roles: [.archiviste]) == nil)
        #expect(NewAccount(login: "a", roles: []) == nil)
    }

    @Test func `The last administrator stays`() throws {
        let desk = try ClockedStore()
        let (one, two) = (try desk.add("un", [.administrateur]), try desk.add("deux", [.administrateur, .archiviste]))
        try desk.store.setState(of: one, .disabled)
        #expect(throws: AccountError.lastAdministrator) { try desk.store.setState(of: two, .disabled) }
        #expect(throws: AccountError.lastAdministrator) {
            try desk.store.setRights(of: two, roles: [.archiviste], organisation: nil, territories: [], systemUser: nil)
        }
        #expect(try desk.store.activePrincipal(two)?.roles == [.administrateur, .archiviste])
        #expect(try desk.store.activePrincipal(one) == nil)
        #expect(throws: AccountError.unknownAccount) {
            try desk.store.setState(of: AccountID(rawValue: "x"), .active)
        }
    }
}
