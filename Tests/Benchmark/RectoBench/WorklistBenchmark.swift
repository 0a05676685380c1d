import AccessModel
import ArgumentParser
import DossierModel
import DossierStore
import Foundation
import RuleFiles
import Vault

@testable import DossierPipeline

/// What one page of the desk's list costs on the server, for several reaches, filters and orders, in a store of many dossiers:
/// rights, query, opened headings and the entry in the audit trail together.
struct WorklistBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worklist", abstract: "Cost of the list of the desk in a large store.")

    @Option(help: "Root that holds Pipelines/.") var home = "."
    @Option(help: "A folder for the store, empty, with papers, or filled by an earlier call.") var work: String
    @Option(help: "Dossiers in the store.") var dossiers = 50_000
    @Option(help: "How often each list is asked for.") var rounds = 9

    func run() throws {
        let root = URL(filePath: work, directoryHint: .isDirectory)
        guard let today = CalendarDate(iso: "2026-06-01") else { throw ExitCode.failure }
        let workspace = try Workspace(
            .init(
                dataFolder: root.appending(path: "data"), keyFolder: KeyFolder(root.appending(path: "keys")),
                program: URL(filePath: "/bin/false")),
            rules: WorkspaceRules(from: DataFolders(root: URL(filePath: home, directoryHint: .isDirectory))),
            today: today)
        if try workspace.store.status().dossiers < dossiers { try fill(workspace) }
        for visitor in try visitors(of: workspace) { try measure(visitor, today: today) }
    }

    private func fill(_ workspace: Workspace) throws {
        let filler = LineFiller(store: workspace.store, today: workspace.today, organisations: 8)
        let clock = ContinuousClock()
        let time = try clock.measure { try filler.fill(dossiers: dossiers) }
        print("filled dossiers \(dossiers) seconds \(Int(time.milliseconds / 1_000))")
    }

    private struct Visitor {
        let name: String
        let acting: ActingWorkspace
    }

    private func visitors(of workspace: Workspace) throws -> [Visitor] {
        let administrator = try workspace.actingAsSystemUser()
        let worker = try account("banc-travailleur", [.travailleurSocial], place: 1, administrator)
        let reviewer = try account("banc-relecteur", [.relecteurCCAPEX], place: 1, administrator)
        try workSome(of: worker)
        return [
            Visitor(name: "everything", acting: administrator), Visitor(name: "one_organisation", acting: worker),
            Visitor(name: "one_territory", acting: reviewer),
        ]
    }

    private func account(
        _ login: String, _ roles: Set<Role>, place: Int, _ administrator: ActingWorkspace
    ) throws -> ActingWorkspace {
        let (store, place) = (administrator.store, LineFiller.place(place))
        if try store.account(login: login) == nil {
            guard
                let new = NewAccount(
                    login: login, roles: roles, organisation: place?.organisation,
                    territories: Set([place?.territory].compactMap(\.self)))
            else { throw ExitCode.failure }
            try administrator.addAccount(new)
        }
        guard let id = try store.account(login: login)?.id, let principal = try store.activePrincipal(id) else {
            throw ExitCode.failure
        }
        return administrator.workspace.acting(as: principal)
    }

    /// So that « mine » finds something: a contact noted on two hundred dossiers.
    private func workSome(of worker: ActingWorkspace) throws {
        let query = WorklistQuery(
            account: worker.account.rawValue, today: worker.today, pageSize: 200)
        let list = try worker.worklist(query)
        guard list.counts[.mine] == 0 else { return }
        for row in list.rows {
            try worker.addJournalEntry(.contact, on: worker.today, text: "Appel sans suite", to: row.id)
        }
    }

    private func measure(_ visitor: Visitor, today: CalendarDate) throws {
        let base = WorklistQuery(account: visitor.acting.account.rawValue, today: today)
        let found = try visitor.acting.worklist(base)
        let total = found.counts[.all] ?? 0
        var queries = WorklistQuery.Filter.allCases.map { filter in
            var query = base
            query.filter = filter
            return ("filter=\(filter.rawValue)", query)
        }
        for order in WorklistQuery.Order.allCases where order != base.order {
            var query = base
            query.order = order
            queries.append(("order=\(order.rawValue)", query))
        }
        var last = base
        last.page = max(0, (total - 1) / base.pageSize)
        queries.append(("last_page=\(last.page + 1)", last))
        if let territory = found.territories.first {
            var query = base
            query.territory = territory
            queries.append(("territory=\(territory)", query))
        }
        for (name, query) in queries { try measure(name, query, visitor, total: total) }
    }

    private func measure(_ name: String, _ query: WorklistQuery, _ visitor: Visitor, total: Int) throws {
        let watch = ContinuousClock()
        var rows = 0
        let before = Self.processorSeconds()
        let times = try (0..<rounds).map { _ in
            try watch.measure { rows = try visitor.acting.worklist(query).rows.count }.milliseconds
        }.sorted()
        let processor = (Self.processorSeconds() - before) * 1_000 / Double(rounds)
        print(
            """
            reach \(visitor.name) dossiers \(total) \(name) rows \(rows) median_ms \(Int(times[times.count / 2])) \
            longest_ms \(Int(times[times.count - 1])) processor_ms \(Int(processor.rounded(.up)))
            """)
    }

    /// Of this process: what a list costs whatever else the machine does.
    private static func processorSeconds() -> Double {
        Double(clock()) / Double(CLOCKS_PER_SEC)
    }
}
