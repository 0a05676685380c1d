import FrenchText

/// Finds the words that quote the law or the lease: what they say is not what this act says.
struct QuoteFinder {
    let stream: TokenStream
    let cues: CueHits
    let rules: [ZoneRules.QuoteRule]

    /// A shorter text between marks is a name or a title, not a quotation of law.
    private static let leastWords = 9
    /// Marks further apart than this do not belong together.
    private static let mostWords = 320

    func quoted() -> [Bool] {
        var map = [Bool](repeating: false, count: stream.tokens.count)
        markBetweenMarks(&map)
        for rule in rules {
            for hit in cues[rule.cue] {
                let end = end(of: hit.range, rule: rule)
                for token in hit.range.lowerBound..<max(hit.range.upperBound, end) { map[token] = true }
            }
        }
        return map
    }

    private func markBetweenMarks(_ map: inout [Bool]) {
        var open: Int?
        for index in stream.indices {
            let text = stream.tokens[index].text
            if text.contains("«") || text.hasPrefix("“") { open = index }
            if text.contains("»") || text.hasSuffix("”"), let start = open {
                if (Self.leastWords...Self.mostWords).contains(index - start) {
                    for token in start...index { map[token] = true }
                }
                open = nil
            }
        }
    }

    private func end(of range: Range<Int>, rule: ZoneRules.QuoteRule) -> Int {
        let block = stream.blocks[stream.tokens[range.lowerBound].block]
        var end = min(range.lowerBound + rule.reach, stream.tokens.count, max(block.upperBound, range.upperBound))
        if rule.sentence == true,
            let stop = (range.upperBound..<max(range.upperBound, end)).first(where: { endsSentence($0) })
        {
            end = stop + 1
        }
        return end
    }

    private func endsSentence(_ token: Int) -> Bool {
        let text = stream.tokens[token].text
        return text.contains("»") || (text.hasSuffix(".") && stream.tokens[token].folded.count > 3)
    }
}
