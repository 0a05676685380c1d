/// What people said about the pages of a file, by number.
public struct CutDecisions: Hashable, Sendable {
    /// A paper begins here.
    public let starts: Set<Int>
    /// The page goes on with the paper before it.
    public let continuations: Set<Int>
    /// Nothing counts on it.
    public let blank: Set<Int>
    /// Something does, however little was read.
    public let written: Set<Int>

    public init(
        starts: Set<Int> = [], continuations: Set<Int> = [], blank: Set<Int> = [], written: Set<Int> = []
    ) {
        self.starts = starts
        self.continuations = continuations
        self.blank = blank
        self.written = written
    }

    /// Nil where nobody said anything.
    func begins(_ page: Int) -> Bool? {
        starts.contains(page) ? true : continuations.contains(page) ? false : nil
    }
}
