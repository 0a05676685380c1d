public import Foundation
public import RuleFiles

extension DataFolders {
    /// Who may do what, and how people sign in.
    public var access: URL { pipelines.appending(path: "access", directoryHint: .isDirectory) }
}
