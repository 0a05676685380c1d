import DossierModel
import FrenchText

/// Where on a page a cue must stand to count.
enum CuePlace: String, Decodable, CaseIterable {
    /// A line that looks like a title, high on the page.
    case title
    /// A line that looks like a title, anywhere.
    case heading
    /// Beside the label of a letter's subject (`Objet :`).
    case subject
    /// The head of the page: letterhead, addressee, references.
    case top
    /// The upper part, title zone included.
    case opening
    /// The lower margin.
    case foot
    case anywhere
}

/// A number that a page shows as a whole.
enum PageMeasure: String, Decodable, CaseIterable {
    /// Amounts and dates among all words, 0 to 1.
    case figures
    /// Rows that begin with a date and end with an amount.
    case ledgerRows = "ledger_rows"
    /// Lines in the upper part that hold a post code and a town.
    case addressesAtTop = "addresses_at_top"
}

/// A sign on a page that speaks for kinds of paper, for a paper's beginning, or against it. Weights are log-odds.
struct Cue: Sendable {
    let id: RuleID
    let phrases: [Phrase]
    /// The measure and the value from which it counts; nil for a cue of phrases.
    let measure: (kind: PageMeasure, atLeast: Double)?
    let place: CuePlace
    let votes: [KindVote]
    /// For the page being the first of a paper.
    let start: Double
    /// For the page being a later page of a paper of a kind.
    let inner: [KindVote]
    /// For the next page belonging to the same paper.
    let next: Double
    /// The titles beside this sign name the paper the page belongs to and do not open a new one.
    let mutesTitles: Bool

    init(_ entry: CueFile.Entry, version: Int, votes: [KindVote], inner: [KindVote]) {
        id = RuleID(name: "sorting.\(entry.id)", version: version)
        phrases = entry.phrases
        measure = entry.measure.map { ($0, entry.atLeast) }
        place = entry.place
        self.votes = votes
        start = entry.start
        self.inner = inner
        next = entry.next
        mutesTitles = entry.mutesTitles
    }
}

struct KindVote: Sendable, Hashable {
    let kind: ActeKind
    let weight: Double
}
