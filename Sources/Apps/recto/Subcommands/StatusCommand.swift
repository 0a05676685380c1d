import ArgumentParser
import Console
import DossierModel
import DossierPipeline
import DossierStore
import Procedure

/// What the store holds.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Montre les dossiers, leurs échéances et ce qui reste à vérifier.")

    @OptionGroup var store: StoreOptions
    @Flag(help: "Écrit le résultat en JSON.") var json = false

    func run() async throws {
        let workspace = try await store.openWorkspace(quiet: true)
        let views = try workspace.views()
        print(json ? try JSONValue.list(views.map(Self.json)).text() : try Self.text(views, of: workspace))
    }

    private static func text(_ views: [DossierView], of workspace: ActingWorkspace) throws -> String {
        let actes = views.reduce(0) { $0 + $1.dossier.actes.count }
        var counts = [counted(views.count, "dossier"), counted(actes, "acte")]
        if let all = try workspace.storeStatus() {
            counts += [
                counted(all.pages, "page"),
                counted(all.refusals.reduce(0) { $0 + $1.count }, "fichier refusé", "fichiers refusés"),
            ]
        }
        let head = counts.joined(separator: " · ")
        var table = Table([
            .init("Dossier"), .init("DSF"), .init("Prochaine échéance"), .init("Date"), .init("Pièces", .right),
            .init("À vérifier", .right),
        ])
        for view in views {
            table.add(
                view.dossier.id.rawValue, view.obligation.label, view.nextDeadline?.kind.label ?? "",
                view.nextDeadline?.due?.french ?? "", grouped(view.dossier.distinctActes.count),
                grouped(view.fieldsToCheck))
        }
        return table.isEmpty ? head : head + "\n\n" + table.rendered()
    }

    private static func json(_ view: DossierView) -> JSONValue {
        var object: [String: JSONValue] = [
            "id": .string(view.dossier.id.rawValue), "dsf": .string(view.obligation.label),
            "pieces": .integer(view.dossier.distinctActes.count), "champs_a_verifier": .integer(view.fieldsToCheck),
        ]
        object["prochaine_echeance"] = view.nextDeadline?.due.map { .string($0.iso) }
        return .object(object)
    }
}
