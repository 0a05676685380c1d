/// The opaque id of an account: random, says nothing about who it is.
public struct AccountID: RawRepresentable, Hashable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The code of an organisation: a service, an association; never a person.
public struct OrganisationCode: Hashable, Comparable, Sendable {
    public let rawValue: String

    /// Nil unless 1 to 32 lower-case letters, digits and hyphens.
    public init?(_ text: String) {
        guard isPlaceCode(text) else { return nil }
        rawValue = text
    }

    public static func < (a: OrganisationCode, b: OrganisationCode) -> Bool { a.rawValue < b.rawValue }
}

/// The code of a territory: a sub-commission of the CCAPEX.
public struct TerritoryCode: Hashable, Comparable, Sendable {
    public let rawValue: String

    /// Nil unless 1 to 32 lower-case letters, digits and hyphens.
    public init?(_ text: String) {
        guard isPlaceCode(text) else { return nil }
        rawValue = text
    }

    public static func < (a: TerritoryCode, b: TerritoryCode) -> Bool { a.rawValue < b.rawValue }
}

private func isPlaceCode(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count)
        && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
}

/// Where imported papers belong.
public struct ImportPlace: Hashable, Sendable {
    public let organisation: OrganisationCode?
    public let territory: TerritoryCode?

    public init(organisation: OrganisationCode? = nil, territory: TerritoryCode? = nil) {
        self.organisation = organisation
        self.territory = territory
    }
}

/// Who acts: an account with what decides on its rights, as of the moment it was authenticated.
public struct Principal: Hashable, Sendable {
    public let account: AccountID
    public let roles: Set<Role>
    public let organisation: OrganisationCode?
    public let territories: Set<TerritoryCode>

    public init(
        account: AccountID, roles: Set<Role>, organisation: OrganisationCode?, territories: Set<TerritoryCode>
    ) {
        self.account = account
        self.roles = roles
        self.organisation = organisation
        self.territories = territories
    }
}
