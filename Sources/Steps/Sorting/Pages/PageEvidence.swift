import DossierModel
import FrenchText

/// What one page says by itself: of which kind its paper is, and whether it is the first of it.
struct PageEvidence: Sendable {
    /// A hit with the share of its cue's weight that counts.
    struct Weighted: Sendable {
        let hit: CueHit
        let share: Double
    }

    let layout: PageLayout
    let hits: [Weighted]
    let votes: KindScores
    let start: Double
    let inner: KindScores
    /// For the next page belonging to the same paper.
    let next: Double
    let numbers: [PrintedNumber]
    let announcesCopy: Bool
    /// Whether a title of its own opens a paper here.
    let hasTitle: Bool
    /// A page of little else than the title: the act stands behind it.
    let isCover: Bool

    init(_ layout: PageLayout, rules: SortingRules) {
        self.layout = layout
        let decision = rules.settings.decision
        let found = CueFinder(rules: rules, layout: layout).hits()
        hits = TitleOrder(rules: rules).weigh(found)
        let muted = TitleOrder(rules: rules).isMuted(found)
        var votes = KindScores()
        var inner = KindScores()
        var (start, next) = (0.0, 0.0)
        for weighted in hits {
            let cue = rules.cues[weighted.hit.cue]
            for vote in cue.votes { votes[vote.kind] += vote.weight * weighted.share }
            let isRepeated = cue.place.isTitle && layout.isInRunningHead(weighted.hit.words)
            start += ((muted || isRepeated) && cue.start > 0 ? 0 : cue.start) * weighted.share
            for vote in cue.inner { inner[vote.kind] += vote.weight * weighted.share }
            next += cue.next * weighted.share
        }
        self.votes = votes
        self.start = min(decision.startCap, start)
        self.inner = inner.map { min(decision.innerCap, $0) }
        self.next = next
        announcesCopy = hits.contains { rules.cues[$0.hit.cue].encloses }
        numbers = PageNumbers.read(on: layout, patterns: rules.numbering)
        hasTitle = hits.contains { Self.opensPaper($0, rules: rules) }
        isCover = hasTitle && layout.lines.reduce(0) { $0 + $1.letters } <= rules.settings.coverLetters
    }

    /// A title strong enough to begin a paper.
    private static func opensPaper(_ weighted: Weighted, rules: SortingRules) -> Bool {
        let cue = rules.cues[weighted.hit.cue]
        return cue.place.isTitle && cue.start * weighted.share >= leastStart
    }

    private static let leastStart = 2.0
}

/// Titles on one page: the first names the paper, what follows qualifies it or is quoted. A line that hardly looks like a title
/// takes little from the ones below it.
struct TitleOrder {
    let rules: SortingRules

    func weigh(_ hits: [CueHit]) -> [PageEvidence.Weighted] {
        let titles = hits.filter { rules.cues[$0.cue].place.isTitle }
            .sorted {
                ($0.y, $0.words.lowerBound, -$0.strength, $0.cue) < ($1.y, $1.words.lowerBound, -$1.strength, $1.cue)
            }
        let naming = titles.filter { title in !titles.contains { $0.holds(title) && $0.strength >= title.strength } }
        var weighted = hits.filter { !rules.cues[$0.cue].place.isTitle }
            .map { PageEvidence.Weighted(hit: $0, share: $0.strength) }
        let look = rules.settings.title
        var (share, strongest) = (1.0, 0.0)
        var last: (kinds: [ActeKind], y: Double, strength: Double)?
        for title in naming {
            let kinds = rules.cues[title.cue].votes.map(\.kind)
            if let last {
                if title.y - last.y > look.gap {
                    share = min(share, 1 - (1 - look.second) * strongest)
                } else if !last.kinds.isEmpty, kinds != last.kinds {
                    share *= 1 - (1 - look.next) * last.strength
                }
            }
            strongest = max(strongest, title.strength)
            last = (kinds, title.y, title.strength)
            weighted.append(PageEvidence.Weighted(hit: title, share: title.strength * share))
        }
        return weighted
    }

    /// Whether a sign above or beside the first title says that the titles here only name the paper the page belongs to.
    func isMuted(_ hits: [CueHit]) -> Bool {
        let titles = hits.filter { rules.cues[$0.cue].place.isTitle && rules.cues[$0.cue].start > 0 }
        let first = titles.map(\.y).min() ?? 1
        return hits.contains {
            rules.cues[$0.cue].mutesTitles && $0.strength >= 0.5 && $0.y <= first + rules.settings.title.gap * 1.5
        }
    }
}

extension CueHit {
    /// Whether the words of `other` are some of this hit's words.
    fileprivate func holds(_ other: CueHit) -> Bool {
        words.count > other.words.count && words.lowerBound <= other.words.lowerBound
            && words.upperBound >= other.words.upperBound
    }
}
