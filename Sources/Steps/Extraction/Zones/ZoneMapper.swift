import DossierModel
import FrenchText
import PageModel

/// Divides an act into sections and parts by its cues.
struct ZoneMapper {
    let kind: ActeKind
    let stream: TokenStream
    let rows: VisualRows
    let cues: CueHits
    let rules: ZoneRules

    /// Words a heading's line may hold beside the heading.
    private static let headingSlack = 5
    /// Signs between an opener and what it opens at most.
    private static let openerGap = 2
    /// Words after PAR CES MOTIFS within which no facts begin.
    private static let motifsReach = 12

    func map() -> ZoneMap {
        let sections = self.sections()
        return ZoneMap(
            sections: sections, parts: parts(sections: sections),
            quoted: QuoteFinder(stream: stream, cues: cues, rules: rules.quotes).quoted(),
            ledger: [Bool](repeating: false, count: stream.tokens.count))
    }

    private func sections() -> [Section] {
        var openers: [(start: Int, section: Section)] = []
        for rule in rules.sections where rule.kinds?.contains(kind) ?? true {
            for hit in cues[rule.cue] where rule.title != true || isHeading(hit.range) {
                if rule.undated == true, isDateOfAct(hit.range) { continue }
                let start = rule.page == true ? claimedStart(hit.range.lowerBound, rule) : hit.range.lowerBound
                openers.append((start, rule.section))
            }
        }
        // « PAR CES MOTIFS — Plaise au tribunal de » goes on with what is asked.
        let asked = openers.filter { $0.section == .demandes }.map(\.start)
        openers.removeAll { opener in
            opener.section == .faits && asked.contains { ($0...$0 + Self.motifsReach).contains(opener.start) }
        }
        openers += denseOpeners(openers.filter { !isDense($0.section) }.map(\.start))
        openers.sort { ($0.start, $0.section.rawValue) < ($1.start, $1.section.rawValue) }
        var map = [Section](repeating: .entete, count: stream.tokens.count)
        for (index, opener) in openers.enumerated() {
            let end = index + 1 < openers.count ? openers[index + 1].start : map.count
            if opener.start < end { for token in opener.start..<end { map[token] = opener.section } }
        }
        for foot in letterheadFeet() { for token in foot { map[token] = .entete } }
        return map
    }

    /// Letterheads at the foot of a page: a line with a telephone number and an e-mail address, and what is read below it.
    private func letterheadFeet() -> [Range<Int>] {
        stream.lines.compactMap { line in
            guard let first = line.first else { return nil }
            let word = stream.tokens[first]
            guard word.box.top >= rules.foot.from * stream.pageSizes[word.pageIndex].height,
                cues.contains(rules.foot.cue, in: line), line.contains(where: { stream.tokens[$0].text.contains("@") })
            else { return nil }
            return first..<stream.pages[word.pageIndex].upperBound
        }
    }

    /// Whether the line of a range bears figures and stands on the first page.
    private func isDateOfAct(_ range: Range<Int>) -> Bool {
        let word = stream.tokens[range.lowerBound]
        return word.pageIndex == 0
            && stream.lines[word.line].contains { stream.tokens[$0].folded.contains(where: \.isNumber) }
    }

    private func isDense(_ section: Section) -> Bool { rules.dense.contains { $0.section == section } }

    /// Pages that belong to a section by the number of its words, from the first of them after any other heading.
    private func denseOpeners(_ others: [Int]) -> [(start: Int, section: Section)] {
        var openers: [(start: Int, section: Section)] = []
        for rule in rules.dense {
            for page in stream.pages {
                let hits = rule.cues.flatMap { cues.hits(of: $0, in: page) }
                    .sorted { $0.range.lowerBound < $1.range.lowerBound }
                let last = others.filter { page.contains($0) }.max()
                let own = hits.filter { $0.range.lowerBound > last ?? -1 }
                guard own.count >= rule.least, let first = own.first else { continue }
                let start = last == nil && page.lowerBound > 0 ? page.lowerBound : lineStart(first.range.lowerBound)
                openers.append((start, rule.section))
            }
        }
        return openers
    }

    private func lineStart(_ token: Int) -> Int { stream.lines[stream.tokens[token].line].lowerBound }

    private func isHeading(_ range: Range<Int>) -> Bool {
        let line = stream.lines[stream.tokens[range.lowerBound].line]
        // « (voir modalités de remise) » only points to them.
        if line.first.map({ stream.tokens[$0].text.hasPrefix("(") }) ?? true { return false }
        let words = line.filter { stream.tokens[$0].folded.count > 1 }
        let before = words.filter { $0 < range.lowerBound }.count
        let after = words.filter { $0 >= range.upperBound }.count
        // « Pièce n° 3   Décompte » may be read as two lines.
        let edge = stream.tokens[range.lowerBound].box.left
        let numbered = rows.tokens(besides: range.lowerBound).contains {
            stream.tokens[$0].box.left < edge && stream.tokens[$0].folded.contains(where: \.isNumber)
        }
        return before <= 1 && !numbered && after <= Self.headingSlack
    }

    /// The start of the page when the opener stands near its head, so that a column read before it is not left out.
    private func claimedStart(_ token: Int, _ rule: ZoneRules.SectionRule) -> Int {
        let word = stream.tokens[token]
        let head = stream.pageSizes[word.pageIndex].height * rules.pageHead
        let start = stream.pages[word.pageIndex].lowerBound
        guard word.pageIndex > 0, word.box.top < head,
            !(rule.notOver ?? []).contains(where: { cues.contains($0, in: start..<token) })
        else { return token }
        return start
    }

    private func parts(sections: [Section]) -> [Part?] {
        var openers: [(range: Range<Int>, rule: ZoneRules.PartRule)] = []
        for rule in rules.parts {
            openers += cues[rule.cue].filter { hit in !(rule.unless.map { opens($0, before: hit.range) } ?? false) }
                .map { ($0.range, rule) }
        }
        openers.sort {
            ($0.range.lowerBound, $1.range.count, $0.rule.part.rawValue)
                < ($1.range.lowerBound, $0.range.count, $1.rule.part.rawValue)
        }
        var map = [Part?](repeating: nil, count: stream.tokens.count)
        var claimed = 0
        for (index, opener) in openers.enumerated() where opener.range.lowerBound >= claimed {
            claimed = opener.range.upperBound
            let start = opener.range.lowerBound
            let next = openers[(index + 1)...].first { $0.range.lowerBound >= claimed }?.range.lowerBound ?? map.count
            var end = min(next, start + opener.rule.reach, map.count)
            if let changed = (start..<end).first(where: {
                sections[$0] != sections[opener.range.upperBound - 1] && $0 >= claimed
            }) {
                end = changed
            }
            for token in start..<max(start, end) where !isBeside(token, start) { map[token] = opener.rule.part }
        }
        ColumnParts(stream: stream, rows: rows, openers: openers.map { ($0.range, $0.rule.part) }).apply(to: &map)
        return map
    }

    /// A place of the cue ends right before a range.
    private func opens(_ cue: String, before range: Range<Int>) -> Bool {
        cues[cue].contains {
            $0.range.upperBound <= range.lowerBound && range.lowerBound - $0.range.upperBound <= Self.openerGap
        }
    }

    /// True in another column of the page, which only the order of reading puts after the opener.
    private func isBeside(_ token: Int, _ opener: Int) -> Bool {
        let (a, b) = (stream.tokens[token], stream.tokens[opener])
        guard a.block != b.block, a.page == b.page, let one = stream.blockBox(around: token),
            let other = stream.blockBox(around: opener)
        else { return false }
        let overlaps = one.top < other.bottom && other.top < one.bottom
        return overlaps && (one.right < other.left || other.right < one.left)
    }
}
