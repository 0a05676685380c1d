import ArgumentParser
import Console
import DossierModel
import DossierPipeline
import DossierStore

/// Whether the store is as Recto wrote it.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Vérifie que rien dans les données n'a été abîmé, perdu ou modifié.",
        discussion: """
            Relit toute la base et tous les fichiers de données : structure, renvois, empreinte de chaque ligne, chaque \
            valeur chiffrée, chaque fichier. Un seul bit changé se voit. La commande ne répare ni ne supprime jamais rien, \
            et peut tourner pendant un import.

            Code de retour 0 si tout est intact, 1 sinon ; les défauts ne citent que des identifiants. S'il y en a : \
            n'importez plus rien, gardez le dossier tel quel, et restaurez une sauvegarde dans un dossier vide \
            (« recto restore »).
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var speech: SpeechOptions
    @Flag(help: "Écrit le résultat en JSON.") var json = false

    func run() async throws {
        let display = SafekeepingDisplay(quiet: speech.quiet)
        let found = try store.safekeeping().verify(display.show)
        display.finish()
        if json {
            print(try Self.json(found).text())
        } else if !speech.quiet || !found.faults.isEmpty {
            print(found.text)
        }
        if !found.faults.isEmpty { throw ExitCode.failure }
    }

    private static func json(_ found: StoreVerification) -> JSONValue {
        let faults = found.faults.map { fault in
            JSONValue.object([
                "nature": .string(fault.problem.rawValue), "table": .string(fault.table), "ligne": .string(fault.row),
                "constat": .string(fault.message),
            ])
        }
        return .object([
            "sain": .boolean(found.faults.isEmpty), "lignes": .integer(found.rows), "fichiers": .integer(found.blobs),
            "defauts": .list(faults),
        ])
    }
}

extension StoreVerification {
    /// What was looked at, what is wrong, and what to do then.
    fileprivate var text: String {
        let seen = "\(counted(rows, "ligne")) et \(counted(blobs, "fichier")) de données"
        if faults.isEmpty { return "\(seen) : tout est intact." }
        let listed = faults.prefix(50).map(\.message).joined(separator: "\n")
        let more = faults.count > 50 ? "\n… et \(counted(faults.count - 50, "autre")) (--json les donne tous)" : ""
        return """
            \(counted(faults.count, "défaut")) :
            \(listed)\(more)

            Rien n'a été modifié. N'importez plus rien dans ce dossier, gardez-le tel quel, et restaurez une sauvegarde dans \
            un dossier vide : recto restore FICHIER --data AUTRE_DOSSIER
            """
    }
}
