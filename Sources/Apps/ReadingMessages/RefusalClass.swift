/// Why a file, or one page of it, was not read.
public enum RefusalClass: String, Sendable, Codable, CaseIterable {
    case empty
    case unreadable
    case encrypted
    case noPages = "no_pages"
    case typeUnknown = "type_unknown"
    /// Larger than the caps on bytes, pages or pixels.
    case limit
    case timeout
    /// The reading process ended before it had said everything, or said something impossible.
    case crashed
    /// The recogniser or its French data is not installed.
    case engineMissing = "engine_missing"
    /// The reading process could not be started.
    case notStarted = "not_started"

    /// What is wrong and what to do, for the user, in French.
    public var sentence: String {
        switch self {
        case .empty: "Le fichier est vide. Numérisez ou téléchargez de nouveau le document."
        case .unreadable:
            "Le contenu est endommagé et ne peut pas être lu. Ouvrez-le avec un autre logiciel, enregistrez-le de nouveau ou refaites la numérisation."
        case .encrypted:
            "Le document est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis importez cette copie."
        case .noPages: "Le document ne contient aucune page. Vérifiez le fichier d’origine."
        case .typeUnknown:
            "Ce type de fichier n’est pas pris en charge. Fournissez un PDF, un TIFF, un JPEG ou un PNG."
        case .limit:
            "Le document dépasse les limites de taille. Divisez-le en plusieurs fichiers ou numérisez-le à 300 points par pouce au plus."
        case .timeout:
            "La lecture a pris trop de temps et a été arrêtée. Enregistrez de nouveau le document ou refaites la numérisation."
        case .crashed:
            "La lecture s’est arrêtée brutalement. Enregistrez de nouveau le document ou refaites la numérisation."
        case .engineMissing:
            "La reconnaissance de texte en français n’est pas installée. Installez le paquet « tesseract-ocr-fra », puis relancez."
        case .notStarted: "Le processus de lecture n’a pas pu démarrer. Lancez « recto doctor »."
        }
    }
}

/// The refusal of a file or of a page: the class for machines, the sentence for people.
public struct ReadingRefusal: Error, Hashable, Sendable, Codable {
    public let kind: RefusalClass
    /// A technical precision without any content of the document; may be empty.
    public let detail: String

    public init(_ kind: RefusalClass, detail: String = "") {
        self.kind = kind
        self.detail = detail
    }

    public var sentence: String { kind.sentence }
}
