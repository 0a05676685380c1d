/// What becomes of a column.
public enum ColumnAction: Hashable, Sendable {
    public enum Name: String, CaseIterable, Sendable {
        case keep, drop, pseudonym
        case ageBand = "age_band"
        case commune, departement, epci, shift, month, quarter, year, round, band
        case groupMean = "group_mean"
    }

    case keep, drop, pseudonym, commune, departement, epci, month, quarter, year
    /// Lower bounds, rising.
    case ageBand([Int])
    /// Lower bounds, rising: euros or counts.
    case band([Int])
    /// To a multiple of so many euros.
    case round(Int)
    /// All dates of a household by one keyed number of days, at most so many.
    case shift(Int)
    /// The mean over at least k households that have everything else in common (microaggregation, MDAV).
    case groupMean

    public var name: Name {
        switch self {
        case .keep: .keep
        case .drop: .drop
        case .pseudonym: .pseudonym
        case .ageBand: .ageBand
        case .commune: .commune
        case .departement: .departement
        case .epci: .epci
        case .shift: .shift
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        case .round: .round
        case .band: .band
        case .groupMean: .groupMean
        }
    }

    /// In French, for the notice and the descriptions.
    public var explanation: String {
        switch self {
        case .keep: "tel quel"
        case .drop: "non transmis"
        case .pseudonym: "pseudonyme à clé (HMAC-SHA-256)"
        case .ageBand(let bounds): "tranche d'âge (bornes : \(Self.listed(bounds)) ans)"
        case .commune: "commune"
        case .departement: "département, d'après le code postal"
        case .epci: "intercommunalité, d'après la table fournie"
        case .shift(let days):
            "date décalée d'un même nombre de jours par ménage (au plus \(days)) ; les intervalles sont exacts"
        case .month: "mois"
        case .quarter: "trimestre"
        case .year: "année"
        case .round(let step): "arrondi à \(step) € près"
        case .band(let bounds): "tranche (bornes : \(Self.listed(bounds)))"
        case .groupMean: "moyenne d'un groupe d'au moins k ménages semblables"
        }
    }

    private static func listed(_ bounds: [Int]) -> String { bounds.map(String.init).joined(separator: ", ") }
}

extension ColumnAction: Decodable {
    private enum CodingKeys: String, CodingKey { case action, bounds, step, days }

    /// `drop`, or `{ action: band, bounds: [500, 1000] }`.
    public init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self = try Self.plain(text, decoder)
            return
        }
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let text = try values.decode(String.self, forKey: .action)
        switch Name(rawValue: text) {
        case .ageBand: self = .ageBand(try Self.bounds(values))
        case .band: self = .band(try Self.bounds(values))
        case .round: self = .round(try Self.positive(values, .step))
        case .shift: self = .shift(try Self.positive(values, .days))
        default: self = try Self.plain(text, decoder)
        }
    }

    private static func plain(_ text: String, _ decoder: any Decoder) throws -> ColumnAction {
        switch Name(rawValue: text) {
        case .keep: return .keep
        case .drop: return .drop
        case .pseudonym: return .pseudonym
        case .commune: return .commune
        case .departement: return .departement
        case .epci: return .epci
        case .month: return .month
        case .quarter: return .quarter
        case .year: return .year
        case .groupMean: return .groupMean
        case .ageBand, .band, .round, .shift:
            throw fault(decoder.codingPath, "« \(text) » attend ses bornes, son pas ou son nombre de jours")
        case nil:
            let known = Name.allCases.map(\.rawValue).joined(separator: ", ")
            throw fault(decoder.codingPath, "« \(text) » n'est pas un traitement ; choisissez parmi : \(known)")
        }
    }

    private static func bounds(_ values: KeyedDecodingContainer<CodingKeys>) throws -> [Int] {
        let bounds = try values.decode([Int].self, forKey: .bounds)
        guard !bounds.isEmpty, zip(bounds, bounds.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw fault(values.codingPath + [CodingKeys.bounds], "les bornes doivent être croissantes")
        }
        return bounds
    }

    private static func positive(_ values: KeyedDecodingContainer<CodingKeys>, _ key: CodingKeys) throws -> Int {
        let number = try values.decode(Int.self, forKey: key)
        guard number > 0 else { throw fault(values.codingPath + [key], "un nombre positif est attendu") }
        return number
    }

    private static func fault(_ path: [any CodingKey], _ message: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: path, debugDescription: message))
    }
}
