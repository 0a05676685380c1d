public import DossierModel
public import PageModel

/// The paper a value was read on.
public struct ActeEvidence: Hashable, Sendable, Codable {
    public let acte: ActeID
    public let kind: ActeKind
    /// 1-based page of the file; nil when a person gave the value without pointing at a page.
    public let page: Int?
    public let confidence: Confidence
    /// The rule that read it, or the person who corrected it.
    public let author: Provenance.Author
    /// Where on it, in points, origin top-left, upright page.
    public let box: Box?
    /// The words as read.
    public let rawText: String
    /// The rule that derived the value from what was read; nil when it is what was read.
    public let derivation: RuleID?

    public init(
        acte: ActeID, kind: ActeKind, page: Int?, box: Box? = nil, confidence: Confidence,
        author: Provenance.Author, rawText: String, derivation: RuleID? = nil
    ) {
        self.acte = acte
        self.kind = kind
        self.page = page
        self.box = box
        self.confidence = confidence
        self.author = author
        self.rawText = rawText
        self.derivation = derivation
    }
}

/// Where an answer comes from.
public enum DSFOrigin: Hashable, Sendable, Codable {
    case acte(ActeEvidence)
    /// Given for the dossier, not read on a paper.
    case dossier
    /// By a named formula, from these fields.
    case computed(formula: RuleID, from: [DSFFieldID])
    /// Entered in the form by a person.
    case entered
}

/// One filled field.
public struct DSFAnswer: Hashable, Sendable, Codable {
    public let value: DSFValue
    public let origin: DSFOrigin

    public init(value: DSFValue, origin: DSFOrigin) {
        self.value = value
        self.origin = origin
    }
}
