import DossierModel

/// One value to be compared: the true one, the one read, or both.
struct FieldUnit: Sendable {
    /// The field, and part of it where it has parts: `locataires.nom`.
    let key: String
    let truth: JSONValue?
    let read: JSONValue?
    /// Where the value read stands among the fields: `locataires[1].nom`.
    let path: String
}

/// Takes the fields of a paper apart into single values and puts those of truth and reading side by side. Persons are
/// aligned by their names.
struct FieldUnits {
    let equality: FieldEquality

    func units(truth: [String: JSONValue], read: [String: JSONValue]) -> [FieldUnit] {
        Set(truth.keys).union(read.keys).sorted().flatMap { name in
            units(of: name, truth[name]?.said, read[name]?.said)
        }
        .filter { $0.truth != nil || $0.read != nil }
    }

    private func units(of name: String, _ truth: JSONValue?, _ read: JSONValue?) -> [FieldUnit] {
        switch Champ(rawValue: name)?.shape {
        case .list(let parts):
            return people(name, parts.map(\.rawValue), truth?.list ?? [], read?.list ?? [])
        case .record(let parts):
            return parts.map { part in
                let key = "\(name).\(part.rawValue)"
                return FieldUnit(
                    key: key, truth: truth?.object?[part.rawValue]?.said, read: read?.object?[part.rawValue]?.said,
                    path: key)
            }
        case .flags:
            let (wanted, given) = (Set(truth?.list ?? []), Set(read?.list ?? []))
            return wanted.union(given).map { flag in
                FieldUnit(
                    key: name, truth: wanted.contains(flag) ? flag : nil, read: given.contains(flag) ? flag : nil,
                    path: "\(name).\(flag.printed)")
            }
            .sorted { $0.path < $1.path }
        case .leaf, nil: return [FieldUnit(key: name, truth: truth, read: read, path: name)]
        }
    }

    private func people(_ name: String, _ parts: [String], _ truth: [JSONValue], _ read: [JSONValue]) -> [FieldUnit] {
        let wanted = truth.compactMap(\.object)
        let given = read.enumerated().compactMap { index, value in value.object.map { (index, $0) } }
        let partners = alignment(wanted, given.map(\.1))
        var units: [FieldUnit] = []
        func add(_ person: [String: JSONValue], _ partner: Int?) {
            for part in parts {
                units.append(
                    FieldUnit(
                        key: "\(name).\(part)", truth: person[part]?.said,
                        read: partner.flatMap { given[$0].1[part]?.said },
                        path: partner.map { "\(name)[\(given[$0].0)].\(part)" } ?? ""))
            }
        }
        for (index, person) in wanted.enumerated() { add(person, partners[index]) }
        for index in given.indices where !partners.values.contains(index) { add([:], index) }
        return units
    }

    /// For every true person the one read who is most alike, each once; who is like nobody gets who is left, in order.
    private func alignment(_ wanted: [[String: JSONValue]], _ given: [[String: JSONValue]]) -> [Int: Int] {
        var pairs: [(likeness: Double, wanted: Int, given: Int)] = []
        for (i, person) in wanted.enumerated() {
            for (j, other) in given.enumerated() { pairs.append((likeness(person, other), i, j)) }
        }
        pairs.sort { ($0.likeness, $0.wanted, $0.given) > ($1.likeness, $1.wanted, $1.given) }
        var partners: [Int: Int] = [:]
        var free = Set(given.indices)
        for pair in pairs where pair.likeness > 0 && partners[pair.wanted] == nil && free.contains(pair.given) {
            partners[pair.wanted] = pair.given
            free.remove(pair.given)
        }
        for index in wanted.indices where partners[index] == nil {
            guard let left = free.min() else { break }
            partners[index] = left
            free.remove(left)
        }
        return partners
    }

    private func likeness(_ first: [String: JSONValue], _ second: [String: JSONValue]) -> Double {
        func name(_ person: [String: JSONValue]) -> String {
            "\(person["nom"]?.printed ?? "") \(person["prenoms"]?.printed ?? "")"
        }
        return equality.overlap(name(first), name(second))
    }
}

extension JSONValue {
    /// Nil where nothing is said.
    fileprivate var said: JSONValue? { isEmpty ? nil : self }
}
