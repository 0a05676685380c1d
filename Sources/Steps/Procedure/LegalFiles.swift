import DossierModel
import RuleFiles

/// `delais.yaml` as written.
struct DelayFile: Decodable {
    let version: Int
    let delays: [LegalDelay]

    private enum CodingKeys: String, CodingKey { case version, delays }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        version = try values.decode(Int.self, forKey: .version)
        delays = try values.decode([LegalDelay].self, forKey: .delays)
        for id in LegalDelayID.allCases {
            let count = delays.count { $0.id == id }
            guard count != 1 else { continue }
            let fault = count == 0 ? "manque" : "figure plusieurs fois"
            throw DecodingError.dataCorruptedError(
                forKey: .delays, in: values, debugDescription: "le délai « \(id.rawValue) » \(fault)")
        }
    }
}

extension LegalDelay: Decodable {
    private enum CodingKeys: String, CodingKey {
        case id, title, versions
        case decidedBy = "decided_by"
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        id = try values.decodeChoice(LegalDelayID.self, forKey: .id)
        title = try values.decode(String.self, forKey: .title)
        decidedBy = try values.decodeChoice(DecidingDate.self, forKey: .decidedBy)
        versions = try values.decode([DelayVersion].self, forKey: .versions)
        guard !versions.isEmpty else {
            throw DecodingError.dataCorruptedError(
                forKey: .versions, in: values, debugDescription: "le délai « \(id.rawValue) » n'a aucune version")
        }
        for (earlier, later) in zip(versions, versions.dropFirst())
        where earlier.validTo.map({ $0 >= later.validFrom }) ?? true {
            throw DecodingError.dataCorruptedError(
                forKey: .versions, in: values,
                debugDescription: "la version du \(later.validFrom.french) chevauche la précédente")
        }
    }
}

extension DelayVersion: Decodable {
    private enum CodingKeys: String, CodingKey {
        case value, unit, source
        case validFrom = "valid_from"
        case validTo = "valid_to"
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        validFrom = try values.decode(CalendarDate.self, forKey: .validFrom)
        validTo = try values.decodeIfPresent(CalendarDate.self, forKey: .validTo)
        source = try values.decode(String.self, forKey: .source)
        let unit = try values.decodeChoice(LegalDuration.Unit.self, forKey: .unit)
        guard let duration = LegalDuration(try values.decode(Int.self, forKey: .value), unit) else {
            throw DecodingError.dataCorruptedError(
                forKey: .value, in: values, debugDescription: "un délai compte de 1 à 1000 unités")
        }
        self.duration = duration
        guard validTo.map({ validFrom <= $0 }) ?? true else {
            throw DecodingError.dataCorruptedError(
                forKey: .validTo, in: values, debugDescription: "« valid_to » précède « valid_from »")
        }
    }
}

extension KeyedDecodingContainer {
    /// An enumeration by its raw value; the error lists the values that are allowed.
    func decodeChoice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type, forKey key: Key) throws -> Choice
    where Choice.RawValue == String {
        let text = try decode(String.self, forKey: key)
        guard let choice = Choice(rawValue: text) else {
            let allowed = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self, debugDescription: "« \(text) » est inconnu ; valeurs permises : \(allowed)")
        }
        return choice
    }
}
