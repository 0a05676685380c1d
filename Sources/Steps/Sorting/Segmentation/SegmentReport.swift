import DossierModel
import Foundation
import FrenchText
import PageModel

/// Tells one paper of the best way: its kind, how sure that is, and why.
struct SegmentReport {
    let rules: SortingRules
    let evidence: [PageEvidence]
    /// By page; nil for the first.
    let links: [PageLink?]
    let lattice: Lattice
    let startProbabilities: [Double]

    /// More reasons than this help nobody.
    private static let mostReasons = 12

    /// - Parameter range: places among the pages that bear text.
    func segment(_ range: ClosedRange<Int>) -> Segment? {
        let first = evidence[range.lowerBound].layout.number
        let last = evidence[range.upperBound].layout.number
        guard let pages = PageRange(first, last) else { return nil }
        let scores = lattice.scores(of: range)
        let kind = scores.best
        return Segment(
            pages: pages, kind: kind, confidence: confidence(of: kind, scores, in: range),
            reasons: reasons(for: kind, in: range))
    }

    /// The kind must be right, a paper must begin at the first page, none within, and the next behind the last.
    private func confidence(of kind: ActeKind, _ scores: KindScores, in range: ClosedRange<Int>) -> Confidence {
        let heated = scores * (1 / rules.settings.decision.temperature)
        let rightKind = exp(heated[kind] - heated.logSum)
        let begins = startProbabilities[range.lowerBound]
        let within = range.dropFirst().map { 1 - startProbabilities[$0] }.min() ?? 1
        let ends = startProbabilities[safe: range.upperBound + 1] ?? 1
        return Confidence(clamping: rightKind * min(begins, within, ends))
    }

    private func reasons(for kind: ActeKind, in range: ClosedRange<Int>) -> [Reason] {
        var reasons: [Reason] = []
        for page in range {
            let isFirst = page == range.lowerBound
            reasons += evidence[page].hits.compactMap { reason($0, on: evidence[page], for: kind, isFirst: isFirst) }
            reasons += links[page].map(\.reasons) ?? []
        }
        return Array(
            reasons.filter { abs($0.weight) >= 0.05 }
                .sorted { (-abs($0.weight), $0.page, $0.cue.name) < (-abs($1.weight), $1.page, $1.cue.name) }
                .prefix(Self.mostReasons))
    }

    private func reason(
        _ weighted: PageEvidence.Weighted, on page: PageEvidence, for kind: ActeKind, isFirst: Bool
    ) -> Reason? {
        let cue = rules.cues[weighted.hit.cue]
        let vote = cue.votes.first { $0.kind == kind }?.weight ?? 0
        let share = isFirst ? 1 : rules.settings.decision.innerShare
        let boundary = isFirst ? cue.start : cue.inner.first { $0.kind == kind }?.weight ?? 0
        guard vote != 0 || boundary != 0 else { return nil }
        return Reason(
            cue: cue.id, page: page.layout.number, excerpt: page.layout.stream.text(weighted.hit.words),
            weight: (vote * share + boundary) * weighted.share)
    }
}
