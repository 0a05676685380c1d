public import RuleFiles

/// The word lists of Pipelines/lexicons, read and validated once and handed to whoever needs them.
public struct Lexicons: Sendable {
    /// Reads every list below `folders.lexicons`.
    public init(from folders: DataFolders) throws(RuleFileError) {}
}
