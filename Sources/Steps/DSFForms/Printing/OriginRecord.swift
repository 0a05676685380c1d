import DossierModel
import PageModel

/// An origin sheet as its JSON file writes it.
struct OriginRecord: Encodable {
    let form: String
    let edition: String
    let dossier: DossierID
    /// Nil for a full DSF.
    let mention: String?
    let fields: [Entry]
    let findings: [Finding]

    init(_ sheet: OriginSheet) {
        form = sheet.form
        edition = sheet.edition
        dossier = sheet.dossier
        mention = sheet.status.mention
        fields = sheet.lines.map(Entry.init)
        findings = sheet.findings
    }

    struct Entry: Encodable {
        let field: DSFFieldID
        let pdf: String
        let label: String
        /// As printed on the form.
        let text: String
        let value: MachineValue
        let origin: Kind
        let acte: Paper?
        let formula: Computation?

        enum Kind: String, Encodable { case acte, dossier, formule, saisie }

        init(_ line: OriginSheet.Line) {
            field = line.field
            pdf = line.pdf
            label = line.label
            text = line.text
            value = MachineValue(value: line.value)
            switch line.origin {
            case .acte(let evidence): (origin, acte, formula) = (.acte, Paper(evidence), nil)
            case .dossier: (origin, acte, formula) = (.dossier, nil, nil)
            case .computed(let rule, let terms):
                (origin, acte, formula) = (.formule, nil, Computation(rule: rule.description, from: terms))
            case .entered: (origin, acte, formula) = (.saisie, nil, nil)
            }
        }
    }

    struct Paper: Encodable {
        let id: ActeID
        let kind: ActeKind
        let page: Int?
        let confidence: Double
        /// The rule that read the value; nil when a person gave it.
        let rule: String?
        /// The rule that derived it from what was read.
        let derivation: String?
        let rawText: String

        private enum CodingKeys: String, CodingKey {
            case id, kind, page, confidence, rule, derivation
            case rawText = "raw_text"
        }

        init(_ evidence: ActeEvidence) {
            id = evidence.acte
            kind = evidence.kind
            page = evidence.page
            confidence = evidence.confidence.value
            rule = if case .rule(let rule) = evidence.author { rule.description } else { nil }
            derivation = evidence.derivation?.description
            rawText = evidence.rawText
        }
    }

    struct Computation: Encodable {
        let rule: String
        let from: [DSFFieldID]
    }

    /// Amounts in euros, dates and hours in ISO, percents as numbers, choices by their export values.
    struct MachineValue: Encodable {
        let value: DSFValue

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch value {
            case .text(let text): try container.encode(text)
            case .amount(let amount): try container.encode(amount.euros)
            case .date(let date): try container.encode(date.iso)
            case .time(let time): try container.encode(time.iso)
            case .number(let number): try container.encode(number)
            case .percent(let tenths): try container.encode(Double(tenths) / 10)
            case .choice(let choice): try container.encode(choice)
            case .choices(let choices): try container.encode(choices)
            }
        }
    }
}
