import Foundation
import RuleFiles
import Testing

@testable import AccessModel

/// The repository this test was built from.
private let project = DataFolders(
    root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent())

@Suite struct AccessTableTests {
    private static func text() throws -> String {
        try String(contentsOf: project.access.appending(path: "roles.yaml"), encoding: .utf8)
    }

    private static func fault(_ text: String) throws -> RuleFileError {
        try #require(throws: RuleFileError.self) { try AccessTable(RuleFile(name: "roles.yaml", text: text)) }
    }

    /// The line (1-based) that holds `part` for the last time before the table goes on with another act.
    private static func line(_ part: String, in text: String) throws -> Int {
        try #require(text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(part) }) + 1
    }

    @Test func `The table in the docs is the table in force`() throws {
        let table = try AccessTable.load(from: project)
        let page = try String(
            contentsOf: project.root.appending(path: "Forms/conformite/roles-et-droits.md"), encoding: .utf8)
        #expect(page.contains(table.markdown), "write it anew: recto access --markdown")
    }

    @Test(arguments: Act.allCases) func `An act that is not decided for a role is refused with its line`(act: Act)
        throws
    {
        for role in Role.allCases {
            let text = try Self.text()
            let start = try #require(text.range(of: "\n  \(act.rawValue):\n"))
            let cell = try #require(text.range(of: "    \(role.rawValue): ", range: start.upperBound..<text.endIndex))
            let lineEnd = try #require(text[cell.lowerBound...].firstIndex(of: "\n"))
            let without = text.replacingCharacters(in: cell.lowerBound...lineEnd, with: "")
            let fault = try Self.fault(without)
            #expect(fault.message.contains(role.rawValue))
            #expect(fault.line != nil)
        }
    }

    @Test func `An act that is not there is refused`() throws {
        let text = try Self.text().replacing("\n  erase:\n", with: "\n  gomme:\n")
        #expect(try Self.fault(text).message.contains("erase"))
    }

    @Test func `An unknown act, role or scope is refused with its line`() throws {
        let text = try Self.text()
        let act = text + "  fly:\n    label: voler\n"
        #expect(
            try Self.fault(act)
                == RuleFileError(
                    file: "roles.yaml", line: try Self.line("label: voler", in: act),
                    message: "la clé « fly » est inconnue"))
        let role = text.replacing("    label: corriger", with: "    stagiaire: all\n    label: corriger")
        #expect(try Self.fault(role).message == "la clé « stagiaire » est inconnue")
        #expect(try Self.fault(role).line == Self.line("stagiaire", in: role))
        let scope = text.replacing(
            "label: effacer un dossier\n    travailleur_social: none",
            with: "label: effacer un dossier\n    travailleur_social: presque")
        #expect(try Self.fault(scope).message.contains("« presque »"))
        #expect(try Self.fault(scope).line == Self.line("presque", in: scope))
    }

    @Test func `Several roles reach what each of them reaches`() throws {
        let table = try AccessTable.load(from: project)
        let organisation = try #require(OrganisationCode("adil-30"))
        let territory = try #require(TerritoryCode("30-nimes"))
        let both = Principal(
            account: AccountID(rawValue: "a"), roles: [.travailleurSocial, .relecteurCCAPEX],
            organisation: organisation, territories: [territory])
        #expect(
            table.reach(of: both, for: .seeDossier) == .within(organisations: [organisation], territories: [territory]))
        #expect(table.reach(of: both, for: .manageAccounts) == .nothing)
        let nobody = Principal(
            account: AccountID(rawValue: "b"), roles: [], organisation: organisation, territories: [territory])
        for act in Act.allCases { #expect(table.reach(of: nobody, for: act) == .nothing) }
        let homeless = Principal(
            account: AccountID(rawValue: "c"), roles: [.travailleurSocial], organisation: nil, territories: [])
        #expect(table.reach(of: homeless, for: .seeDossier) == .nothing)
    }

    @Test func `Archivists see nothing that names a household`() throws {
        let table = try AccessTable.load(from: project)
        for act in [Act.seeDossier, .seePage, .exportOriginal, .exportForm, .exportResults, .seeAuthors] {
            #expect(table.scope(of: act, for: .archiviste) == .none)
        }
    }

    @Test(arguments: ["", "Nîmes", "a b", String(repeating: "a", count: 33), "a/b", "A"])
    func `A code is lower-case letters, digits and hyphens`(text: String) {
        #expect(OrganisationCode(text) == nil)
        #expect(TerritoryCode(text) == nil)
    }
}

@Suite struct SignInRulesTests {
    private static let rules = """
        version: 1
        passwords: {minimum_length: 15, rounds: 65536, block_size: 8, parallelism: 1}
        tries: {most: 10, window_seconds: 3600}
        sessions: {idle_seconds: 1800, absolute_seconds: 36000}
        second_factor: [administrateur]
        """

    @Test func `The rules in force are valid and ask administrators and archivists for a code`() throws {
        #expect(try SignInRules.load(from: project).secondFactor.isSuperset(of: [.administrateur, .archiviste]))
    }

    @Test(arguments: [
        ("minimum_length: 15", "minimum_length: 14"), ("rounds: 65536", "rounds: 16384"),
        ("rounds: 65536", "rounds: 65537"),
        ("most: 10", "most: 11"), ("window_seconds: 3600", "window_seconds: 60"), ("[administrateur]", "[chef]"),
        ("idle_seconds: 1800", "idle_seconds: 40000"),
    ])
    func `Weaker rules than the stated ones are refused`(right: String, weak: String) throws {
        _ = try SignInRules.load(from: RuleFile(name: "sign-in.yaml", text: Self.rules))
        let text = Self.rules.replacing(right, with: weak)
        #expect(throws: RuleFileError.self) { try SignInRules.load(from: RuleFile(name: "sign-in.yaml", text: text)) }
    }
}

@Suite struct CommonPasswordsTests {
    @Test(arguments: [
        "motdepassemotdepasse", "azertyuiop123456", "P@ssw0rd2026P@ssw0rd", "aaaaaaaaaaaaaaaaaaaa", "111111111111111",
        "soleilsoleil2024", "c.martin-c.martin-c.martin", "C.MARTIN 1234567890", "Bonjour123456789!",
        "qwertyuiopasdfghjkl",
    ])
    func `What is glued from common words, rows of keys or the login is refused`(password: String) throws {
        #expect(try CommonPasswords.load(from: project).isTooCommon(password, login: "c.martin"))
    }

    @Test(arguments: [
        "trois girafes boivent du kéfir", "Vx7-quml2-ostrogoth", "le quai gris sent la vanille", "jK9#mPq2vL5@wXz8Rt",
    ])
    func `What one has thought up is taken`(password: String) throws {
        #expect(try !CommonPasswords.load(from: project).isTooCommon(password, login: "c.martin"))
    }
}
