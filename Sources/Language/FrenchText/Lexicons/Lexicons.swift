public import RuleFiles

/// The word lists of Pipelines/lexicons, read and validated once and handed to whoever needs them.
public struct Lexicons: Sendable {
    public let calendar: CalendarWords
    public let numbers: NumberWords
    public let streets: StreetWords
    public let complements: ComplementWords
    public let civilities: CivilityWords
    public let firstNames: FirstNames
    public let legalForms: LegalForms
    public let institutions: InstitutionWords
    /// Words that end a name, a street or a commune where capitals do not tell.
    public let stopWords: Set<String>

    /// Reads every list below `folders.lexicons`.
    public init(from folders: DataFolders) throws(RuleFileError) {
        calendar = CalendarWords(try LexiconFile.read(in: folders))
        numbers = NumberWords(try LexiconFile.read(in: folders))
        streets = StreetWords(try LexiconFile.read(in: folders))
        complements = ComplementWords(try LexiconFile.read(in: folders))
        civilities = CivilityWords(try LexiconFile.read(in: folders))
        firstNames = FirstNames(try LexiconFile.read(in: folders))
        legalForms = LegalForms(try LexiconFile.read(in: folders))
        institutions = InstitutionWords(try LexiconFile.read(in: folders))
        let stop: StopWordsFile = try LexiconFile.read(in: folders)
        stopWords = Set(stop.words.joined().map(\.lettersAndDigits))
    }
}

struct StopWordsFile: LexiconContent {
    static let name = "stop-words"
    let words: [[String]]
    enum CodingKeys: String, CodingKey, CaseIterable { case words }
}
