public import DossierModel
public import PageModel
public import Procedure

/// What a run over a folder came to.
public struct ImportReport: Sendable {
    public struct File: Sendable {
        /// Path below the folder, escaped for showing.
        public let name: String
        public let state: FileState
    }

    /// A sentence on the scan of a page.
    public struct ScanRemark: Sendable, Equatable {
        /// Path below the folder, escaped for showing.
        public let file: String
        public let sentence: String
    }

    public struct DueDate: Sendable {
        public let dossier: DossierID
        public let deadline: Deadline
    }

    /// Sorted by the bytes of their path.
    public let files: [File]
    public let newSources: Int
    public let newActes: Int
    public let pagesRead: Int
    /// Of those, pages that were given up.
    public let pagesUnread: Int
    /// Files whose name announces another type than their content, which was believed.
    public let misnamed: [String]
    /// Over the dossiers that hold papers of the folder.
    public let dossierCount: Int
    public let papers: [ActeKind: Int]
    public let rescans: Int
    public let fieldsFound: Int
    public let fieldsToCheck: Int
    public let findings: Int
    /// What should be scanned again, by file.
    public let scansToRedo: [ScanRemark]
    /// Files that were read and in which no paper was recognised: somebody should look at them.
    public let withoutPapers: [String]
    /// Deadlines that are past.
    public let missedDeadlines: Int
    /// The nearest ones not yet past, soonest first.
    public let nextDeadlines: [DueDate]

    public var refused: [(name: String, refusal: Refusal)] {
        files.compactMap { file in if case .refused(let refusal) = file.state { (file.name, refusal) } else { nil } }
    }
}
