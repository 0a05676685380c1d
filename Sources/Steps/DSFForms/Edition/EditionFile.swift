import DossierModel

/// `fields.yaml` as written.
struct EditionFile: Decodable {
    struct TextSizes: Decodable {
        let line: Double
        let long: Double
    }

    struct Head: Decodable {
        let form: String
        let name: String
        let title: String
        let notice: String
        let source: String
        let blank: String
        let validFrom: CalendarDate
        let textSizes: TextSizes

        private enum CodingKeys: String, CodingKey {
            case form, name, title, notice, source, blank
            case validFrom = "valid_from"
            case textSizes = "text_sizes"
        }
    }

    struct Rubric: Decodable {
        let code: DecreeRubric
        let title: String

        private enum CodingKeys: String, CodingKey { case code, title }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            code = try values.decodeListed(DecreeRubric.self, forKey: .code)
            title = try values.decode(String.self, forKey: .title)
        }
    }

    /// A part of the form under one heading: all fields whose number begins with it.
    struct Section: Decodable {
        let number: String
        let title: String
    }

    /// Who writes the form, as letters name them: fields by their number.
    struct Writer: Decodable {
        /// Joined by spaces.
        let name: [DSFFieldID]
        /// Lines of the letterhead above the name and below it.
        let above: [DSFFieldID]
        let below: [DSFFieldID]
    }

    let head: Head
    let writer: Writer
    let sections: [Section]
    let rubrics: [Rubric]
    let blankReasons: [BlankReason]
    let formulas: [Formula]
    let fields: [DSFField]

    private enum CodingKeys: String, CodingKey {
        case sections, rubrics, formulas, fields, writer
        case head = "edition"
        case blankReasons = "blank_reasons"
    }
}

extension Formula: Decodable {
    private enum CodingKeys: String, CodingKey { case name, version, sum, difference, ratio, text }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        name = try values.decode(String.self, forKey: .name)
        version = try values.decode(Int.self, forKey: .version)
        text = try values.decodeIfPresent(String.self, forKey: .text)
        if let terms = try values.decodeIfPresent([DSFFieldID].self, forKey: .sum) {
            operation = .sum(terms)
        } else if let terms = try values.decodeIfPresent([DSFFieldID].self, forKey: .difference), terms.count == 2 {
            operation = .difference(terms[0], terms[1])
        } else if let terms = try values.decodeIfPresent([DSFFieldID].self, forKey: .ratio), terms.count == 2 {
            operation = .ratio(terms[0], terms[1])
        } else {
            throw DecodingError.dataCorruptedError(
                forKey: .name, in: values,
                debugDescription: "la formule « \(name) » n'a ni « sum », ni « difference » ou « ratio » à deux termes")
        }
    }
}

extension DSFField: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case id, pdf, type, label, rubrics, prefill, path, formula, choices, note, when, blank
    }
    private enum BlankRule: String, CaseIterable { case skip }

    public init(from decoder: any Decoder) throws {
        try decoder.refuseKeys(outside: CodingKeys.allCases.map(\.rawValue))
        let values = try decoder.container(keyedBy: CodingKeys.self)
        id = try values.decode(DSFFieldID.self, forKey: .id)
        pdf = try values.decode(String.self, forKey: .pdf)
        type = try values.decodeListed(DSFFieldType.self, forKey: .type)
        label = try values.decode(String.self, forKey: .label)
        rubrics = try values.decodeListedArray(DecreeRubric.self, forKey: .rubrics)
        prefill = try values.decodePolicy(forKey: .prefill)
        path = try values.decodeIfPresent(String.self, forKey: .path).map { text in
            guard let path = DSFPath(text) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .path, in: values, debugDescription: "la valeur « \(text) » n'existe pas dans un dossier")
            }
            return path
        }
        formula = try values.decodeIfPresent(String.self, forKey: .formula)
        choices =
            switch type {
            case .yesno: [.oui, .non]
            case .yesnounknown: [.oui, .non, .neSaitPas]
            case .choice, .multi: try values.decode([DSFChoice].self, forKey: .choices)
            default: []
            }
        note = try values.decodeIfPresent(String.self, forKey: .note)
        condition = try values.decodeIfPresent(DSFCondition.self, forKey: .when)
        staysBlank =
            values.contains(.blank) ? try values.decodeListed(BlankRule.self, forKey: .blank) == .skip : false
    }
}

extension DSFChoice: Decodable {
    private enum CodingKeys: String, CodingKey { case value, label, pdf }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        value = try values.decode(String.self, forKey: .value)
        label = try values.decode(String.self, forKey: .label)
        pdf = try values.decodeIfPresent(String.self, forKey: .pdf)
    }
}

extension DSFCondition: Decodable {
    private enum CodingKeys: String, CodingKey { case field, values = "in" }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        field = try container.decode(DSFFieldID.self, forKey: .field)
        values = try container.decode([String].self, forKey: .values)
    }
}
