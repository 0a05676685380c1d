public import PageModel

extension Sorter {
    /// The page numbers that a paper announces (« page 2/7 ») and that none of its pages bears. Empty unless two pages agree on how many
    /// there are and every page's number was read: a number that was not read is no missing page.
    ///
    /// - Parameter pages: those of one paper.
    public func missingNumbers(among pages: [PageText]) -> (numbers: [Int], total: Int)? {
        let printed = pages.filter { !$0.isBlank }.map { page in
            PageNumbers.read(on: PageLayout(page, numbering: numbering), patterns: numbering)
        }
        let totals = printed.compactMap { $0.first?.total }
        guard let total = totals.first, totals.count >= 2, totals.allSatisfy({ $0 == total }) else { return nil }
        let found = Set(printed.compactMap { $0.first?.page })
        guard totals.count == printed.count, found.count == printed.count else { return nil }
        let missing = (1...total).filter { !found.contains($0) }
        return missing.isEmpty ? nil : (missing, total)
    }
}
