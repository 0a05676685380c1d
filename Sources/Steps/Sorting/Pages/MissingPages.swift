public import DossierModel
public import PageModel

extension Sorter {
    /// Tells the pages that a paper announces by its printed numbers (« page 3/7 ») and that the file does not hold.
    ///
    /// - Parameters:
    ///   - segment: a paper that `sort` found.
    ///   - pages: all pages of the file it was found in.
    /// - Returns: a warning with a sentence for the reviewer; nil when nothing is missing or the numbers do not tell.
    public func missingPages(of segment: Segment, in pages: [PageText]) -> Finding? {
        let written = written(pages)
        let numbers = numbers(of: written.filter { segment.pages.contains($0.number) })
        let elsewhere = self.numbers(of: written.filter { !segment.pages.contains($0.number) }).flatMap(\.self)
        guard let run = NumberedRun(numbers, least: rules.numbering.missing.trust) else { return nil }
        let missing = run.missing.filter { page in
            !elsewhere.contains { $0.page == page && $0.total == run.total }
        }
        guard !missing.isEmpty else { return nil }
        return rules.numbering.missing.finding(missing, of: run.total)
    }

    private func numbers(of pages: [PageText]) -> [[PrintedNumber]] {
        pages.map { PageNumbers.read(on: PageLayout($0, numbering: rules.numbering), patterns: rules.numbering) }
    }
}

/// The printed numbers of one paper's pages when they agree: one total, each page's number greater than the one before.
struct NumberedRun {
    let total: Int
    /// Announced and neither numbered nor, perhaps, one of the pages whose number was not read; ascending.
    let missing: [Int]

    /// - Parameter pages: by page of the paper, in order, what may be its number.
    init?(_ pages: [[PrintedNumber]], least: Double) {
        let trusted = pages.map { $0.first { $0.trust >= least && $0.total != nil } }
        let totals = Set(trusted.compactMap { $0?.total })
        guard let total = totals.first, totals.count == 1, total > pages.count else { return nil }
        let known = trusted.enumerated().compactMap { place, number in number.map { (place, page: $0.page) } }
        guard zip(known, known.dropFirst()).allSatisfy({ $1.page - $0.page >= $1.0 - $0.0 }),
            known.first.map({ $0.page > $0.0 }) == true
        else { return nil }
        // Between two numbers, as many pages may be there unnumbered as stand between their places.
        let ends = [(-1, page: 0)] + known + [(pages.count, page: total + 1)]
        missing = zip(ends, ends.dropFirst()).flatMap { before, after -> [Int] in
            let (unnumbered, announced) = (after.0 - before.0 - 1, after.page - before.page - 1)
            return unnumbered == 0 && announced > 0 ? Array(before.page + 1..<after.page) : []
        }
        self.total = total
    }
}
