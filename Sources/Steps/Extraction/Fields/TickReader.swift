import DossierModel
import FrenchText
import PageModel

/// Finds the ticked one among the modes that a form prints, by what stands in the place of the boxes.
struct TickReader {
    let view: ActView
    let texts: TextRules

    /// Points left of an entry within which its box stands, and how far above or below its line.
    private static let reach = (left: 34.0, slack: 5.0)
    /// Characters a read box has at most.
    private static let boxLetters = 3
    /// Empty boxes that make the last one a tick.
    private static let allButOne = 3

    private enum Box { case ticked, empty, unknown }

    /// Nil unless exactly one entry is ticked and at least two others are seen to be empty, or all but one are seen to be empty:
    /// a crossed box is often read as some other sign or not at all.
    func ticked(_ modes: [(ModaliteSignification, [CueHit])]) -> SignificationReader.Mode? {
        var marked: [SignificationReader.Mode] = []
        var odd: [SignificationReader.Mode] = []
        var empty = 0
        for (value, hits) in modes {
            let boxes = hits.map { (box(before: $0.range), $0) }
            if let (_, hit) = boxes.first(where: { $0.0 == .ticked }) {
                marked.append(.init(value: value, range: hit.range, score: 1.5 + hit.similarity))
            } else if boxes.contains(where: { $0.0 == .empty }) {
                empty += 1
            } else if let (_, hit) = boxes.first {
                odd.append(.init(value: value, range: hit.range, score: 1 + hit.similarity))
            }
        }
        if marked.count == 1, empty >= 2 { return marked[0] }
        return marked.isEmpty && odd.count == 1 && empty >= Self.allButOne ? odd[0] : nil
    }

    private func box(before entry: Range<Int>) -> Box {
        let first = view.stream.tokens[entry.lowerBound]
        let page = view.stream.pages[first.pageIndex]
        let boxes = page.filter { isMark($0, of: first) }.map { read(view.stream.tokens[$0].text) }
        let (ticked, empty) = (boxes.contains(.ticked), boxes.contains(.empty))
        return ticked == empty ? .unknown : ticked ? .ticked : .empty
    }

    /// A cross over a box is read as a sign with slanting strokes, an empty box as upright and round ones.
    private func read(_ mark: String) -> Box {
        if texts.ticked.contains(mark) { return .ticked }
        if texts.unticked.contains(mark) { return .empty }
        if mark.contains(where: { texts.tickedSigns.contains($0) }) { return .ticked }
        return mark.allSatisfy { texts.untickedSigns.contains($0) } ? .empty : .unknown
    }

    private func isMark(_ token: Int, of entry: Token) -> Bool {
        let word = view.stream.tokens[token]
        guard word.text.count <= Self.boxLetters, word.box.right <= entry.box.left + 2,
            word.box.right > entry.box.left - Self.reach.left
        else { return false }
        return abs(word.box.middleY - entry.box.middleY) <= entry.box.height / 2 + Self.reach.slack
    }
}
