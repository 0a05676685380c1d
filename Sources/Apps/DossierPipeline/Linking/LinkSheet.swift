public import CaseLinking
public import DossierModel
public import DossierStore
public import Foundation

/// How the papers of a dossier hang together, and what may be changed about it.
public struct LinkSheet: Sendable {
    public let dossier: Dossier
    /// One fewer than there are papers: how each came to the others.
    public let reasons: [LinkingReason]
    /// What people decided and what stands of it, the latest first.
    public let decisions: [LinkStep]
    /// Decisions that could not all be kept, as French sentences.
    public let conflicts: [String]
    /// Other dossiers within reach that share a look-up key with this one.
    public let near: [(id: DossierID, heading: DossierLine.Heading)]
}

/// All that was decided at one moment: taken back as a whole.
public struct LinkStep: Sendable {
    /// Names it among those of a dossier.
    public let id: Int
    public let isTogether: Bool
    public let pairs: [[ActeID]]
    public let author: String
    public let madeAt: Date
}

/// Where the papers are after a decision.
public enum LinkOutcome: Sendable {
    case settled(DossierID)
    /// An import is under way: the papers move when it ends.
    case later
}
