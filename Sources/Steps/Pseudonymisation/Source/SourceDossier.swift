public import DossierModel

/// A dossier in its corrected view with what the other steps know of it: what a dataset is made from. All true.
public struct SourceDossier: Sendable {
    public let dossier: Dossier
    public let deadlines: [SourceDeadline]
    public let review: SourceReview

    public init(dossier: Dossier, deadlines: [SourceDeadline], review: SourceReview) {
        self.dossier = dossier
        self.deadlines = deadlines
        self.review = review
    }
}

/// A deadline counted on true dates: only its outcome leaves, never a day of it. A shift would break working days, and the
/// law's change of July 2023.
public struct SourceDeadline: Hashable, Sendable {
    /// The code of the deadline in the legal calendar.
    public let kind: String
    /// The code of what became of it: met, missed, to come, incomplete.
    public let state: String
    /// Days between what was done and the last day; negative when it was done too late; nil when either is unknown.
    public let marginDays: Int?

    public init(kind: String, state: String, marginDays: Int?) {
        self.kind = kind
        self.state = state
        self.marginDays = marginDays
    }
}

/// What the review of a dossier came to.
public struct SourceReview: Hashable, Sendable {
    /// Fields that were read.
    public let fieldsRead: Int
    /// Fields in whose place a person put another value.
    public let fieldsCorrected: Int
    /// Fields still below the confidence that asks for a look.
    public let fieldsToCheck: Int

    public init(fieldsRead: Int, fieldsCorrected: Int, fieldsToCheck: Int) {
        self.fieldsRead = fieldsRead
        self.fieldsCorrected = fieldsCorrected
        self.fieldsToCheck = fieldsToCheck
    }
}
