import CaseLinking
import DossierModel
import DossierStore
import Extraction
import PageModel
import Sorting

/// Pages into actes: sorting, extraction and the profile that linking needs, stored in one go.
struct ActeMaker: Sendable {
    let store: DossierStore
    let steps: Steps

    /// - Returns: how many actes the file holds.
    @discardableResult
    func makeActes(of id: SourceID, pages: [PageText]) throws -> Int {
        let actes = steps.sorter.sort(pages: pages).map { segment in
            let own = pages.filter { segment.pages.contains($0.number) }
            return NewActe(segment: segment, contents: steps.extractor.extract(segment: segment, pages: own), profile: nil)
        }
        try store.saveActes(actes, of: id, version: steps.contentsVersion)
        return actes.count
    }
}
