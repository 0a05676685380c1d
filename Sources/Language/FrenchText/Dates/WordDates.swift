import DossierModel

/// Dates with the month in words: `1er mars 2024`, `le DOUZE MARS DEUX MILLE VINGT-QUATRE`, `L'AN DEUX MILLE VINGT-QUATRE
/// et le DOUZE MARS`, glued, split or misread.
struct WordDates {
    let stream: TokenStream
    let letters: Letters
    let calendar: CalendarWords
    let numbers: NumberGrammar

    /// A part of a date that ends somewhere in the letters.
    private struct Part {
        let value: Int
        let end: Int
        let cost: Int
    }

    private struct DayMonth {
        let day: Int
        let month: Int
        let end: Int
        let cost: Int
    }

    // MARK: Day first

    /// `[lundi] [le] 12 mars [de l'an] 2024` whose first sign stands at `position`; without year a nil `year`.
    func dayFirst(at position: Int, upTo end: Int) -> DateFind? {
        guard let found = dayMonth(at: position, upTo: end), let year = yearAfter(found.end, upTo: end) else {
            return nil
        }
        return full(year.value, found, from: position, to: year.end, cost: found.cost + year.cost)
    }

    private func dayMonth(at position: Int, upTo end: Int) -> DayMonth? {
        let start = skipWeekday(position, end)
        for day in days(at: start, upTo: end) {
            let next = skipFillers(day.end, end)
            guard standTogether(day.end, next), let month = month(at: next, upTo: end) else { continue }
            return DayMonth(day: day.value, month: month.value, end: month.end, cost: day.cost + month.cost)
        }
        return nil
    }

    private func days(at position: Int, upTo end: Int) -> [Part] {
        guard position < end else { return [] }
        if letters.bytes[position].isDigit || letters.bytes[position].likelyDigit != nil
            || looksLikeFirst(position, end),
            let day = dayInFigures(at: position, upTo: end)
        {
            return [day]
        }
        return numbers.readings(at: position, upTo: end).lazy
            .filter { (1...31).contains($0.value) }.map { Part(value: $0.value, end: $0.end, cost: $0.cost) }
    }

    /// `rer`, `ter`: three letters that end as `1er` does.
    private func looksLikeFirst(_ position: Int, _ end: Int) -> Bool {
        position + 3 <= end && letters.bytes[(position + 1)..<(position + 3)].elementsEqual("er".utf8)
            && letters.isBoundary(position) && endsWord(position + 3)
    }

    /// `12`, `1er`, `ler`, `O1`.
    private func dayInFigures(at position: Int, upTo end: Int) -> Part? {
        if let first = firstOfMonth(at: position, upTo: end) { return first }
        var next = position
        while next < min(end, position + 2), letters.bytes[next].likelyDigit != nil,
            letters.token[next] == letters.token[position]
        {
            next += 1
        }
        while next > position {
            let signs = letters.bytes[position..<next]
            if let run = DigitRun(signs), signs.contains(where: \.isDigit), (1...31).contains(run.value),
                next == end || !letters.bytes[next].isDigit || letters.isBoundary(next)
            {
                return Part(value: run.value, end: next, cost: run.repairs * Letters.slip)
            }
            next -= 1
        }
        return nil
    }

    /// `1er` and what is read for it (`ler`, `1cr`).
    private func firstOfMonth(at position: Int, upTo end: Int) -> Part? {
        for ordinal in numbers.words.lexemes
        where ordinal.kind == .ordinal && ordinal.letters.contains(where: \.isDigit) {
            guard let hit = letters.read(ordinal.letters, at: position, upTo: end, allowance: Letters.edit) else {
                continue
            }
            return Part(value: ordinal.value, end: hit.end, cost: hit.cost)
        }
        return nil
    }

    /// The month named at `position`; abbreviations only as whole tokens.
    private func month(at position: Int, upTo end: Int) -> Part? {
        var best: Part?
        var isTied = false
        guard position < end else { return nil }
        for place in calendar.monthHeads.candidates(letters.bytes[position], second(position, end)) {
            let month = calendar.months[place]
            let allowance = month.isAbbreviation ? 0 : max(Letters.edit, Letters.allowance(month.letters.count))
            guard let hit = letters.read(month.letters, at: position, upTo: end, allowance: allowance) else { continue }
            if month.isAbbreviation, !endsWord(hit.end) { continue }
            if let old = best {
                if hit.cost == old.cost, hit.end == old.end, month.number != old.value { isTied = true }
                guard (-hit.cost, hit.end) > (-old.cost, old.end) else { continue }
            }
            (best, isTied) = (Part(value: month.number, end: hit.end, cost: hit.cost), false)
        }
        return isTied ? nil : best
    }

    /// The end of a token or the begin of figures.
    private func endsWord(_ position: Int) -> Bool {
        letters.isBoundary(position) || letters.bytes[position].isDigit
    }

    private func yearAfter(_ position: Int, upTo end: Int) -> Part? {
        let next = skipFillers(position, end)
        guard next < end, standTogether(position, next) else { return nil }
        if letters.bytes[next].likelyDigit != nil, let year = yearInFigures(at: next, upTo: end) { return year }
        return yearInWords(at: next, upTo: end)
    }

    private func yearInFigures(at position: Int, upTo end: Int) -> Part? {
        var next = position
        while next < end, letters.token[next] == letters.token[position], letters.bytes[next].likelyDigit != nil,
            next < position + 5
        {
            next += 1
        }
        for length in [4, 2] where next - position >= length {
            let stop = position + length
            guard stop == end || letters.isBoundary(stop) || !letters.bytes[stop].isDigit,
                let run = DigitRun(letters.bytes[position..<stop])
            else { continue }
            if length == 2 {
                // Two digits are a year only when they close the word (`mars 24`), and no amount follows.
                guard run.repairs == 0, letters.isBoundary(stop), !isDecimal(tokenAt: position) else { continue }
                return Part(value: calendar.century(of: run.value), end: stop, cost: Letters.slip)
            }
            guard let (year, guessed) = plausibleYear(run.value) else { continue }
            return Part(value: year, end: stop, cost: run.repairs * Letters.slip + (guessed ? 2 * Letters.edit : 0))
        }
        return nil
    }

    /// Whether the token holds a decimal mark: an amount, no year.
    private func isDecimal(tokenAt position: Int) -> Bool {
        let text = stream.tokens[Int(letters.token[position])].text
        return text.dropLast().contains { $0 == "," || $0 == "." || $0 == "%" || $0 == "€" }
    }

    private func yearInWords(at position: Int, upTo end: Int) -> Part? {
        numbers.readings(at: position, upTo: end).lazy
            .filter { (1900...2099).contains($0.value) && $0.words >= 2 && endsWord($0.end) }
            .map { Part(value: $0.value, end: $0.end, cost: $0.cost + unfinished($0.end)) }.first
    }

    /// `DEUX MILLE VINGT-` and then something unreadable: the year goes on, so what was read is doubtful.
    private func unfinished(_ end: Int) -> Int {
        stream.tokens[Int(letters.token[end - 1])].text.hasSuffix("-") ? 4 * Letters.edit : 0
    }

    // MARK: Year first

    /// `L'AN DEUX MILLE VINGT-QUATRE et le DOUZE MARS`; the year alone when no day and month follow an announced year.
    func yearFirst(at position: Int, upTo end: Int) -> DateFind? {
        let start = skipOpeners(position, end)
        let isAnnounced = start > position || isOpener(before: position)
        guard let year = numbers.readings(at: start, upTo: end).first(where: { plausible($0, isAnnounced) }) else {
            return isAnnounced && start > position ? announcedFigures(start, from: position, upTo: end) : nil
        }
        let part = Part(value: year.value, end: year.end, cost: year.cost + unfinished(year.end))
        return complete(part, from: position, upTo: end, isAnnounced: isAnnounced)
    }

    private func plausible(_ reading: NumberReading, _ isAnnounced: Bool) -> Bool {
        (1900...2099).contains(reading.value) && (isAnnounced || reading.words >= 2) && endsWord(reading.end)
    }

    /// `L'an 2024 et le 12 mars`.
    private func announcedFigures(_ start: Int, from position: Int, upTo end: Int) -> DateFind? {
        guard start < end, letters.bytes[start].isDigit, let year = yearInFigures(at: start, upTo: end) else {
            return nil
        }
        return complete(year, from: position, upTo: end, isAnnounced: true)
    }

    private func complete(_ year: Part, from position: Int, upTo end: Int, isAnnounced: Bool) -> DateFind? {
        let next = skipFillers(year.end, end)
        if next < end, standTogether(year.end, next), let found = dayMonth(at: next, upTo: end) {
            return full(year.value, found, from: position, to: found.end, cost: year.cost + found.cost)
        }
        guard isAnnounced || letters.isBoundary(position), let partial = PartialDate(year: year.value, month: nil)
        else {
            return nil
        }
        return DateFind(
            content: .part(partial), tokens: tokens(position, year.end), confidence: isAnnounced ? 0.9 : 0.5,
            isRepaired: year.cost > 0)
    }

    private func isOpener(before position: Int) -> Bool {
        guard position > 0, position < letters.token.count, letters.isBoundary(position) else { return false }
        return calendar.yearOpeners.contains(stream.tokens[Int(letters.token[position - 1])].folded)
    }

    // MARK: Month and year

    /// `mars 2024`, with no day before it.
    func monthYear(at position: Int, upTo end: Int) -> DateFind? {
        guard letters.isBoundary(position), let month = month(at: position, upTo: end), endsWord(month.end),
            month.cost <= Letters.edit, let year = yearAfter(month.end, upTo: end), year.cost < 2 * Letters.edit,
            onOneLine(position, year.end), let partial = PartialDate(year: year.value, month: month.value)
        else { return nil }
        return DateFind(
            content: .part(partial), tokens: tokens(position, year.end),
            confidence: month.cost + year.cost == 0 ? 0.95 : 0.7, isRepaired: month.cost + year.cost > 0)
    }

    // MARK: Ground

    private func full(_ year: Int, _ found: DayMonth, from position: Int, to end: Int, cost: Int) -> DateFind? {
        guard let date = CalendarDate(year: year, month: found.month, day: found.day) else { return nil }
        let confidence = 0.99 - 0.04 * Double(cost)
        return DateFind(
            content: .full(date), tokens: tokens(position, end), confidence: max(0.4, confidence), isRepaired: cost > 0)
    }

    private func tokens(_ from: Int, _ to: Int) -> Range<Int> {
        Int(letters.token[from])..<Int(letters.token[max(from, to - 1)]) + 1
    }

    private func skipWeekday(_ position: Int, _ end: Int) -> Int {
        guard position < end else { return position }
        for place in calendar.weekdayHeads.candidates(letters.bytes[position], second(position, end)) {
            if let hit = letters.read(calendar.weekdays[place], at: position, upTo: end), hit.cost <= Letters.edit {
                return skipFillers(hit.end, end)
            }
        }
        return position
    }

    private func second(_ position: Int, _ end: Int) -> UInt8 { position + 1 < end ? letters.bytes[position + 1] : 0 }

    private func skipFillers(_ position: Int, _ end: Int) -> Int { skip(calendar.fillers, position, end) }
    private func skipOpeners(_ position: Int, _ end: Int) -> Int { skip(calendar.yearOpeners, position, end) }

    /// Goes over whole tokens that are one of `words`, at most four, and over tokens without letters.
    private func skip(_ words: Set<String>, _ position: Int, _ end: Int) -> Int {
        var next = position
        for _ in 0..<4 where next < end && letters.isBoundary(next) {
            let token = Int(letters.token[next])
            guard words.contains(stream.tokens[token].folded) else { break }
            next = letters.start[token + 1]
        }
        return next
    }

    /// Two parts of one date stand on one page and no more than two tokens without letters lie between.
    private func standTogether(_ a: Int, _ b: Int) -> Bool {
        guard a > 0, b < letters.token.count else { return false }
        let (before, after) = (Int(letters.token[a - 1]), Int(letters.token[b]))
        guard stream.tokens[before].pageIndex == stream.tokens[after].pageIndex else { return false }
        let lines = stream.tokens[after].line - stream.tokens[before].line
        return lines <= 2
    }

    private func onOneLine(_ from: Int, _ to: Int) -> Bool {
        stream.tokens[Int(letters.token[from])].line == stream.tokens[Int(letters.token[to - 1])].line
    }
}
