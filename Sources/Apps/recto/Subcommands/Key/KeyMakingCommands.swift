import ArgumentParser
import Console
import DossierPipeline
import Foundation
import Vault

/// Where a recovery sheet is written.
struct SheetOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Écrit la feuille de secours dans ce fichier : PDF, ou texte si son nom finit en .txt. Imprimez-la, puis effacez le fichier.",
            valueName: "fichier"),
        completion: .file())
    var sheet: String?

    /// Writes the sheet where one was asked for; else says how to get it.
    func write(_ store: StoreOptions) async throws {
        guard let sheet else {
            return Terminal.note("Imprimez maintenant la feuille de secours : recto key sheet FICHIER.pdf")
        }
        try await Self.write(to: sheet, store)
    }

    static func write(to file: String, _ store: StoreOptions) async throws {
        let code = try await store.auditedKeys().perform(.sheet) { try $0.recoveryCode() }
        let made = RecoverySheet(code, on: try store.day.currentDay())
        let isText = file.lowercased().hasSuffix(".txt")
        let content = isText ? Data(made.text.utf8) : try made.pdf(fonts: StoreOptions.dataFolders())
        try PrivateFile.write(content, to: URL(filePath: file))
        Terminal.note(
            "Feuille de secours écrite : \(file)\nElle contient la clé en clair : imprimez-la, mettez-la sous clé, puis effacez ce fichier."
        )
    }
}

/// The first key, or the same key under a passphrase.
struct KeyInitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Crée la clé maîtresse ; ou met celle qui est là sous une phrase de passe.",
        discussion: """
            Sans cette commande, la première commande qui a besoin de la clé la crée dans le dossier des clés, en fichier \
            réservé à votre compte, et le dit.

            Avec --passphrase, la clé ne s'ouvre plus qu'avec une phrase de passe (scrypt), demandée à chaque commande. Une \
            clé déjà créée en fichier est mise sous la phrase, et le fichier supprimé : rien n'est rechiffré. LA PHRASE \
            OUBLIÉE, seule la feuille de secours ouvre encore les données.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var sheet: SheetOptions
    @Flag(help: "Protège la clé par une phrase de passe.") var passphrase = false

    func run() async throws {
        let settings = try KeySettings.load(from: StoreOptions.dataFolders())
        let protection = passphrase ? try store.key.newProtection(settings) : .file
        let status = try await store.auditedKeys().perform(.protect) { keeping in
            try keeping.create(protection)
            return try keeping.status()
        }
        print("Clé maîtresse prête : \(status.path ?? "") (\(status.form.label), repère \(status.mark)).")
        Terminal.note("Sans elle, ou sans le trousseau du même dossier, les données sont perdues pour toujours.")
        try await sheet.write(store)
    }
}

/// The recovery sheet.
struct KeySheetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet", abstract: "Écrit la feuille de secours de la clé, à imprimer et à mettre sous clé.")

    @OptionGroup var store: StoreOptions
    @Argument(help: ArgumentHelp("Fichier à écrire : PDF, ou texte (.txt).", valueName: "fichier"), completion: .file())
    var file: String

    func run() async throws { try await SheetOptions.write(to: file, store) }
}

/// A key for systemd.
struct KeyNewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Écrit une nouvelle clé dans un fichier, pour en faire un crédentiel systemd.",
        discussion: """
            Exemple, le fichier restant en mémoire :
              recto key new /run/cle
              systemd-creds encrypt --name=recto-master-key /run/cle /etc/credstore.encrypted/recto-master-key
              rm /run/cle
            Le service la reçoit par LoadCredentialEncrypted=recto-master-key. Pour en changer : un second crédentiel \
            « recto-master-key-next », « recto key rotate » dans le service, puis le second remplace le premier.
            """)

    @Argument(help: ArgumentHelp("Fichier à écrire.", valueName: "fichier"), completion: .file()) var file: String

    func run() async throws { try KeyKeeping.writeNewKey(to: URL(filePath: file).path(percentEncoded: false)) }
}

extension StoreOptions {
    func auditedKeys() throws -> AuditedKeys {
        try AuditedKeys(dataFolder: dataFolder, keyFolder: keyFolder, rules: Self.dataFolders())
    }
}
