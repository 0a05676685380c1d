import DossierModel
import Foundation
import FrenchText
import RuleFiles

/// Where on a page a cue must stand to count, and how it must look there.
enum CuePlace: String, Decodable, CaseIterable {
    /// Opens a line that looks like a title, high on the page.
    case title
    /// The same, and most of the line: for words that often open other titles (`RAPPEL`, `ANNEXE`).
    case titleAlone = "title_alone"
    /// Opens a line that looks like a title, anywhere.
    case heading
    /// Opens a line that looks like a title in the head of the page.
    case topHeading = "top_heading"
    /// Opens a line in the upper part and stands before a colon or alone (`Locataire :`).
    case label
    /// Beside the label of a letter's subject (`Objet :`).
    case subject
    /// The head of the page: letterhead, addressee, references.
    case top
    /// The upper part, title zone included.
    case opening
    /// The lower margin.
    case foot
    case anywhere

    /// Whether it can name the paper.
    var isTitle: Bool { self == .title || self == .titleAlone }
}

/// A number that a page shows as a whole.
enum PageMeasure: String, Decodable, CaseIterable {
    /// Amounts and dates among all words, 0 to 1.
    case figures
    /// Rows that begin with a date or a month and end with an amount.
    case ledgerRows = "ledger_rows"
    /// The lesser of the numbers of dates and of amounts on the page: a ledger in whatever order its cells were read.
    case datedAmounts = "dated_amounts"
    /// Rows of a ledger on a page that says next to nothing besides: neither whose it is nor from whom.
    case bareLedgerRows = "bare_ledger_rows"
    /// Lines that open with an exhibit's number (`Pièce n° 3`).
    case exhibitRows = "exhibit_rows"
    /// Lines in the upper part that hold a post code and a town.
    case addressesAtTop = "addresses_at_top"
    /// Share of the page's height left empty below its last line of running text.
    case emptyBelow = "empty_below"
}

/// A sign on a page that speaks for kinds of paper, for a paper's beginning, or against it. Weights are log-odds.
struct Cue: Sendable {
    let id: RuleID
    /// Of these three, one holds something.
    let phrases: [Phrase]
    /// Looked for on each line by itself.
    let patterns: [NSRegularExpression]
    /// The measure and the value from which it counts.
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
    /// The paper says that a copy of another one is part of it.
    let encloses: Bool

    init(
        _ entry: CueFile.Entry, version: Int, settings: SortingSettings, in file: RuleFile, at path: [any CodingKey]
    ) throws(RuleFileError) {
        id = RuleID(name: "sorting.\(entry.id)", version: version)
        phrases = entry.phrases
        var patterns: [NSRegularExpression] = []
        for (row, pattern) in entry.patterns.enumerated() {
            patterns.append(try file.compile(pattern, at: path + [RuleKey("patterns"), RuleKey(row)]))
        }
        self.patterns = patterns
        measure = entry.measure.map { ($0, entry.atLeast) }
        place = entry.place
        votes = try settings.votes(entry.kinds, in: file, at: path + [RuleKey("kinds")])
        start = entry.start
        inner = try settings.votes(entry.inner, in: file, at: path + [RuleKey("inner")])
        next = entry.next
        mutesTitles = entry.mutesTitles
        encloses = entry.encloses
    }
}

struct KindVote: Sendable, Hashable {
    let kind: ActeKind
    let weight: Double
}
