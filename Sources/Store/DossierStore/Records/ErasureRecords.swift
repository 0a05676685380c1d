public import Foundation

/// What was erased.
public enum ErasureKind: String, Sendable, CaseIterable {
    case dossier
    /// A file that belongs to no dossier.
    case source
}

/// The record of an erasure: counts and moments, no personal data.
public struct ErasureRecord: Hashable, Sendable {
    /// Random.
    public let id: String
    public let kind: ErasureKind
    public let begunAt: Date
    /// Nil while keys, files or free space are still to be seen to.
    public let doneAt: Date?
    /// Rows that went, by table; and what else is counted, by `ErasureRecord.Count`.
    public let counts: [String: Int]

    /// What is counted beside the rows of each table.
    public enum Count: String, Sendable, CaseIterable {
        /// Data keys destroyed.
        case keys
        /// Files erased whole.
        case wholeFiles = "whole_files"
        /// Files that others stand in too: their original and their names went, the others' pages were sealed anew.
        case sharedFiles = "shared_files"
        /// Rows of others that were sealed anew.
        case resealed
        /// Sealed files of data removed.
        case blobs
    }

    public func count(_ what: Count) -> Int { counts[what.rawValue] ?? 0 }
}

/// How far an erasure has come, for showing and for trials of interruption.
public enum ErasureStep: String, Sendable, CaseIterable {
    /// Rows are gone from the database, all at once.
    case rows
    /// Keys are gone from the keyring.
    case keys
    /// Sealed files are gone.
    case files
    /// Free space of the database holds nothing any more.
    case space
}
