import DossierModel

/// What opens the zones of an act, and how far they go.
struct ZoneRules: Decodable, Sendable {
    struct SectionRule: Decodable, Sendable {
        let section: Section
        let cue: String
        /// True when the opener must look like a heading: at the start of a short line.
        let title: Bool?
        /// True when an opener near the head of a page after the first claims that whole page.
        let page: Bool?
        /// True when a line with figures opens it on no first page: « Acte signifié le 8 juillet » dates the act there.
        let undated: Bool?
        /// Cues of another section that keep what stands above the opener from being claimed with its page.
        let notOver: [String]?
        /// Kinds of paper that have the section; nil for all.
        let kinds: [ActeKind]?
    }
    /// A section whose heading may be missing: a page with that many different words of it belongs to it.
    struct DenseRule: Decodable, Sendable {
        let section: Section
        let cues: [String]
        let least: Int
    }
    /// A letterhead at the foot of pages.
    struct FootRule: Decodable, Sendable {
        /// Share of the page's height from the top under which it stands.
        let from: Double
        let cue: String
    }
    struct PartRule: Decodable, Sendable {
        let part: Part
        let cue: String
        /// Words at most, the opener included.
        let reach: Int
        /// A cue right behind which the opener only counts its persons.
        let unless: String?
    }
    struct QuoteRule: Decodable, Sendable {
        let cue: String
        /// Words that belong to the quotation when no closing mark is found.
        let reach: Int
        /// Only up to the end of the sentence.
        let sentence: Bool?
    }

    let version: Int
    let sections: [SectionRule]
    let dense: [DenseRule]
    let foot: FootRule
    let parts: [PartRule]
    let quotes: [QuoteRule]
    /// Cues that label what stands right of them when they have a line to themselves.
    let labels: [String]
    /// Share of a page's height within which an opener claims the whole page.
    let pageHead: Double
}
