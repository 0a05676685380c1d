import AccessModel
import DossierModel
import Foundation
import Glibc
import Subprocess
import SystemPackage
import Testing

@testable import DossierPipeline
@testable import DossierStore

/// The table of rights against the command line: every command that the program knows, run as a user of the system whose
/// account has each role in turn.
@Suite(.serialized) struct CommandRightsTests {
    /// A command and the act it is; `DOSSIER`, `EMPTY`, `REFUSED`, `BACKUP`, `LOGIN` and `NEW` in its arguments stand for the thing.
    private struct Command {
        let words: String
        let act: Act
        let kind: Kind

        enum Kind {
            case one, whole
            /// On one dossier, tried on one that is not there only: on others it would be done.
            case absentOnly
        }

        init(_ words: String, _ act: Act, _ kind: Kind = .whole) {
            self.words = words
            self.act = act
            self.kind = kind
        }

        /// The command without its arguments.
        func isCalled(_ path: String) -> Bool { (words + " ").hasPrefix(path + " ") }
    }

    private static let commands = [
        Command("run EMPTY", .import), Command("import EMPTY", .import), Command("watch EMPTY", .import),
        Command("status", .seeDossier), Command("show DOSSIER", .seeDossier, .one),
        Command("form DOSSIER --out NEW", .exportForm, .one), Command("form DOSSIER --check", .seeDossier, .one),
        Command("note DOSSIER --rg 24/00123", .note, .one), Command("reread", .reread),
        Command("retry REFUSED", .retry, .one), Command("verify", .verify), Command("backup NEW", .backup),
        Command("restore BACKUP", .restore), Command("assign DOSSIER", .assign, .one),
        Command("user add LOGIN --role archiviste", .manageAccounts), Command("user list", .manageAccounts),
        Command("user role invite --role archiviste", .manageAccounts), Command("user disable invite", .manageAccounts),
        Command("user enable invite", .manageAccounts),
        Command("user passwd invite --password-fd 0", .manageAccounts), Command("user code invite", .manageAccounts),
        Command("audit list", .seeAudit), Command("audit verify", .seeAudit), Command("audit head", .seeAudit),
        Command("audit accept", .seeAudit), Command("find vanneaux", .seeDossier), Command("retention", .seeRetention),
        Command("erase DOSSIER --yes", .erase, .absentOnly),
        Command("dataset build --profile demonstration --recipient essai --out NEW", .exportDataset),
        Command("dataset queue", .exportDataset), Command("dataset release ACTE", .exportDataset),
        Command("key status", .manageKeys), Command("key init", .manageKeys), Command("key sheet NEW", .manageKeys),
        Command("key backup NEW", .manageKeys), Command("key recover", .manageKeys), Command("key rotate", .manageKeys),
    ]

    /// Commands that touch no data of a store: they read what they are given, or what ships with the program.
    private static let free = [
        "read", "evaluate", "doctor", "access", "worker", "help", "dataset profiles",
        // Who comes there signs in.
        "serve",
        // A fresh key in a file of its own.
        "key new",
        // Takes a second person, who types their secrets into a terminal: `AccessMatrixTests` tries the gate with pairs.
        "dataset reidentify",
    ]

    /// May end with a failure of their own when they are allowed: too few households for any dataset, no page to release,
    /// a key that is there already.
    private static let mayFail = ["dataset build", "dataset release", "key init", "key recover"]

    private static let isLong = ProcessInfo.processInfo.environment["RECTO_STRESS"] == "1"

    private static var program: URL {
        URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "recto")
    }

    @Test func `No command is left out`() async throws {
        let help = try await Self.run(["--experimental-dump-help"])
        let dump = try JSONDecoder().decode(HelpDump.self, from: Data(help.output.utf8))
        let missing = dump.command.paths.filter { path in
            !Self.free.contains { (path + " ").hasPrefix($0 + " ") } && !path.hasSuffix("help")
                && !Self.commands.contains { $0.isCalled(path) }
        }
        #expect(missing.isEmpty, "say here which act they are, or that they touch no data")
        #expect(dump.command.paths.count > 20)
    }

    @Test func `Every command is as written`() async throws {
        let world = try await AccessWorld()
        let written = try WrittenTable.load()
        _ = try world.workspace.store.addAccount(try #require(NewAccount(login: "invite", roles: [.archiviste])))
        var (trials, wrong) = (0, 0)
        for role in Role.allCases {
            try world.becomeSystemUser(role)
            for command in Self.commands {
                let scope = try #require(written[command.act]?[role])
                // What no role of the account allows is refused before anybody asks whose it is.
                let isTold = command.kind == .one && (scope != .none || Self.isLong)
                let tried = command.kind == .absentOnly ? [.absent] : isTold ? AccessMatrixTests.Whose.allCases : [.own]
                for whose in tried {
                    if command.words.contains("REFUSED"), whose == .absent { continue }
                    let outcome = try await Self.run(try await Self.arguments(command.words, whose, world))
                    trials += 1
                    let isRight = Self.isRight(outcome, scope, whose, command)
                    wrong += isRight ? 0 : 1
                    #expect(
                        isRight,
                        "\(command.words), \(role.rawValue), \(scope), \(whose) : \(outcome.status) \(outcome.errors)")
                }
            }
        }
        print("table des droits, commandes : \(trials) essais, \(wrong) non conformes")
    }

    @Test func `A user of the system without an account is told what an administrator must type`() async throws {
        let world = try await AccessWorld()
        try world.becomeSystemUser(nil)
        let outcome = try await Self.run(["status"] + world.store)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("recto user add IDENTIFIANT --role ROLE --system-user \(geteuid())"))
        #expect(try world.workspace.store.auditRecords(limit: 1).first?.event == "failed_login")
    }

    private static func isRight(
        _ outcome: Outcome, _ scope: Scope, _ whose: AccessMatrixTests.Whose, _ command: Command
    ) -> Bool {
        let ends: [Int32] = Self.mayFail.contains { command.isCalled($0) } ? [0, 1, 3, 4] : [0, 3]
        let isRefused = outcome.status == 1 && outcome.errors.contains("Votre compte ne permet pas ceci")
        let isOut = outcome.status == 1 && outcome.errors.contains("n'existe pas, ou votre compte n'y a pas accès")
        switch (scope, whose) {
        case (.none, _): return isRefused
        case (.organisation, .other), (.territory, .other), (.organisation, .absent), (.territory, .absent):
            return isOut
        case (.all, .absent) where command.kind != .whole: return outcome.errors.contains("n'est pas dans ces données")
        default: return !isRefused && !isOut && ends.contains(outcome.status)
        }
    }

    private static func arguments(
        _ words: String, _ whose: AccessMatrixTests.Whose, _ world: AccessWorld
    ) async throws -> [String] {
        var arguments: [String] = []
        var store = world.store
        for word in words.split(separator: " ").map(String.init) {
            switch word {
            case "DOSSIER": arguments.append(world.dossier(whose).rawValue)
            case "ACTE": arguments.append(world.own.acte.rawValue)
            case "EMPTY": arguments.append(try world.emptyFolder())
            case "REFUSED": arguments.append((whose == .own ? world.own : world.other).refused.path)
            case "NEW": arguments.append(world.newPath())
            case "LOGIN": arguments.append(UUID().uuidString)
            case "BACKUP":
                arguments.append(try await world.backup())
                store = ["--data", world.newPath(), "--keys", world.keys]
            default: arguments.append(word)
            }
        }
        return arguments + store
    }

    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Ends commands that would go on for ever.
    private static func run(_ arguments: [String]) async throws -> Outcome {
        let result = try await Subprocess.run(
            .name("timeout"),
            arguments: Arguments(["--signal=KILL", arguments.first == "watch" ? "3" : "60", program.path] + arguments),
            environment: .inherit.updating(["RECTO_HOME": AccessWorld.project.path]),
            input: .string("trois girafes boivent du kéfir\n"), output: .string(limit: 1 << 22),
            error: .string(limit: 1 << 22))
        let status: Int32 =
            switch result.terminationStatus {
            case .exited(let code): code
            // `timeout` ends as it ended the command; a watch that goes on was not refused.
            case .signaled: arguments.first == "watch" ? 0 : -1
            }
        return Outcome(status: status, output: result.standardOutput, errors: result.standardError)
    }
}

/// What the program tells of its commands.
private struct HelpDump: Decodable {
    struct Command: Decodable {
        let commandName: String
        let subcommands: [Command]?

        /// The commands below this one that have no others below them.
        var paths: [String] {
            (subcommands ?? []).flatMap { command in
                command.subcommands?.isEmpty == false
                    ? command.paths.map { "\(command.commandName) \($0)" } : [command.commandName]
            }
        }
    }

    let command: Command
}

extension AccessWorld {
    var keys: String { root.appending(path: "cles").path }
    var store: [String] { ["--data", root.appending(path: "donnees").path, "--keys", keys] }
    func newPath() -> String { root.appending(path: UUID().uuidString).path }

    func emptyFolder() throws -> String {
        let folder = root.appending(path: "vide", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.path
    }

    /// Gives the user who runs this test the account with the role, and no other.
    func becomeSystemUser(_ role: Role?) throws {
        for account in try workspace.store.accountRecords() {
            let isMeant = role.flatMap { accounts[$0]?.account } == account.id
            guard isMeant != (account.systemUser == geteuid()), !isMeant else { continue }
            try set(account, systemUser: nil)
        }
        guard let role, let own = accounts[role], let account = try workspace.store.account(own.account) else { return }
        try set(account, systemUser: geteuid())
    }

    private func set(_ account: AccountRecord, systemUser: UInt32?) throws {
        let now = account.principal
        try workspace.store.setRights(
            of: account.id, roles: now.roles, organisation: now.organisation, territories: now.territories,
            systemUser: systemUser)
    }

    /// An archive of the store as it is, whatever the account may do.
    func backup() async throws -> String {
        let archive = newPath() + ".tar"
        let copy = newPath() + ".sqlite"
        try await workspace.store.holdingStill(databaseCopy: URL(filePath: copy)) { moment in
            try await Tar.create(
                archive, database: copy, files: moment.blobFiles, below: root.appending(path: "donnees").path)
        }
        return archive
    }
}
