import DossierModel
import FrenchText
import PageModel

/// What the bare text of a paper lets slip, whatever its fields say: enough to find a known household in a paper of which
/// no field was read. Every list is sorted and without repetition.
struct TextTraces: Hashable, Sendable, Codable {
    /// Runs of capitalised words, folded: `faivre pascale`.
    var nameRuns: [[String]] = []
    /// Those that follow a title (`Monsieur`, `Mme`).
    var titledRuns: [[String]] = []
    var dates: [CalendarDate] = []
    /// Amounts with their cents.
    var amounts: [Montant] = []
    var postalCodes: [String] = []
    /// References and numbers, as compared.
    var references: [String] = []
    /// What follows a house number: `98 emile zola`.
    var streets: [[String]] = []

    init() {}

    init(pages: [PageText], forms: WordForms) {
        var found = TextTraces()
        for block in pages.flatMap(\.blocks) {
            // Names and streets go on over the end of a line.
            let words = block.lines.flatMap(\.words).map(\.text)
            found.collectNames(words, forms: forms)
            found.collectStreets(words, forms: forms)
            for line in block.lines where line.words.contains(where: { $0.text.contains(where: \.isNumber) }) {
                found.collectNumbers(line.text, forms: forms)
                found.collectDates(line.text.folded, forms: forms)
            }
        }
        nameRuns = Set(found.nameRuns).sorted { $0.lexicographicallyPrecedes($1) }
        titledRuns = Set(found.titledRuns).sorted { $0.lexicographicallyPrecedes($1) }
        dates = Set(found.dates).sorted()
        amounts = Set(found.amounts).sorted()
        postalCodes = Set(found.postalCodes).sorted()
        references = Set(found.references).sorted()
        streets = Set(found.streets).sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Facts that a rescan repeats.
    var facts: Set<String> {
        Set(dates.map(\.iso) + amounts.map { String($0.cents) } + references)
    }

    private mutating func collectNames(_ words: [String], forms: WordForms) {
        var run: [String] = []
        var titled = false
        func close(_ traces: inout TextTraces, nextIsTitled: Bool) {
            if !run.isEmpty {
                traces.nameRuns.append(run)
                if titled { traces.titledRuns.append(run) }
            }
            run = []
            titled = nextIsTitled
        }
        for word in words {
            let folded = word.lettersAndDigits
            if forms.rules.titles.contains(folded) {
                close(&self, nextIsTitled: true)
            } else if Self.looksLikeName(word) {
                run += forms.words(word)
                if Self.endsRun(word) || run.count >= 8 { close(&self, nextIsTitled: false) }
            } else {
                close(&self, nextIsTitled: false)
            }
        }
        close(&self, nextIsTitled: false)
    }

    private static func looksLikeName(_ word: String) -> Bool {
        guard let first = word.first(where: { $0.isLetter || $0.isNumber }), first.isUppercase else { return false }
        return word.count { $0.isLetter } >= 2 && !word.contains(where: \.isNumber)
    }

    private static func endsRun(_ word: String) -> Bool { word.last.map { ",;:.".contains($0) } ?? true }

    // Kept, because a literal inside a function is compiled at every call.
    private enum Pattern {
        // Unsafe only because `Regex` is not declared Sendable: these are never changed, and matching keeps its state elsewhere.
        nonisolated(unsafe) static let amount = /(?:^|[^\d,.])(\d{1,3}(?:[ .\u{A0}\u{202F}]?\d{3})*)[,.](\d{2})(?!\d)/
        nonisolated(unsafe) static let postalCode = /(?:^|[^\d])(\d{5})(?!\d)/
        nonisolated(unsafe) static let reference = /[A-Za-z0-9][A-Za-z0-9]*(?: ?[\/:] ?[A-Za-z0-9]+)*/
        nonisolated(unsafe) static let figureDate =
            /(?:^|[^\d])(\d{1,2}) ?[\/.\-] ?(\d{1,2}) ?[\/.\-] ?((?:\d{2})?\d{2})(?!\d)/
        nonisolated(unsafe) static let wordDate = /(?:^|[^\d])(\d{1,2})(?:er)? +([a-z]{3,9}) +(\d{4})(?!\d)/
    }

    private mutating func collectNumbers(_ line: String, forms: WordForms) {
        for match in line.matches(of: Pattern.amount) {
            let digits = match.1.filter(\.isNumber) + match.2
            if let cents = Int(digits), cents > 0 { amounts.append(Montant(cents: cents)) }
        }
        for match in line.matches(of: Pattern.postalCode) { postalCodes.append(String(match.1)) }
        for match in line.matches(of: Pattern.reference) {
            if match.0.count <= 24, let reference = forms.reference(String(match.0)) { references.append(reference) }
        }
    }

    private mutating func collectDates(_ line: String, forms: WordForms) {
        for match in line.matches(of: Pattern.figureDate) {
            add(day: Int(match.1), month: Int(match.2), year: Int(match.3))
        }
        for match in line.matches(of: Pattern.wordDate) {
            let month = forms.rules.months.firstIndex { forms.closeness($0, String(match.2)) >= .near }
            add(day: Int(match.1), month: month.map { $0 + 1 }, year: Int(match.3))
        }
    }

    private mutating func add(day: Int?, month: Int?, year: Int?) {
        guard let day, let month, let year else { return }
        // A year of two digits: none of these papers is older than 1930.
        let full = year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year
        if let date = CalendarDate(year: full, month: month, day: day) { dates.append(date) }
    }

    private mutating func collectStreets(_ words: [String], forms: WordForms) {
        let folded = words.flatMap(forms.words)
        for (index, word) in folded.enumerated() {
            let number = forms.digits(word)
            guard (1...4).contains(number.count), number.allSatisfy(\.isNumber), word.contains(where: \.isNumber) else {
                continue
            }
            let following = folded[(index + 1)...].prefix(7)
            guard following.prefix(2).contains(where: forms.rules.streets.types.contains) else { continue }
            streets.append([number] + forms.streetWords(Array(following)))
        }
    }
}

extension WordForms {
    /// The words of a street's name that tell it from others.
    func streetWords(_ words: [String]) -> [String] {
        let rules = rules.streets
        let telling = words.filter {
            !rules.types.contains($0) && !rules.stop.contains($0) && !rules.repeats.contains($0)
        }
        return telling.isEmpty ? words.filter { !rules.stop.contains($0) } : telling
    }
}

extension TextTraces {
    private enum CodingKeys: String, CodingKey {
        case nameRuns = "n", titledRuns = "t", dates = "d", amounts = "a", postalCodes = "p", references = "r",
            streets = "s"
    }

    /// Lists as lines of folded words: a stored profile is read for every paper that may be of one household with a new one.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func lines(_ key: CodingKeys) throws -> [String] {
            try container.decode(String.self, forKey: key).split(separator: "\n").map(String.init)
        }
        func runs(_ key: CodingKeys) throws -> [[String]] {
            try lines(key).map { $0.split(separator: " ").map(String.init) }
        }
        nameRuns = try runs(.nameRuns)
        titledRuns = try runs(.titledRuns)
        dates = try lines(.dates).compactMap(CalendarDate.init(iso:))
        amounts = try lines(.amounts).compactMap { Int($0).map(Montant.init(cents:)) }
        postalCodes = try lines(.postalCodes)
        references = try lines(.references)
        streets = try runs(.streets)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        func put(_ lines: [String], _ key: CodingKeys) throws {
            try container.encode(lines.joined(separator: "\n"), forKey: key)
        }
        try put(nameRuns.map { $0.joined(separator: " ") }, .nameRuns)
        try put(titledRuns.map { $0.joined(separator: " ") }, .titledRuns)
        try put(dates.map(\.iso), .dates)
        try put(amounts.map { String($0.cents) }, .amounts)
        try put(postalCodes, .postalCodes)
        try put(references, .references)
        try put(streets.map { $0.joined(separator: " ") }, .streets)
    }
}
