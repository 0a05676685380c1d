import ArgumentParser
import Console
import DossierModel
import DossierPipeline
import Foundation

/// What has been kept for long enough.
struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "Liste ce dont la durée de conservation est finie, et pourquoi ; l'efface si on le confirme.",
        discussion: """
            Les durées sont dans Pipelines/conservation.yaml, datées, avec leur source ; celles marquées « à valider par le \
            DPO » sont des propositions. Rien n'est jamais effacé de soi-même : --erase montre la liste et demande d'en taper \
            le nombre ; sans terminal, --confirm doit donner ce nombre.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var turn: TurnOptions
    @Flag(help: "Écrit la liste en JSON.") var json = false
    @Flag(help: "Efface ce qui est listé, après confirmation.") var erase = false
    @Option(
        help: ArgumentHelp("Confirme l'effacement : le nombre exact d'éléments listés.", valueName: "nombre"))
    var confirm: Int?
    @Option(help: ArgumentHelp("Dossier où écrire les certificats.", valueName: "dossier"), completion: .directory)
    var out: String?

    func run() async throws {
        let workspace = try await store.openWorkspace(quiet: true)
        let due = try workspace.dueErasures()
        print(json ? try JSONValue.list(due.map(Self.json)).text() : Self.text(due))
        guard erase, !due.isEmpty else { return }
        let isConfirmed =
            confirm == due.count
            || confirm == nil
                && Confirmation.isGiven(
                    "Effacer pour toujours \(counted(due.count, "élément")) ?", word: "\(due.count)", unattended: false)
        guard isConfirmed else {
            Terminal.note("Rien n'a été effacé : confirmez avec --confirm \(due.count).")
            throw ExitCode.failure
        }
        let certificates = try await workspace.erase(due, turn: turn.importerTurn)
        for certificate in certificates {
            if let out { _ = try certificate.write(into: URL(filePath: out, directoryHint: .isDirectory)) }
        }
        Terminal.note(
            "\(counted(certificates.count, "effacement")) "
                + (out.map { "; certificats dans \($0)." } ?? "; « recto erase IDENTIFIANT » redonne un certificat."))
    }

    private static func text(_ due: [DueErasure]) -> String {
        guard !due.isEmpty else { return "Rien n'a dépassé sa durée de conservation." }
        var table = Table([.init("Objet"), .init("Nature"), .init("Gardé jusqu'au"), .init("Motif")])
        for item in due { table.add(item.subject, item.title, item.keptUntil.french, item.reason) }
        return "\(counted(due.count, "élément")) à effacer\n\n\(table.rendered())"
    }

    private static func json(_ due: DueErasure) -> JSONValue {
        .object([
            "objet": .string(due.subject), "regle": .string(due.rule), "garde_jusqu_au": .string(due.keptUntil.iso),
            "motif": .string(due.reason),
        ])
    }
}
