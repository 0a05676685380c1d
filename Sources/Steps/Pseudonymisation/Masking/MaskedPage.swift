/// The text of a page with labels in place of whatever names somebody.
public struct MaskedPage: Hashable, Sendable {
    /// Pseudonym of the paper.
    public let paper: String
    /// Raw value of the kind of paper.
    public let kind: String
    /// 1-based within the paper, not within its file.
    public let number: Int
    public let text: String
}
