/// A rule file that cannot be used: which file, which line, what is wrong.
public struct RuleFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Path relative to the data folder, as the user knows it.
    public let file: String
    /// 1-based; nil when the file as a whole is at fault.
    public let line: Int?
    /// One French sentence: what is wrong and what to do.
    public let message: String

    public init(file: String, line: Int?, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    public var description: String { "\(file)\(line.map { ":\($0)" } ?? "") : \(message)" }
}
