import ArgumentParser
import Confinement
import Console
import DossierModel
import DossierPipeline
import Foundation
import ReadingClient
import ReadingWorker

/// What is missing or wrong on this machine, and the command that mends it.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Vérifie l'installation : bibliothèques, langues, règles, formulaires, données.",
        discussion: "Chaque défaut vient avec la commande qui le répare. Code de retour 1 s'il en reste un.")

    @OptionGroup var store: StoreOptions
    @Flag(help: "Écrit le résultat en JSON.") var json = false
    @Flag(help: "Montre aussi chaque acte interdit à la lecture, essayé depuis un processus de lecture.")
    var sandboxTest = false

    func run() async throws {
        let trial = try await SandboxTrial(executable: StoreOptions.program).run(database: store.databaseIfAny)
        let findings =
            Doctor(
                folders: Result { try StoreOptions.dataFolders() }, dataFolder: store.dataFolder,
                keyFolder: store.keyFolder,
                engines: Doctor.Engine.installed()
            ).examine() + Isolation.findings(trial)
        print(json ? try JSONValue.list(findings.map(Self.json)).text() : Self.text(findings))
        if sandboxTest, !json { print("\n" + Isolation.table(trial)) }
        if findings.contains(where: { !$0.isHealthy }) || !trial.possible.isEmpty { throw ExitCode.failure }
    }

    private static func text(_ findings: [Doctor.Finding]) -> String {
        var table = Table([.init("Élément"), .init("État"), .init("Constat"), .init("Remède")])
        for finding in findings {
            table.add(finding.subject, finding.isHealthy ? "bon" : "défaut", finding.message, finding.remedy ?? "")
        }
        return table.rendered()
    }

    private static func json(_ finding: Doctor.Finding) -> JSONValue {
        var object: [String: JSONValue] = [
            "element": .string(finding.subject), "sain": .boolean(finding.isHealthy),
            "constat": .string(finding.message),
        ]
        object["remede"] = finding.remedy.map { .string($0) }
        return .object(object)
    }
}

extension Doctor.Engine {
    /// What the engines of this program say of themselves.
    static func installed() -> [Doctor.Engine] {
        ReadingWorker.engines().map {
            Doctor.Engine(name: $0.name, version: $0.version, remedy: "apt-get install \($0.package)")
        }
    }
}
