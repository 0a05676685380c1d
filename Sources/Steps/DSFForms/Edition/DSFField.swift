import Foundation

/// The number of a field in a DSF form: `1.01`, `2.01.conjoint`, `7.1a`. Unique within an edition.
public struct DSFFieldID: RawRepresentable, Hashable, Sendable, Codable, CodingKeyRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// `2` of `2.01.conjoint`.
    public var section: String { String(rawValue.prefix { $0 != "." }) }
    /// `2.01` of `2.01.conjoint`.
    public var number: String { rawValue.split(separator: ".").prefix(2).joined(separator: ".") }

    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

/// A part of the form under one heading.
public struct DSFSection: Hashable, Sendable {
    /// `0` for the head of the form.
    public let number: String
    public let title: String
    /// In the order of the form.
    public let fields: [DSFField]
}

/// What a field holds.
public enum DSFFieldType: String, CaseIterable, Hashable, Sendable, Codable {
    /// One line.
    case text
    /// Several lines.
    case long
    case date, time, integer, money, percent
    case yesno, yesnounknown
    /// One of the field's choices.
    case choice
    /// Any number of the field's choices, each a check box of its own name.
    case multi
    case signature

    /// Answered by ticking boxes.
    public var isTicked: Bool {
        switch self {
        case .yesno, .yesnounknown, .choice, .multi: true
        default: false
        }
    }
}

/// Where a pre-filled value may come from.
public enum PrefillSource: String, CaseIterable, Hashable, Sendable, Codable {
    /// Commandement de payer or assignation.
    case act
    /// A décompte, or the ledger annexed to an act.
    case dec
    case caf, bdf, fsl, aj, ccapex
    /// Given by a person for the dossier.
    case dossier = "case"
    /// A named formula, or the state of the dossier.
    case computed
}

/// Whether a machine may write into a field.
public enum PrefillPolicy: Hashable, Sendable {
    /// Never: the tenant or the worker is asked.
    case humanOnly
    /// Only from these sources.
    case from([PrefillSource])

    public func allows(_ source: PrefillSource) -> Bool {
        if case .from(let sources) = self { sources.contains(source) } else { false }
    }
}

/// One box to tick.
public struct DSFChoice: Hashable, Sendable {
    /// The export value in the PDF.
    public let value: String
    public let label: String
    /// The PDF field of this box, for fields of several answers.
    public let pdf: String?

    static let oui = DSFChoice(value: "oui", label: "Oui", pdf: nil)
    static let non = DSFChoice(value: "non", label: "Non", pdf: nil)
    static let neSaitPas = DSFChoice(value: "ne_sait_pas", label: "Ne sait pas", pdf: nil)
}

/// A field has an object only when another field holds one of these choices.
public struct DSFCondition: Hashable, Sendable {
    public let field: DSFFieldID
    public let values: [String]
}

/// One field of an edition, as its `fields.yaml` describes it.
public struct DSFField: Hashable, Sendable {
    public let id: DSFFieldID
    /// Name in the PDF.
    public let pdf: String
    public let type: DSFFieldType
    public let label: String
    public let rubrics: [DecreeRubric]
    public let prefill: PrefillPolicy
    /// Nil when no paper is read for it today; always nil for a human-only field.
    public let path: DSFPath?
    /// Name of the formula that computes it.
    public let formula: String?
    /// In reading order; empty unless the field is ticked.
    public let choices: [DSFChoice]
    /// PDF field beside a ticked field where the finished version writes « non renseigné ».
    public let note: String?
    public let condition: DSFCondition?
    /// An optional line of a list: left empty in the finished version.
    public let staysBlank: Bool

    /// For faults: `champ 8.01 (D01)`.
    var place: String {
        let codes = rubrics.map(\.rawValue).joined(separator: ", ")
        return codes.isEmpty ? "champ \(id.rawValue)" : "champ \(id.rawValue) (\(codes))"
    }

    /// All PDF names the field uses.
    var pdfNames: [String] {
        let boxes = choices.compactMap(\.pdf)
        return (boxes.isEmpty ? [pdf] : boxes) + (note.map { [$0] } ?? [])
    }
}
