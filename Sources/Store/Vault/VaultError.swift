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
        case .fileSystem(let operation, let path, let errno):
            "Opération impossible (\(operation)) sur \(path) : \(PrivateFiles.message(errno))."
        }
    }

    private static func octal(_ mode: UInt32) -> String { String(mode & 0o7777, radix: 8) }
    private static func at(_ place: SealedPlace?) -> String {
        place.map { " (\($0.table).\($0.column), ligne \($0.row))" } ?? ""
    }
}
