import PageModel

/// Words side by side without a wide gap.
struct Segment {
    let words: [Word]
    let box: Box

    /// Nil for no words.
    init?(_ words: [Word]) {
        guard let box = Box.enclosing(words.map(\.box)) else { return nil }
        self.words = words
        self.box = box
    }
}

/// All words that stand on one height of the page, cut at wide gaps.
struct TextRow {
    let segments: [Segment]
    let box: Box
    /// The usual height of its words, in points.
    let wordHeight: Double

    /// A gap wider than this many word heights parts two segments; justified lines stay whole.
    private static let gap = 2.0

    /// Nil for no words.
    ///
    /// - Parameter edges: left edges of words that begin a column of their own, however narrow the white before it.
    init?(_ words: [Word], edges: Set<Double> = []) {
        guard let box = Box.enclosing(words.map(\.box)) else { return nil }
        self.box = box
        wordHeight = Self.median(words.map(\.box.height))
        let sorted = words.sorted { $0.box.left < $1.box.left }
        segments = Self.cut(sorted, gap: max(wordHeight, 6) * Self.gap, edges: edges)
    }

    /// From top to bottom.
    static func rows(of words: [Word]) -> [TextRow] {
        var chains: [[Word]] = []
        for word in words.sorted(by: isBefore) {
            // The last word of a chain is its nearest to the left: rows may slope or bend.
            let fits = chains.indices.map { ($0, chains[$0].last.map { overlap($0.box, word.box) } ?? 0) }
            if let best = fits.max(by: { $0.1 < $1.1 }), best.1 >= 0.5 {
                chains[best.0].append(word)
            } else {
                chains.append([word])
            }
        }
        let rows = chains.map { chain in chain.sorted { $0.box.left < $1.box.left } }
            .sorted { Self.place($0) < Self.place($1) }
        return zip(rows, Gutters(rows).edges()).compactMap { TextRow($0, edges: $1) }
    }

    private static func place(_ words: [Word]) -> (Double, Double) {
        Box.enclosing(words.map(\.box)).map { ($0.middleY, $0.left) } ?? (0, 0)
    }

    private static func isBefore(_ a: Word, _ b: Word) -> Bool {
        (a.box.left, a.box.top, a.text) < (b.box.left, b.box.top, b.text)
    }

    /// The shared height against the taller of both, with a floor for points and dashes, which stand inside the height of their neighbour.
    private static func overlap(_ a: Box, _ b: Box) -> Double {
        let shared = min(a.bottom, b.bottom) - max(a.top, b.top)
        let taller = max(a.height, b.height)
        guard shared > 0, taller > 0 else { return 0 }
        let lower = min(a.height, b.height)
        return lower > 0 ? max(shared / taller, min(0.9, shared / lower) * (taller < 3 * lower ? 1 : 0.6)) : 0.6
    }

    private static func cut(_ words: [Word], gap: Double, edges: Set<Double>) -> [Segment] {
        var parts: [[Word]] = []
        var right = -Double.infinity
        for word in words {
            if word.box.left - right > gap || edges.contains(word.box.left) && !parts.isEmpty { parts.append([]) }
            parts[parts.count - 1].append(word)
            right = max(right, word.box.right)
        }
        return parts.compactMap(Segment.init)
    }

    static func median(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.sorted()[values.count / 2]
    }
}
