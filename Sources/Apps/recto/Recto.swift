import ArgumentParser
import Confinement
import Console
import Foundation

/// The root of the command line. Exit codes: 0 all done, 1 failed, 2 usage, 3 finished with some files refused,
/// 4 stopped before the end with nothing left half-written: by a signal, or because a dataset would be too risky.
@main
struct Recto: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recto",
        abstract: "Des actes numérisés aux diagnostics sociaux et financiers (DSF) préremplis.",
        discussion: """
            Recto lit des piles d'actes (commandements de payer, assignations…), les range par ménage et préremplit, pour \
            chaque ménage, le formulaire de diagnostic social et financier. Tout reste sur cette machine, chiffré.

            Pour commencer :  recto run DOSSIER_DE_SCANS --out formulaires

            Codes de retour : 0 tout est fait · 1 échec · 2 commande mal écrite · 3 terminé, mais des fichiers ont été refusés \
            · 4 arrêté avant la fin, sans rien laisser à moitié : à votre demande (Ctrl-C, SIGTERM ; la même commande reprend), ou \
            parce qu'un jeu de données aurait permis de reconnaître des personnes.
            """,
        version: "0.1.0",
        subcommands: [
            RunCommand.self, ImportCommand.self, StatusCommand.self, FindCommand.self, ShowCommand.self,
            FormCommand.self,
            NoteCommand.self, ReadCommand.self, RereadCommand.self, RetryCommand.self, WatchCommand.self,
            VerifyCommand.self, BackupCommand.self, RestoreCommand.self, KeyCommand.self, EraseCommand.self,
            RetentionCommand.self, UserCommand.self, AccessCommand.self, AssignCommand.self, AuditCommand.self,
            DatasetCommand.self, EvaluateCommand.self, DoctorCommand.self,
            ServeCommand.self, WorkerCommand.self,
        ])

    static func main() async {
        SecretMemory.withhold()
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            leave(with: error)
        }
    }

    /// Prints help on standard output and errors on standard error, in French, and exits with the documented code.
    private static func leave(with error: any Error) -> Never {
        if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
        let message = FrenchHelp.translated(fullMessage(for: error))
        switch exitCode(for: error) {
        case .success:
            print(message)
            Foundation.exit(0)
        case .validationFailure:
            FileHandle.standardError.write(Data((message + "\n").utf8))
            Foundation.exit(2)
        default:
            FileHandle.standardError.write(Data((message + "\n").utf8))
            Foundation.exit(1)
        }
    }
}

extension ExitCode {
    /// Everything ended in a recorded state, but some files were refused.
    static let someRefused = ExitCode(3)
    /// A signal asked for the end; the same command goes on from there.
    static let interrupted = ExitCode(4)
    /// A dataset would let people be recognised: nothing is written until the profile changes or somebody answers for it.
    static let tooRisky = ExitCode(4)
}
