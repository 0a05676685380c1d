public import DossierModel
public import Foundation

/// One dossier as linking sees it: its acts, rescans named with the act they repeat.
public struct LinkedGroup: Hashable, Sendable {
    public struct Member: Hashable, Sendable {
        public let acte: ActeID
        public let duplicateOf: ActeID?

        public init(_ acte: ActeID, duplicateOf: ActeID? = nil) {
            self.acte = acte
            self.duplicateOf = duplicateOf
        }
    }

    /// Never empty, sorted by id, at least one of them no rescan.
    public let members: [Member]

    /// Nil when no member stands for itself.
    public init?(members: [Member]) {
        guard members.contains(where: { $0.duplicateOf == nil }) else { return nil }
        self.members = members.sorted { $0.acte < $1.acte }
    }

    public var id: DossierID? {
        members.first { $0.duplicateOf == nil }.map { DossierID(leastActe: $0.acte) }
    }
}

/// What a person may say about two acts.
public enum DecisionKind: String, Sendable, CaseIterable {
    /// One dossier.
    case together
    /// Two dossiers.
    case apart
    /// The first is the second, scanned again.
    case rescan
    /// Two papers, however alike.
    case noRescan = "no_rescan"
    /// Nothing is said any more: the machine decides.
    case withdrawn
}

/// What a person said about two acts. The latest word on a pair holds.
public struct StoredDecision: Hashable, Sendable {
    public let kind: DecisionKind
    /// The lesser id first; of a rescan, the act that repeats the other one.
    public let actes: [ActeID]
    public let author: String
    public let madeAt: Date
}
