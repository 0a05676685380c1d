import ArgumentParser
import Console
import DossierModel
import DossierPipeline
import DossierStore
import Foundation

/// The dossiers behind one pseudonym.
struct DatasetReidentifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reidentify", abstract: "Retrouve le dossier derrière un pseudonyme, pour un motif légal, à deux.",
        discussion: """
            Deux comptes de rôles différents y consentent : celui qui lance la commande et celui que nomme --with, qui tape son \
            mot de passe et son code. L'acte est inscrit au journal d'audit.
            """)

    @OptionGroup var store: StoreOptions
    @Argument(help: ArgumentHelp("Le pseudonyme, tel que dans le jeu de données.", valueName: "pseudonyme"))
    var pseudonym: String
    @Option(help: ArgumentHelp("À qui le jeu de données a été remis.", valueName: "nom")) var recipient: String
    @Option(help: ArgumentHelp("Pour quel projet.", valueName: "nom")) var project: String = "principal"
    @Option(help: ArgumentHelp("Code du motif légal : minuscules, chiffres et tirets.", valueName: "code")) var ground:
        String
    @Option(help: ArgumentHelp("Identifiant de la seconde personne.", valueName: "compte")) var with: String

    func validate() throws {
        let isCode = ground.wholeMatch(of: /[a-z0-9-]{1,40}/) != nil
        guard isCode else { throw ValidationError("--ground attend un code : minuscules, chiffres et tirets.") }
    }

    func run() async throws {
        let workspace = try await store.openWorkspace(quiet: true)
        guard let password = SecretPrompt.ask("Mot de passe de \(with) : "),
            let code = SecretPrompt.ask("Code de \(with) : ")
        else { throw ValidationError("La seconde personne tape son mot de passe et son code dans un terminal.") }
        let both = try workspace.together(
            with: Credentials(
                login: with, password: String(decoding: password, as: UTF8.self),
                code: String(decoding: code, as: UTF8.self)))
        let found = try both.reidentify(pseudonym, recipient: recipient, project: project, ground: ground)
        guard !found.isEmpty else {
            Terminal.note(
                "Aucun dossier : le pseudonyme est d'un autre destinataire ou projet, ou le dossier n'existe plus.")
            throw ExitCode.failure
        }
        for id in found { print(id.rawValue) }
    }
}
