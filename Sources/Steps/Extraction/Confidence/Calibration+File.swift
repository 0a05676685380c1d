import DossierModel
public import RuleFiles

extension Calibration: Decodable {
    private enum CodingKeys: String, CodingKey { case version, fitted, least, pooled, groups, fields }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        guard let day = CalendarDate(iso: try values.decode(String.self, forKey: .fitted)) else {
            throw DecodingError.dataCorruptedError(
                forKey: .fitted, in: values, debugDescription: "« fitted » attend une date AAAA-MM-JJ")
        }
        self.init(
            fitted: day, least: try values.decode(Int.self, forKey: .least),
            pooled: try values.decode(Map.self, forKey: .pooled),
            groups: try values.decodeIfPresent([String: Group].self, forKey: .groups) ?? [:],
            fields: try values.decodeIfPresent([String: Map].self, forKey: .fields) ?? [:])
    }

    /// Reads the file and checks that every field exists, stands in one group only, and that every map rests on enough
    /// values.
    public init(from file: RuleFile) throws(RuleFileError) {
        self = try file.decode()
        let known = Set(FieldPath.keys)
        var grouped: Set<String> = []
        for (name, group) in groups.sorted(by: { $0.key < $1.key }) {
            try check(group.map, in: file, at: ["groups", name])
            for (index, field) in group.fields.enumerated() {
                let place = ["groups", name, "fields"].map { RuleKey($0) } + [RuleKey(index)]
                guard known.contains(field) else { throw file.fault(at: place, "le champ « \(field) » n'existe pas") }
                guard grouped.insert(field).inserted else {
                    throw file.fault(at: place, "le champ « \(field) » est déjà dans un autre groupe")
                }
            }
        }
        for (name, map) in fields.sorted(by: { $0.key < $1.key }) {
            let place = ["fields", name]
            guard known.contains(name) else {
                throw file.fault(at: place.map { RuleKey($0) }, "le champ « \(name) » n'existe pas")
            }
            try check(map, in: file, at: place)
        }
    }

    private func check(_ map: Map, in file: RuleFile, at place: [String]) throws(RuleFileError) {
        guard map.count >= least else {
            throw file.fault(
                at: place.map { RuleKey($0) } + [RuleKey("n")],
                "réglé sur \(map.count) valeurs, il en faut au moins \(least)")
        }
    }
}

extension Calibration.Group: Decodable {
    private enum CodingKeys: String, CodingKey { case fields }

    public init(from decoder: any Decoder) throws {
        fields = try decoder.container(keyedBy: CodingKeys.self).decode([String].self, forKey: .fields)
        map = try Calibration.Map(from: decoder)
    }
}

extension Calibration.Map: Decodable {
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: RuleKey.self)
        count = try values.decode(Int.self, forKey: RuleKey("n"))
        bias = try values.decode(Double.self, forKey: RuleKey("bias"))
        weights = try Signals.Name.allCases.reduce(into: [:]) { weights, name in
            let key = RuleKey(name.rawValue)
            let weight = try values.decode(Double.self, forKey: key)
            guard weight >= 0, weight.isFinite else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: values, debugDescription: "un poids ne peut pas être négatif")
            }
            weights[name] = weight
        }
    }
}
