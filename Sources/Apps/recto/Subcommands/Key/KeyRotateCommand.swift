import ArgumentParser
import Console
import DossierModel
import DossierPipeline
import Foundation
import Vault

/// Another master key.
struct KeyRotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Change la clé maîtresse : toutes les clés des données sont enveloppées par une nouvelle.",
        discussion: """
            Les données ne sont pas rechiffrées ; les autres commandes peuvent continuer. Interrompue à n'importe quel \
            instant, la même commande reprend : l'ancienne clé ne part que lorsque plus rien n'en dépend.

            L'ancienne feuille de secours ne sert plus qu'aux copies du trousseau faites avant : imprimez la nouvelle, \
            refaites une copie du trousseau (« recto key backup »).
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var speech: SpeechOptions
    @OptionGroup var sheet: SheetOptions

    func run() async throws {
        let display = SafekeepingDisplay(quiet: speech.quiet)
        let (mark, form) = try await store.auditedKeys().perform(.rotate) { keeping in
            (try keeping.rotate { display.showRotation(done: $0.done, total: $0.total) }, try keeping.status().form)
        }
        display.finish()
        if !speech.quiet { print("Clé maîtresse changée : repère \(mark).") }
        try await sheet.write(store)
        if form == .credential {
            Terminal.note(
                "La clé vient de systemd : mettez maintenant le crédentiel « recto-master-key-next » à la place de « recto-master-key »."
            )
        }
    }
}

/// What there is.
struct KeyStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Montre où est la clé, comment elle est protégée, et l'état du trousseau.")

    @OptionGroup var store: StoreOptions
    @Flag(help: "Écrit le résultat en JSON.") var json = false

    func run() async throws {
        let status = try await store.auditedKeys().perform(.status) { try $0.status() }
        print(
            json
                ? try JSONValue.object(Self.record(status, store.keyFolder)).text() : Self.text(status, store.keyFolder)
        )
    }

    private static func text(_ status: KeyKeeping.Status, _ folder: KeyFolder) -> String {
        let keys = KeyPurpose.allCases.map { "\(grouped(status.keys[$0] ?? 0)) \(label($0))" }.joined(separator: ", ")
        return """
            Clé maîtresse    \(status.form.label)\(status.path.map { " (\($0))" } ?? ""), repère \(status.mark)
            Trousseau        \(folder.keyringPath)
            Clés de données  \(keys)
            Rotation         \(status.waiting == 0 ? "aucune en cours" : "inachevée, \(counted(status.waiting, "clé")) à reprendre : recto key rotate")
            Mémoire          \(status.locksMemory ? "clés gardées hors de l'espace d'échange" : "clés non verrouillées (LimitMEMLOCK=0) ; chiffrez l'espace d'échange")
            """
    }

    private static func label(_ purpose: KeyPurpose) -> String {
        switch purpose {
        case .lookup: "de recherche"
        case .source: "de fichiers"
        case .dossier: "de dossiers"
        case .account: "de comptes"
        case .audit: "de journal"
        case .dataset: "de jeux de données"
        }
    }

    private static func record(_ status: KeyKeeping.Status, _ folder: KeyFolder) -> [String: JSONValue] {
        var record: [String: JSONValue] = [
            "protection": .string(status.form.rawValue), "repere": .string(status.mark),
            "trousseau": .string(folder.keyringPath), "a_reprendre": .integer(status.waiting),
            "memoire_verrouillee": .boolean(status.locksMemory),
            "cles": .object(
                Dictionary(
                    uniqueKeysWithValues: KeyPurpose.allCases.map { ($0.rawValue, .integer(status.keys[$0] ?? 0)) })),
        ]
        record["fichier"] = status.path.map { .string($0) }
        return record
    }
}
