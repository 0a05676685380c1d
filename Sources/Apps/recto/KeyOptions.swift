import ArgumentParser
import Console
import DossierPipeline
import Foundation
import Synchronization
import Vault

/// How the master key opens where a passphrase or systemd guards it.
struct KeyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Dossier des clés, hors des données (par défaut : ~/.config/recto/cles).", valueName: "dossier"),
        completion: .directory)
    var keys: String?

    @Option(
        help: ArgumentHelp(
            "Fichier dont la première ligne est la phrase de passe (mode 0600).", valueName: "fichier"),
        completion: .file())
    var passphraseFile: String?

    @Option(
        help: ArgumentHelp(
            "Descripteur ouvert sur lequel lire la phrase de passe, par exemple 3.", valueName: "numéro"))
    var passphraseFd: Int32?

    func folder(at url: URL) -> KeyFolder {
        let given = self
        return KeyFolder(
            url,
            unlocking: KeyUnlocking(
                credentialFolder: ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"]
            ) { () throws(VaultError) in try GivenPassphrase.get(given, question: "Phrase de passe : ") })
    }

    /// A passphrase for a key to be written: asked twice on a terminal.
    func newProtection(_ settings: KeySettings) throws -> MasterKeyProtection {
        let phrase = try GivenPassphrase.get(self, question: "Nouvelle phrase de passe : ")
        if passphraseFile == nil, passphraseFd == nil { try SecretPrompt.confirm(phrase) }
        guard String(decoding: phrase, as: UTF8.self).count >= settings.minimumLength else {
            throw ValidationError(
                "La phrase de passe compte au moins \(settings.minimumLength) caractères ; cinq ou six mots sans lien "
                    + "entre eux se retiennent bien.")
        }
        return .passphrase(phrase, settings.cost)
    }
}

/// What was given as the passphrase, once for the whole process: a rotation elsewhere may ask for it again later.
private enum GivenPassphrase {
    private static let given = Mutex<Data?>(nil)

    static func get(_ options: KeyOptions, question: String) throws(VaultError) -> Data {
        if let known = given.withLock({ $0 }) { return known }
        guard let answer = try read(options, question), !answer.isEmpty else { throw .passphraseNeeded }
        given.withLock { $0 = answer }
        return answer
    }

    private static func read(_ options: KeyOptions, _ question: String) throws(VaultError) -> Data? {
        if let path = options.passphraseFile {
            return try PrivateFile.secret(at: path).flatMap { $0.split(whereSeparator: \.isNewline).first }
                .map { Data($0.utf8) }
        }
        return options.passphraseFd.map(SecretPrompt.line) ?? SecretPrompt.ask(question)
    }
}
