public import Foundation

/// What somebody asks for when they make a dataset.
public struct DatasetRequest: Sendable {
    /// The name of a profile of `Pipelines/datasets`, or the path of another.
    public let profile: String
    public let recipient: String
    /// The project under which the recipient gets it: with the recipient, the domain of the pseudonyms.
    public let project: String
    /// Does not exist yet, or holds an earlier package.
    public let folder: URL
    public let withTexts: Bool
    /// Why risks above the thresholds are borne; nil when they are not.
    public let acceptedRisk: String?
    /// The table of a département: columns `commune`, `code_postal`, `epci`.
    public let epci: URL?
    /// Where to write the risk report of a dataset that is refused.
    public let report: URL?

    public init(
        profile: String, recipient: String, project: String, folder: URL, withTexts: Bool, acceptedRisk: String?,
        epci: URL?, report: URL?
    ) {
        self.profile = profile
        self.recipient = recipient
        self.project = project
        self.folder = folder
        self.withTexts = withTexts
        self.acceptedRisk = acceptedRisk
        self.epci = epci
        self.report = report
    }

    /// Two recipients, or two projects of one, have no pseudonym in common.
    var domain: String { Self.domain(recipient: recipient, project: project) }

    static func domain(recipient: String, project: String) -> String { "\(recipient)\u{1F}\(project)" }
}

/// What came of it.
public struct BuiltDataset: Sendable {
    public let files: [String]
    /// Name of the table and its lines.
    public let tables: [(name: String, rows: Int)]
    public let maskedPages: Int
    /// Pages that wait for somebody to look at them.
    public let waitingPages: Int
    /// Thresholds that are not met; empty unless the risk was accepted.
    public let faults: [String]
}

/// Why no dataset was written.
public enum DatasetRefusal: Error, Sendable, CustomStringConvertible {
    /// The thresholds of the profile are not met: what breaks them, and the columns to coarsen first.
    case tooRisky(faults: [String], advice: [String])
    /// The folder holds something else than a package of ours.
    case folderInUse(String)
    /// Something that names somebody was found in a finished file: a fault of Recto.
    case leak(file: String)
    case unreadableTable(String)

    public var description: String {
        switch self {
        case .tooRisky(let faults, let advice):
            """
            Le jeu de données n'est pas écrit : des personnes pourraient y être reconnues.
            \(faults.map { "  – \($0)" }.joined(separator: "\n"))
            \(advice.isEmpty ? "Choisissez un profil moins fin." : "Colonnes à généraliser ou à retirer d'abord : \(advice.joined(separator: ", ")).")
            Pour un petit échantillon sous convention : --allow-risk "motif".
            """
        case .folderInUse(let path):
            "« \(path) » contient autre chose qu'un jeu de données ; donnez un dossier vide ou qui n'existe pas"
        case .leak(let file):
            "« \(file) » contiendrait un nom, une adresse ou un numéro connu : rien n'est écrit ; signalez-le avec le profil employé"
        case .unreadableTable(let name):
            "« \(name) » est illisible ; il faut un CSV en UTF-8 avec les colonnes commune, code_postal et epci"
        }
    }
}
