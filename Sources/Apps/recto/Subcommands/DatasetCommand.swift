import ArgumentParser
import Console
import DossierPipeline
import Foundation

/// Pseudonymised datasets that can be handed over.
struct DatasetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dataset", abstract: "Prépare un jeu de données pseudonymisées à remettre.",
        subcommands: [
            DatasetBuildCommand.self, DatasetProfilesCommand.self, DatasetQueueCommand.self, DatasetReleaseCommand.self,
            DatasetReidentifyCommand.self,
        ])
}

struct DatasetBuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Écrit un paquet de données pour un destinataire, après en avoir mesuré les risques.",
        discussion: """
            Écrit des tableaux CSV décrits par datapackage.json, les mêmes dans donnees.sqlite, une notice d'une page, le \
            rapport des risques et SHA256SUMS. Les données restent personnelles : elles sont pseudonymisées, non anonymes. \
            La clé des pseudonymes, propre au destinataire et au projet, reste dans le dossier des clés.

            Des lignes trop singulières sont retirées, jusqu'à la part que le profil permet. Au-delà, rien n'est écrit : \
            code de retour 4. Avec --allow-risk, le paquet est écrit quand même, et sa notice le dit.

            Profils fournis : « recto dataset profiles ». Un profil à soi est une copie modifiée de l'un d'eux.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var speech: SpeechOptions
    @Option(help: ArgumentHelp("Nom d'un profil fourni, ou fichier.", valueName: "profil")) var profile: String
    @Option(help: ArgumentHelp("À qui les données sont remises.", valueName: "nom")) var recipient: String
    @Option(help: ArgumentHelp("Pour quel projet ; un autre projet a d'autres pseudonymes.", valueName: "nom"))
    var project: String = "principal"
    @Option(help: ArgumentHelp("Dossier à écrire.", valueName: "dossier"), completion: .directory) var out: String
    @Flag(
        help:
            "Joint les textes masqués des pages (textes.jsonl) ; les pages douteuses attendent « recto dataset queue »."
    )
    var withTexts = false
    @Option(
        help: ArgumentHelp("Table des intercommunalités (CSV : commune, code_postal, epci).", valueName: "fichier"),
        completion: .file())
    var epci: String?
    @Option(help: ArgumentHelp("Écrit malgré les risques, pour ce motif.", valueName: "motif")) var allowRisk: String?
    @Option(
        help: ArgumentHelp("Où écrire le rapport des risques d'un refus.", valueName: "fichier"), completion: .file())
    var report: String?

    func validate() throws {
        for (name, text) in [("--recipient", recipient), ("--project", project), ("--allow-risk", allowRisk ?? "-")]
        where text.trimmingCharacters(in: .whitespaces).isEmpty {
            throw ValidationError("\(name) attend un texte.")
        }
    }

    func run() async throws {
        let workspace = try await store.openWorkspace(quiet: speech.quiet)
        do {
            let built = try await workspace.buildDataset(request)
            if !speech.quiet { print(text(of: built)) }
        } catch let refusal as DatasetRefusal {
            Terminal.note("\(refusal)")
            if case .tooRisky = refusal { throw ExitCode.tooRisky }
            throw ExitCode.failure
        }
    }

    private var request: DatasetRequest {
        DatasetRequest(
            profile: profile, recipient: recipient, project: project,
            folder: URL(filePath: out, directoryHint: .isDirectory), withTexts: withTexts, acceptedRisk: allowRisk,
            epci: epci.map { URL(filePath: $0) }, report: report.map { URL(filePath: $0) })
    }

    private func text(of built: BuiltDataset) -> String {
        let tables = built.tables.map { "  \($0.name) : \(counted($0.rows, "ligne"))" }.joined(separator: "\n")
        let faults =
            built.faults.isEmpty
            ? "" : "\nÉcrit malgré ces risques :\n" + built.faults.map { "  – \($0)" }.joined(separator: "\n")
        let texts =
            withTexts
            ? "\n  Textes masqués : \(counted(built.maskedPages, "page")) ; \(built.waitingPages) en attente (recto dataset queue)"
            : ""
        return
            "Jeu de données écrit : \(out)\n\(tables)\(texts)\(faults)\nCe sont toujours des données personnelles : remettez notice.pdf avec elles."
    }
}

struct DatasetProfilesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "profiles", abstract: "Liste les profils fournis.")

    @OptionGroup var store: StoreOptions

    func run() async throws {
        for profile in try await store.openWorkspace(quiet: true).datasetProfiles {
            print("\(profile.name) : \(profile.title)")
        }
    }
}
