/// How far a right goes.
public enum Scope: String, CaseIterable, Codable, Sendable {
    case none
    /// What the own organisation brought, or what was assigned to it.
    case organisation
    /// What lies in one of the account's territories (sub-commissions).
    case territory
    case all

    /// French, for tables.
    public var label: String {
        switch self {
        case .none: "–"
        case .organisation: "son organisation"
        case .territory: "ses territoires"
        case .all: "tout"
        }
    }
}

/// Which data somebody gets at: the union of what their roles allow.
public enum Reach: Hashable, Sendable {
    case everything
    /// Data of one of these organisations or in one of these territories; without any, nothing.
    case within(organisations: Set<OrganisationCode>, territories: Set<TerritoryCode>)

    public static let nothing = Reach.within(organisations: [], territories: [])

    func union(_ other: Reach) -> Reach {
        guard case .within(let organisations, let territories) = self,
            case .within(let otherOrganisations, let otherTerritories) = other
        else { return .everything }
        return .within(
            organisations: organisations.union(otherOrganisations), territories: territories.union(otherTerritories))
    }
}
