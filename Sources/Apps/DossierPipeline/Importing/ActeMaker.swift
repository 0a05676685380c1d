import CaseLinking
import DossierModel
import DossierStore
import Extraction
import PageModel
import Procedure
import Sorting

/// Pages into actes: sorting, extraction and what linking needs to know, stored in one go.
struct ActeMaker: Sendable {
    let store: DossierStore
    let steps: Steps

    /// - Returns: how many actes the file holds.
    @discardableResult
    func makeActes(of id: SourceID, pages: [PageText]) throws -> Int {
        guard let digest = try store.source(id).digest else { return 0 }
        let corrections = try store.corrections(of: id)
        let actes = steps.sorter.sort(pages: pages).map { segment in
            make(segment, pages: pages, digest: digest, corrections: corrections[segment.pages] ?? [])
        }
        try store.saveActes(actes, of: id, versions: steps.versions)
        return actes.count
    }

    private func make(
        _ segment: Segment, pages: [PageText], digest: SourceDigest, corrections: [Correction]
    ) -> NewActe<LinkingProfile> {
        let own = pages.filter { segment.pages.contains($0.number) }
        // A kind that a person gave decides which fields are looked for.
        let corrected = segment.applying(corrections)
        let id = ActeID(digest: digest.hexadecimal, pages: segment.pages)
        var contents = steps.extractor.extract(segment: corrected, pages: own)
        // Extraction checks an act against itself; Procedure, which knows the dated law, checks it against that.
        contents.findings += steps.calendar.findings(
            for: Acte(id: id, sourceDigest: digest.hexadecimal, segment: corrected, contents: contents))
        if let missing = steps.sorter.missingPages(of: segment, in: pages) { contents.findings.append(missing) }
        let profile = steps.linker.profile(
            id: id, kind: corrected.kind, fields: contents.applying(corrections).fields, pages: own)
        return NewActe(
            segment: segment, contents: contents, profile: profile,
            tokens: steps.linker.lookupKeys(profile).map(\.rawValue))
    }
}
