/// Finds a house number with street type and name.
struct StreetReader {
    let stream: TokenStream
    let shapes: [WordShape]
    let lexicons: Lexicons
    let towns: TownReader

    struct Street {
        let range: Range<Int>
        let hasNumber: Bool
        let isRepaired: Bool
    }

    /// The street that begins at `token`: with its number, or with its type where an address may begin.
    func street(at token: Int, upTo end: Int) -> Street? {
        if let type = afterNumber(token, upTo: end), let found = type.found {
            return nameEnd(after: found.range, upTo: end).map {
                Street(range: token..<$0, hasNumber: true, isRepaired: found.isRepaired || type.isRepaired)
            }
        }
        guard mayBegin(token), let found = streetType(at: token, upTo: end, afterNumber: false), !found.isRepaired,
            let stop = nameEnd(after: found.range, upTo: end)
        else { return nil }
        return Street(range: token..<stop, hasNumber: false, isRepaired: false)
    }

    // MARK: Number

    private func afterNumber(
        _ token: Int, upTo end: Int
    ) -> (found: (range: Range<Int>, isRepaired: Bool)?, isRepaired: Bool)? {
        guard let isRepaired = isHouseNumber(token) else { return nil }
        var next = token + 1
        while next < min(end, token + 5), isNumberPart(next) { next += 1 }
        guard next < end else { return nil }
        return (streetType(at: next, upTo: end, afterNumber: true), isRepaired)
    }

    /// `12`, `12,`, `12bis`, `14-16`, `12/14`; nil for no, whether letters had to be read as digits for yes.
    private func isHouseNumber(_ token: Int) -> Bool? {
        let word = stream.tokens[token].folded
        let digits = word.utf8.prefix { $0.isDigit }
        let closing = shapes[token].closing
        guard closing == nil || closing == UInt8(ascii: ","), word.utf8.count <= 9 else { return nil }
        if digits.count == word.utf8.count, !word.isEmpty {
            return word.utf8.count <= 8 && isShortNumber(token) ? false : nil
        }
        let rest = String(word.dropFirst(digits.count))
        if (1...4).contains(digits.count), rest.utf8.count == 1 || lexicons.streets.numberSuffixes.contains(rest) {
            return false
        }
        guard word.utf8.count <= 4, digits.count > 0 || word == "l", let run = DigitRun(word.utf8), run.repairs <= 1
        else { return nil }
        return true
    }

    /// One number of up to four digits, or two joined by a dash or slash.
    private func isShortNumber(_ token: Int) -> Bool {
        let parts = shapes[token].core.utf8.split { !$0.isDigit }
        return parts.count <= 2 && parts.allSatisfy { $0.count <= 4 }
    }

    /// What may stand between number and street type: `bis`, a letter, a comma, a second number after a dash.
    private func isNumberPart(_ token: Int) -> Bool {
        let word = stream.tokens[token].folded
        if lexicons.streets.numberSuffixes.contains(word) { return true }
        if shapes[token].isMark {
            return stream.tokens[token].text == "," || stream.tokens[token].text == "-"
                || stream.tokens[token].text == "/"
        }
        return word.utf8.count == 1 && shapes[token].letterCase == .upper && lexicons.streets.types[word] == nil
            || (shapes[token].isNumber && word.utf8.count <= 3 && shapes[token - 1].isMark)
    }

    // MARK: Type

    private func streetType(at token: Int, upTo end: Int, afterNumber: Bool) -> (range: Range<Int>, isRepaired: Bool)? {
        let word = stream.tokens[token].folded
        for type in lexicons.streets.types[word, default: []] {
            let stop = token + type.words.count
            guard stop <= end, zip(type.words, token..<stop).allSatisfy({ $0 == stream.tokens[$1].folded }),
                !type.needsNumber || (afterNumber && stop < end && shapes[stop].letterCount > 0)
            else { continue }
            return (token..<stop, false)
        }
        if let apostrophe = splitAtApostrophe(token) { return (token..<token + 1, apostrophe) }
        guard afterNumber, word.utf8.count >= 3, isMisreadType(word) else { return nil }
        return (token..<token + 1, true)
    }

    /// `rued'Alsace`: never in clean print; kept for glued words.
    private func splitAtApostrophe(_ token: Int) -> Bool? {
        guard shapes[token].core.utf8.count > 5,
            shapes[token].core.utf8.contains(where: { $0 == UInt8(ascii: "'") || $0 >= 0xE2 })
        else { return nil }
        let core = shapes[token].core.folded
        guard let mark = core.firstIndex(of: "'"), core[..<mark].count > 3 else { return nil }
        let head = String(core[..<mark].dropLast())
        return lexicons.streets.types[head] != nil ? true : nil
    }

    private func isMisreadType(_ word: String) -> Bool {
        for (first, types) in lexicons.streets.types where !types[0].needsNumber && first.utf8.count >= 3 {
            let limit = first.utf8.count >= 8 ? 2 : 1
            guard abs(first.utf8.count - word.utf8.count) <= limit else { continue }
            if editDistance(first.utf8, word.utf8, limit: limit) != nil { return true }
        }
        return false
    }

    /// A street without number begins a line, or follows a mark or a word like `sis`.
    private func mayBegin(_ token: Int) -> Bool {
        guard stream.lines[stream.tokens[token].line].lowerBound < token else { return true }
        if shapes[token - 1].closing != nil || shapes[token - 1].isMark { return true }
        return lexicons.stopWords.contains(stream.tokens[token - 1].folded)
            && shapes[token - 1].letterCase == .lower && stream.tokens[token - 1].folded.utf8.count > 2
    }

    // MARK: Name

    /// Where the street's name ends; nil when there is none.
    private func nameEnd(after type: Range<Int>, upTo end: Int) -> Int? {
        guard shapes[type.upperBound - 1].closing != UInt8(ascii: ",") else { return nil }
        var token = type.upperBound
        while token < min(end, type.upperBound + 9), belongs(token, first: type.upperBound, upTo: end) {
            token += 1
            if closesName(token - 1) { break }
        }
        while token > type.upperBound, isConnector(token - 1), shapes[token - 1].letterCase == .lower,
            shapes[token - 1].letterCount <= 3
        {
            token -= 1
        }
        return token > type.upperBound ? token : nil
    }

    private func closesName(_ token: Int) -> Bool {
        guard let closing = shapes[token].closing else { return false }
        return closing != UInt8(ascii: ".") || stream.tokens[token].folded.utf8.count > 4
    }

    private func isConnector(_ token: Int) -> Bool { lexicons.streets.connectors.contains(stream.tokens[token].folded) }

    private func belongs(_ token: Int, first: Int, upTo end: Int) -> Bool {
        let shape = shapes[token]
        guard !shape.isMark, goesOn(to: token, first: first) else { return false }
        if towns.postalCode(at: token) != nil { return false }
        let word = stream.tokens[token].folded
        if shape.isNumber { return token > first && word.utf8.count <= 4 && shapes[token - 1].closing == nil }
        if token > first, beginsComplement(token) { return false }
        if isConnector(token) || lexicons.streets.adjectives.contains(word) { return true }
        if shape.isCapital || shape.core.contains("'") || shape.core.contains("’") {
            return token == first || !isStop(token) || isConnector(token - 1)
        }
        // « rue de la Cité judiciaire, »: a small word that closes the part.
        if token > first, !isStop(token), shape.letterCount > 3, shapes[token - 1].isCapital, endsPart(token, end) {
            return true
        }
        // A small word only right after « de la », « des », or the type itself, as in « rue des tanneurs ».
        return !isStop(token) && (token == first || isConnector(token - 1)) && shape.letterCount > 2
    }

    private func endsPart(_ token: Int, _ end: Int) -> Bool {
        guard stream.tokens[token].line == stream.tokens[token - 1].line, shapes[token - 1].closing == nil else {
            return false
        }
        return shapes[token].closing == UInt8(ascii: ",")
            || token + 1 < end && shapes[token].closing == nil && towns.postalCode(at: token + 1) != nil
    }

    private func isStop(_ token: Int) -> Bool { lexicons.stopWords.contains(stream.tokens[token].folded) }

    private func beginsComplement(_ token: Int) -> Bool {
        let word = stream.tokens[token].folded
        if lexicons.complements.boxes.contains(word) { return true }
        guard !isConnector(token - 1), lexicons.complements.openers[word] != nil else { return false }
        return !lexicons.complements.shortOpeners.contains(word)
            || token + 1 < shapes.count && shapes[token + 1].digitCount > 0
    }

    /// On the same line; over a line end when the name is incomplete or the text runs on to the edge of its block.
    private func goesOn(to token: Int, first: Int) -> Bool {
        let (before, here) = (stream.tokens[token - 1], stream.tokens[token])
        guard before.line != here.line else { return true }
        guard before.block == here.block else { return false }
        if token == first || isConnector(token - 1) || shapes[token - 1].endsWithHyphen { return true }
        return stream.runsOn(after: token - 1) && endsSoon(from: token)
    }

    /// A closing mark or a postal code comes within four words: the line went on with the rest of a name.
    private func endsSoon(from token: Int) -> Bool {
        let line = stream.lines[stream.tokens[token].line]
        guard shapes[token].isCapital else { return false }
        for next in token..<min(line.upperBound, token + 4) {
            if shapes[next].closing == UInt8(ascii: ",") || towns.postalCode(at: next) != nil { return true }
        }
        return false
    }
}
