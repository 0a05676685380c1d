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

    /// The strongest hit of each cue, by cue. A cue that may stand anywhere counts the more, the more of its phrases are seen.
    func hits() -> [CueHit] {
        var sightings: [[CueHit]] = Array(repeating: [], count: rules.cues.count)
        for found in nearest(rules.index.matches(in: layout.stream)) {
            let words = found.match.range
            let strength = found.match.similarity * placeStrength(words, rules.cues[found.cue].place)
            guard strength > 0 else { continue }
            sightings[found.cue].append(
                CueHit(cue: found.cue, words: words, y: line(of: words.lowerBound).y, strength: strength))
        }
        var hits = sightings.compactMap(strongest)
        for (index, cue) in rules.cues.enumerated() {
            if let hit = firstLine(of: cue, index) { hits.append(hit) }
            if let measure = cue.measure, measured(measure.kind) >= measure.atLeast {
                hits.append(CueHit(cue: index, words: 0..<0, y: top(of: measure.kind), strength: 1))
            }
        }
        return hits.sorted { $0.cue < $1.cue }
    }

    /// Of phrases read in the same words, the ones that come nearest to them: `procès-verbal de remise` is no `procès-verbal de
    /// reprise`.
    private func nearest(_ all: [PhraseIndex.Found]) -> [PhraseIndex.Found] {
        let alike = all.filter { isAlike($0.match) }
        let best = Dictionary(alike.map { ($0.match.range, $0.match.similarity) }, uniquingKeysWith: max)
        return alike.filter { $0.match.similarity >= best[$0.match.range, default: 0] - 0.02 }
    }

    private func firstLine(of cue: Cue, _ index: Int) -> CueHit? {
        guard !cue.patterns.isEmpty else { return nil }
        var repeated: CueHit?
        for line in layout.lines where !line.words.isEmpty {
            let strength = placeStrength(line.words, cue.place)
            if strength > 0, cue.patterns.contains(where: { $0.isFound(in: line.text) }) {
                let hit = CueHit(cue: index, words: line.words, y: line.y, strength: strength)
                guard layout.isInRunningHead(line.words) else { return hit }
                repeated = repeated ?? hit
            }
        }
        return repeated
    }

    /// A running head only counts where the page says it nowhere else.
    private func strongest(_ all: [CueHit]) -> CueHit? {
        let own = all.filter { !layout.isInRunningHead($0.words) }
        let sightings = own.isEmpty ? all : own
        guard var best = sightings.first else { return nil }
        var apart: [Range<Int>] = []
        for hit in sightings {
            if (hit.strength, hit.words.count) > (best.strength, best.words.count) { best = hit }
            if !apart.contains(where: { $0.overlaps(hit.words) }) { apart.append(hit.words) }
        }
        guard rules.cues[best.cue].place == .anywhere else { return best }
        let shares = rules.settings.sightings
        return CueHit(
            cue: best.cue, words: best.words, y: best.y,
            strength: best.strength * shares[min(apart.count, shares.count) - 1])
    }

    /// Short phrases must agree more closely than `Phrase` asks: `désignation` is no `assignation`.
    private func isAlike(_ match: PhraseMatch) -> Bool {
        let letters = letters(match.range).utf8.count
        let step = rules.settings.likeness.first { letters < $0.letters } ?? rules.settings.likeness.last
        return match.similarity >= (step?.similarity ?? 0)
    }

    private func line(of word: Int) -> PageLayout.LineLook { layout.lines[layout.stream.tokens[word].line] }

    /// 0 when the words stand elsewhere than the cue asks.
    private func placeStrength(_ words: Range<Int>, _ place: CuePlace) -> Double {
        let y = line(of: words.lowerBound).y
        let places = rules.settings.places
        switch place {
        case .title: return titleStrength(words) * heightShare(y)
        case .titleAlone:
            return coverage(words) >= rules.settings.title.coverage ? titleStrength(words) * heightShare(y) : 0
        case .heading: return titleStrength(words)
        case .topHeading: return y <= places.top ? titleStrength(words) : 0
        case .label: return y <= places.opening && isLabel(words) ? 1 : 0
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
        guard let first = spanned.first, !first.isListItem, !isSubject(words) else { return 0 }
        let before = letters(first.words.lowerBound..<words.lowerBound)
        let lead = leadStrength(before, capitals: spanned.map(\.capitals).min() ?? 0)
        guard lead > 0, spanned.count > 1 || first.text.first?.isLowercase != true else { return 0 }
        let strength = lead * lookStrength(Array(spanned), coverage: coverage(words))
        return strength >= rules.settings.title.threshold ? strength : 0
    }

    /// Share of the letters of their lines that are the words'.
    private func coverage(_ words: Range<Int>) -> Double {
        let tokens = layout.stream.tokens
        let (first, last) = (tokens[words.lowerBound].line, tokens[words.upperBound - 1].line)
        let all = letters(layout.lines[first].words.lowerBound..<layout.lines[last].words.upperBound).utf8.count
        return Double(letters(words).utf8.count) / Double(max(1, all))
    }

    /// Opens its line and is followed by a colon or by nothing.
    private func isLabel(_ words: Range<Int>) -> Bool {
        let line = line(of: words.lowerBound).words
        guard letters(line.lowerBound..<words.lowerBound).utf8.count <= 2 else { return false }
        let tokens = layout.stream.tokens
        if words.upperBound >= line.upperBound { return true }
        return tokens[words.upperBound - 1].text.hasSuffix(":") || tokens[words.upperBound].text.hasPrefix(":")
    }

    private func leadStrength(_ before: String, capitals: Double) -> Double {
        if before.isEmpty { return 1 }
        let inCapitals = capitals >= rules.settings.title.capitals
        if inCapitals, before.utf8.count <= 2 { return 1 }
        if rules.settings.titleLeadIns.contains(where: { likeness(before, $0, limit: 2) > 0.7 }) { return 0.9 }
        return inCapitals && before.utf8.count <= 24 ? 0.5 : 0
    }

    private func lookStrength(_ lines: [PageLayout.LineLook], coverage: Double) -> Double {
        let title = rules.settings.title
        if lines.allSatisfy({ $0.capitals >= title.capitals }) { return 1 }
        if coverage >= 0.4, lines.allSatisfy({ $0.size >= title.size }) { return 0.9 }
        let short = lines.allSatisfy { $0.letters <= title.letters }
        if short, coverage >= 0.9 { return 0.8 }
        if short, coverage >= title.coverage { return lines.allSatisfy { $0.blockLines <= 4 } ? 0.7 : 0.5 }
        return lines.first.map(opensParagraph) == true ? title.long : 0
    }

    /// A title set like running text is a line of its own: what stands before it ends a sentence, or is no sentence at all, and it does
    /// not run on in the next line.
    private func opensParagraph(_ line: PageLayout.LineLook) -> Bool {
        let look = rules.settings.title
        guard line.y <= rules.settings.places.title, line.letters <= look.longLetters, !line.text.hasSuffix(",") else {
            return false
        }
        guard let row = layout.lines.firstIndex(where: { $0.words == line.words }), !runsOn(row) else { return false }
        guard row > 0 else { return true }
        let before = layout.lines[row - 1]
        let endsThere = before.text.last { !$0.isWhitespace }.map { ".:;".contains($0) } ?? true
        return endsThere || before.letters <= look.letters || before.capitals >= look.capitals
    }

    /// Whether the next line of the block goes on with what the line says: in brackets, or with what its colon announces.
    private func runsOn(_ row: Int) -> Bool {
        guard let next = layout.lines[safe: row + 1], let opening = next.text.first,
            let end = layout.lines[row].words.last,
            layout.stream.tokens[end].block == layout.stream.tokens[next.words.lowerBound].block
        else { return false }
        return opening == "(" || opening.isLowercase && layout.lines[row].text.contains(":")
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
