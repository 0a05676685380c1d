import DossierModel
import FrenchText
import PageModel

/// One act as the rules look at it: its words, rows, cues, zones, and every typed value that stands on it.
struct ActView: Sendable {
    let kind: ActeKind
    let stream: TokenStream
    let rows: VisualRows
    let cues: CueHits
    let zones: ZoneMap
    let scorer: EvidenceScorer
    let lexicons: Lexicons

    let dates: [Spotted<CalendarDate>]
    let times: [Spotted<TimeOfDay>]
    let amounts: [Spotted<AmountReading>]
    let addresses: [Spotted<Address>]
    let persons: [Spotted<PersonName>]
    let organisations: [Spotted<OrganisationName>]

    init(kind: ActeKind, pages: [PageText], rules: ExtractionRules, lexicons: Lexicons) {
        let stream = TokenStream(pages: pages)
        let cues = CueFinder(stream).find(rules.cues)
        let reader = ValueReader(stream, lexicons: lexicons)
        self.kind = kind
        self.stream = stream
        self.cues = cues
        self.lexicons = lexicons
        rows = VisualRows(stream)
        zones = ZoneMapper(stream: stream, rows: rows, cues: cues, rules: rules.zones).map()
        scorer = EvidenceScorer(kind: kind, stream: stream, rows: rows, cues: cues, zones: zones)
        dates = reader.dates()
        times = reader.times()
        let amounts = reader.amounts()
        self.amounts = amounts
        // An amount before a word is no postal code before a town.
        addresses = reader.addresses().filter { address in
            address.value.voie != nil || !amounts.contains { $0.range.overlaps(address.range) }
        }
        persons = reader.persons()
        organisations = reader.organisations()
    }

    /// For values that only one field needs.
    var reader: ValueReader { ValueReader(stream, lexicons: lexicons) }

    /// Words with at least one letter or digit in a range.
    func wordCount(_ range: Range<Int>) -> Int {
        range.reduce(0) { $0 + (stream.tokens[$1].folded.isEmpty ? 0 : 1) }
    }

    /// 1-based page of the file on which a token stands.
    func page(_ token: Int) -> Int { stream.tokens[token].page }
}
