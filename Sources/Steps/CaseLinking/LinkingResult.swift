public import DossierModel

/// What a person decided about papers; it binds every later run. The order in which decisions are given does not count:
/// where they contradict each other, keeping apart wins and the conflict is reported.
public enum LinkingDecision: Hashable, Sendable, Codable {
    /// Both papers stand in one dossier, with the papers that evidence puts with either. Moving one paper to another
    /// dossier is `apart` from each paper it leaves and `together` with one that it joins.
    case together(ActeID, ActeID)
    /// They never do.
    case apart(ActeID, ActeID)
    /// The paper stands in the dossier a person named (any stable name): papers pinned to one name stand together, papers
    /// pinned to two names apart.
    case pinned(ActeID, String)
    /// The first paper is a rescan of the second.
    case sameActe(ActeID, ActeID)
    /// However like, they are two acts.
    case distinctActes(ActeID, ActeID)

    /// The papers it speaks of: they must be among the profiles for the decision to bind.
    public var actes: [ActeID] {
        switch self {
        case .together(let a, let b), .apart(let a, let b), .sameActe(let a, let b), .distinctActes(let a, let b):
            [a, b]
        case .pinned(let a, _): [a]
        }
    }
}

/// Why two papers stand in one dossier.
public struct LinkingReason: Hashable, Sendable, Codable {
    public let first: ActeID
    public let second: ActeID
    /// Sum of the evidence; nil when a person decided.
    public let score: Double?
    /// French, without personal data, the strongest first: « même référence de dossier ».
    public let texts: [String]

    /// One French sentence.
    public var sentence: String { "Réunis : \(texts.joined(separator: ", "))." }
}

/// Papers of one lease of one household.
public struct LinkedDossier: Hashable, Sendable, Codable {
    /// Sorted; never empty.
    public let actes: [ActeID]
    /// One fewer than there are papers: how each came to the others, in the order of their strength.
    public let reasons: [LinkingReason]
}

/// A paper that is another scan of an act already known.
public struct Rescan: Hashable, Sendable, Codable {
    public let acte: ActeID
    public let canonical: ActeID
}

/// The papers put together. Sorted throughout: equal sets give equal results.
public struct LinkingResult: Hashable, Sendable, Codable {
    /// By their least paper.
    public let dossiers: [LinkedDossier]
    /// By paper.
    public let rescans: [Rescan]
    /// Decisions that could not all be kept, as French sentences naming papers by id.
    public let conflicts: [String]

    /// The canonical act of a rescan; nil for an act that is none.
    public func canonical(of acte: ActeID) -> ActeID? { rescans.first { $0.acte == acte }?.canonical }
}
