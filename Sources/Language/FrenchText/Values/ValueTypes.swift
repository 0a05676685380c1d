public import DossierModel

/// A date of which the paper gives only a part: month and year, or a year whose day and month are left blank or
/// handwritten. A type of its own so that nobody invents the rest.
public struct PartialDate: Hashable, Sendable {
    public let year: Int
    /// 1 to 12; nil when only the year is printed.
    public let month: Int?

    /// Nil for a month outside 1–12 or a year outside 1800–2199.
    public init?(year: Int, month: Int?) {
        guard (1800...2199).contains(year), (1...12).contains(month ?? 1) else { return nil }
        self.year = year
        self.month = month
    }
}

/// An amount of money as printed, with what makes it one.
public struct AmountReading: Hashable, Sendable {
    public let montant: Montant
    /// A euro sign or word stands with it.
    public let hasCurrency: Bool
    /// The cents are printed.
    public let hasCents: Bool
    /// Spelt out (`mille deux cents euros`).
    public let fromWords: Bool
    /// Words and figures stand side by side and say the same.
    public let wordsAgree: Bool
    /// What the amount would be if its decimal comma was lost in reading (`18138 euros` for 181,38): a guess to weigh
    /// against sums, never taken by itself.
    public let lostComma: Montant?

    public var isNegative: Bool { montant.cents < 0 }

    public init(
        _ montant: Montant, hasCurrency: Bool, hasCents: Bool, fromWords: Bool = false, wordsAgree: Bool = false,
        lostComma: Montant? = nil
    ) {
        self.montant = montant
        self.hasCurrency = hasCurrency
        self.hasCents = hasCents
        self.fromWords = fromWords
        self.wordsAgree = wordsAgree
        self.lostComma = lostComma
    }
}

/// A French telephone number: ten digits from 01 to 09.
public struct PhoneNumber: Hashable, Sendable {
    /// Ten digits, first `0`.
    public let digits: String

    /// Nil unless ten digits beginning 01–09.
    public init?(digits: String) {
        let bytes = Array(digits.utf8)
        guard bytes.count == 10, bytes[0] == 0x30, bytes[1] != 0x30,
            bytes.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        self.digits = digits
    }
}

/// Company number: SIREN (9 digits) and, for a SIRET, the NIC (5 digits).
public struct Siren: Hashable, Sendable {
    /// Nine digits.
    public let digits: String
    /// Five digits, when a SIRET is printed.
    public let nic: String?
    /// Whether Luhn's sum holds (INSEE; La Poste has its own rule for SIRETs).
    public let isValid: Bool
    /// The words around it say what it is (`RCS`, `SIREN`, `SIRET`, registre du commerce).
    public let isAnnounced: Bool
}

/// Number of a case on a court's general roll: `24/01234`.
public struct NumeroRG: Hashable, Sendable {
    /// Two-digit year, slash, number as printed.
    public let text: String
}

/// A postal code and the commune it stands before.
public struct PostalTown: Hashable, Sendable {
    public let codePostal: String
    /// As printed, without `CEDEX`.
    public let commune: String
    /// `Cedex 9` as printed.
    public let cedex: String?
}

/// An address as printed. At least a street or a postal town.
public struct Address: Hashable, Sendable {
    /// House number, street type and name: `12 bis rue de la Paix`.
    public let voie: String?
    /// Flat, floor, staircase, building, residence, hamlet, box: as printed with its separators.
    public let complement: String?
    public let codePostal: String?
    public let commune: String?
    public let cedex: String?

    /// The parts in postal order, a comma between: `Résidence du Parc, 12 rue de la Paix, 30000 NÎMES Cedex 9`.
    public var oneLine: String {
        let town = [codePostal, commune, cedex].compactMap(\.self).joined(separator: " ")
        return [voie, complement, town.isEmpty ? nil : town].compactMap(\.self).joined(separator: ", ")
    }
}

/// A natural person as named on a paper; spelling and case as printed.
public struct PersonName: Hashable, Sendable {
    public let civilite: Civilite?
    /// `Maître`, `Me`: a lawyer, bailiff or notary acting as such.
    public let isProfessional: Bool
    /// Name in use; for a wife named `Béatrice ROCHE épouse LE GOFF` it is `LE GOFF`.
    public let nom: String?
    /// In printed order, one space between.
    public let prenoms: String?
    public let nomNaissance: String?
    public let dateNaissance: Spotted<CalendarDate>?
    public let lieuNaissance: Spotted<String>?
    /// One of two persons named in one breath (`M. et Mme DUPONT`).
    public let isHalfOfCouple: Bool
    /// The words of civility and names only; `Spotted.range` goes on to the place of birth.
    public let nameRange: Range<Int>

    /// First names, then name: `Béatrice LE GOFF`.
    public var fullName: String { [prenoms, nom].compactMap(\.self).joined(separator: " ") }
}

/// A company, office or public body as named on a paper.
public struct OrganisationName: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Company, association, public landlord: a party.
        case company
        /// Office of bailiffs, lawyers or notaries.
        case office
        /// Estate agency or manager.
        case agency
        /// Court, prefecture, département, municipality.
        case publicBody = "public_body"
    }

    /// The name alone, without legal form: `FONCIÈRE HÉLIANTHE`.
    public let name: String
    /// As printed, before or after the name.
    public let legalForm: String?
    public let kind: Kind
    /// The name with its form when the form stands directly before it (`SCI VERT COTEAU`), else the name.
    public let printedName: String
    /// Persons who own together and are no legal person (`indivision BERTHIER`): the form is part of how they are called.
    public let isOfPersons: Bool
}
