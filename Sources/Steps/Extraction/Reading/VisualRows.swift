import FrenchText
import PageModel

/// What stands side by side on a page, whatever blocks the reading put it in: a label and its amount share a row even when
/// they were read as two columns.
struct VisualRows: Sendable {
    /// Tokens of every row from left to right; rows from top to bottom, page after page.
    let rows: [[Int]]
    private let rowOfToken: [Int]

    init(_ stream: TokenStream) {
        var rows: [[Int]] = []
        for page in stream.pages { rows += Self.rows(of: page, in: stream) }
        var rowOfToken = [Int](repeating: -1, count: stream.tokens.count)
        for (index, row) in rows.enumerated() {
            for token in row { rowOfToken[token] = index }
        }
        self.rows = rows
        self.rowOfToken = rowOfToken
    }

    func row(of token: Int) -> Int { rowOfToken[token] }
    func tokens(besides token: Int) -> [Int] { rows[rowOfToken[token]] }
    func share(_ a: Int, _ b: Int) -> Bool { rowOfToken[a] == rowOfToken[b] }

    /// The words of a token's row that stand close together with it, gaps no wider than `cellGap` letters' heights.
    func cell(of token: Int, in stream: TokenStream) -> [Int] {
        let row = tokens(besides: token)
        guard let place = row.firstIndex(of: token) else { return [token] }
        func parted(_ a: Int, _ b: Int) -> Bool {
            let (left, right) = (stream.tokens[row[a]].box, stream.tokens[row[b]].box)
            return right.left - left.right > Self.cellGap * max(left.height, right.height)
        }
        var (from, to) = (place, place)
        while from > 0, !parted(from - 1, from) { from -= 1 }
        while to + 1 < row.count, !parted(to, to + 1) { to += 1 }
        return Array(row[from...to])
    }

    private static let cellGap = 1.3

    private struct Strip {
        var middle: Double
        var height: Double
        var tokens: [Int]
    }

    private static func rows(of page: Range<Int>, in stream: TokenStream) -> [[Int]] {
        guard let first = page.first, let last = page.last else { return [] }
        let strips = (stream.tokens[first].line...stream.tokens[last].line)
            .flatMap { Self.strips(of: stream.lines[$0], in: stream) }
            .sorted { ($0.middle, $0.tokens[0]) < ($1.middle, $1.tokens[0]) }
        var rows: [Strip] = []
        for strip in strips {
            if let row = rows.last, abs(strip.middle - row.middle) < 0.5 * min(strip.height, row.height) {
                rows[rows.count - 1].tokens += strip.tokens
            } else {
                rows.append(strip)
            }
        }
        return rows.map { $0.tokens.sorted { (stream.tokens[$0].box.left, $0) < (stream.tokens[$1].box.left, $1) } }
    }

    private static func strips(of line: Range<Int>, in stream: TokenStream) -> [Strip] {
        guard !line.isEmpty else { return [] }
        let boxes = line.map { stream.tokens[$0].box }
        let middle = median(boxes.map(\.middleY))
        let height = max(4, median(boxes.map(\.height)))
        return [Strip(middle: middle, height: height, tokens: Array(line))]
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted[sorted.count / 2]
    }
}
