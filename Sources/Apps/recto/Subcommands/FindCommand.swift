import ArgumentParser
import Console
import DossierModel
import DossierPipeline
import DossierStore
import Procedure

/// Dossiers by name, address or reference.
struct FindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Cherche des dossiers par nom, adresse ou référence.",
        discussion: """
            Majuscules, accents et tirets sont indifférents ; une lettre mal lue ou mal tapée dans un nom est pardonnée. \
            Avec un ou deux mots, tous doivent se trouver dans le dossier ; au-delà, un peut manquer. Ce qui est cherché : \
            Pipelines/search.yaml.

            Exemples :  recto find quilleboeuf     recto find 24/00417     recto find "12 rue des courlis"
            """)

    @OptionGroup var store: StoreOptions
    @Argument(help: ArgumentHelp("Mots cherchés.", valueName: "mots")) var words: [String]
    @Option(help: ArgumentHelp("Nombre de dossiers montrés au plus.", valueName: "nombre")) var limit = 20
    @Flag(help: "Écrit le résultat en JSON.") var json = false

    func validate() throws {
        guard !words.isEmpty else { throw ValidationError("Donnez au moins un mot à chercher.") }
        guard (1...1000).contains(limit) else { throw ValidationError("--limit attend un nombre de 1 à 1000.") }
    }

    func run() async throws {
        let workspace = try await store.openWorkspace(quiet: true)
        let hits = try workspace.find(words.joined(separator: " "), limit: limit)
        if try workspace.hasUnfiledActes() {
            Terminal.note("Des actes ne sont pas encore classés pour la recherche : lancez « recto reread ».")
        }
        if json { return print(try JSONValue.list(hits.map(Self.json)).text()) }
        guard !hits.isEmpty else { return print("Aucun dossier trouvé.") }
        var table = Table([
            .init("Dossier"), .init("Ressemblance", .right), .init("DSF"), .init("Prochaine échéance"), .init("Date"),
            .init("Pièces", .right),
        ])
        for hit in hits {
            let view = try workspace.view(of: hit.dossier)
            table.add(
                hit.dossier.rawValue, "\(Int((hit.score * 100).rounded()))\u{A0}%", view.obligation.label,
                view.nextDeadline?.kind.label ?? "", view.nextDeadline?.due?.french ?? "",
                grouped(view.dossier.distinctActes.count))
        }
        print(table.rendered())
    }

    private static func json(_ hit: SearchHit) -> JSONValue {
        .object(["dossier": .string(hit.dossier.rawValue), "ressemblance": .number(hit.score)])
    }
}
