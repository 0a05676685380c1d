public import DossierModel

extension ValueReader {
    /// Full dates: figures, words, mixed; year first or last.
    public func dates(in range: Range<Int>? = nil) -> [Spotted<CalendarDate>] {
        dateFinds(in: range ?? stream.indices).compactMap { find in
            guard case .full(let date) = find.content else { return nil }
            return spotted(date, find)
        }
    }

    /// Month and year, or a year in words with no day; never part of a full date.
    public func partialDates(in range: Range<Int>? = nil) -> [Spotted<PartialDate>] {
        dateFinds(in: range ?? stream.indices).compactMap { find in
            guard case .part(let date) = find.content else { return nil }
            return spotted(date, find)
        }
    }

    private func spotted<Value>(_ value: Value, _ find: DateFind) -> Spotted<Value> {
        Spotted(
            value, range: find.tokens, confidence: find.confidence, reading: find.isRepaired ? .repaired : .clean,
            rawText: stream.text(find.tokens))
    }

    func dateFinds(in range: Range<Int>) -> [DateFind] {
        let figures = NumericDates(tape: tape, calendar: lexicons.calendar)
        let words = WordDates(
            stream: stream, letters: letters, calendar: lexicons.calendar, numbers: numberGrammar)
        var finds: [DateFind] = []
        var token = range.lowerBound
        while token < range.upperBound {
            if let find = find(at: token, upTo: range.upperBound, figures, words) {
                finds.append(find)
                token = max(token + 1, find.tokens.upperBound)
            } else {
                token += 1
            }
        }
        return finds
    }

    private func find(at token: Int, upTo end: Int, _ figures: NumericDates, _ words: WordDates) -> DateFind? {
        let tapeRange = tape.start[token]..<max(tape.start[token], tape.start[token + 1] - 1)
        let tapeEnd = tape.start[end]
        for position in tapeRange where beginsFigures(position, in: tapeRange) {
            if let find = figures.date(at: position, upTo: tapeEnd) { return find }
        }
        let (first, stop, lettersEnd) = (letters.start[token], letters.start[token + 1], letters.start[end])
        guard first < stop else { return nil }
        if let find = words.yearFirst(at: first, upTo: lettersEnd) { return find }
        if let find = words.dayFirst(at: first, upTo: lettersEnd) { return find }
        if let inner = innerStart(first, stop), let find = words.dayFirst(at: inner, upTo: lettersEnd) { return find }
        return words.monthYear(at: first, upTo: lettersEnd)
    }

    private func beginsFigures(_ position: Int, in range: Range<Int>) -> Bool {
        guard tape[position].likelyDigit != nil else { return false }
        return position == range.lowerBound || !tape[position - 1].isLetterOrDigit
    }

    /// Where the day begins in a token that glues a short word to it (`le12`, `au1er`).
    private func innerStart(_ first: Int, _ stop: Int) -> Int? {
        let prefix = first + 2
        guard prefix < stop, lexicons.calendar.gluedOpeners.contains(Array(letters.bytes[first..<prefix])) else {
            return nil
        }
        return prefix
    }
}
