/// Why a file was not accepted. The classes are closed: « autre » would be a defect.
public enum RefusalClass: String, CaseIterable, Sendable, Codable {
    case empty
    case unreadable
    case encrypted
    case noPages = "no_pages"
    case typeUnknown = "type_unknown"
    case typeMismatch = "type_mismatch"
    case limit
    case timeout
    case memory
    case crashed
    case badName = "bad_name"
    case notRegularFile = "not_a_regular_file"
    case permission
    case changedWhileRead = "changed_while_read"

    /// One French sentence: what is wrong and what to do.
    public var sentence: String {
        switch self {
        case .empty: "Le fichier est vide : numérisez ou copiez de nouveau le document."
        case .unreadable:
            "Le fichier est abîmé et ne s'ouvre pas : demandez une nouvelle copie ou numérisez l'original."
        case .encrypted: "Le fichier est protégé par un mot de passe : enregistrez-en une copie sans protection."
        case .noPages: "Le fichier ne contient aucune page : vérifiez la numérisation."
        case .typeUnknown: "Ce n'est ni un PDF, ni une image TIFF, JPEG ou PNG : convertissez le document en PDF."
        case .typeMismatch: "Le contenu ne correspond pas au type annoncé : enregistrez de nouveau le document en PDF."
        case .limit:
            "Le document dépasse une limite de taille ou de nombre de pages : découpez-le en plusieurs fichiers."
        case .timeout:
            "La lecture a pris trop de temps et a été arrêtée : numérisez de nouveau le document en PDF simple."
        case .memory: "La lecture demandait trop de mémoire et a été arrêtée : réduisez la taille des pages."
        case .crashed: "La lecture s'est interrompue brutalement : numérisez de nouveau le document en PDF simple."
        case .badName: "Le nom du fichier n'est pas utilisable : renommez-le."
        case .notRegularFile:
            "Cette entrée n'est pas un fichier ordinaire (lien, périphérique…) : copiez le document lui-même."
        case .permission: "Le fichier ne peut pas être lu faute de droits : vérifiez ses permissions."
        case .changedWhileRead: "Le fichier a changé pendant la lecture : attendez la fin de la copie et relancez."
        }
    }

    /// A few French words for tables.
    public var label: String {
        switch self {
        case .empty: "vide"
        case .unreadable: "illisible"
        case .encrypted: "protégé par mot de passe"
        case .noPages: "sans page"
        case .typeUnknown: "type non pris en charge"
        case .typeMismatch: "type trompeur"
        case .limit: "limite dépassée"
        case .timeout: "trop long"
        case .memory: "trop de mémoire"
        case .crashed: "lecture interrompue"
        case .badName: "nom inutilisable"
        case .notRegularFile: "pas un fichier ordinaire"
        case .permission: "accès refusé"
        case .changedWhileRead: "modifié pendant la lecture"
        }
    }
}

/// A file that was not accepted: the class, and where its reading stopped.
public struct Refusal: Error, Hashable, Sendable, Codable {
    /// The step that refused.
    public enum Stage: String, Sendable, Codable { case intake, opening, reading }

    public let refusalClass: RefusalClass
    public let stage: Stage
    /// The limit that was passed and the value found, where there is one: « 500 pages au plus, 731 trouvées ».
    public let detail: String?

    public init(_ refusalClass: RefusalClass, stage: Stage, detail: String? = nil) {
        self.refusalClass = refusalClass
        self.stage = stage
        self.detail = detail
    }

    /// Whether a second reading may fare better: the same bytes always pass the same limit, but a process may die of its neighbours.
    public var deservesRetry: Bool { [.crashed, .timeout, .memory].contains(refusalClass) }

    public var sentence: String { detail.map { "\(refusalClass.sentence) (\($0))" } ?? refusalClass.sentence }
}
