/// Something in the store that is not as it was written.
public struct StoreFault: Hashable, Sendable {
    public enum Problem: String, Sendable {
        /// SQLite finds its own structure damaged.
        case structure
        /// Tables, indexes or migrations are not those of this version of Recto.
        case schema
        /// A row refers to one that is not there.
        case reference
        /// A row is not as Recto wrote it.
        case row
        /// A row that Recto wrote is gone.
        case lost
        /// A sealed value or blob was altered, moved or cut.
        case altered
        /// The key of a sealed value is not in the keyring.
        case keyMissing = "key_missing"
        /// A keyed digest does not belong to its value.
        case digest
        /// The file of a blob is missing or has another length.
        case blobFile = "blob_file"
    }

    public let problem: Problem
    public let table: String
    /// The opaque id of the row; empty for a whole table.
    public let row: String

    /// One French sentence.
    public var message: String {
        let what =
            switch problem {
            case .structure: "la structure de la base est abîmée"
            case .schema: "le schéma de la base n'est pas celui de cette version"
            case .reference: "une ligne renvoie à une ligne absente"
            case .row: "la ligne n'est plus telle que Recto l'a écrite"
            case .lost: "une ligne écrite par Recto a disparu"
            case .altered: "une valeur scellée a été modifiée, déplacée ou coupée"
            case .keyMissing: "la clé d'une valeur scellée n'est pas dans le trousseau"
            case .digest: "une empreinte ne correspond pas à sa valeur"
            case .blobFile: "le fichier de données manque ou n'a pas la bonne taille"
            }
        return "\(table)\(row.isEmpty ? "" : " \(row)") : \(what)"
    }
}

/// What a check of the whole store found.
public struct StoreVerification: Sendable {
    /// Sorted by table and row; empty when all is well.
    public let faults: [StoreFault]
    /// How much was looked at.
    public let rows: Int
    public let blobs: Int

    func adding(_ more: [StoreFault]) -> StoreVerification {
        StoreVerification(faults: faults + more, rows: rows, blobs: blobs)
    }
}

/// How far a check has come.
public struct VerificationProgress: Sendable {
    /// Rows and blobs.
    public let done: Int
    public let total: Int
}
