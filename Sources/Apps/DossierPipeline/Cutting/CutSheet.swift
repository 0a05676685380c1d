public import DossierModel
import DossierStore

/// The pages of one file as they are cut into papers, for a person to cut otherwise.
public struct CutSheet: Sendable {
    public struct Page: Sendable, Identifiable {
        public let number: Int
        /// In points, upright; nil for a page that could not be read.
        public let size: (width: Double, height: Double)?
        /// The paper it belongs to; nil for blank pages between papers.
        public let acte: ActeID?
        public let isFirst: Bool
        /// Called blank by the machine or a person.
        public let isBlank: Bool
        /// Whether somebody said where it belongs, or that it is blank, or how it lies.
        public let isDecided: Bool

        public var id: Int { number }
    }

    public let pages: [Page]
    /// In page order.
    public let papers: [Acte]
    /// Whether the file still has its original, so that a page can be read again.
    public let canTurn: Bool
    /// Where the paper it was asked for stands.
    public let dossier: DossierID?
}

/// What a person does to a page of a file.
public enum CutAct: String, CaseIterable, Sendable {
    /// A paper begins here.
    case begin = "debut"
    /// It goes on with the one before.
    case join = "suite"
    /// The machine decides again.
    case free = "libre"
    case blank = "blanche"
    case written = "ecrite"

    var word: PageWord {
        switch self {
        case .begin: .begins
        case .join: .goesOn
        case .free: .anyBoundary
        case .blank: .blank
        case .written: .written
        }
    }
}

/// How a person turns a page that lies wrong.
public enum PageTurn: String, CaseIterable, Sendable {
    case right = "droite"
    case left = "gauche"
    case over = "retourner"

    /// Clockwise.
    var degrees: Int {
        switch self {
        case .right: 90
        case .over: 180
        case .left: 270
        }
    }
}

/// The original of the file is gone with an erased household: its pages cannot be read again.
public struct OriginalGone: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String {
        "L'original de ce fichier n'est plus gardé : ses pages ne peuvent pas être relues."
    }
}
