public import DossierModel
public import Foundation
import PageModel

/// The rules that made the results of a run. Other versions mean: sort, extract or link again.
public struct RuleVersions: Hashable, Sendable {
    /// Of sorting and extraction together.
    public let contents: String
    /// Of the profiles and tokens for linking.
    public let linking: String

    public init(contents: String, linking: String) {
        self.contents = contents
        self.linking = linking
    }
}

/// An act as sorting and extraction found it, with what linking needs to know of its corrected view.
public struct NewActe<Profile: Codable & Sendable>: Sendable {
    public let segment: Segment
    public let contents: ActeContents
    public let profile: Profile
    /// Normalised look-up tokens, each with its own prefix for what it stands for.
    public let tokens: [String]
    /// Forms of the words under which people find the act.
    public let searchForms: [String]

    public init(
        segment: Segment, contents: ActeContents, profile: Profile, tokens: [String], searchForms: [String] = []
    ) {
        self.searchForms = searchForms
        self.segment = segment
        self.contents = contents
        self.profile = profile
        self.tokens = tokens
    }
}

/// What linking knows of an act.
public struct StoredProfile<Profile: Codable & Sendable>: Sendable {
    public let acte: ActeID
    public let profile: Profile
}

/// What a person put in place of what a rule found.
public struct Correction: Hashable, Sendable {
    public enum Change: Hashable, Sendable, Codable {
        /// The value of a field; nil says that the paper does not give it.
        case field(FieldPath, FieldValue?)
        case kind(ActeKind)
    }

    public let change: Change
    /// An account, by its opaque id.
    public let author: String
    public let madeAt: Date

    public init(change: Change, author: String, madeAt: Date) {
        self.change = change
        self.author = author
        self.madeAt = madeAt
    }
}

/// Corrections of a page range that the present rules no longer find as an act: kept until a person decides.
public struct OrphanedCorrections: Hashable, Sendable {
    public let acte: ActeID
    public let pages: PageRange
    public let corrections: [Correction]
}

extension ActeContents {
    /// The view in which what people said stands in place of what a rule read. Later corrections win.
    public func applying(_ corrections: [Correction]) -> ActeContents {
        var corrected = self
        for correction in corrections {
            guard case .field(let path, let value) = correction.change else { continue }
            let read = corrected.fields[path]
            corrected.fields[path] = value.map {
                let source = Provenance(
                    author: .person(correction.author), page: read?.source.page, box: read?.source.box,
                    rawText: read?.source.rawText ?? "")
                return Extracted($0, confidence: .certain, source: source)
            }
        }
        return corrected
    }
}

extension Segment {
    /// The segment with the kind people gave it. Later corrections win.
    public func applying(_ corrections: [Correction]) -> Segment {
        let kinds = corrections.compactMap { if case .kind(let kind) = $0.change { kind } else { nil } }
        guard let kind = kinds.last else { return self }
        return Segment(pages: pages, kind: kind, confidence: .certain, reasons: reasons)
    }
}
