extension ValueReader {
    /// Postal codes with the commune after them: `30000 NÎMES Cedex 9`.
    public func postalTowns(in range: Range<Int>? = nil) -> [Spotted<PostalTown>] {
        let towns = TownReader(stream: stream, shapes: shapes, lexicons: lexicons)
        let range = range ?? stream.indices
        var found: [Spotted<PostalTown>] = []
        var token = range.lowerBound
        while token < range.upperBound {
            if let town = towns.town(at: token, upTo: range.upperBound) {
                found.append(town)
                token = town.range.upperBound
            } else {
                token += 1
            }
        }
        return found
    }
}

/// Reads a postal code and its commune.
struct TownReader {
    let stream: TokenStream
    let shapes: [WordShape]
    let lexicons: Lexicons

    func town(at token: Int, upTo end: Int) -> Spotted<PostalTown>? {
        guard let code = postalCode(at: token), let commune = commune(after: token, upTo: end) else { return nil }
        let cedex = cedex(at: commune.upperBound, upTo: end)
        let range = token..<(cedex?.upperBound ?? commune.upperBound)
        let town = PostalTown(
            codePostal: code.text, commune: stream.printed(commune, shapes),
            cedex: cedex.map { stream.printed($0, shapes) })
        return Spotted(
            town, range: range, confidence: code.isRepaired ? 0.65 : 0.92,
            reading: code.isRepaired ? .repaired : .clean,
            rawText: stream.text(range))
    }

    /// `à MULHOUSE (68100)`: the code in brackets behind the name. Read behind a street only: people are born so, too.
    func townBeforeCode(at token: Int, upTo end: Int) -> Spotted<PostalTown>? {
        let first = isPreposition(token) ? token + 1 : token
        guard first > 0, let commune = commune(after: first - 1, upTo: end), commune.upperBound < end,
            stream.tokens[commune.upperBound].block == stream.tokens[first].block,
            let code = bracketedCode(at: commune.upperBound)
        else { return nil }
        let range = token..<commune.upperBound + 1
        let town = PostalTown(codePostal: code.text, commune: stream.printed(commune, shapes), cedex: nil)
        return Spotted(
            town, range: range, confidence: code.isRepaired ? 0.65 : 0.92,
            reading: code.isRepaired ? .repaired : .clean, rawText: stream.text(range))
    }

    /// `à`, `sur`, however it was read.
    private func isPreposition(_ token: Int) -> Bool {
        shapes[token].letterCase == .lower && shapes[token].letterCount <= 3 && shapes[token].closing == nil
    }

    private func bracketedCode(at token: Int) -> (text: String, isRepaired: Bool)? {
        guard shapes[token].opening == UInt8(ascii: "("), shapes[token].closing == UInt8(ascii: ")") else { return nil }
        return code(of: token)
    }

    /// Five digits of a French postal code; one may be a letter in disguise.
    func postalCode(at token: Int) -> (text: String, isRepaired: Bool)? {
        guard shapes[token].closing == nil || shapes[token].closing == UInt8(ascii: "|") else { return nil }
        return code(of: token)
    }

    private func code(of token: Int) -> (text: String, isRepaired: Bool)? {
        guard shapes[token].digitCount >= 4 else { return nil }
        var signs = stream.tokens[token].folded.utf8[...]
        if signs.count > 5, signs.first == UInt8(ascii: "f") { signs = signs.drop { $0.isLowerCase } }
        guard signs.count == 5, let run = DigitRun(signs), run.repairs <= 1,
            !stream.tokens[token].text.utf8.contains(UInt8(ascii: "/"))
        else { return nil }
        let département = run.digits[0].digitValue * 10 + run.digits[1].digitValue
        guard (1...98).contains(département), département != 96 else { return nil }
        return (run.text, run.repairs > 0)
    }

    private func commune(after code: Int, upTo end: Int) -> Range<Int>? {
        var last: Int?
        var token = code + 1
        while token < end, token <= code + 8,
            goesOn(from: token - 1, to: token, isOpen: last == nil || isOpen(token - 1))
        {
            guard belongs(token, first: code + 1, upTo: end) else { break }
            last = token
            token += 1
            if closes(token - 1) { break }
        }
        return last.map { code + 1..<$0 + 1 }
    }

    /// The name goes on to the next token: on the same line, or over a line end when something is missing.
    private func goesOn(from token: Int, to next: Int, isOpen: Bool) -> Bool {
        let (a, b) = (stream.tokens[token], stream.tokens[next])
        return a.line == b.line || (isOpen && a.block == b.block)
    }

    private func isOpen(_ token: Int) -> Bool {
        shapes[token].endsWithHyphen || lexicons.streets.connectors.contains(stream.tokens[token].folded)
    }

    private func closes(_ token: Int) -> Bool {
        guard let closing = shapes[token].closing else { return false }
        return closing != UInt8(ascii: ".") || stream.tokens[token].folded.utf8.count > 3
    }

    private func belongs(_ token: Int, first: Int, upTo end: Int) -> Bool {
        let (shape, word) = (shapes[token], stream.tokens[token].folded)
        guard shape.letterCount > 0, !lexicons.institutions.cedex.contains(word) else { return false }
        if token > first, shape.digitCount > 0 { return isArrondissement(word) }
        let isConnector = lexicons.streets.connectors.contains(word)
        if isConnector, !isHyphenated(token) {
            return token + 1 < end && shapes[token + 1].isCapital && !stop(token + 1)
                && (token > first || shape.isCapital)
        }
        guard shape.isCapital || startsAfterApostrophe(token), shape.letterCount > 1 || shape.core.contains("'") else {
            return false
        }
        if stop(token), !isHyphenated(token) { return false }
        if token > first, shape.letterCount <= 2, !isOpen(token - 1) { return false }
        guard token > first, !isOpen(token - 1) else { return true }
        if shapes[first].letterCase == .upper, shapes[token - 1].letterCase == .upper {
            return shape.letterCase == .upper
        }
        return isOpen(token - 1) || isLastOfPart(token) || opensName(token - 1)
    }

    /// `15e`, `1er`, `15ème`.
    private func isArrondissement(_ word: String) -> Bool {
        let digits = word.utf8.prefix { $0.isDigit }.count
        return (1...2).contains(digits) && word.utf8.count > digits && word.utf8.count <= digits + 3
    }

    private func isHyphenated(_ token: Int) -> Bool { shapes[token].core.contains("-") }
    private func stop(_ token: Int) -> Bool { lexicons.stopWords.contains(stream.tokens[token].folded) }
    private func startsAfterApostrophe(_ token: Int) -> Bool {
        shapes[token].core.contains("'") || shapes[token].core.contains("’")
    }
    private func opensName(_ token: Int) -> Bool {
        lexicons.streets.expansions[stream.tokens[token].folded] != nil
            || lexicons.streets.expansions.values.contains(stream.tokens[token].folded)
    }

    /// The word ends its line or is followed by a closing mark or a bracket.
    private func isLastOfPart(_ token: Int) -> Bool {
        shapes[token].closing != nil || stream.lines[stream.tokens[token].line].upperBound == token + 1
            || shapes[token + 1].opening == UInt8(ascii: "(")
    }

    /// `Cedex`, `CEDEX 9`.
    private func cedex(at token: Int, upTo end: Int) -> Range<Int>? {
        guard token < end, lexicons.institutions.cedex.contains(stream.tokens[token].folded),
            shapes[token - 1].closing == nil || shapes[token - 1].closing == UInt8(ascii: ".")
        else { return nil }
        guard shapes[token].closing == nil, token + 1 < end, shapes[token + 1].isNumber,
            stream.tokens[token + 1].folded.utf8.count <= 2, stream.tokens[token + 1].line == stream.tokens[token].line
        else { return token..<token + 1 }
        return token..<token + 2
    }
}

extension TokenStream {
    /// The words of a range as printed: one space between, none after a hyphen at a line end; marks around it dropped.
    func printed(_ range: Range<Int>, _ shapes: [WordShape]) -> String {
        var text = ""
        for token in range {
            if token == range.lowerBound {
                text = tokens[token].text
            } else if isBarredAmpersand(token, shapes) {
                text += " &"
            } else if shapes[token - 1].endsWithHyphen, tokens[token - 1].line != tokens[token].line {
                text += tokens[token].text
            } else {
                text += " " + tokens[token].text
            }
        }
        let marks = Set<Character>([
            ",", ";", ":", ".", "-", "–", "—", "|", " ", "\"", "«", "»", "(", ")", "_", "*", "'", "‘", "’",
        ])
        while let first = text.first, marks.contains(first) { text.removeFirst() }
        while let last = text.last, marks.contains(last), !(last == ")" && text.contains("(")) { text.removeLast() }
        return text
    }

    /// A sign of bars and brackets between two capitalised words of a line: the recogniser has no `&` for French and reads it so.
    func isBarredAmpersand(_ token: Int, _ shapes: [WordShape]) -> Bool {
        guard (1...3).contains(tokens[token].text.count), tokens[token].text.allSatisfy({ "[]|{}&".contains($0) }),
            token > 0, token + 1 < tokens.count, tokens[token - 1].line == tokens[token + 1].line
        else { return false }
        return [token - 1, token + 1].allSatisfy { shapes[$0].isCapital && shapes[$0].letterCount > 2 }
            && shapes[token - 1].closing == nil
    }
}
