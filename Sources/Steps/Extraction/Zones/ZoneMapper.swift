import FrenchText
import PageModel

/// Divides an act into sections and parts by its cues.
struct ZoneMapper {
    let stream: TokenStream
    let rows: VisualRows
    let cues: CueHits
    let rules: ZoneRules

    /// Words a heading's line may hold beside the heading.
    private static let headingSlack = 5

    func map() -> ZoneMap {
        let sections = self.sections()
        return ZoneMap(
            sections: sections, parts: parts(sections: sections),
            quoted: QuoteFinder(stream: stream, cues: cues, rules: rules.quotes).quoted())
    }

    private func sections() -> [Section] {
        var openers: [(start: Int, section: Section)] = []
        for rule in rules.sections {
            for hit in cues[rule.cue] where rule.title != true || isHeading(hit.range) {
                let start = rule.page == true ? claimedStart(hit.range.lowerBound) : hit.range.lowerBound
                openers.append((start, rule.section))
            }
        }
        openers += denseOpeners(openers.filter { !isDense($0.section) }.map(\.start))
        openers.sort { ($0.start, $0.section.rawValue) < ($1.start, $1.section.rawValue) }
        var map = [Section](repeating: .entete, count: stream.tokens.count)
        for (index, opener) in openers.enumerated() {
            let end = index + 1 < openers.count ? openers[index + 1].start : map.count
            if opener.start < end { for token in opener.start..<end { map[token] = opener.section } }
        }
        return map
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
        let words = line.filter { stream.tokens[$0].folded.count > 1 }
        let before = words.filter { $0 < range.lowerBound }.count
        let after = words.filter { $0 >= range.upperBound }.count
        let numbered = line.contains { $0 < range.lowerBound && stream.tokens[$0].folded.contains(where: \.isNumber) }
        return before <= 1 && !numbered && after <= Self.headingSlack
    }

    /// The start of the page when the opener stands near its head, so that a column read before it is not left out.
    private func claimedStart(_ token: Int) -> Int {
        let word = stream.tokens[token]
        let head = stream.pageSizes[word.pageIndex].height * rules.pageHead
        return word.pageIndex > 0 && word.box.top < head ? stream.pages[word.pageIndex].lowerBound : token
    }

    private func parts(sections: [Section]) -> [Part?] {
        var openers: [(range: Range<Int>, rule: ZoneRules.PartRule)] = []
        for rule in rules.parts { openers += cues[rule.cue].map { ($0.range, rule) } }
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
            for token in start..<max(start, end) { map[token] = opener.rule.part }
        }
        ColumnParts(stream: stream, rows: rows, openers: openers.map { ($0.range, $0.rule.part) }).apply(to: &map)
        return map
    }
}
