/// Which paper read is which true paper: one to one by common pages, the best overlap first, half of them at least.
struct DocumentMatching {
    /// By place among the true papers, the place among those read.
    let partners: [Int: Int]
    /// Papers read that are nobody's partner.
    let unmatched: [Int]

    private static let leastOverlap = 0.5

    init(truth: [Range<Int>], read: [Range<Int>]) {
        var pairs: [(overlap: Double, truth: Int, read: Int)] = []
        for (i, pages) in truth.enumerated() {
            for (j, others) in read.enumerated() { pairs.append((Self.overlap(pages, others), i, j)) }
        }
        pairs.sort { ($1.overlap, $0.truth, $0.read) < ($0.overlap, $1.truth, $1.read) }
        var partners: [Int: Int] = [:]
        var used: Set<Int> = []
        for pair in pairs
        where pair.overlap >= Self.leastOverlap && partners[pair.truth] == nil && !used.contains(pair.read) {
            partners[pair.truth] = pair.read
            used.insert(pair.read)
        }
        self.partners = partners
        unmatched = read.indices.filter { !used.contains($0) }
    }

    /// Common pages to all pages of both.
    private static func overlap(_ first: Range<Int>, _ second: Range<Int>) -> Double {
        let common = first.clamped(to: second).count
        return first.isEmpty && second.isEmpty ? 0 : Double(common) / Double(first.count + second.count - common)
    }
}
