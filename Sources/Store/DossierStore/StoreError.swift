public import DossierModel
public import Foundation
import GRDB

/// Why the store could not do what was asked. Messages carry ids and codes, never content.
public enum StoreError: Error, Hashable, Sendable {
    case unknownSource(SourceID)
    case unknownActe(ActeID)
    case unknownDossier(DossierID)
    /// The source is in a state that does not allow this: a file already accepted cannot be refused.
    case wrongState(SourceID, SourceState)
    /// The bytes are not those that were registered.
    case contentChanged(SourceID)
    case pageOutOfRange(SourceID, page: Int)
    /// A row or blob that does not read back as what was stored.
    case unreadable(table: String, row: String)
    case blobMissing(name: String)
    /// There is no store in the folder.
    case noStore
    /// Another process imports into this store.
    case importerBusy(ImporterHolder?)
    /// Written by a newer Recto.
    case newerSchema
    /// The database does not promise to survive a power cut.
    case unsafeSettings(setting: String)
    /// SQLite failed; the code is its extended result code.
    case database(code: Int32)
}

/// Who imports.
public struct ImporterHolder: Hashable, Sendable {
    public let pid: Int32
    public let since: Date

    public init(pid: Int32, since: Date) {
        self.pid = pid
        self.since = since
    }
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknownSource(let id): "Le fichier \(id.rawValue) n'est pas dans ces données."
        case .unknownActe(let id): "L'acte \(id.rawValue) n'est pas dans ces données."
        case .unknownDossier(let id):
            "Le dossier \(id.rawValue) n'est pas dans ces données : « recto status » liste les dossiers."
        case .wrongState(let id, let state):
            "Le fichier \(id.rawValue) est dans l'état « \(state.label) », qui ne permet pas cette opération."
        case .contentChanged(let id):
            "Le fichier \(id.rawValue) a changé depuis son enregistrement : relancez l'import."
        case .pageOutOfRange(let id, let page): "La page \(page) n'existe pas dans le fichier \(id.rawValue)."
        case .unreadable(let table, let row):
            "La ligne \(row) de la table \(table) est illisible : restaurez les données depuis une sauvegarde."
        case .blobMissing(let name):
            "Le fichier de données \(name.prefix(16))… manque : restaurez les données depuis une sauvegarde."
        case .noStore: "Il n'y a pas encore de données dans ce dossier : vérifiez --data."
        case .importerBusy(let holder):
            "Un autre import est en cours dans ces données"
                + (holder.map { " (processus \($0.pid), depuis \(Self.hour($0.since)))" } ?? "")
                + " : attendez sa fin, puis relancez."
        case .newerSchema: "Ces données ont été écrites par une version plus récente de Recto : mettez Recto à jour."
        case .unsafeSettings(let setting):
            "La base de données refuse le réglage « \(setting) » et ne survivrait pas à une coupure : "
                + "placez les données sur un disque local."
        case .database(let code): Self.database(code)
        }
    }

    private static func database(_ code: Int32) -> String {
        switch ResultCode(rawValue: code).primaryResultCode {
        case .SQLITE_FULL: "Le disque est plein : libérez de la place, puis relancez la même commande."
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            "Le dossier des données ne se laisse pas écrire : vérifiez ses droits et le disque."
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            "Les données sont occupées par un autre processus : attendez sa fin, puis relancez."
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            "La base de données est abîmée : restaurez-la depuis une sauvegarde."
        case .SQLITE_IOERR: "Le disque signale une erreur : vérifiez-le, puis relancez la même commande."
        default: "Erreur de la base de données (SQLite \(code)) : relancez ; si elle persiste, lancez « recto doctor »."
        }
    }

    private static func hour(_ date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "fr_FR")
        formatter.dateFormat = "dd/MM/yyyy HH'\u{A0}h\u{A0}'mm"
        return formatter.string(from: date)
    }
}
