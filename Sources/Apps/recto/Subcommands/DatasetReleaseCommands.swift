import ArgumentParser
import Console
import DossierModel
import DossierPipeline

/// Masked pages that somebody has to look at before they may leave.
struct DatasetQueueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "Montre les pages masquées qui attendent une relecture avant de pouvoir partir.",
        discussion: "Sans identifiant, la liste ; avec l'identifiant d'une pièce, le texte masqué de ses pages.")

    @OptionGroup var store: StoreOptions
    @Argument(help: ArgumentHelp("Identifiant de la pièce.", valueName: "pièce")) var acte: String?

    func run() async throws {
        let pages = try await store.openWorkspace(quiet: true).pagesToRelease()
        guard let acte else {
            for page in pages {
                let never = page.canBeReleased ? "" : " (ne partira pas)"
                print("\(page.acte.rawValue) page \(page.page) : \(page.doubts.joined(separator: " ; "))\(never)")
            }
            return print("\(counted(pages.count, "page")) en attente")
        }
        for page in pages where page.acte.rawValue == acte { print("— page \(page.page)\n\(page.text)\n") }
    }
}

struct DatasetReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Laisse partir des pages masquées que quelqu'un a relues.",
        discussion: "La relecture vaut pour ce texte : une autre lecture ou un autre masque est à relire.")

    @OptionGroup var store: StoreOptions
    @Argument(help: ArgumentHelp("Identifiant de la pièce.", valueName: "pièce")) var acte: String
    @Argument(
        help: ArgumentHelp("Pages relues ; toutes celles de la pièce si aucune n'est donnée.", valueName: "pages"))
    var pages: [Int] = []

    func run() async throws {
        let workspace = try await store.openWorkspace(quiet: true)
        let count = try workspace.releasePages {
            $0.acte.rawValue == acte && (pages.isEmpty || pages.contains($0.page))
        }
        print("\(counted(count, "page")) libérée\(count > 1 ? "s" : "")")
        if count == 0 { throw ExitCode.failure }
    }
}
