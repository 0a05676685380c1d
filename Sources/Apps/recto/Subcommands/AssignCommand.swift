import AccessModel
import ArgumentParser
import DossierModel
import DossierPipeline

/// Where a dossier belongs.
struct AssignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Attribue un dossier à une organisation ou à un territoire, à la place de ceux de l'import.",
        discussion: "Sans option, le dossier revient à qui a importé ses pièces.")

    @OptionGroup var store: StoreOptions
    @Argument(help: ArgumentHelp("Identifiant du dossier.", valueName: "dossier")) var dossier: String
    @Option(help: ArgumentHelp("Code de l'organisation.", valueName: "code")) var organisation: String?
    @Option(help: ArgumentHelp("Code du territoire.", valueName: "code")) var territory: String?

    func run() async throws {
        let place = ImportPlace(
            organisation: try organisation.map {
                try OrganisationCode($0).orFail("--organisation attend un code : lettres minuscules, chiffres, tirets.")
            },
            territory: try territory.map {
                try TerritoryCode($0).orFail("--territory attend un code : lettres minuscules, chiffres, tirets.")
            })
        try await store.openWorkspace(quiet: true).assign(DossierID(rawValue: dossier), to: place)
        print("Dossier \(dossier) attribué.")
    }
}
