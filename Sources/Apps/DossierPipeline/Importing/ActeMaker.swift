import CaseLinking
import DossierModel
import DossierStore
import Extraction
import PageChecks
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
        let said = try store.pageDecisions(of: id)
        let cut = CutDecisions(
            starts: said.begins, continuations: said.goesOn, blank: said.blank, written: said.written)
        return try save(steps.reading.rules().sorter.sort(pages: pages, cut: cut), of: id, pages: pages)
    }

    /// Extracts again from the acts as they were cut and named before.
    func extractAgain(from id: SourceID, pages: [PageText]) throws {
        _ = try save(store.segments(of: id), of: id, pages: pages)
    }

    /// Makes anew what linking knows of acts, from their corrected fields.
    func makeProfiles(of actes: [ActeID]) throws {
        try profile(actes) { acte, profile in
            try store.saveProfile(
                profile, tokens: tokens(of: profile),
                searchForms: steps.search.forms(of: acte.fields, notes: try store.notes(besides: acte.id)), of: acte.id,
                version: steps.versions.linking)
        }
    }

    /// What linking knows of acts by the rules of now, sorted by act: as stored, or made for the moment where other rules
    /// stored it.
    func profiles(of actes: [ActeID]) throws -> [LinkingProfile] {
        var profiles = try store.profiles(of: actes, as: LinkingProfile.self, version: steps.versions.linking)
            .map(\.profile)
        let known = Set(profiles.map(\.id))
        try profile(Set(actes).subtracting(known).sorted()) { profiles.append($1) }
        return profiles.sorted { $0.id < $1.id }
    }

    private func profile(_ actes: [ActeID], _ take: (Acte, LinkingProfile) throws -> Void) throws {
        var known: (source: SourceID, pages: [PageText])?
        for id in actes {
            let source = try store.sourceID(of: id)
            let pages = try known.flatMap { $0.source == source ? $0.pages : nil } ?? store.pages(of: source)
            known = (source, pages)
            let acte = try store.acte(id)
            let own = pages.filter { acte.segment.pages.contains($0.number) }
            try take(acte, steps.linker.profile(id: id, kind: acte.kind, fields: acte.fields, pages: own))
        }
    }

    private func save(_ segments: [Segment], of id: SourceID, pages: [PageText]) throws -> Int {
        guard let digest = try store.source(id).digest else { return 0 }
        let rules = try steps.reading.rules()
        let corrections = try store.corrections(of: id)
        // What a person called blank says nothing, though it may lie within a paper.
        let blank = try store.pageDecisions(of: id).blank
        let pages = pages.filter { !blank.contains($0.number) }
        let actes = try segments.map { segment in
            make(
                segment, by: rules, pages: pages, digest: digest, corrections: corrections[segment.pages] ?? [],
                notes: try store.notes(besides: ActeID(digest: digest.hexadecimal, pages: segment.pages)))
        }
        try store.saveActes(actes, of: id, versions: steps.versions.stored)
        return actes.count
    }

    private func make(
        _ segment: Segment, by rules: ActeReading.Rules, pages: [PageText], digest: SourceDigest,
        corrections: [Correction], notes: DossierNotes?
    ) -> NewActe<LinkingProfile> {
        let own = pages.filter { segment.pages.contains($0.number) }
        // A kind that a person gave decides which fields are looked for.
        let corrected = segment.applying(corrections)
        let id = ActeID(digest: digest.hexadecimal, pages: segment.pages)
        var contents = rules.extractor.extract(segment: corrected, pages: own)
        // Extraction checks an act against itself; Procedure, which knows the dated law, checks it against that.
        contents.findings += steps.calendar.findings(
            for: Acte(id: id, sourceDigest: digest.hexadecimal, segment: corrected, contents: contents))
        if let missing = rules.sorter.missingPages(of: segment, in: pages) { contents.findings.append(missing) }
        contents.findings += steps.pageChecker.findings(pages: own)
        let fields = contents.applying(corrections).fields
        let profile = steps.linker.profile(id: id, kind: corrected.kind, fields: fields, pages: own)
        return NewActe(
            segment: segment, contents: contents, profile: profile, tokens: tokens(of: profile),
            searchForms: steps.search.forms(of: fields, notes: notes))
    }

    private func tokens(of profile: LinkingProfile) -> [String] {
        steps.linker.lookupKeys(profile).filed.map(\.rawValue)
    }
}
