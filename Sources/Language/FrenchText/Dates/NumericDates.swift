import DossierModel

/// A date found in a stream, whole or in part.
struct DateFind {
    enum Content {
        case full(CalendarDate)
        case part(PartialDate)
    }
    let content: Content
    let tokens: Range<Int>
    let confidence: Double
    let isRepaired: Bool
}

/// Dates in figures: `12/03/2024`, `12-03-24`, `12.03.2024`, `2024-03-12`, with misread signs.
struct NumericDates {
    let tape: Tape
    let calendar: CalendarWords

    /// The date whose first sign stands at `position`.
    func date(at position: Int, upTo end: Int) -> DateFind? {
        guard startsNumber(position) else { return nil }
        return dayFirst(position, end) ?? yearFirst(position, end)
    }

    private func startsNumber(_ position: Int) -> Bool {
        guard tape[position].likelyDigit != nil else { return false }
        let before = tape[position - 1]
        if before.isDigit || before.isLetterOrDigit { return false }
        return !(Self.isSeparator(before) && tape[position - 2].isDigit)
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "\\")
    }

    /// A separator with at most one space on either side: the place after it.
    private func afterSeparator(_ position: Int) -> (next: Int, sign: UInt8)? {
        let at = tape[position] == Tape.Break.word ? position + 1 : position
        guard Self.isSeparator(tape[at]) else { return nil }
        let next = tape[at + 1] == Tape.Break.word ? at + 2 : at + 1
        return (next, tape[at])
    }

    private func run(_ position: Int, _ end: Int, longest: Int) -> (run: DigitRun, next: Int)? {
        var next = position
        while next < min(end, position + longest), tape[next].likelyDigit != nil { next += 1 }
        guard next > position, let run = DigitRun(tape.bytes[position..<next]) else { return nil }
        return (run, next)
    }

    private func dayFirst(_ position: Int, _ end: Int) -> DateFind? {
        guard let day = run(position, end, longest: 2), let first = afterSeparator(day.next),
            let month = run(first.next, end, longest: 2), let second = afterSeparator(month.next),
            let year = run(second.next, end, longest: 4), year.run.digits.count == 4 || year.run.digits.count == 2,
            isEnd(year.next), first.sign == second.sign || first.sign != UInt8(ascii: "-")
        else { return wornSeparator(position, end) }
        let isShort = year.run.digits.count == 2
        // « 4.12.24 » may be a chapter and « 11-19 » part of a roll number: short years want two-digit days.
        guard !isShort || (day.run.digits.count == 2 && month.run.digits.count == 2) else { return nil }
        let fullYear = isShort ? calendar.century(of: year.run.value) : year.run.value
        let repairs = day.run.repairs + month.run.repairs + year.run.repairs
        return find(
            fullYear, month.run.value, day.run.value, position..<year.next, repairs: repairs,
            trust: isShort ? 0.85 : 0.98)
    }

    /// `18/08l2022`: ten signs of which one separator was misread.
    private func wornSeparator(_ position: Int, _ end: Int) -> DateFind? {
        guard position + 10 <= end, isEnd(position + 10) else { return nil }
        let signs = Array(tape.bytes[position..<position + 10])
        guard Self.isSeparator(signs[2]) != Self.isSeparator(signs[5]),
            let day = DigitRun(signs[0..<2]), let month = DigitRun(signs[3..<5]), let year = DigitRun(signs[6..<10])
        else { return nil }
        let worn = Self.isSeparator(signs[2]) ? signs[5] : signs[2]
        guard worn.likelyDigit == UInt8(ascii: "1") || worn == UInt8(ascii: "7") || worn == UInt8(ascii: "j") else {
            return nil
        }
        return find(year.value, month.value, day.value, position..<position + 10, repairs: 1, trust: 0.9)
    }

    private func yearFirst(_ position: Int, _ end: Int) -> DateFind? {
        guard let year = run(position, end, longest: 4), year.run.digits.count == 4, year.run.repairs == 0,
            tape[year.next] == UInt8(ascii: "-"),
            let month = run(year.next + 1, end, longest: 2), tape[month.next] == UInt8(ascii: "-"),
            let day = run(month.next + 1, end, longest: 2), isEnd(day.next)
        else { return nil }
        return find(year.run.value, month.run.value, day.run.value, position..<day.next, repairs: 0, trust: 0.9)
    }

    /// Neither a digit nor a further group of digits follows.
    private func isEnd(_ position: Int) -> Bool {
        let next = tape[position]
        if next.isDigit { return false }
        return !((Self.isSeparator(next) || next == UInt8(ascii: ",")) && tape[position + 1].isDigit)
    }

    private func find(
        _ year: Int, _ month: Int, _ day: Int, _ bytes: Range<Int>, repairs: Int, trust: Double
    ) -> DateFind? {
        guard let (year, guessed) = plausibleYear(year),
            let date = CalendarDate(year: year, month: month, day: day)
        else { return nil }
        let worn = repairs > 0 || guessed
        return DateFind(
            content: .full(date), tokens: tape.tokens(from: bytes.lowerBound, to: bytes.upperBound),
            confidence: trust * (worn ? 0.75 : 1), isRepaired: worn)
    }
}

/// The years papers speak of (births included).
private let plausibleYears = 1900...2099

/// A year as it stands, or with its second digit put right (`2825` for `2025`); nil when neither is a year of our time.
func plausibleYear(_ year: Int) -> (year: Int, guessed: Bool)? {
    if plausibleYears.contains(year) { return (year, false) }
    guard (2100...2999).contains(year), [6, 8, 9].contains(year / 100 % 10) else { return nil }
    return (2000 + year % 100, true)
}
