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

    /// Tables of amounts, in order.
    let tables: [AccountTable]
    /// Amounts and dates by the visual row of their first word.
    let amountsOfRow: [Int: [Spotted<AmountReading>]]
    let datesOfRow: [Int: [Spotted<CalendarDate>]]

    init(kind: ActeKind, pages: [PageText], rules: ExtractionRules, lexicons: Lexicons) {
        let (stream, cues) = Self.read(pages, rules)
        let reader = ValueReader(stream, lexicons: lexicons)
        self.kind = kind
        self.stream = stream
        self.cues = cues
        self.lexicons = lexicons
        let rows = VisualRows(stream)
        let dates = reader.dates().filter { !Self.isOfStatute($0.range, stream: stream, cues: cues) }
        let amounts = reader.amounts()
        let accounts = AccountFinder(
            stream: stream, rows: rows, cues: cues, amounts: amounts, dates: dates, calendar: lexicons.calendar)
        let tables = accounts.tables()
        var zones = ZoneMapper(kind: kind, stream: stream, rows: rows, cues: cues, rules: rules.zones).map()
        zones.markAccounts(tables, rows: rows)
        self.rows = rows
        self.dates = dates
        self.amounts = amounts
        self.tables = tables
        self.zones = zones
        amountsOfRow = accounts.amountsOfRow
        datesOfRow = accounts.datesOfRow
        scorer = EvidenceScorer(kind: kind, stream: stream, rows: rows, cues: cues, zones: zones)
        times = reader.times()
        // An amount before a word is no postal code before a town.
        addresses = reader.addresses().filter { address in
            address.value.voie != nil || !amounts.contains { $0.range.overlaps(address.range) }
        }
        persons = reader.persons()
        organisations = reader.organisations()
    }

    /// The words with the cues among them; forms row by row.
    private static func read(_ pages: [PageText], _ rules: ExtractionRules) -> (TokenStream, CueHits) {
        let stream = TokenStream(pages: pages)
        let cues = CueFinder(stream).find(rules.cues, masks: rules.masks)
        guard let ordered = FormRows(stream: stream, cues: cues, labels: rules.zones.labels).ordered() else {
            return (stream, cues)
        }
        return (ordered, CueFinder(ordered).find(rules.cues, masks: rules.masks))
    }

    /// The day of a law or decree (« loi n° 89-462 du 6 juillet 1989 ») is no day of the act.
    private static func isOfStatute(_ date: Range<Int>, stream: TokenStream, cues: CueHits) -> Bool {
        cues["texte_officiel"].contains { text in
            text.range.upperBound <= date.lowerBound && date.lowerBound - text.range.upperBound <= statuteReach
        }
    }

    /// Words between the name of a law and its day at most.
    private static let statuteReach = 3

    /// For values that only one field needs.
    var reader: ValueReader { ValueReader(stream, lexicons: lexicons) }

    /// Words with at least one letter or digit in a range.
    func wordCount(_ range: Range<Int>) -> Int {
        range.reduce(0) { $0 + (stream.tokens[$1].folded.isEmpty ? 0 : 1) }
    }

    /// 1-based page of the file on which a token stands.
    func page(_ token: Int) -> Int { stream.tokens[token].page }
}
