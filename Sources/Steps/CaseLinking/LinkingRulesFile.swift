import RuleFiles

extension LinkingRules: Decodable {
    private enum CodingKeys: String, CodingKey {
        case version, thresholds, evidence, rescans, skeleton, digits, titles, months, streets, flats
        case commonFamilies = "common_families"
        case companyWords = "company_words"
        case flatSides = "flat_sides"
        case groundFloor = "ground_floor"
    }

    private struct Flat: Decodable {
        let label: String
        let words: [String]
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        version = try values.decode(Int.self, forKey: .version)
        thresholds = try values.decode(Thresholds.self, forKey: .thresholds)
        rescans = try values.decode(Rescans.self, forKey: .rescans)
        weighings = try Self.weighings(in: values)
        skeleton = try values.decode([Replacement].self, forKey: .skeleton)
        digits = try values.decode([Replacement].self, forKey: .digits)
        commonFamilies = try values.decode(Set<String>.self, forKey: .commonFamilies)
        titles = try values.decode(Set<String>.self, forKey: .titles)
        months = try values.decode([String].self, forKey: .months)
        companyWords = try values.decode(Set<String>.self, forKey: .companyWords)
        streets = try values.decode(Streets.self, forKey: .streets)
        let flats = try values.decode([Flat].self, forKey: .flats)
        flatLabels = Dictionary(flats.flatMap { flat in flat.words.map { ($0, flat.label) } }) { first, _ in first }
        flatSides = try values.decode(Set<String>.self, forKey: .flatSides)
        groundFloor = try values.decode(Set<String>.self, forKey: .groundFloor)
        guard thresholds.merge > 0, thresholds.contradiction < 0, thresholds.margin >= 0 else {
            throw DecodingError.dataCorruptedError(
                forKey: .thresholds, in: values,
                debugDescription: "« merge » est positif, « contradiction » négatif, « margin » positif ou nul")
        }
    }

    private static func weighings(in values: KeyedDecodingContainer<CodingKeys>) throws -> [Evidence: Weighing] {
        var weighings: [Evidence: Weighing] = [:]
        for weighing in try values.decode([Weighing].self, forKey: .evidence) {
            weighings[weighing.evidence] = weighing
        }
        if let missing = Evidence.allCases.first(where: { weighings[$0] == nil }) {
            throw DecodingError.dataCorruptedError(
                forKey: .evidence, in: values, debugDescription: "l'indice « \(missing.rawValue) » n'a pas de poids")
        }
        return weighings
    }
}

extension LinkingRules.Replacement: Decodable {
    private enum CodingKeys: String, CodingKey { case from, to }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        from = try values.decode(String.self, forKey: .from)
        to = try values.decode(String.self, forKey: .to)
        guard !from.isEmpty else {
            throw DecodingError.dataCorruptedError(
                forKey: .from, in: values, debugDescription: "« from » est vide")
        }
    }
}

extension LinkingRules.Weighing: Decodable {
    private enum CodingKeys: String, CodingKey { case name, group, weight, identifies, reason }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let name = try values.decode(String.self, forKey: .name)
        guard let evidence = Evidence(rawValue: name) else {
            throw DecodingError.dataCorruptedError(
                forKey: .name, in: values, debugDescription: "l'indice « \(name) » est inconnu")
        }
        let groupName = try values.decode(String.self, forKey: .group)
        guard let group = EvidenceGroup(rawValue: groupName) else {
            let allowed = EvidenceGroup.allCases.map(\.rawValue).joined(separator: ", ")
            throw DecodingError.dataCorruptedError(
                forKey: .group, in: values,
                debugDescription: "le groupe « \(groupName) » est inconnu ; valeurs permises : \(allowed)")
        }
        self.evidence = evidence
        self.group = group
        weight = try values.decode(Double.self, forKey: .weight)
        identifies = try values.decodeIfPresent(Bool.self, forKey: .identifies) ?? false
        reason = try values.decode(String.self, forKey: .reason)
    }
}
