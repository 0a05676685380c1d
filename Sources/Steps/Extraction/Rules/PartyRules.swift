import DossierModel

/// What a person or body does on an act.
enum Role: String, CaseIterable, Sendable, Decodable, CodingKeyRepresentable {
    case locataire, bailleur, caution, mandataire, avocat, huissier, etude, protection
    /// Named only as representative, neighbour, judge.
    case tiers
    /// FSL, prefecture, court, guarantor.
    case autre
}

/// Whose or what an address is.
enum AddressRole: String, CaseIterable, Sendable, Decodable, CodingKeyRepresentable {
    case etude, bailleur, logement, fsl, audience, caution, avocat, mandataire
}

/// What speaks for an address being somebody's.
struct AddressRule: Decodable, Sendable {
    let field: FieldRule
    /// What it is worth to stand right after the name of somebody of that role.
    let follows: [Role: Double]

    private enum CodingKeys: String, CodingKey { case follows }

    init(from decoder: any Decoder) throws {
        field = try FieldRule(from: decoder)
        follows = try decoder.container(keyedBy: CodingKeys.self).decode([Role: Double].self, forKey: .follows)
    }
}

/// Rules that tell the parties and their addresses apart.
struct PartyRules: Decodable, Sendable {
    /// How an office is known that only its place on the page tells.
    struct LetterheadRule: Decodable, Sendable {
        /// Kinds of paper that an office serves.
        let kinds: [ActeKind]
        /// Shares of a page's height above and below which a letterhead stands.
        let head: Double
        let foot: Double
        /// Words from the name to the address, tokens from there to telephone or e-mail at most.
        let addressReach: Int
        let contactReach: Int
        /// Added for the name and for the address.
        let name: Double
        let address: Double
    }

    let version: Int
    /// Share of its score that a further mention adds to the best one.
    let repeated: Double
    /// Added for a person without civility, to the roles that always have one.
    let noCivility: Double
    /// Added for a tenant whose birth is told.
    let birth: Double
    /// Added for an officer or lawyer whose birth is told: acts tell that of parties only.
    let officerBirth: Double
    /// Added for a tenant whose name heads an address block of his own.
    let addressBlock: Double
    /// Words from such a name to its address at most.
    let blockReach: Int
    /// Added for an address right after the day of the hearing.
    let nearHearing: Double
    let letterhead: LetterheadRule
    let persons: [Role: FieldRule]
    let bodies: [Role: FieldRule]
    let addresses: [AddressRole: AddressRule]

    var evidence: [(path: [String], evidence: [Evidence])] {
        Role.allCases.flatMap { role in
            [
                persons[role].map { (["persons", role.rawValue], $0.evidence) },
                bodies[role].map { (["bodies", role.rawValue], $0.evidence) },
            ].compactMap(\.self)
        }
            + AddressRole.allCases.compactMap { role in
                addresses[role].map { (["addresses", role.rawValue], $0.field.evidence) }
            }
    }
}
