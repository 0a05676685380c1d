import DossierModel
import FrenchText
import PageModel

/// Weighs what stands around a value against the evidence of a rule.
struct EvidenceScorer: Sendable {
    let kind: ActeKind
    let stream: TokenStream
    let rows: VisualRows
    let cues: CueHits
    let zones: ZoneMap

    /// What is left of a cue's weight when another value of the same kind stands nearer to it.
    private static let shadowed = 0.2
    /// Share of its weight a cue keeps at the far end of its reach.
    private static let farShare = 0.55
    /// Words between label and value of one line that any rule bridges.
    private static let leastRowReach = 6
    /// Points between a label and the value under it.
    private static let labelGap = 26.0
    /// Words a cell holds at most to be a label of what stands under it.
    private static let labelWords = 6
    /// What is left of a cue's weight across a gap between columns.
    private static let otherColumn = 0.3

    /// - Parameter rivals: ranges of all values of the same kind, sorted.
    func score(_ range: Range<Int>, rivals: [Range<Int>], rule: FieldRule) -> Double {
        let place = range.lowerBound
        var score = rule.sections[zones.sections[place]] ?? 0
        if let part = zones.parts[place] { score += rule.parts[part] ?? 0 }
        if zones.quoted[place] { score += rule.quoted }
        if zones.ledger[place] { score += rule.ledger }
        if rule.alone != 0, isInHead(place), isAlone(range) { score += rule.alone }
        for item in rule.evidence where item.kinds?.contains(kind) ?? true {
            score += item.weight * strength(of: item, for: range, rivals: rivals)
        }
        return score
    }

    /// True when its line says nothing else: an article, the day of the week or a scrap at most.
    private func isAlone(_ range: Range<Int>) -> Bool {
        let others = stream.lines[stream.tokens[range.lowerBound].line].filter {
            !range.contains($0) && !stream.tokens[$0].folded.isEmpty
        }
        return others.count <= Self.besideAlone
    }

    private static let besideAlone = 1

    /// In the upper half of the first page, before any section opens.
    private func isInHead(_ token: Int) -> Bool {
        let word = stream.tokens[token]
        return word.pageIndex == 0 && zones.sections[token] == .entete
            && word.box.middleY < Self.head * stream.pageSizes[0].height
    }

    private static let head = 0.5

    /// 0 to 1: how well the best place of a cue fits the value.
    func strength(of item: Evidence, for range: Range<Int>, rivals: [Range<Int>]) -> Double {
        var best = 0.0
        for hit in cues[item.cue] where !hit.range.overlaps(range) || hit.range.lowerBound <= range.lowerBound {
            let found = strength(of: hit, item: item, for: range, rivals: rivals)
            best = max(best, found * hit.similarity)
            if best >= 1 { break }
        }
        return best
    }

    private func strength(of hit: CueHit, item: Evidence, for range: Range<Int>, rivals: [Range<Int>]) -> Double {
        switch item.side {
        case .before: before(hit.range, range, item, rivals)
        case .after: max(after(hit.range, range, item, rivals), rowAfter(hit.range, range, item, rivals))
        case .around: max(before(hit.range, range, item, rivals), after(hit.range, range, item, rivals))
        case .row: row(hit.range, range, item, rivals)
        case .label:
            max(
                before(hit.range, range, item, rivals), row(hit.range, range, item, rivals),
                above(hit.range, range, rivals))
        }
    }

    private func before(_ cue: Range<Int>, _ range: Range<Int>, _ item: Evidence, _ rivals: [Range<Int>]) -> Double {
        guard cue.lowerBound <= range.lowerBound else { return 0 }
        let nearness = near(min(cue.upperBound, range.lowerBound)..<range.lowerBound, item, rivals)
        return nearness > 0 ? nearness * sameColumn(cue.lowerBound, range.lowerBound) : 0
    }

    private func after(_ cue: Range<Int>, _ range: Range<Int>, _ item: Evidence, _ rivals: [Range<Int>]) -> Double {
        guard cue.lowerBound >= range.upperBound else { return 0 }
        let nearness = near(range.upperBound..<cue.lowerBound, item, rivals)
        let sentence = endsSentence(range) ? Self.shadowed : 1
        return nearness > 0 ? nearness * sameColumn(cue.lowerBound, range.lowerBound) * sentence : 0
    }

    /// `… charges de 81,00 €. Arriéré locatif …`: what the next sentence says is said of something else. Not after `S.C.I.`.
    private func endsSentence(_ range: Range<Int>) -> Bool {
        guard let last = range.last, range.upperBound < stream.tokens.count else { return false }
        let (end, next) = (stream.tokens[last].text, stream.tokens[range.upperBound].text)
        guard end.last == ".", end.count > 4 || end.contains("€") || end.contains(where: \.isNumber) else {
            return false
        }
        return next.first.map { $0.isUppercase || $0.isNumber } ?? false
    }

    /// 1 unless the words stand in columns side by side: what is read before need not belong to what is read after.
    private func sameColumn(_ a: Int, _ b: Int) -> Double {
        guard stream.tokens[a].block != stream.tokens[b].block, stream.tokens[a].page == stream.tokens[b].page,
            let one = stream.blockBox(around: a), let other = stream.blockBox(around: b)
        else { return 1 }
        return one.right < other.left || other.right < one.left ? Self.otherColumn : 1
    }

    private func near(_ gap: Range<Int>, _ item: Evidence, _ rivals: [Range<Int>]) -> Double {
        guard gap.count <= 3 * item.reach + 6 else { return 0 }
        let words = gap.reduce(0) { $0 + (stream.tokens[$1].folded.isEmpty ? 0 : 1) }
        guard words <= item.reach else { return 0 }
        let closeness = 1 - (1 - Self.farShare) * Double(words) / Double(max(1, item.reach))
        let shadowed = !item.through && rivals.contains { gap.contains($0.lowerBound) }
        return closeness * (shadowed ? Self.shadowed : 1)
    }

    private func row(_ cue: Range<Int>, _ range: Range<Int>, _ item: Evidence, _ rivals: [Range<Int>]) -> Double {
        guard let last = cue.last, rows.share(last, range.lowerBound) else { return 0 }
        let row = rows.tokens(besides: range.lowerBound)
        guard let from = row.firstIndex(of: last), let to = row.firstIndex(of: range.lowerBound), from < to
        else { return 0 }
        // Within one line of prose the reach counts; between columns only the row does.
        if stream.tokens[last].line == stream.tokens[range.lowerBound].line,
            words(row[(from + 1)..<to]) > max(item.reach, Self.leastRowReach)
        {
            return 0
        }
        let between = Set(row[(from + 1)..<to])
        let shadowed = !item.through && rivals.contains { between.contains($0.lowerBound) }
        return shadowed ? Self.shadowed : 0.95
    }

    /// Right of the value on its row, though read as another line.
    private func rowAfter(_ cue: Range<Int>, _ range: Range<Int>, _ item: Evidence, _ rivals: [Range<Int>]) -> Double {
        guard let last = range.last, stream.tokens[last].line != stream.tokens[cue.lowerBound].line,
            rows.share(last, cue.lowerBound)
        else { return 0 }
        let row = rows.tokens(besides: last)
        guard let from = row.firstIndex(of: last), let to = row.firstIndex(of: cue.lowerBound), from < to,
            words(row[(from + 1)..<to]) <= item.reach
        else { return 0 }
        let between = Set(row[(from + 1)..<to])
        return rivals.contains { between.contains($0.lowerBound) } ? Self.shadowed : 0.9
    }

    private func words(_ tokens: ArraySlice<Int>) -> Int {
        tokens.reduce(0) { $0 + (stream.tokens[$1].folded.isEmpty ? 0 : 1) }
    }

    /// A label right above its value, in a form or a column.
    private func above(_ cue: Range<Int>, _ range: Range<Int>, _ rivals: [Range<Int>]) -> Double {
        guard let label = stream.box(cue), let value = stream.box(range), let first = cue.first,
            stream.tokens[first].page == stream.tokens[range.lowerBound].page,
            value.top >= label.bottom - 2, value.top - label.bottom <= Self.labelGap,
            label.horizontalOverlap(with: value) > 0.4
        else { return 0 }
        let cell = rows.cell(of: first, in: stream)
        guard words(cell[...]) <= Self.labelWords else { return 0 }
        return rivals.contains { cell.contains($0.lowerBound) } ? 0 : 0.8
    }
}
