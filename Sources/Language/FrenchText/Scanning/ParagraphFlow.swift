import PageModel

extension Block {
    /// Line heights between two lines of one paragraph at most.
    private static let leading = 0.9
    /// Line heights by which the left edges of its lines may differ.
    private static let indent = 0.8

    /// Whether the block is the rest of the paragraph above: flush with it, close under it, and its first word would not have
    /// fitted on the line before.
    func continues(_ above: Block) -> Bool {
        guard kind == .text, above.kind == .text, let last = above.lines.last?.box, let first = lines.first?.box,
            let word = lines.first?.words.first?.box
        else { return false }
        let height = max(last.height, first.height)
        let gap = first.top - last.bottom
        return gap > -0.5 * height && gap < Self.leading * height
            && abs(first.left - above.box.left) < Self.indent * height
            && last.right + 0.9 * word.width >= max(above.box.right, box.right)
    }
}
