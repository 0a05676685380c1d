import DossierModel
import PageModel

/// A value that could fill a field, with the source the field must allow.
struct PrefillCandidate {
    let value: DSFValue
    let source: PrefillSource
    let origin: DSFOrigin

    var confidence: Confidence { if case .acte(let evidence) = origin { evidence.confidence } else { .certain } }

    static func dossier(_ value: DSFValue, _ source: PrefillSource = .dossier) -> PrefillCandidate {
        PrefillCandidate(value: value, source: source, origin: .dossier)
    }
}

extension Acte {
    /// The source under which the act's own fields fill the form; nil for papers that fill nothing.
    var prefillSource: PrefillSource? {
        switch kind {
        case .commandementDePayer, .assignation: .act
        case .decompte: .dec
        case .signalementCAF: .caf
        default: nil
        }
    }

    /// The value read at `path`, as one of the form.
    func candidate(
        _ path: FieldPath?, as source: PrefillSource? = nil, by derivation: RuleID? = nil,
        confidence: Confidence? = nil,
        _ transform: (FieldValue) -> DSFValue? = DSFValue.init
    ) -> PrefillCandidate? {
        guard let path, let read = fields[path], let value = transform(read.value),
            let source = source ?? prefillSource
        else { return nil }
        let evidence = ActeEvidence(
            acte: id, kind: kind, page: read.source.page, box: read.source.box,
            confidence: confidence.map { min($0, read.confidence) } ?? read.confidence, author: read.source.author,
            rawText: read.source.rawText, derivation: derivation)
        return PrefillCandidate(value: value, source: source, origin: .acte(evidence))
    }

    /// A value worked out from a line of the act's ledger.
    func candidate(
        _ value: DSFValue, from line: LedgerLine, confidence: Confidence, by derivation: RuleID
    ) -> PrefillCandidate {
        let evidence = ActeEvidence(
            acte: id, kind: kind, page: line.page, box: line.box, confidence: confidence, author: .rule(derivation),
            rawText: line.label, derivation: derivation)
        return PrefillCandidate(value: value, source: .dec, origin: .acte(evidence))
    }
}

extension DSFValue {
    init?(_ value: FieldValue) {
        switch value {
        case .text(let text): self = .text(text)
        case .amount(let amount): self = .amount(amount)
        case .date(let date): self = .date(date)
        case .time(let time): self = .time(time)
        case .choice(let choice): self = .choice(choice)
        case .flag: return nil
        }
    }
}
