import DossierModel
import PageModel

/// The fields of an act in the shape of the shared result format.
struct FieldsJSON {
    private let fields: ActeFields

    init(_ fields: ActeFields) { self.fields = fields }

    /// Fields of the shared list.
    var listed: [String: JSONValue] { object { !$0.isExtra } }
    /// Fields beyond it, for `extra`.
    var extra: [String: JSONValue] { object { $0.isExtra } }

    /// Confidence by path.
    var confidences: [String: JSONValue] {
        byPath { .number(($0.confidence.value * 1000).rounded() / 1000) }
    }

    /// What the confidences were computed from, by path, to four digits.
    var grounds: [String: JSONValue] {
        byPath { $0.grounds.map(Self.json) }
    }

    /// Page, box and rule by path.
    var provenance: [String: JSONValue] {
        byPath { extracted in
            var entry: [String: JSONValue] = [:]
            switch extracted.source.author {
            case .rule(let rule): entry["rule"] = .string(rule.description)
            case .person: entry["rule"] = "personne"
            }
            if let page = extracted.source.page { entry["page"] = .integer(page) }
            if let box = extracted.source.box { entry["box"] = Self.json(box) }
            return .object(entry)
        }
    }

    /// Left, top, right, bottom in points to a tenth, origin top-left.
    static func json(_ box: Box) -> JSONValue {
        .list([box.left, box.top, box.right, box.bottom].map { .number(($0 * 10).rounded() / 10) })
    }

    private static func json(_ grounds: Grounds) -> JSONValue {
        let values = [
            "strength": grounds.strength, "lead": grounds.lead, "reading": grounds.reading, "weakest": grounds.weakest,
            "fit": grounds.fit,
        ]
        return .object(values.compactMapValues { $0.map { .number(($0 * 10_000).rounded() / 10_000) } })
    }

    private func byPath(_ json: (Extracted<FieldValue>) -> JSONValue?) -> [String: JSONValue] {
        fields.paths.reduce(into: [:]) { result, path in result[path.description] = fields[path].flatMap(json) }
    }

    private func object(where included: (Champ) -> Bool) -> [String: JSONValue] {
        Champ.allCases.filter(included).reduce(into: [:]) { $0[$1.rawValue] = value(of: $1) }
    }

    private func value(of champ: Champ) -> JSONValue? {
        switch champ.shape {
        case .leaf:
            return fields[champ].map { Self.json($0.value) }
        case .record(let parts):
            return record(parts) { FieldPath(champ, $0) }
        case .list(let parts):
            let records = (0..<fields.listCount(champ)).compactMap { index in
                record(parts) { FieldPath(champ, index, $0) }
            }
            return records.isEmpty ? nil : .list(records)
        case .flags:
            let demandes = fields.demandes
            return demandes.isEmpty ? nil : .list(demandes.map { .string($0.rawValue) })
        }
    }

    private func record(_ parts: [FieldPath.Part], path: (FieldPath.Part) -> FieldPath?) -> JSONValue? {
        let values = parts.reduce(into: [String: JSONValue]()) { record, part in
            record[part.rawValue] = path(part).flatMap { fields[$0] }.map { Self.json($0.value) }
        }
        return values.isEmpty ? nil : .object(values)
    }

    private static func json(_ value: FieldValue) -> JSONValue {
        switch value {
        case .text(let text), .choice(let text): .string(text)
        case .amount(let amount): .number(amount.euros)
        case .date(let date): .string(date.iso)
        case .time(let time): .string(time.iso)
        case .flag(let flag): .boolean(flag)
        }
    }
}
