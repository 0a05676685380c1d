/// Whose written remarks go with a diagnostic beside those of its writer (décret n° 2021-8, rubric D13).
public enum RemarkAuthor: String, CaseIterable, Sendable, Codable {
    case locataire, bailleur

    /// With its preposition.
    public var label: String {
        switch self {
        case .locataire: "du locataire"
        case .bailleur: "du bailleur"
        }
    }
}

/// A paper of a dossier that holds written remarks: it goes with the diagnostic.
public struct WrittenRemark: Hashable, Sendable, Codable {
    public let acte: ActeID
    public let author: RemarkAuthor

    public init(in acte: ActeID, of author: RemarkAuthor) {
        self.acte = acte
        self.author = author
    }
}
