public import DossierModel
public import DossierStore
public import PageModel

/// One field of a paper as a reviewer sees it.
public struct ReviewField: Sendable, Identifiable {
    /// What stands in the field.
    public enum Standing: Hashable, Sendable {
        /// Nobody read it and nobody said anything.
        case unread
        /// The machine read it, at least as sure as `sureFrom`.
        case sure
        /// … at least as sure as `checkBelow`.
        case likely
        /// … less sure than that: a person has to look.
        case doubtful
        /// A person said that the reading is right.
        case confirmed
        /// A person gave another value.
        case corrected
        /// A person said that it cannot be read.
        case illegible
        /// A person said that the paper does not give it.
        case absent
    }

    /// The same field on another paper of the dossier.
    public struct Elsewhere: Sendable {
        public let acte: ActeID
        public let kind: ActeKind
        public let value: FieldValue
        public let agrees: Bool
    }

    public let path: FieldPath
    public let standing: Standing
    /// What stands in the field now; nil where it has no value.
    public let value: FieldValue?
    /// Where it stands on the pages of the file.
    public let place: Provenance?
    public let confidence: Confidence?
    /// The latest word of a person about it.
    public let answer: NumberedCorrection?
    /// What may be chosen, by raw value and label; empty for free answers.
    public let choices: [(value: String, label: String)]
    public let elsewhere: [Elsewhere]
    /// Cross-checks that concern it.
    public let findings: [Finding]

    public var id: FieldPath { path }
    /// Whether a person still has to look.
    public var isOpen: Bool { standing == .doubtful || (answer == nil && elsewhere.contains { !$0.agrees }) }
    /// 0 while nobody has answered.
    public var number: Int { answer?.number ?? 0 }
}

/// A paper as a reviewer sees it: its fields in groups, and what was noticed about the whole.
public struct ActeReview: Sendable {
    public struct Group: Sendable {
        public let title: String
        public let fields: [ReviewField]
    }

    public let acte: Acte
    public let dossier: DossierID?
    /// In points, upright, by page of the file; pages that could not be read are left out.
    public let sizes: [Int: (width: Double, height: Double)]
    public let groups: [Group]
    /// Findings that concern no field.
    public let findings: [Finding]
    /// Papers of the same dossier, in its order, this one included.
    public let papers: [Acte]

    public var fields: [ReviewField] { groups.flatMap(\.fields) }
}

/// What a person answers about a field.
public enum FieldAnswer: Hashable, Sendable {
    /// What stands there is right.
    case confirmed
    /// As typed or chosen; with the box on a page that was pointed at.
    case value(String, at: PointedBox?)
    case illegible
    case absent
    /// What stood there before this answer: the one with this number, or the machine's reading for 0.
    case restored(Int)
}

/// A place on a page of the file.
public struct PointedBox: Hashable, Sendable {
    /// 1-based page of the file.
    public let page: Int
    /// Points, origin top-left, upright page.
    public let box: Box

    public init(page: Int, box: Box) {
        self.page = page
        self.box = box
    }
}

/// What became of an answer.
public enum AnswerOutcome: Sendable {
    case recorded(ReviewField)
    /// Somebody else answered first; nothing was written.
    case overtaken(ReviewField)
    /// What was typed is no value of this field; with one French sentence.
    case refused(String)
}
