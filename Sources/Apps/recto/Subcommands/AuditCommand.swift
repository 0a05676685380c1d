import AccessModel
import ArgumentParser
import Console
import DossierModel
import DossierPipeline
import DossierStore
import Foundation
import Vault

/// What was done, by whom.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Le journal de ce qui a été fait : lire, vérifier, en conserver la tête ailleurs.",
        discussion: """
            Chaque consultation, correction, export, connexion, refus, changement de droits ou effacement laisse une entrée, \
            sans donnée personnelle, enchaînée à la précédente. La dernière (la tête) est aussi gardée dans le dossier des \
            clés : une base coupée ou remplacée par une copie plus ancienne se voit.
            """,
        subcommands: [List.self, Verify.self, Head.self, Accept.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Montre les dernières entrées du journal.")

        @OptionGroup var store: StoreOptions
        @Option(help: ArgumentHelp("Seulement ce qui touche ce dossier.", valueName: "dossier")) var dossier: String?
        @Option(help: ArgumentHelp("Nombre d'entrées.", valueName: "nombre")) var limit = 50
        @Flag(help: "Écrit le résultat en JSON.") var json = false

        func validate() throws {
            if limit < 1 { throw ValidationError("--limit attend un nombre d'au moins 1.") }
        }

        func run() async throws {
            let workspace = try await store.openWorkspace(quiet: true)
            let records = try workspace.auditRecords(of: dossier.map(DossierID.init(rawValue:)), limit: limit)
            print(json ? try JSONValue.list(records.map(\.json)).text() : try Self.text(records, in: workspace))
        }

        private static func text(_ records: [AuditRecord], in workspace: ActingWorkspace) throws -> String {
            let names = try workspace.authorNames()
            var table = Table([
                .init("N°", .right), .init("Date (UTC)"), .init("Compte"), .init("Acte"), .init("Issue"),
                .init("Objet"), .init("Nombre", .right), .init("Précision"),
            ])
            for record in records {
                let account = record.account?.rawValue
                table.add(
                    "\(record.position)", record.madeAt.formatted(.iso8601),
                    account.map { names[$0] ?? String($0.prefix(8)) } ?? "–", record.event, record.outcome.label,
                    [record.targetKind, record.target.map { String($0.prefix(8)) }].compactMap(\.self).joined(
                        separator: " "), grouped(record.amount), record.detail ?? "")
            }
            return table.isEmpty ? "Le journal est vide." : table.rendered()
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Vérifie que rien n'a été modifié, ajouté, supprimé, déplacé ni coupé dans le journal.",
            discussion: """
                Avec --head, vérifie aussi qu'une tête conservée ailleurs (« recto audit head ») est bien dans ce journal. Code de \
                retour 1 si quelque chose manque ou a changé.
                """)

        @OptionGroup var store: StoreOptions
        @Option(help: ArgumentHelp("Tête conservée ailleurs.", valueName: "tête")) var head: String?
        @Flag(help: "Écrit le résultat en JSON.") var json = false

        func validate() throws {
            if let head { _ = try AuditHead(text: head).orFail("--head attend ce qu'écrit « recto audit head ».") }
        }

        func run() async throws {
            let workspace = try await store.openWorkspace(quiet: true)
            let found = try workspace.verifyAudit(against: head.flatMap(AuditHead.init(text:)))
            if json {
                let object: [String: JSONValue] = [
                    "sain": .boolean(found.faults.isEmpty), "entrees": .integer(found.head.position),
                    "defauts": .list(found.faults.map { .string("\($0)") }),
                ]
                print(try JSONValue.object(object).text())
            } else if found.faults.isEmpty {
                print("\(counted(found.head.position, "entrée")) : le journal est intact.")
            } else {
                print(found.faults.map(\.description).joined(separator: "\n"))
                print(
                    """

                    Cherchez ce qui s'est passé avant de continuer (une sauvegarde remise à la main, une copie du dossier ?). \
                    Ensuite seulement : recto audit accept
                    """)
            }
            if !found.faults.isEmpty { throw ExitCode.failure }
        }
    }

    struct Head: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "head",
            abstract: "Écrit la tête du journal, à conserver ailleurs.",
            discussion: """
                Une ligne sans donnée personnelle : envoyez-la régulièrement hors de cette machine. « recto audit verify --head » \
                prouve plus tard que rien de ce qui la précède n'a changé.
                """)

        @OptionGroup var store: StoreOptions

        func run() async throws { print(try await store.openWorkspace(quiet: true).auditHead().text) }
    }

    struct Accept: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "accept",
            abstract: "Reprend le journal tel qu'il est après un défaut expliqué ; la reprise y est inscrite.")

        @OptionGroup var store: StoreOptions

        func run() async throws {
            try await store.openWorkspace(quiet: true).acceptAudit()
            print("Le journal reprend d'ici ; cette reprise y est inscrite.")
        }
    }
}

extension AuditRecord {
    fileprivate var json: JSONValue {
        var object: [String: JSONValue] = [
            "numero": .integer(position), "date": .string(madeAt.formatted(.iso8601)), "acte": .string(event),
            "issue": .string(outcome.rawValue), "nombre": .integer(amount),
        ]
        object["compte"] = account.map { .string($0.rawValue) }
        object["nature"] = targetKind.map { .string($0) }
        object["objet"] = target.map { .string($0) }
        object["precision"] = detail.map { .string($0) }
        return .object(object)
    }
}
