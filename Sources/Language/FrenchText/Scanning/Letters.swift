/// The letters and digits of the stream without any break: the ground of the grammars of words, to which glued
/// (`DEUXMILLE`) and split (`VING T`) words look the same.
struct Letters: Sendable {
    let bytes: [UInt8]
    /// The token of every byte.
    let token: [Int32]
    /// Where every token begins; one more for the end.
    let start: [Int]

    init(_ stream: TokenStream) {
        var bytes: [UInt8] = []
        var owner: [Int32] = []
        var start: [Int] = []
        for (index, token) in stream.tokens.enumerated() {
            start.append(bytes.count)
            bytes.append(contentsOf: token.folded.utf8)
            while owner.count < bytes.count { owner.append(Int32(index)) }
        }
        start.append(bytes.count)
        self.bytes = bytes
        token = owner
        self.start = start
    }

    /// Whether a token begins or the text ends at `position`.
    func isBoundary(_ position: Int) -> Bool {
        position >= bytes.count || position == 0 || token[position] != token[position - 1]
    }

    /// A word read at a place.
    struct Hit {
        let end: Int
        /// 0 for a clean reading; a confusable sign counts `Letters.slip`, another letter `Letters.edit`.
        let cost: Int
    }

    /// Cost of a letter read as a sign that looks like it (`l` for `1`).
    static let slip = 1
    /// Cost of a letter lost, added or changed.
    static let edit = 3

    /// The costs a word of some length may bear.
    static func allowance(_ length: Int) -> Int {
        switch length {
        case ...3: slip
        case 4...6: edit + slip
        default: 2 * edit
        }
    }

    /// The best reading of `word` that begins at `position`: least cost, then one that ends with a token, then the longest.
    func read(_ word: [UInt8], at position: Int, upTo end: Int, allowance: Int? = nil) -> Hit? {
        let allowance = allowance ?? Self.allowance(word.count)
        guard position < end, headFits(word, position, end, allowance) else { return nil }
        var best: Hit?
        walk(word, 0, position, 0, min(end, bytes.count), allowance, &best)
        return best
    }

    /// A cheap refusal: one of the first two letters must agree.
    private func headFits(_ word: [UInt8], _ p: Int, _ end: Int, _ allowance: Int) -> Bool {
        if Self.agree(word[0], bytes[p]) { return true }
        guard allowance >= Self.edit, word.count > 1, p + 1 < end else { return false }
        if word[0] == UInt8(ascii: "m"), bytes[p] == UInt8(ascii: "r"), bytes[p + 1] == UInt8(ascii: "n") {
            return true
        }
        return word[1] == bytes[p + 1] || word[1] == bytes[p] || word[0] == bytes[p + 1]
    }

    private func walk(
        _ word: [UInt8], _ i: Int, _ j: Int, _ cost: Int, _ end: Int, _ allowance: Int, _ best: inout Hit?
    ) {
        if i == word.count { return keep(Hit(end: j, cost: cost), &best) }
        guard cost <= (best?.cost ?? allowance) else { return }
        if j < end {
            if word[i] == bytes[j] {
                walk(word, i + 1, j + 1, cost, end, allowance, &best)
            } else if Self.agree(word[i], bytes[j]), cost + Self.slip <= allowance {
                walk(word, i + 1, j + 1, cost + Self.slip, end, allowance, &best)
            }
        }
        if word[i] == UInt8(ascii: "m"), j + 1 < end, bytes[j] == UInt8(ascii: "r"), bytes[j + 1] == UInt8(ascii: "n"),
            cost + Self.slip <= allowance
        {
            walk(word, i + 1, j + 2, cost + Self.slip, end, allowance, &best)
        }
        guard cost + Self.edit <= min(allowance, best?.cost ?? allowance) else { return }
        if j < end {
            if word[i] != bytes[j] { walk(word, i + 1, j + 1, cost + Self.edit, end, allowance, &best) }
            // A stray letter before the word is another word's.
            if i > 0 { walk(word, i, j + 1, cost + Self.edit, end, allowance, &best) }
        }
        walk(word, i + 1, j, cost + Self.edit, end, allowance, &best)
    }

    private func keep(_ hit: Hit, _ best: inout Hit?) {
        guard let old = best else { return best = hit }
        let better =
            (-hit.cost, isBoundary(hit.end) ? 1 : 0, hit.end) > (-old.cost, isBoundary(old.end) ? 1 : 0, old.end)
        if better { best = hit }
    }

    /// Whether two signs are the same or often read one for the other.
    static func agree(_ a: UInt8, _ b: UInt8) -> Bool { a == b || shape(a) == shape(b) }

    private static func shape(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "1"), UInt8(ascii: "l"): UInt8(ascii: "i")
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        case UInt8(ascii: "5"): UInt8(ascii: "s")
        case UInt8(ascii: "8"): UInt8(ascii: "b")
        case UInt8(ascii: "2"): UInt8(ascii: "z")
        default: byte
        }
    }
}
