public import DossierModel
public import Foundation
public import PageModel

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

/// What a person said about what a rule found.
public struct Correction: Hashable, Sendable {
    public enum Change: Hashable, Sendable, Codable {
        /// The value of a field; nil says that the paper does not give it.
        case field(FieldPath, FieldValue?)
        case kind(ActeKind)
        /// The value of a field, at the words of the page that a person pointed at.
        case pointed(FieldPath, FieldValue, at: PlaceOnPage)
        /// The paper gives the field, but nobody can read it.
        case illegible(FieldPath)
        /// Nothing is said any more: what the machine read stands again.
        case withdrawn(FieldPath)

        /// Nil for what concerns the act as a whole.
        public var path: FieldPath? {
            switch self {
            case .field(let path, _), .pointed(let path, _, _), .illegible(let path), .withdrawn(let path): path
            case .kind: nil
            }
        }
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

/// Words on a page that a person pointed at.
public struct PlaceOnPage: Hashable, Sendable, Codable {
    /// 1-based page of the file.
    public let page: Int
    /// Points, origin top-left, upright page.
    public let box: Box
    /// As read; empty when nothing was read there.
    public let words: String

    public init(page: Int, box: Box, words: String) {
        self.page = page
        self.box = box
        self.words = words
    }
}

/// A correction with the number that tells it from all others of its act: who answers says which one they saw.
public struct NumberedCorrection: Hashable, Sendable {
    /// Grows from one correction to the next, 1 or more; not always by one.
    public let number: Int
    public let correction: Correction
}

/// What became of an answer to a field that somebody else may have answered meanwhile.
public enum CorrectionOutcome: Hashable, Sendable {
    /// It stands, under this number.
    case recorded(Int)
    /// Nothing was written: this came first.
    case overtaken(by: NumberedCorrection)
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
            guard let path = correction.change.path else { continue }
            corrected.fields[path] = correction.field(inPlaceOf: fields[path])
        }
        return corrected
    }
}

extension Correction {
    /// What stands in the field after this correction; nil when the field has no value.
    fileprivate func field(inPlaceOf read: Extracted<FieldValue>?) -> Extracted<FieldValue>? {
        switch change {
        case .withdrawn: read
        case .illegible, .kind, .field(_, nil): nil
        case .field(_, let value?):
            said(value, page: read?.source.page, box: read?.source.box, words: read?.source.rawText ?? "")
        case .pointed(_, let value, let place): said(value, page: place.page, box: place.box, words: place.words)
        }
    }

    private func said(_ value: FieldValue, page: Int?, box: Box?, words: String) -> Extracted<FieldValue> {
        Extracted(
            value, confidence: .certain,
            source: Provenance(author: .person(author), page: page, box: box, rawText: words))
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
