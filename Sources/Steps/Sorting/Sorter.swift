public import DossierModel
import Foundation
public import PageModel

/// Splits a file into papers and names their kinds. Pure: equal pages give equal segments.
public struct Sorter: Sendable {
    private let rules: SortingRules

    public init(rules: SortingRules) { self.rules = rules }

    /// - Parameter pages: the pages of one file, in any order, each number once.
    /// - Returns: segments in page order that never overlap; blank pages between papers belong to none.
    public func sort(pages: [PageText]) -> [Segment] {
        let written = pages.sorted { $0.number < $1.number }.filter(bearsText)
        let evidence = written.map { PageEvidence(PageLayout($0, numbering: rules.numbering), rules: rules) }
        guard !evidence.isEmpty else { return [] }
        let links = links(evidence)
        let lattice = lattice(evidence, links)
        let begins = lattice.bestStarts()
        let probabilities = lattice.startProbabilities(temperature: rules.settings.decision.temperature)
        let report = SegmentReport(
            rules: rules, evidence: evidence, links: links, lattice: lattice, startProbabilities: probabilities)
        let firsts = begins.indices.filter { begins[$0] }
        return zip(firsts, firsts.dropFirst() + [begins.count]).compactMap { report.segment($0...($1 - 1)) }
    }

    /// Specks and the other side shining through are read as scraps of words; a page of nothing else counts as blank.
    private func bearsText(_ page: PageText) -> Bool {
        guard !page.isBlank else { return false }
        let faint = rules.settings.faint
        let letters = page.words.filter { $0.confidence.value >= faint.confidence }
            .reduce(0) { $0 + $1.text.unicodeScalars.count(where: \.properties.isAlphabetic) }
        return letters >= faint.letters
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
        let inners = zip(evidence, links).map { page, link in
            let greatest = max(0, page.votes.greatest)
            let kinds = page.votes.map { max(decision.kindFloor, $0 - greatest) * decision.innerShare }
            return kinds + page.inner + (link?.score ?? 0)
        }
        return Lattice(starts: starts, inners: inners)
    }
}
