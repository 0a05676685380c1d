/// Why a key or a sealed value cannot be used. Messages name files of keys and columns, never content.
public enum VaultError: Error, Hashable, Sendable {
    case keyFileTooOpen(path: String, mode: UInt32)
    case keyFolderTooOpen(path: String, mode: UInt32)
    case keyFileForeign(path: String)
    case keyFileMalformed(path: String)
    case keyFolderInsideData(path: String)
    /// The keyring holds keys, but the master key that wrapped them is gone.
    case masterKeyMissing(path: String)
    /// The keyring was wrapped by another master key.
    case wrongMasterKey(path: String)
    /// The data key is not in the keyring: erased, or another keyring.
    case unknownKey(place: SealedPlace?)
    /// Altered, cut, or moved from another place.
    case tampered(SealedPlace)
    /// The keyring's own database failed; `code` is SQLite's.
    case keyringUnusable(path: String, code: Int32)
    case fileSystem(operation: String, path: String, errno: Int32)
    /// The master key opens with a passphrase, and nobody was there to give it.
    case passphraseNeeded
    case wrongPassphrase
    case passphraseTooCostly
    /// A master key is there already, and would be lost if another took its place.
    case masterKeyExists(path: String)
    /// Another command changes the keys.
    case ceremonyBusy
    /// The new key is a credential, which only the administrator can set ready.
    case nextCredentialMissing(name: String)
    /// The key is not the one that the keyring was wrapped with.
    case foreignRecovery
    /// A backup that is no keyring, or the place of one that is in use.
    case keyringBackupUnusable(path: String)
    case backupInsideData(path: String)
}

extension VaultError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .keyFileTooOpen(let path, let mode):
            "Le fichier de clé \(path) est accessible à d'autres comptes (mode \(Self.octal(mode))) : "
                + "exécutez « chmod 600 » sur ce fichier, puis relancez."
        case .keyFolderTooOpen(let path, let mode):
            "D'autres comptes peuvent écrire dans le dossier de clés \(path) (mode \(Self.octal(mode))) : "
                + "exécutez « chmod 700 » sur ce dossier, puis relancez."
        case .keyFileForeign(let path):
            "Le fichier de clé \(path) n'est pas un fichier ordinaire de votre compte : "
                + "indiquez un autre dossier de clés ou corrigez son propriétaire."
        case .keyFileMalformed(let path):
            "Le fichier de clé \(path) est abîmé ou n'est pas une clé de Recto : restaurez-le depuis votre sauvegarde."
        case .keyFolderInsideData(let path):
            "Le dossier de clés \(path) se trouve dans le dossier des données : "
                + "placez-le ailleurs, sinon une copie des données emporterait aussi la clé."
        case .masterKeyMissing(let path):
            "La clé maîtresse \(path) est absente alors que le trousseau existe : "
                + "restaurez-la depuis votre sauvegarde ; sans elle, les données restent illisibles."
        case .wrongMasterKey(let path):
            "La clé maîtresse \(path) n'est pas celle du trousseau : restaurez la bonne clé."
        case .unknownKey(let place):
            "La clé de données\(Self.at(place)) n'est pas dans le trousseau : elle a été effacée, "
                + "ou ce trousseau n'est pas celui de ces données."
        case .tampered(let place):
            "La valeur scellée\(Self.at(place)) a été modifiée ou déplacée : restaurez les données depuis une sauvegarde."
        case .keyringUnusable(let path, let code):
            code & 0xFF == 13
                ? "Le disque du trousseau \(path) est plein : libérez de la place, puis relancez la même commande."
                : "Le trousseau \(path) est inutilisable (erreur SQLite \(code)) : vérifiez l'espace disque et les droits."
        case .passphraseNeeded:
            "La clé maîtresse s'ouvre avec une phrase de passe : lancez la commande dans un terminal, "
                + "ou donnez --passphrase-file ou --passphrase-fd."
        case .wrongPassphrase: "La phrase de passe n'est pas la bonne : réessayez."
        case .passphraseTooCostly:
            "La phrase de passe n'a pas pu être traitée : libérez de la mémoire, ou baissez « scrypt » dans Pipelines/keys.yaml."
        case .masterKeyExists(let path):
            "Il y a déjà une clé maîtresse dans \(path) : elle ne sera jamais remplacée, car les données en dépendent. "
                + "« recto key rotate » la change sans rien perdre."
        case .ceremonyBusy: "Une autre commande change les clés : attendez sa fin, puis relancez."
        case .nextCredentialMissing(let name):
            "La clé vient de systemd, qui seul peut en donner une nouvelle : ajoutez le crédentiel « \(name) » au service "
                + "(« recto key new » en écrit un), puis relancez."
        case .foreignRecovery:
            "Cette clé est bien écrite, mais ce n'est pas celle du trousseau : prenez la feuille de secours la plus récente, "
                + "ou celle qui date de cette sauvegarde du trousseau."
        case .keyringBackupUnusable(let path):
            "\(path) n'est pas une sauvegarde de trousseau utilisable, ou un trousseau qui sert encore est à cette place : "
                + "rien n'a été remplacé."
        case .backupInsideData(let path):
            "\(path) se trouve dans le dossier des données : une sauvegarde du trousseau n'y a pas sa place, "
                + "car une copie des données l'emporterait."
        case .fileSystem(let operation, let path, let errno):
            "Opération impossible (\(operation)) sur \(path) : \(PrivateFiles.message(errno))."
        }
    }

    private static func octal(_ mode: UInt32) -> String { String(mode & 0o7777, radix: 8) }
    private static func at(_ place: SealedPlace?) -> String {
        place.map { " (\($0.table).\($0.column), ligne \($0.row))" } ?? ""
    }
}
