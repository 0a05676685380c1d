import ArgumentParser
import Console
import DossierModel
import DossierPipeline
import Foundation
import ReadingWorker

/// What is missing or wrong on this machine, and the command that mends it.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Vérifie l'installation : bibliothèques, langues, règles, formulaires, données.",
        discussion: "Chaque défaut vient avec la commande qui le répare. Code de retour 1 s'il en reste un.")

    @OptionGroup var store: StoreOptions
    @Flag(help: "Écrit le résultat en JSON.") var json = false

    func run() async throws {
        let engines = ReadingWorker.engines().map {
            Doctor.Engine(name: $0.name, version: $0.version, remedy: "apt-get install \($0.package)")
        }
        let findings = Doctor(
            folders: Result { try StoreOptions.dataFolders() }, dataFolder: store.dataFolder,
            keyFolder: store.keyFolder,
            engines: engines
        ).examine()
        print(json ? try JSONValue.list(findings.map(Self.json)).text() : Self.text(findings))
        if findings.contains(where: { !$0.isHealthy }) { throw ExitCode.failure }
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
