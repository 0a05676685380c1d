import DossierModel

/// A public holiday as a rule: a fixed day, or so many days from Easter Sunday.
public struct HolidayRule: Hashable, Sendable {
    enum Day: Hashable, Sendable {
        case fixed(month: Int, day: Int)
        case fromEaster(Int)
    }

    public let name: String
    let day: Day
    let validFrom: CalendarDate?
    let validTo: CalendarDate?

    func falls(on date: CalendarDate) -> Bool {
        if let validFrom, date < validFrom { return false }
        if let validTo, date > validTo { return false }
        switch day {
        case .fixed(let month, let day): return date.month == month && date.day == day
        case .fromEaster(let days): return easterSunday(of: date.year)?.adding(days: days) == date
        }
    }
}

/// Places with holidays of their own.
public struct Territory: Hashable, Sendable {
    public let id: String
    public let title: String
    /// As postal codes begin: `57`, `974`.
    public let departements: [String]
    public let source: String
    public let holidays: [HolidayRule]
}

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).
func easterSunday(of year: Int) -> CalendarDate? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CalendarDate(year: year, month: n / 31, day: n % 31 + 1)
}

/// `jours-feries.yaml` as written.
struct HolidayFile: Decodable {
    let version: Int
    let source: String
    let holidays: [HolidayRule]
    let territories: [Territory]
}

extension HolidayRule: Decodable {
    private enum CodingKeys: String, CodingKey {
        case name, month, day, easter
        case validFrom = "valid_from"
        case validTo = "valid_to"
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        name = try values.decode(String.self, forKey: .name)
        validFrom = try values.decodeIfPresent(CalendarDate.self, forKey: .validFrom)
        validTo = try values.decodeIfPresent(CalendarDate.self, forKey: .validTo)
        if let days = try values.decodeIfPresent(Int.self, forKey: .easter) {
            guard !values.contains(.month), !values.contains(.day), (-100...100).contains(days) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .easter, in: values,
                    debugDescription: "un jour férié suit Pâques de moins de 100 jours, ou a un mois et un jour")
            }
            day = .fromEaster(days)
        } else {
            let (month, number) = (
                try values.decode(Int.self, forKey: .month), try values.decode(Int.self, forKey: .day)
            )
            // 2000 is a leap year: 29 February may be a rule.
            guard CalendarDate(year: 2000, month: month, day: number) != nil else {
                throw DecodingError.dataCorruptedError(
                    forKey: .day, in: values, debugDescription: "le jour \(number)/\(month) n'existe pas")
            }
            day = .fixed(month: month, day: number)
        }
    }
}

extension Territory: Decodable {}
