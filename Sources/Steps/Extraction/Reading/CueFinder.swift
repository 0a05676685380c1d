import FrenchText

/// Where a cue was found.
struct CueHit: Hashable, Sendable {
    let range: Range<Int>
    let similarity: Double
}

/// The places of every cue of the rules in one act, in order.
struct CueHits: Sendable {
    private let hits: [String: [CueHit]]

    init(_ hits: [String: [CueHit]]) { self.hits = hits }

    subscript(cue: String) -> [CueHit] { hits[cue] ?? [] }

    func hits(of cue: String, in range: Range<Int>) -> [CueHit] {
        self[cue].filter { range.contains($0.range.lowerBound) }
    }

    func contains(_ cue: String, in range: Range<Int>) -> Bool {
        self[cue].contains { range.contains($0.range.lowerBound) }
    }
}

/// Finds all cues in one pass: a phrase is compared letter by letter only where its letter pairs occur.
struct CueFinder: Sendable {
    /// Window lengths in letters; a phrase looks at the first that holds it with its allowance.
    private static let windows = [8, 14, 20, 28, 40, 56, 80, 120]

    /// A longer phrase must agree in this share of its letters: DEMANDEUR is not DÉFENDEUR.
    private static let leastSimilarity = 0.85
    private static let longWord = 8

    private let stream: TokenStream
    private let letters: [UInt8]
    /// Where each token's letters begin; one more for the end.
    private let starts: [Int]
    private let signatures: [[BigramSignature]]
    /// Tokens with a letter or digit.
    private let words: [Int]
    /// Those of them before which their line holds only punctuation.
    private let lineHeads: [Int]

    init(_ stream: TokenStream) {
        self.stream = stream
        var letters: [UInt8] = []
        var starts: [Int] = []
        for token in stream.tokens {
            starts.append(letters.count)
            letters += token.folded.utf8
        }
        starts.append(letters.count)
        self.letters = letters
        self.starts = starts
        words = stream.indices.filter { starts[$0 + 1] > starts[$0] }
        lineHeads = stream.lines.compactMap { line in line.first { starts[$0 + 1] > starts[$0] } }
        signatures = Self.windows.map { length in
            stream.indices.map { BigramSignature(letters[starts[$0]..<min(letters.count, starts[$0] + length)]) }
        }
    }

    /// - Parameter masks: by cue, the cues of which nothing counts within its words.
    func find(_ cues: [String: [CuePattern]], masks: [String: [String]]) -> CueHits {
        var found = cues.mapValues { hits(of: $0) }
        for (name, masked) in masks.sorted(by: { $0.key < $1.key }) {
            let whole = (found[name] ?? []).map(\.range)
            for cue in masked {
                found[cue]?.removeAll { hit in
                    whole.contains { $0.lowerBound <= hit.range.lowerBound && hit.range.upperBound <= $0.upperBound }
                }
            }
        }
        return CueHits(found)
    }

    private func hits(of patterns: [CuePattern]) -> [CueHit] {
        var all: [CueHit] = []
        for pattern in patterns { all += hits(of: pattern) }
        return withoutOverlaps(all)
    }

    /// Of overlapping hits of one cue the longest stays, then the most similar.
    private func withoutOverlaps(_ hits: [CueHit]) -> [CueHit] {
        let ranked = hits.sorted {
            ($1.range.count, $1.similarity, $0.range.lowerBound) < ($0.range.count, $0.similarity, $1.range.lowerBound)
        }
        var kept: [CueHit] = []
        for hit in ranked where !kept.contains(where: { $0.range.overlaps(hit.range) }) { kept.append(hit) }
        return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func hits(of pattern: CuePattern) -> [CueHit] {
        let needed = pattern.letters.count + pattern.allowance
        guard let window = Self.windows.firstIndex(where: { $0 >= needed }) ?? Self.windows.indices.last else {
            return []
        }
        // A changed letter spoils two pairs.
        let tolerated = 2 * edits(pattern)
        let texts = signatures[window]
        let places = pattern.beginsLine ? lineHeads : words
        var found: [CueHit] = []
        var next = 0
        for start in places where start >= next {
            guard pattern.signature.missing(in: texts[start]) <= tolerated, let hit = match(pattern, at: start),
                fits(pattern, hit.range)
            else { continue }
            found.append(hit)
            next = hit.range.upperBound
        }
        return found
    }

    /// Letters that may differ at most.
    private func edits(_ pattern: CuePattern) -> Int {
        guard pattern.letters.count >= Self.longWord else { return pattern.allowance }
        return min(pattern.allowance, Int(Double(pattern.letters.count) * (1 - Self.leastSimilarity)))
    }

    private func match(_ pattern: CuePattern, at start: Int) -> CueHit? {
        if let exact = exactEnd(pattern.letters, at: start) { return CueHit(range: start..<exact, similarity: 1) }
        guard pattern.allowance > 0, let near = stream.match(of: pattern.phrase, at: start, within: stream.indices)
        else { return nil }
        guard pattern.letters.count < Self.longWord || near.similarity >= Self.leastSimilarity else { return nil }
        let found = letters[starts[near.range.lowerBound]..<starts[near.range.upperBound]]
        guard found.filter(CuePattern.isDigit) == pattern.digits else { return nil }
        return CueHit(range: near.range, similarity: near.similarity)
    }

    /// The token after the phrase when its letters stand at `start` one for one and end with a word.
    private func exactEnd(_ phrase: [UInt8], at start: Int) -> Int? {
        let end = starts[start] + phrase.count
        guard end <= letters.count, letters[starts[start]..<end].elementsEqual(phrase) else { return nil }
        var token = start
        while token < stream.tokens.count, starts[token] < end { token += 1 }
        return starts[token] == end ? token : nil
    }

    private func fits(_ pattern: CuePattern, _ range: Range<Int>) -> Bool {
        if pattern.endsLine {
            let last = stream.lines[stream.tokens[range.upperBound - 1].line]
            if !isEmpty(range.upperBound..<max(range.upperBound, last.upperBound)) { return false }
        }
        if pattern.colon, !endsWithColon(range) { return false }
        if pattern.bracketed, !isInBrackets(range) { return false }
        if pattern.titled, stream.tokens[range.lowerBound].text.first(where: \.isLetter)?.isUppercase != true {
            return false
        }
        return !pattern.capitals || stream.tokens[range].allSatisfy { $0.text == $0.text.uppercased() }
    }

    private func endsWithColon(_ range: Range<Int>) -> Bool {
        if stream.tokens[range.upperBound - 1].text.last == ":" { return true }
        return range.upperBound < stream.tokens.count && stream.tokens[range.upperBound].text.first == ":"
    }

    private func isInBrackets(_ range: Range<Int>) -> Bool {
        stream.tokens[range.lowerBound].text.hasPrefix("(") && stream.tokens[range.upperBound - 1].text.contains(")")
    }

    /// True when only punctuation stands there.
    private func isEmpty(_ range: Range<Int>) -> Bool { range.allSatisfy { stream.tokens[$0].folded.isEmpty } }
}
