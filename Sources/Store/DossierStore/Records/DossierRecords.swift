public import DossierModel

/// What a list of dossiers shows, without opening a single sealed value but the ids'.
public struct DossierSummary: Hashable, Sendable, Identifiable {
    public let id: DossierID
    /// How many acts of each kind, rescans left out; sorted by kind.
    public let kinds: [KindCount]
    public let rescans: Int
    /// The latest hearing as read.
    public let hearing: CalendarDate?
    public let nextDeadline: StoredDeadline?
    public let owner: String?
    public let territory: String?
}

public struct KindCount: Hashable, Sendable {
    public let kind: ActeKind
    public let count: Int

    public init(kind: ActeKind, count: Int) {
        self.kind = kind
        self.count = count
    }
}

/// A day by which something must be done; or, without its start, the code of what is missing.
public struct StoredDeadline: Hashable, Sendable {
    public enum Due: Hashable, Sendable {
        case on(CalendarDate)
        /// Code of the date that somebody has to give first.
        case missing(String)
    }

    /// The code of the deadline in the legal calendar.
    public let kind: String
    public let due: Due
    public let rule: RuleID

    public init(kind: String, due: Due, rule: RuleID) {
        self.kind = kind
        self.due = due
        self.rule = rule
    }
}
