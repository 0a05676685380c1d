public import DossierModel

extension ValueReader {
    /// Hours of a day: `9h`, `9 h 00`, `09:00`, `14H30`, `neuf heures trente`.
    public func times(in range: Range<Int>? = nil) -> [Spotted<TimeOfDay>] {
        let range = range ?? stream.indices
        let times = Times(
            stream: stream, tape: tape, letters: letters, calendar: lexicons.calendar, numbers: numberGrammar)
        var found: [Spotted<TimeOfDay>] = []
        var token = range.lowerBound
        while token < range.upperBound {
            guard let time = times.time(at: token, upTo: range.upperBound) else {
                token += 1
                continue
            }
            found.append(time)
            token = time.range.upperBound
        }
        return found
    }
}

/// Hours in figures and in words.
struct Times {
    let stream: TokenStream
    let tape: Tape
    let letters: Letters
    let calendar: CalendarWords
    let numbers: NumberGrammar

    func time(at token: Int, upTo end: Int) -> Spotted<TimeOfDay>? {
        inFigures(token, tape.start[end]) ?? inWords(token, letters.start[end])
    }

    // MARK: Figures

    private func inFigures(_ token: Int, _ end: Int) -> Spotted<TimeOfDay>? {
        var position = tape.start[token]
        while position < tape.start[token + 1], tape[position] == UInt8(ascii: "(") || tape[position] == Tape.Sign.quote
        {
            position += 1
        }
        guard let hour = run(position, end), hour.run.digits.count <= 2 else { return nil }
        let sign = tape.skipBreaks(hour.next)
        if tape[hour.next] == UInt8(ascii: ":") { return colon(hour, token, end) }
        guard tape[sign] == UInt8(ascii: "h"), let unit = unitEnd(sign, end) else { return nil }
        let next = tape.skipBreaks(unit)
        if let minute = run(next, end), minute.run.digits.count == 2, minute.run.value < 60,
            !tape[minute.next].isLetterOrDigit, tape[minute.next] != UInt8(ascii: "/"), !startsAmount(minute.next)
        {
            return spotted(hour.run, minute.run, token, minute.next)
        }
        return spotted(hour.run, DigitRun(), token, unit)
    }

    private func colon(_ hour: (run: DigitRun, next: Int), _ token: Int, _ end: Int) -> Spotted<TimeOfDay>? {
        guard let minute = run(hour.next + 1, end), minute.run.digits.count == 2, hour.run.repairs == 0,
            !tape[minute.next].isLetterOrDigit
        else { return nil }
        return spotted(hour.run, minute.run, token, minute.next)
    }

    private func startsAmount(_ position: Int) -> Bool {
        (tape[position] == UInt8(ascii: ",") || tape[position] == UInt8(ascii: ".")) && tape[position + 1].isDigit
    }

    private func run(_ position: Int, _ end: Int) -> (run: DigitRun, next: Int)? {
        var next = position
        while next < min(end, position + 3), tape[next].likelyDigit != nil { next += 1 }
        let signs = tape.bytes[position..<max(position, next)]
        // « OO » for the minutes of a full hour is common enough to be read without a single true digit.
        if signs.elementsEqual("oo".utf8) { return (DigitRun(repaired: "00"), next) }
        return DigitRun(signs).map { ($0, next) }
    }

    /// The end of `h`, `heure`, `heures` at `position`; nil when another word begins there.
    private func unitEnd(_ position: Int, _ end: Int) -> Int? {
        for unit in calendar.hourUnits where position + unit.count <= end {
            if tape.bytes[position..<position + unit.count].elementsEqual(unit) { return position + unit.count }
        }
        let after = tape[position + 1]
        return !after.isLowerCase || after.likelyDigit != nil && !tape[position + 2].isLowerCase ? position + 1 : nil
    }

    private func spotted(_ hour: DigitRun, _ minute: DigitRun, _ token: Int, _ end: Int) -> Spotted<TimeOfDay>? {
        guard let time = TimeOfDay(hour: hour.value, minute: minute.value) else { return nil }
        let tokens = tape.tokens(from: tape.start[token], to: end)
        let isRepaired = hour.repairs + minute.repairs > 0
        return Spotted(
            time, range: tokens, confidence: isRepaired ? 0.75 : 0.96, reading: isRepaired ? .repaired : .clean,
            rawText: stream.text(tokens))
    }

    // MARK: Words

    private func inWords(_ token: Int, _ end: Int) -> Spotted<TimeOfDay>? {
        let start = letters.start[token]
        guard start < letters.start[token + 1] else { return nil }
        if calendar.noon.contains(stream.tokens[token].folded) { return noon(token) }
        for hour in numbers.readings(at: start, upTo: end) where hour.value <= 23 {
            guard let unit = hourUnit(hour.end, end) else { continue }
            let minute = minutes(unit.end, end)
            let tokens = token..<Int(letters.token[max(unit.end, minute?.end ?? 0) - 1]) + 1
            guard let time = TimeOfDay(hour: hour.value, minute: minute?.value ?? 0) else { continue }
            let cost = hour.cost + unit.cost + (minute?.cost ?? 0)
            return Spotted(
                time, range: tokens, confidence: 0.96 - 0.05 * Double(cost), reading: cost > 0 ? .repaired : .clean,
                rawText: stream.text(tokens))
        }
        return nil
    }

    private func noon(_ token: Int) -> Spotted<TimeOfDay>? {
        TimeOfDay(hour: 12, minute: 0).map {
            Spotted($0, range: token..<token + 1, confidence: 0.6, rawText: stream.tokens[token].text)
        }
    }

    private func hourUnit(_ position: Int, _ end: Int) -> Letters.Hit? {
        calendar.hourUnits.lazy.compactMap { letters.read($0, at: position, upTo: end, allowance: Letters.edit) }.first
    }

    private func minutes(_ position: Int, _ end: Int) -> NumberReading? {
        guard position < end, letters.isBoundary(position) else { return nil }
        // « à quatorze heures, 21 boulevard des Arènes »
        guard stream.tokens[Int(letters.token[position - 1])].text.last != "," else { return nil }
        var token = Int(letters.token[position])
        if numbers.words.linking.contains(Array(stream.tokens[token].folded.utf8)) { token += 1 }
        guard token < stream.tokens.count,
            stream.tokens[token].line == stream.tokens[Int(letters.token[position - 1])].line
        else { return nil }
        let word = stream.tokens[token].folded
        let wordEnd = letters.start[token + 1]
        if calendar.halves.contains(word) { return NumberReading(value: 30, end: wordEnd, cost: 0, words: 1) }
        if calendar.quarters.contains(word) { return NumberReading(value: 15, end: wordEnd, cost: 0, words: 1) }
        if let figures = DigitRun(word.utf8), figures.digits.count == 2, figures.value < 60, figures.repairs == 0,
            stream.tokens[token].text.utf8.allSatisfy({
                $0.isDigit || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".")
            })
        {
            return NumberReading(value: figures.value, end: wordEnd, cost: 0, words: 1)
        }
        guard token == Int(letters.token[position]) else { return nil }
        return numbers.readings(at: position, upTo: end).first { $0.value < 60 && letters.isBoundary($0.end) }
    }
}
