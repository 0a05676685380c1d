import DossierModel
import PageModel

extension ValueReader {
    /// Amounts of money: with a currency or two decimals, or spelt out.
    public func amounts(in range: Range<Int>? = nil) -> [Spotted<AmountReading>] {
        let range = range ?? stream.indices
        let reader = AmountReader(
            stream: stream, tape: tape, letters: letters, numbers: numberGrammar, calendar: lexicons.calendar,
            scanner: FigureScanner(stream: stream, tape: tape))
        var found: [Spotted<AmountReading>] = []
        var token = range.lowerBound
        while token < range.upperBound {
            if let amount = reader.inFigures(at: token, upTo: range.upperBound)
                ?? reader.inWords(at: token, upTo: range.upperBound)
            {
                found.append(amount)
                token = amount.range.upperBound
            } else {
                token += 1
            }
        }
        return AmountReader.joinWordsAndFigures(found, stream)
    }
}

/// Decides which numbers are amounts.
struct AmountReader {
    let stream: TokenStream
    let tape: Tape
    let letters: Letters
    let numbers: NumberGrammar
    let calendar: CalendarWords
    let scanner: FigureScanner

    // MARK: Figures

    /// The first amount in figures that begins in `token`.
    func inFigures(at token: Int, upTo end: Int) -> Spotted<AmountReading>? {
        let bytes = tape.start[token]..<max(tape.start[token], tape.start[token + 1] - 1)
        let tapeEnd = tape.start[end] - 1
        var position = bytes.lowerBound
        while position < bytes.upperBound {
            guard begins(position, in: bytes) else {
                position += 1
                continue
            }
            if let figures = scanner.figures(at: position, upTo: tapeEnd),
                let amount = amount(figures, from: position, token: token)
            {
                return amount
            }
            position += 1
            while position < bytes.upperBound, tape[position].likelyDigit != nil || tape[position] == UInt8(ascii: ".")
            {
                position += 1
            }
        }
        return nil
    }

    /// A digit, or a sign like one in a word that holds digits or stands alone, after no letter, digit or mark.
    private func begins(_ position: Int, in word: Range<Int>) -> Bool {
        guard tape[position].likelyDigit != nil else { return false }
        if !tape[position].isDigit {
            guard position == word.lowerBound || tape[position - 1] == UInt8(ascii: "(") else { return false }
            guard (word.count == 1 && tape[position].isLowerCase) || tape.bytes[word].contains(where: \.isDigit) else {
                return false
            }
        }
        guard position > word.lowerBound else { return true }
        let before = tape[position - 1]
        if before.isLetterOrDigit || before == UInt8(ascii: "@") || before == UInt8(ascii: "/") { return false }
        let isMark = before == UInt8(ascii: ".") || before == UInt8(ascii: ",") || before == UInt8(ascii: "-")
        return !(isMark && position - 1 > word.lowerBound)
    }

    private func amount(_ figures: Figures, from position: Int, token: Int) -> Spotted<AmountReading>? {
        var figures = figures
        var currency = currency(after: figures.end, hasCents: figures.cents != nil)
        if figures.cents == nil, currency.isFound, let cents = centsAfterCurrency(currency.end) {
            figures.cents = cents.run
            currency.end = cents.end
        }
        if figures.isPatched, figures.cents != nil, currency.end == figures.end, tape[currency.end].isDigit {
            currency = Currency(isFound: true, isWorn: true, end: figures.end + 1)
        }
        guard isAmount(figures, currency, position, token) else { return nil }
        let sign = sign(before: position, token: token, after: currency)
        let value = figures.whole.value * 100 + (figures.cents?.value ?? 0)
        let tokens = token..<tape.tokens(from: position, to: max(currency.end, sign.end)).upperBound
        let isRepaired = figures.repairs > 0 || figures.isPatched || currency.isWorn
        return Spotted(
            AmountReading(
                Montant(cents: sign.isNegative ? -value : value), hasCurrency: currency.isFound,
                hasCents: figures.cents != nil, lostComma: lostComma(figures, currency, sign.isNegative)),
            range: tokens, confidence: trust(figures, currency) * (isRepaired ? 0.75 : 1),
            reading: isRepaired ? .repaired : .clean, rawText: stream.text(tokens))
    }

    private func trust(_ figures: Figures, _ currency: Currency) -> Double {
        switch (currency.isFound, figures.cents != nil) {
        case (true, true): figures.widestGap > 1.6 ? 0.85 : 0.98
        case (true, false): 0.9
        default: figures.decimalMark == UInt8(ascii: ".") ? 0.6 : 0.9
        }
    }

    private func lostComma(_ figures: Figures, _ currency: Currency, _ isNegative: Bool) -> Montant? {
        guard figures.cents == nil, figures.groups == 1, currency.isFound, figures.whole.digits.count >= 4 else {
            return nil
        }
        return Montant(cents: isNegative ? -figures.whole.value : figures.whole.value)
    }

    private func isAmount(_ figures: Figures, _ currency: Currency, _ position: Int, _ token: Int) -> Bool {
        guard figures.whole.digits.count <= 9 else { return false }
        if currency.isFound { return figures.widestGap <= 1.6 || !isNumeric(token - 1) }
        guard figures.cents != nil, figures.widestGap <= 1.6 else { return false }
        let next = tape.skipBreaks(figures.end)
        if tape[next] == UInt8(ascii: "%") || numbers.words.measures.contains(word(at: next)) { return false }
        if figures.decimalMark == UInt8(ascii: ".") { return !isReference(token) && figures.whole.digits.count >= 1 }
        return !tape[figures.end].isLetterOrDigit
    }

    private func isNumeric(_ token: Int) -> Bool {
        stream.tokens.indices.contains(token) && stream.tokens[token].folded.utf8.allSatisfy(\.isDigit)
    }

    /// `art. 12.50`, or a chapter number at the head of a line of words (`2.11 Le locataire`).
    private func isReference(_ token: Int) -> Bool {
        if token > 0, numbers.words.referenceOpeners.contains(stream.tokens[token - 1].folded) { return true }
        let line = stream.lines[stream.tokens[token].line]
        guard token == line.lowerBound, line.count > 1 else { return false }
        return stream.tokens[token + 1].text.contains(where: \.isLetter)
    }

    /// The letters, digits and per cent sign from `position` to the next break.
    private func word(at position: Int) -> String {
        var end = position
        while end < tape.bytes.count, tape[end].isLetterOrDigit { end += 1 }
        return String(decoding: tape.bytes[position..<end], as: UTF8.self)
    }

    // MARK: Currency and sign

    struct Currency {
        var isFound: Bool
        var isWorn = false
        var end: Int
    }

    private func currency(after position: Int, hasCents: Bool) -> Currency {
        var at = position
        if tape[at] == UInt8(ascii: ".") || tape[at] == UInt8(ascii: ",") { at += 1 }
        let isGlued = tape[at] == tape[position] && !Tape.isBreak(tape[at])
        at = tape.skipBreaks(at)
        switch tape[at] {
        case Tape.Sign.euro: return Currency(isFound: true, end: at + 1)
        case Tape.Sign.pound where hasCents: return Currency(isFound: true, isWorn: true, end: at + 1)
        case UInt8(ascii: "&") where hasCents: return Currency(isFound: true, isWorn: true, end: at + 1)
        case UInt8(ascii: "e"), UInt8(ascii: "c"), UInt8(ascii: "6"):
            if let end = euroWord(at) { return Currency(isFound: true, end: end) }
            let isAlone = !tape[at + 1].isLetterOrDigit && tape[at + 1] != UInt8(ascii: "'")
            let isSeparate = tape[at] == UInt8(ascii: "6") && !isGlued
            guard hasCents, isAlone, !isSeparate else { break }
            return Currency(isFound: true, isWorn: true, end: at + 1)
        default:
            if let end = euroWord(at) { return Currency(isFound: true, isWorn: true, end: end) }
        }
        return Currency(isFound: false, end: position)
    }

    /// The end of `euros`, `EUR` or a slip of them at `position` of the tape.
    private func euroWord(_ position: Int) -> Int? {
        let word = word(at: position)
        guard word.utf8.count >= 3, word.utf8.count <= 6 else { return nil }
        for euro in numbers.words.euros {
            let limit = euro.count >= 4 ? 1 : 0
            if editDistance(euro, word.utf8, limit: limit) != nil { return position + word.utf8.count }
        }
        return nil
    }

    /// `1 234 € 56`: two digits right after the sign that begin no other number.
    private func centsAfterCurrency(_ position: Int) -> (run: DigitRun, end: Int)? {
        let at = tape.skipBreaks(position)
        guard tape[position - 1] == Tape.Sign.euro, tape[at].isDigit, tape[at + 1].isDigit else { return nil }
        let next = tape[at + 2]
        let isMark = [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-")].contains(next)
        guard !next.isLetterOrDigit, !(isMark && tape[at + 3].isDigit) else { return nil }
        let after = word(at: tape.skipBreaks(at + 2))
        guard at == position || !(after.utf8.first?.isDigit ?? false), !numbers.words.measures.contains(after),
            !calendar.isMonth(after)
        else { return nil }
        return DigitRun(tape.bytes[at..<at + 2]).map { ($0, at + 2) }
    }

    private func sign(before position: Int, token: Int, after currency: Currency) -> (isNegative: Bool, end: Int) {
        let end = currency.end
        let word = tape.start[token]
        let before = position > word ? tape[position - 1] : 0
        if before == UInt8(ascii: "-") { return (true, end) }
        if before == UInt8(ascii: "("), tape[end] == UInt8(ascii: ")"), position - 1 == word,
            Tape.isBreak(tape[end + 1]), !currency.isFound || !isAfterWords(token)
        {
            return (true, end + 1)
        }
        if tape[end] == UInt8(ascii: "-"), !tape[end + 1].isLetterOrDigit { return (true, end + 1) }
        let next = tape.skipBreaks(end)
        if tape[next].isLowerCase, numbers.words.creditMarks.contains(self.word(at: next)) {
            return (true, next + self.word(at: next).utf8.count)
        }
        return (false, end)
    }

    /// `… centimes (1 234,56 €)`, `le loyer (450,00 €)`: brackets of a sentence, not a credit.
    private func isAfterWords(_ token: Int) -> Bool {
        guard token > 0, stream.tokens[token - 1].line == stream.tokens[token].line else { return token > 0 }
        return stream.tokens[token - 1].folded.utf8.contains(where: \.isLowerCase)
    }
}
