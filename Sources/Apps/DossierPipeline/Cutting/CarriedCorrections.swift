import DossierModel
import DossierStore
import PageModel

/// Keeps what people said about papers when the file is cut otherwise: a correction goes with the page it speaks of.
struct CarriedCorrections {
    /// One standing correction and the page it speaks of.
    private struct Word {
        let number: Int
        let correction: Correction
        let page: Int
        let pages: PageRange
    }

    private let words: [Word]

    /// - Parameter actes: the papers of a file as they are cut now.
    init(of actes: [Acte], in store: DossierStore) throws {
        words = try actes.flatMap { acte in
            let read = try store.readFields(of: acte.id)
            let latest = try store.numberedCorrections(of: acte.id)
                .reduce(into: [FieldPath?: NumberedCorrection]()) { $0[$1.correction.change.path] = $1 }
            return latest.values.map { numbered in
                Word(
                    number: numbered.number, correction: numbered.correction,
                    page: Self.page(of: numbered.correction.change, read) ?? acte.segment.pages.first,
                    pages: acte.segment.pages)
            }
        }
    }

    private static func page(of change: Correction.Change, _ read: ActeFields) -> Int? {
        if case .pointed(_, _, let place) = change { return place.page }
        return change.path.flatMap { read[$0]?.source.page }
    }

    /// Says again, of the papers as they are cut now, what still holds; who said it stays who said it.
    ///
    /// - Returns: how many corrections were carried over.
    func carry(to actes: [Acte], in store: DossierStore) throws -> Int {
        var carried = 0
        for acte in actes {
            let pages = acte.segment.pages
            let own = try store.numberedCorrections(of: acte.id)
            for word in words.sorted(by: { $0.number < $1.number }) where holds(word, of: pages) {
                let latest = own.last { $0.correction.change.path == word.correction.change.path }
                // The paper was cut so before, and spoken of later than this, or in the same words.
                guard latest.map({ $0.number < word.number && $0.correction.change != word.correction.change }) ?? true
                else { continue }
                try store.addCorrection(word.correction.change, to: acte.id, author: word.correction.author)
                carried += 1
            }
        }
        return carried
    }

    /// What a person said about the kind holds for the paper that begins where that one began.
    private func holds(_ word: Word, of pages: PageRange) -> Bool {
        guard pages != word.pages else { return false }
        if word.correction.change.path == nil { return pages.first == word.pages.first }
        return pages.contains(word.page)
    }
}
