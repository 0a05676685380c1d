/// The place of one value among the fields of an act: `date_acte`, `adresse_logement.voie`, `locataires[0].nom`,
/// `demandes.expulsion`. Always fits the shape of its field.
public struct FieldPath: Hashable, Sendable {
    public enum Part: String, CaseIterable, Sendable, Codable {
        case civilite, nom
        case nomNaissance = "nom_naissance"
        case prenoms
        case dateNaissance = "date_naissance"
        case lieuNaissance = "lieu_naissance"
        case adresse
        case voie, complement
        case codePostal = "code_postal"
        case commune
    }

    public let champ: Champ
    /// 0-based place in a list.
    public let index: Int?
    public let part: Part?
    public let demande: Demande?

    private init(champ: Champ, index: Int? = nil, part: Part? = nil, demande: Demande? = nil) {
        self.champ = champ
        self.index = index
        self.part = part
        self.demande = demande
    }

    /// A field of one value; nil when the field has another shape.
    public init?(_ champ: Champ) {
        guard case .leaf = champ.shape else { return nil }
        self.init(champ: champ, index: nil)
    }

    /// A part of a record; nil when the field is no record or has no such part.
    public init?(_ champ: Champ, _ part: Part) {
        guard case .record(let parts) = champ.shape, parts.contains(part) else { return nil }
        self.init(champ: champ, part: part)
    }

    /// A part of one record in a list; nil when the field is no list, has no such part, or the index is negative.
    public init?(_ champ: Champ, _ index: Int, _ part: Part) {
        guard index >= 0, case .list(let parts) = champ.shape, parts.contains(part) else { return nil }
        self.init(champ: champ, index: index, part: part)
    }

    public static func demande(_ demande: Demande) -> FieldPath { FieldPath(champ: .demandes, demande: demande) }
    public static func locataire(_ index: UInt, _ part: LocatairePart) -> FieldPath {
        FieldPath(champ: .locataires, index: Int(index), part: part.part)
    }
    public static func caution(_ index: UInt, _ part: CautionPart) -> FieldPath {
        FieldPath(champ: .cautions, index: Int(index), part: part.part)
    }
    public static func logement(_ part: LogementPart) -> FieldPath {
        FieldPath(champ: .adresseLogement, part: part.part)
    }

    public enum LocatairePart: CaseIterable, Sendable {
        case civilite, nom, nomNaissance, prenoms, dateNaissance, lieuNaissance
        public var part: Part {
            switch self {
            case .civilite: .civilite
            case .nom: .nom
            case .nomNaissance: .nomNaissance
            case .prenoms: .prenoms
            case .dateNaissance: .dateNaissance
            case .lieuNaissance: .lieuNaissance
            }
        }
    }
    public enum CautionPart: CaseIterable, Sendable {
        case nom, adresse
        public var part: Part { self == .nom ? .nom : .adresse }
    }
    public enum LogementPart: CaseIterable, Sendable {
        case voie, complement, codePostal, commune
        public var part: Part {
            switch self {
            case .voie: .voie
            case .complement: .complement
            case .codePostal: .codePostal
            case .commune: .commune
            }
        }
    }

    /// What kind of value stands here.
    public var valueKind: FieldValue.Kind {
        switch champ.shape {
        case .leaf(let kind): kind
        case .flags: .flag
        case .record, .list:
            switch part {
            case .dateNaissance: .date
            case .civilite: .choice
            default: .text
            }
        }
    }
}

extension FieldPath: CustomStringConvertible, Comparable, Codable {
    public var description: String {
        var text = champ.rawValue
        if let index { text += "[\(index)]" }
        if let part { text += ".\(part.rawValue)" }
        if let demande { text += ".\(demande.rawValue)" }
        return text
    }

    /// What kind of value stands here, wherever in a list: `date_acte`, `locataires.nom`, `demandes`.
    public var key: String { part.map { "\(champ.rawValue).\($0.rawValue)" } ?? champ.rawValue }

    /// Every `key` of a field of the shared format.
    public static var keys: [String] {
        Champ.allCases.filter { !$0.isExtra }.flatMap { champ in
            switch champ.shape {
            case .leaf, .flags: [champ.rawValue]
            case .record(let parts), .list(let parts): parts.map { "\(champ.rawValue).\($0.rawValue)" }
            }
        }
    }

    /// Reads what `description` writes; nil for anything else.
    public init?(_ description: String) {
        let halves = description.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let head = halves[0].split(separator: "[", omittingEmptySubsequences: false).map(String.init)
        guard let champ = Champ(rawValue: head[0]) else { return nil }
        let path: FieldPath?
        switch (head.count, halves.count) {
        case (1, 1): path = FieldPath(champ)
        case (1, 2) where champ.shape == .flags: path = Demande(rawValue: halves[1]).map(FieldPath.demande)
        case (1, 2): path = Part(rawValue: halves[1]).flatMap { FieldPath(champ, $0) }
        case (2, 2) where head[1].hasSuffix("]"):
            guard let index = Int(head[1].dropLast()), let part = Part(rawValue: halves[1]) else { return nil }
            path = FieldPath(champ, index, part)
        default: path = nil
        }
        guard let path, path.description == description else { return nil }
        self = path
    }

    /// The order of the shared format: fields as declared, then list index, then parts as declared.
    public static func < (a: FieldPath, b: FieldPath) -> Bool { a.rank.lexicographicallyPrecedes(b.rank) }

    private var rank: [Int] {
        [
            Champ.allCases.firstIndex(of: champ) ?? 0, index ?? -1,
            part.flatMap { Part.allCases.firstIndex(of: $0) } ?? -1,
            demande.flatMap { Demande.allCases.firstIndex(of: $0) } ?? -1,
        ]
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let path = FieldPath(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not a field path.")
        }
        self = path
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
