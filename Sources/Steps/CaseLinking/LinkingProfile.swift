public import DossierModel

/// What linking needs to know of one paper: normalised, compact, and enough to decide without the paper itself.
/// Holds personal data: it is sealed like the fields it comes from.
public struct LinkingProfile: Hashable, Sendable, Codable, Identifiable {
    public let id: ActeID
    public let kind: ActeKind
    /// Mean reading confidence: the best reading of an act is its canonical one.
    let quality: Double
    let tenants: [PersonForm]
    let address: AddressForm?
    /// Significant words of the landlord's name.
    let landlord: [String]
    let siren: String?
    /// Significant words of the office's name.
    let office: [String]
    /// The office's number of the file, as compared.
    let reference: String?
    let numeroRG: String?
    let dateActe: CalendarDate?
    let dateBail: CalendarDate?
    /// Its own date for a commandement, the quoted one for an assignation.
    let dateCommandement: CalendarDate?
    let audience: CalendarDate?
    /// Debts in cents by field, in the order of the fields.
    let debts: [DebtForm]
    let rent: Montant?
    let traces: TextTraces
    let sketch: TextSketch

    /// The two acts whose fields are read most surely.
    var isMainAct: Bool { kind.feedsDSF }
}

/// A tenant as compared: folded words only.
struct PersonForm: Hashable, Sendable, Codable {
    let civilite: Civilite?
    /// Family and birth name, each glued.
    let families: [String]
    /// First names, one word each.
    let givens: [String]
    /// All words of all names in order: names filed under the wrong field are found here.
    let words: [String]
    let birth: CalendarDate?
}

/// An address as compared.
struct AddressForm: Hashable, Sendable, Codable {
    /// `145`.
    let number: String?
    /// `ter`.
    let repeatMark: String?
    /// Significant words of the street's name.
    let street: [String]
    let postalCode: String?
    /// What tells flats apart, by label: `porte` → `32`.
    let flat: [String: String]

    var isEmpty: Bool { street.isEmpty && postalCode == nil && flat.isEmpty }
}

/// A debt and the field it stands in.
struct DebtForm: Hashable, Sendable, Codable {
    let champ: Champ
    let amount: Montant

    /// Round sums recur by chance; a sum with its cents does not.
    var isTelling: Bool { amount.cents >= 10_000 && amount.cents % 10_000 != 0 }
}
