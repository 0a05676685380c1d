import AccessModel
import DossierModel
import Foundation
import PageModel
import RuleFiles
import Testing
import Vault

@testable import DossierPipeline
@testable import DossierStore

/// The table of rights against what happens: every act and every public entry, for every role, on what is one's own, what is
/// another's and what is not there.
@Suite(.serialized) struct AccessMatrixTests {
    enum Whose: CaseIterable { case own, other, absent }

    /// What came of a try.
    enum Outcome: Equatable, CustomStringConvertible {
        case done(Int)
        case refused
        case outOfReach(String)
        case absent
        case failed(String)

        var description: String {
            switch self {
            case .done(let count): "fait (\(count))"
            case .refused: "refusé"
            case .outOfReach(let text): "hors de portée : \(text)"
            case .absent: "absent"
            case .failed(let text): "échec : \(text)"
            }
        }
    }

    private static func outcome(_ work: () async throws -> Int) async -> Outcome {
        do {
            return .done(try await work())
        } catch AccessError.refused {
            return .refused
        } catch let error as AccessError {
            // Without the id that was asked for, absent and foreign must read the same.
            return .outOfReach("\(error)".replacing(#/[ad]-[0-9a-f]{20}|[0-9a-f]{32}/#, with: "…"))
        } catch StoreError.unknownDossier, StoreError.unknownActe, StoreError.unknownSource {
            return .absent
        } catch {
            return .failed("\(error)")
        }
    }

    private static func isDue(_ outcome: Outcome, _ scope: Scope, _ whose: Whose) -> Bool {
        switch (scope, whose, outcome) {
        case (.none, _, .refused): true
        case (.organisation, .own, .done), (.territory, .own, .done): true
        case (.organisation, .other, .outOfReach), (.territory, .other, .outOfReach): true
        case (.organisation, .absent, .outOfReach), (.territory, .absent, .outOfReach): true
        case (.all, .own, .done), (.all, .other, .done), (.all, .absent, .absent): true
        default: false
        }
    }

    @Test func `Every act on every kind of thing is as written`() async throws {
        let world = try await AccessWorld()
        let written = try WrittenTable.load()
        #expect(written.count == Act.allCases.count)
        var (trials, wrong) = (0, 0)
        for act in Act.allCases where !world.workspace.access.needsTwoRoles(act) {
            for role in Role.allCases {
                let scope = try #require(written[act]?[role])
                for whose in Whose.allCases {
                    var told = Set<String>()
                    for subject in Self.subjects(whose, in: world) {
                        let outcome = await Self.outcome {
                            try world.acting(role).perform(act, on: subject) { store in
                                // An act that is allowed still finds nothing where there is nothing.
                                if whose == .absent { throw StoreError.unknownSource(AccessWorld.absentSource) }
                            }
                            return 1
                        }
                        trials += 1
                        let isRight = Self.isDue(outcome, scope, whose)
                        wrong += isRight ? 0 : 1
                        #expect(isRight, "\(act.rawValue), \(role.rawValue), \(whose), \(subject) : \(outcome)")
                        if case .outOfReach(let text) = outcome { told.insert(text) }
                        try Self.expectEntry(act, outcome, world)
                    }
                }
            }
        }
        print("table des droits, actes : \(trials) essais, \(wrong) non conformes")
    }

    private static func subjects(_ whose: Whose, in world: AccessWorld) -> [AccessSubject] {
        switch whose {
        case .own, .other:
            let household = whose == .own ? world.own : world.other
            return [
                .dossier(household.dossier), .acte(household.acte), .source(household.source),
                .page(1, of: household.source),
            ]
        case .absent:
            return [
                .dossier(AccessWorld.absent), .acte(AccessWorld.absentActe), .source(AccessWorld.absentSource),
                .page(1, of: AccessWorld.absentSource),
            ]
        }
    }

    /// The newest entry tells the act and how it ended.
    private static func expectEntry(_ act: Act, _ outcome: Outcome, _ world: AccessWorld) throws {
        let newest = try #require(try world.workspace.store.auditRecords(limit: 1).first)
        switch outcome {
        case .done: #expect(newest.event == act.rawValue && newest.outcome == .done, "\(act)")
        case .refused, .outOfReach: #expect(newest.event == act.rawValue && newest.outcome == .refused, "\(act)")
        case .absent, .failed: break
        }
    }

    @Test func `What takes two roles takes two accounts with two allowed roles`() async throws {
        let world = try await AccessWorld()
        let written = try WrittenTable.load()
        for first in Role.allCases {
            for second in Role.allCases + [nil] {
                let (one, two) = (
                    try #require(world.accounts[first]), try second.map { try #require(world.accounts[$0]) }
                )
                let acting = two.map { world.workspace.acting(as: one, with: $0) } ?? world.workspace.acting(as: one)
                let outcome = await Self.outcome { try acting.perform(.reidentify) { _ in 1 } }
                let isAllowed =
                    first != second
                    && [first, second].allSatisfy { role in
                        role.map { written[.reidentify]?[$0] ?? Scope.none } ?? Scope.none != Scope.none
                    }
                if isAllowed {
                    #expect(outcome == .done(1))
                } else {
                    #expect(outcome != .done(1), "\(first) \(second as Any)")
                }
            }
        }
    }
}

extension AccessMatrixTests {
    @Test func `Every public entry is as written`() async throws {
        let world = try await AccessWorld()
        let written = try WrittenTable.load()
        var (trials, wrong) = (0, 0)
        for entry in Entry.all {
            for role in Role.allCases {
                let scope = try #require(written[entry.act]?[role])
                for whose in entry.kind.isOne ? Whose.allCases : [.own] {
                    if entry.name == "retry", whose == .absent { continue }
                    let acting = try world.acting(role)
                    let outcome = await Self.outcome { try await entry.run(acting, world, whose) }
                    trials += 1
                    let isRight = entry.kind.isRight(outcome, scope, whose)
                    wrong += isRight ? 0 : 1
                    #expect(isRight, "\(entry.name), \(role.rawValue), \(scope), \(whose) : \(outcome)")
                }
            }
        }
        print("table des droits, entrées publiques : \(trials) essais, \(wrong) non conformes")
    }

    /// Tell a number or a yes that is about nobody.
    private static let ungated: Set = ["hasUnfiledActes", "unfinishedErasures"]
    /// Takes two accounts: the gate is tried with pairs of roles above. The second is let in by its own secrets.
    private static let paired: Set = ["reidentify", "together"]

    /// Read from the sources: an entry that nobody thought of here is told.
    @Test func `No public entry of the acting workspace is left out`() throws {
        let folder = AccessWorld.project.appending(path: "Sources/Apps/DossierPipeline")
        var found = Set<String>()
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path.hasSuffix(".swift") {
            var isInside = false
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            for line in text.split(separator: "\n") {
                if line.hasPrefix("extension ActingWorkspace") || line.hasPrefix("public struct ActingWorkspace") {
                    isInside = true
                } else if line.hasPrefix("}") {
                    isInside = false
                } else if isInside, let name = line.firstMatch(of: #/public (?:mutating )?func (\w+)/#) {
                    found.insert(String(name.1))
                }
            }
        }
        #expect(found.subtracting(Self.ungated).subtracting(Self.paired) == Set(Entry.all.map(\.name)))
    }
}

extension Entry.Kind {
    fileprivate var isOne: Bool { if case .one = self { true } else { false } }

    fileprivate func isRight(
        _ outcome: AccessMatrixTests.Outcome, _ scope: Scope, _ whose: AccessMatrixTests.Whose
    ) -> Bool {
        switch (self, scope, outcome) {
        case (_, .none, .refused): true
        case (.list, .organisation, .done(1)), (.list, .territory, .done(1)), (.list, .all, .done(2)): true
        case (.whole, .organisation, .done), (.whole, .territory, .done), (.whole, .all, .done): true
        case (.one, .organisation, .done), (.one, .territory, .done): whose == .own
        case (.one, .organisation, .outOfReach), (.one, .territory, .outOfReach): whose != .own
        case (.one, .all, .done): whose != .absent
        case (.one, .all, .absent): whose == .absent
        default: false
        }
    }
}
