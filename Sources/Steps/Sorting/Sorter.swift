public import DossierModel
import Foundation
public import PageModel

/// Splits a file into papers and names their kinds. Pure: equal pages give equal segments.
public struct Sorter: Sendable {
    let rules: SortingRules

    public init(rules: SortingRules) { self.rules = rules }

    /// - Parameters:
    ///   - pages: the pages of one file, in any order, each number once.
    ///   - cut: what people said about them; it holds whatever the pages say.
    /// - Returns: segments in page order that never overlap; blank pages between papers belong to none.
    public func sort(pages: [PageText], cut: CutDecisions = CutDecisions()) -> [Segment] {
        let evidence = written(pages, cut: cut).map {
            PageEvidence(PageLayout($0, numbering: rules.numbering), rules: rules)
        }
        guard !evidence.isEmpty else { return [] }
        let links = links(evidence)
        let lattice = lattice(evidence, links)
        let numbers = evidence.map(\.layout.number)
        let begins = zip(numbers, lattice.bestStarts()).map { cut.begins($0) ?? $1 }
        let probabilities = zip(numbers, lattice.startProbabilities(temperature: rules.settings.decision.temperature))
            .map { page, probability in cut.begins(page).map { $0 ? 1 : 0 } ?? probability }
        let report = SegmentReport(
            rules: rules, evidence: evidence, links: links, lattice: lattice, startProbabilities: probabilities)
        // What is left over at the front begins a paper, whatever was said of it.
        let firsts = begins.indices.filter { begins[$0] || $0 == 0 }
        return zip(firsts, firsts.dropFirst() + [begins.count]).compactMap { report.segment($0...($1 - 1)) }
    }

    /// The pages that bear text, in order. Specks and the other side shining through are read as scraps of words: a page of
    /// nothing else counts as blank, unless no page of the file has more (a photograph, handwriting).
    func written(_ pages: [PageText], cut: CutDecisions = CutDecisions()) -> [PageText] {
        let inked = pages.filter { (!$0.isBlank || cut.written.contains($0.number)) && !cut.blank.contains($0.number) }
            .sorted { $0.number < $1.number }
        let legible = inked.filter {
            letters(on: $0) >= rules.settings.faint.letters || cut.written.contains($0.number)
        }
        return legible.isEmpty ? inked : legible
    }

    private func letters(on page: PageText) -> Int {
        page.words.filter { $0.confidence.value >= rules.settings.faint.confidence }
            .reduce(0) { $0 + $1.text.unicodeScalars.count(where: \.properties.isAlphabetic) }
    }

    /// What each page and the one before it say together; nil for the first.
    private func links(_ evidence: [PageEvidence]) -> [PageLink?] {
        let numbers = PageNumbers.fillGaps(evidence.map(\.numbers))
        return evidence.indices.map { page in
            guard page > 0 else { return nil }
            let (before, after) = (evidence[page - 1], evidence[page])
            return PageLink(
                before, after,
                numbers: PageNumbers.link(numbers[page - 1], numbers[page], weights: rules.settings.link),
                blankBetween: after.layout.number > before.layout.number + 1, rules: rules)
        }
    }

    private func lattice(_ evidence: [PageEvidence], _ links: [PageLink?]) -> Lattice {
        let (decision, priors) = (rules.settings.decision, rules.settings.priors)
        let starts = evidence.map { page in
            let kinds = page.votes + priors
            return kinds.map { max(decision.kindFloor, $0 - kinds.logSum) } + (page.start - decision.startCost)
        }
        let inners = evidence.indices.map { page in
            innerKinds(evidence[page], after: page > 0 ? evidence[page - 1] : nil) + evidence[page].inner
                + (links[page]?.score ?? 0)
        }
        return Lattice(starts: starts, inners: inners)
    }

    /// How well a page fits as a later page of a paper of each kind. The copy of a commandement in its dénonciation to the
    /// guarantor is no foreign body there.
    private func innerKinds(_ page: PageEvidence, after before: PageEvidence?) -> KindScores {
        let settings = rules.settings
        let best = page.votes.best
        return KindScores { kind in
            let enclosed = settings.enclosures[kind, default: []]
            let votes = enclosed.reduce(page.votes[kind]) { max($0, page.votes[$1]) }
            let fit = max(settings.decision.kindFloor, votes - max(0, page.votes.greatest))
            let copy = before?.announcesCopy == true && enclosed.contains(best) ? settings.link.enclosedCopy : 0
            return fit * settings.decision.innerShare + copy
        }
    }
}
