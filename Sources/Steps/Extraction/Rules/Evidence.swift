import DossierModel

/// What speaks for or against a value being a field's: a cue at a certain side of it.
struct Evidence: Decodable, Sendable {
    enum Side: String, Decodable, Sendable {
        /// The cue ends within `reach` words before the value, in reading order.
        case before
        /// The cue begins within `reach` words after the value.
        case after
        /// Before it, or left of it on its row, or right above it: how forms and tables label a value.
        case label
        /// Left of it on its row.
        case row
        /// Anywhere within `reach` words, on either side.
        case around
    }

    let cue: String
    let side: Side
    let weight: Double
    /// Words between cue and value at most.
    let reach: Int
    /// True when another value of the same kind may stand between.
    let through: Bool
    /// Kinds of paper on which it counts; nil for all.
    let kinds: [ActeKind]?

    private enum CodingKeys: String, CodingKey { case cue, side, weight, reach, through, kinds }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        cue = try values.decode(String.self, forKey: .cue)
        side = try values.decode(Side.self, forKey: .side)
        weight = try values.decode(Double.self, forKey: .weight)
        reach = try values.decodeIfPresent(Int.self, forKey: .reach) ?? 6
        through = try values.decodeIfPresent(Bool.self, forKey: .through) ?? false
        kinds = try values.decodeIfPresent([ActeKind].self, forKey: .kinds)
    }
}

/// How the candidates of one field are weighed and when the best is good enough.
struct FieldRule: Decodable, Sendable {
    let version: Int
    /// Kinds of paper the field is looked for on; nil for all.
    let kinds: [ActeKind]?
    /// Score under which no value is given.
    let least: Double
    /// Score from which a value is nearly sure.
    let sure: Double
    let evidence: [Evidence]
    /// What standing in a section or part of the act is worth.
    let sections: [Section: Double]
    let parts: [Part: Double]
    /// What standing within a quotation of law or lease is worth.
    let quoted: Double
    /// What standing in a line of a running account is worth.
    let ledger: Double
    /// What having a line to itself in the head of the act is worth.
    let alone: Double
    /// Euros, for amounts: others are no candidates.
    let range: AmountRange?

    struct AmountRange: Decodable, Sendable {
        let from: Double
        let to: Double
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case version, kinds, least, sure, evidence, sections, parts, quoted, ledger, alone, range
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        version = try values.decode(Int.self, forKey: .version)
        kinds = try values.decodeIfPresent([ActeKind].self, forKey: .kinds)
        least = try values.decode(Double.self, forKey: .least)
        sure = try values.decode(Double.self, forKey: .sure)
        evidence = try values.decodeIfPresent([Evidence].self, forKey: .evidence) ?? []
        sections = try values.decodeIfPresent([Section: Double].self, forKey: .sections) ?? [:]
        parts = try values.decodeIfPresent([Part: Double].self, forKey: .parts) ?? [:]
        quoted = try values.decodeIfPresent(Double.self, forKey: .quoted) ?? -4
        ledger = try values.decodeIfPresent(Double.self, forKey: .ledger) ?? 0
        alone = try values.decodeIfPresent(Double.self, forKey: .alone) ?? 0
        range = try values.decodeIfPresent(AmountRange.self, forKey: .range)
    }

    func applies(to kind: ActeKind) -> Bool { kinds.map { $0.contains(kind) } ?? true }
}
