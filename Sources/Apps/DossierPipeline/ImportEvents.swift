public import DossierStore
public import Foundation
public import PageModel

/// What long work tells while it goes on.
public enum ImportEvent: Sendable {
    /// Another process imports into the store, and this one waits for its turn.
    case waiting(ImporterHolder?)
    case planned(files: Int, bytes: Int)
    case pageRead
    case fileDone(bytes: Int)
    case linking
    case fillingForms(count: Int)
    /// A file that was erased once is read again, as a new one.
    case importedAgain(erased: Date)
}

/// The one state a path of the imported folder ends in.
public enum FileState: Sendable, Hashable {
    /// Read now; of its pages, `unread` were given up.
    case accepted(pages: Int, unread: Int)
    /// The bytes are those of a file read before, in this run or an earlier one.
    case known
    case refused(Refusal)
}
