/// A sequence of words to find in noisy text: case, accents and punctuation do not count, a word may differ by a letter
/// in four (OCR), and words may be glued or split.
public struct Phrase: Hashable, Sendable {
    /// As written in the rule file.
    public let text: String
    /// Folded words, glued: the form that is compared.
    let glued: [UInt8]
    let wordCount: Int
    /// Letters that may differ over the whole phrase.
    let allowance: Int

    /// Nil when `text` has no letter or digit. Short phrases (under `5` letters) must match exactly.
    public init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).map(\.lettersAndDigits).filter { !$0.isEmpty }
        guard !words.isEmpty else { return nil }
        self.text = text
        glued = Array(words.joined().utf8)
        wordCount = words.count
        allowance = glued.count < 5 ? 0 : glued.count < 9 ? 1 : max(2, glued.count / 8)
    }
}

/// Where a phrase was found.
public struct PhraseMatch: Hashable, Sendable {
    public let range: Range<Int>
    /// 1 when every letter agrees.
    public let similarity: Double
}

extension TokenStream {
    /// All places where `phrase` stands within `range`, in order, never overlapping; best local reading of each.
    public func matches(of phrase: Phrase, in range: Range<Int>? = nil) -> [PhraseMatch] {
        let range = range ?? indices
        var found: [PhraseMatch] = []
        var start = range.lowerBound
        while start < range.upperBound {
            if let match = match(of: phrase, at: start, within: range) {
                found.append(match)
                start = match.range.upperBound
            } else {
                start += 1
            }
        }
        return found
    }

    public func firstMatch(of phrase: Phrase, in range: Range<Int>? = nil) -> PhraseMatch? {
        let range = range ?? indices
        for start in range {
            if let match = match(of: phrase, at: start, within: range) { return match }
        }
        return nil
    }

    /// The best reading of `phrase` that begins at token `start`.
    public func match(of phrase: Phrase, at start: Int, within range: Range<Int>) -> PhraseMatch? {
        guard firstLetterFits(phrase, start) else { return nil }
        var glued: [UInt8] = []
        var best: (end: Int, distance: Int)?
        var end = start
        while end < range.upperBound, glued.count <= phrase.glued.count + phrase.allowance {
            glued += tokens[end].folded.utf8
            end += 1
            guard glued.count + phrase.allowance >= phrase.glued.count else { continue }
            let limit = (best?.distance ?? phrase.allowance + 1) - 1
            guard limit >= 0 else { break }
            if let distance = editDistance(phrase.glued, glued, limit: limit) { best = (end, distance) }
        }
        return best.map {
            PhraseMatch(range: start..<$0.end, similarity: 1 - Double($0.distance) / Double(max(1, phrase.glued.count)))
        }
    }

    /// A cheap refusal: two of the first three letters must occur near the start of the text there.
    private func firstLetterFits(_ phrase: Phrase, _ start: Int) -> Bool {
        let head = tokens[start].folded.utf8.prefix(4)
        guard let first = head.first else { return false }
        if first == phrase.glued[0] { return true }
        guard phrase.allowance > 0 else { return false }
        return phrase.glued.prefix(3).filter { head.contains($0) }.count >= min(2, head.count)
    }
}
