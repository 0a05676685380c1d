/// Names of months and weekdays, and the words around dates and hours.
public struct CalendarWords: Sendable {
    /// A month's name or abbreviation as folded letters.
    struct Month: Sendable {
        let letters: [UInt8]
        let number: Int
        let isAbbreviation: Bool
    }

    let months: [Month]
    let monthHeads: HeadIndex
    let weekdays: [[UInt8]]
    let weekdayHeads: HeadIndex
    let fillers: Set<String>
    let yearOpeners: Set<String>
    /// Two-letter words that reading glues to the day after them.
    let gluedOpeners: Set<[UInt8]>
    let hourUnits: [[UInt8]]
    let halves: Set<String>
    let quarters: Set<String>
    let noon: Set<String>
    let twoDigitYearPivot: Int

    init(_ file: CalendarFile) {
        months = file.months.flatMap { month in
            month.words.map { Month(letters: $0.foldedLetters, number: month.number, isAbbreviation: false) }
                + month.abbreviations.map {
                    Month(letters: $0.foldedLetters, number: month.number, isAbbreviation: true)
                }
        }
        monthHeads = HeadIndex(months.map(\.letters))
        weekdays = file.weekdays.map(\.foldedLetters)
        weekdayHeads = HeadIndex(weekdays)
        fillers = Set(file.dateFillers.map(\.lettersAndDigits))
        yearOpeners = Set(file.yearOpeners.map(\.lettersAndDigits))
        gluedOpeners = Set(file.gluedOpeners.map(\.foldedLetters))
        hourUnits = file.hours.units.map(\.foldedLetters).sorted { $0.count > $1.count }
        halves = Set(file.hours.halves.map(\.lettersAndDigits))
        quarters = Set(file.hours.quarters.map(\.lettersAndDigits))
        noon = Set(file.hours.noon.map(\.lettersAndDigits))
        twoDigitYearPivot = file.twoDigitYearPivot
    }

    /// Whether folded letters are a month's name or abbreviation.
    public func isMonth(_ folded: String) -> Bool { months.contains { $0.letters.elementsEqual(folded.utf8) } }

    /// The four-digit year that a two-digit one stands for.
    func century(of year: Int) -> Int { year < twoDigitYearPivot ? 2000 + year : 1900 + year }
}

extension String {
    /// Folded letters and digits as bytes.
    var foldedLetters: [UInt8] { Array(lettersAndDigits.utf8) }
}

struct CalendarFile: LexiconContent {
    static let name = "calendar"

    struct Month: Decodable {
        let number: Int
        let words: [String]
        let abbreviations: [String]

        enum CodingKeys: String, CodingKey { case number, words, abbreviations }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            number = try values.decode(Int.self, forKey: .number)
            words = try values.decode([String].self, forKey: .words)
            abbreviations = try values.decode([String].self, forKey: .abbreviations)
            guard (1...12).contains(number), !words.isEmpty else {
                throw DecodingError.dataCorruptedError(
                    forKey: .number, in: values, debugDescription: "un mois a un numéro de 1 à 12 et au moins un nom")
            }
        }
    }

    struct Hours: Decodable {
        let units: [String]
        let halves: [String]
        let quarters: [String]
        let noon: [String]
    }

    let months: [Month]
    let weekdays: [String]
    let twoDigitYearPivot: Int
    let dateFillers: [String]
    let yearOpeners: [String]
    let gluedOpeners: [String]
    let hours: Hours

    enum CodingKeys: String, CodingKey, CaseIterable {
        case months, weekdays, twoDigitYearPivot = "two_digit_year_pivot", dateFillers = "date_fillers", yearOpeners =
            "year_openers", gluedOpeners = "glued_openers", hours
    }
}
