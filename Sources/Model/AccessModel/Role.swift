/// What an account is for. An account may have several.
public enum Role: String, CaseIterable, Comparable, Codable, Sendable, CodingKey {
    case travailleurSocial = "travailleur_social"
    case relecteurCCAPEX = "relecteur_ccapex"
    case archiviste
    case administrateur

    /// French, for tables.
    public var label: String {
        switch self {
        case .travailleurSocial: "Travailleur social"
        case .relecteurCCAPEX: "Relecteur CCAPEX"
        case .archiviste: "Archiviste"
        case .administrateur: "Administrateur"
        }
    }

    public static func < (a: Role, b: Role) -> Bool { a.rawValue < b.rawValue }
}
