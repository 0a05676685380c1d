import ArgumentParser

/// All that concerns the master key and the keyring.
struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Clé maîtresse et trousseau : créer, imprimer, changer, sauvegarder, retrouver.",
        discussion: """
            Deux choses ouvrent les données : la clé maîtresse et le trousseau (les clés des données, enveloppées par elle). \
            Les deux sont dans le dossier des clés (--keys), jamais dans les données ni dans « recto backup ». PERDRE L'UNE OU \
            L'AUTRE, C'EST PERDRE TOUTES LES DONNÉES, sauvegardes comprises : imprimez la feuille de secours (« recto key \
            sheet ») et copiez le trousseau (« recto key backup »).

            La clé est un fichier réservé à votre compte ; ou s'ouvre avec une phrase de passe (« recto key init \
            --passphrase », pour un portable) ; ou vient de systemd (crédentiel « recto-master-key »).
            """,
        subcommands: [
            KeyStatusCommand.self, KeyInitCommand.self, KeySheetCommand.self, KeyRotateCommand.self,
            KeyBackupCommand.self, KeyRecoverCommand.self, KeyNewCommand.self,
        ])
}
