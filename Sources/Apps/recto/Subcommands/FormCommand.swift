import ArgumentParser
import Console
import DossierModel
import DossierPipeline
import Foundation

/// The filled form of one dossier.
struct FormCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "Préremplit le DSF d'un dossier, ou vérifie qu'il porte toutes les rubriques du décret.",
        discussion: """
            Écrit le formulaire encore modifiable, « Origine des informations » (PDF et JSON, pour le travailleur social \
            seulement). Avec --final, écrit la version aplatie à transmettre : les blancs y portent « non renseigné » ou \
            « sans objet ».

            Avec --check, vérifie les rubriques D01 à D15 de l'article 2 du décret n° 2021-8 ; sans dossier, pour tous.
            """)

    @OptionGroup var store: StoreOptions
    @Argument(help: ArgumentHelp("Identifiant du dossier.", valueName: "dossier")) var dossier: String?
    @Option(
        help: ArgumentHelp("Dossier où écrire (par défaut : le dossier courant).", valueName: "dossier"),
        completion: .directory)
    var out: String = "."
    @Flag(name: .customLong("final"), help: "Version aplatie, prête à transmettre.") var isFinal = false
    @Flag(help: "Vérifie les rubriques sans rien écrire.") var check = false
    @Option(
        help: ArgumentHelp("Dossier d'une autre édition du formulaire (PDF et fields.yaml).", valueName: "dossier"),
        completion: .directory)
    var edition: String?

    func validate() throws {
        guard dossier != nil || check else {
            throw ValidationError("Donnez l'identifiant d'un dossier (« recto status » les donne).")
        }
    }

    func run() async throws {
        let workspace = try await store.openWorkspace(quiet: true, edition: edition)
        let id = dossier.map(DossierID.init(rawValue:))
        if check { return try runCheck(workspace, id) }
        guard let id else { return }
        let written = try workspace.writeForm(
            of: id, into: URL(filePath: out, directoryHint: .isDirectory), isFinal: isFinal)
        for file in written { print(file.path) }
    }

    private func runCheck(_ workspace: ActingWorkspace, _ id: DossierID?) throws {
        let results = try workspace.checkForms(of: id)
        for result in results {
            print(
                "\(result.dossier.rawValue) : \(result.faults.isEmpty ? "conforme (D01 à D15)" : result.faults.joined(separator: " ; "))"
            )
        }
        if results.contains(where: { !$0.faults.isEmpty }) { throw ExitCode.failure }
    }
}
