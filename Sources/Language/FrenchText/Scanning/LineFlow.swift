import PageModel

extension TokenStream {
    /// Whether running text goes on to the next line after `token`, the last of its line: the line reaches the right edge of
    /// its block, as far as the longest lines do.
    func runsOn(after token: Int) -> Bool {
        let line = lines[tokens[token].line]
        let block = blocks[tokens[token].block]
        guard line.upperBound == token + 1, block.upperBound > token + 1, let first = tokens[block].first else {
            return false
        }
        let (right, left) = tokens[block].reduce((first.box.right, first.box.left)) {
            (max($0.0, $1.box.right), min($0.1, $1.box.left))
        }
        let width = right - left
        guard width > 0 else { return false }
        // A word that would have fitted shows that the line was ended on purpose.
        let next = tokens[token + 1].box.width
        return tokens[token].box.right + next * 0.9 >= right || right - tokens[token].box.right < 0.08 * width
    }
}
