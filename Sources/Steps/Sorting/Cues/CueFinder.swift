import FrenchText

/// A cue that was found on a page.
struct CueHit: Sendable {
    /// Index among the rules' cues.
    let cue: Int
    /// Words of the page's stream; empty for a measure.
    let words: Range<Int>
    /// Middle of the first line from the top, as a share of the page's height.
    let y: Double
    /// How much of the cue's weight counts, 0 to 1.
    let strength: Double
}

/// Finds the cues of the rules on one page.
struct CueFinder {
    let rules: SortingRules
    let layout: PageLayout

    /// The strongest hit of each cue, by cue.
    func hits() -> [CueHit] {
        var best: [CueHit?] = Array(repeating: nil, count: rules.cues.count)
        for found in rules.index.matches(in: layout.stream) {
            let place = rules.cues[found.cue].place
            let strength = found.match.similarity * placeStrength(found.match.range, place)
            guard strength > (best[found.cue]?.strength ?? 0) else { continue }
            best[found.cue] = CueHit(
                cue: found.cue, words: found.match.range, y: line(of: found.match.range.lowerBound).y,
                strength: strength)
        }
        for (index, cue) in rules.cues.enumerated() {
            if let measure = cue.measure, measured(measure.kind) >= measure.atLeast {
                best[index] = CueHit(cue: index, words: 0..<0, y: 0, strength: 1)
            }
        }
        return best.compactMap(\.self)
    }

    private func line(of word: Int) -> PageLayout.LineLook { layout.lines[layout.stream.tokens[word].line] }

    /// 0 when the words stand elsewhere than the cue asks.
    private func placeStrength(_ words: Range<Int>, _ place: CuePlace) -> Double {
        let y = line(of: words.lowerBound).y
        let places = rules.settings.places
        switch place {
        case .title: return titleStrength(words) * heightShare(y)
        case .heading: return titleStrength(words)
        case .subject: return isSubject(words) ? 1 : 0
        case .top: return y <= places.top ? 1 : 0
        case .opening: return y <= places.opening ? 1 : 0
        case .foot: return y >= places.foot ? 1 : 0
        case .anywhere: return 1
        }
    }

    private func heightShare(_ y: Double) -> Double {
        let (places, title) = (rules.settings.places, rules.settings.title)
        return y <= places.title ? 1 : y <= places.foot ? title.low : title.lowest
    }

    /// How much the line or lines that hold `words` look like a title that `words` open, 0 to 1.
    private func titleStrength(_ words: Range<Int>) -> Double {
        let tokens = layout.stream.tokens
        let spanned = layout.lines[tokens[words.lowerBound].line...tokens[words.upperBound - 1].line]
        guard let first = spanned.first, let last = spanned.last, !isSubject(words) else { return 0 }
        let before = letters(first.words.lowerBound..<words.lowerBound)
        let lead = leadStrength(before, capitals: spanned.map(\.capitals).min() ?? 0)
        guard lead > 0 else { return 0 }
        let all = letters(first.words.lowerBound..<last.words.upperBound).count
        let coverage = Double(letters(words).count) / Double(max(1, all))
        let strength = lead * lookStrength(Array(spanned), coverage: coverage)
        return strength >= rules.settings.title.threshold ? strength : 0
    }

    private func leadStrength(_ before: String, capitals: Double) -> Double {
        if before.utf8.count <= 2 { return 1 }
        if rules.settings.titleLeadIns.contains(where: { likeness(before, $0, limit: 2) > 0.7 }) { return 0.9 }
        return capitals >= rules.settings.title.capitals && before.utf8.count <= 24 ? 0.5 : 0
    }

    private func lookStrength(_ lines: [PageLayout.LineLook], coverage: Double) -> Double {
        let title = rules.settings.title
        if lines.allSatisfy({ $0.capitals >= title.capitals }) { return 1 }
        if coverage >= 0.4, lines.allSatisfy({ $0.size >= title.size }) { return 0.9 }
        let short = lines.allSatisfy { $0.letters <= title.letters }
        if short, coverage >= 0.9 { return 0.8 }
        if short, coverage >= title.coverage { return lines.allSatisfy { $0.blockLines <= 4 } ? 0.7 : 0.5 }
        return 0
    }

    /// A letter names what it is about; the name does not make it such a paper.
    private func isSubject(_ words: Range<Int>) -> Bool {
        let start = layout.lines[layout.stream.tokens[words.lowerBound].line].words.lowerBound
        let labels = rules.settings.subjectLabels
        let before = letters(start..<words.lowerBound)
        if labels.contains(where: { before.hasPrefix($0) }) { return true }
        let previous = layout.stream.tokens[max(0, start - 2)..<start].map(\.folded).joined()
        return before.isEmpty && labels.contains { previous == $0 }
    }

    private func letters(_ words: Range<Int>) -> String { layout.stream.tokens[words].map(\.folded).joined() }
}
