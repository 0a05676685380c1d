/// Reads flat, floor, staircase, building, residence, box: the complement of an address.
struct ComplementReader {
    let stream: TokenStream
    let shapes: [WordShape]
    let lexicons: Lexicons
    let towns: TownReader

    /// The complement that begins at `token` and ends with its part of the line; nil when none does.
    func complement(at token: Int, upTo end: Int) -> Range<Int>? {
        guard opens(token, upTo: end) else { return nil }
        var next = token + 1
        while next < min(end, token + 12), belongs(next, from: token, upTo: end) { next += 1 }
        return token..<next
    }

    /// An opening word with something after it, a box number, or an ordinal before `étage`.
    func opens(_ token: Int, upTo end: Int) -> Bool {
        let word = stream.tokens[token].folded
        let next = token + 1 < end && stream.tokens[token + 1].line == stream.tokens[token].line ? token + 1 : nil
        if lexicons.complements.boxes.contains(word) { return next.map { shapes[$0].isNumber } ?? false }
        if isOrdinal(word), isFloor(token + 1, upTo: end) { return true }
        if gluedOpener(word) { return true }
        for phrase in lexicons.complements.openers[word, default: []] {
            guard token + phrase.count <= end,
                zip(phrase, token...).allSatisfy({ $0 == stream.tokens[$1].folded })
            else { continue }
            if phrase.count > 1 || word.utf8.count > 12 { return true }
            guard let next, !shapes[next].isMark, shapes[token].closing != UInt8(ascii: ",") else { return false }
            let isShort = lexicons.complements.shortOpeners.contains(word)
            if isShort { return shapes[next].digitCount > 0 || stream.tokens[next].folded.utf8.count <= 2 }
            return shapes[next].isCapital || shapes[next].digitCount > 0 || isMarker(next)
                || shapes[next].core.contains("'") || shapes[next].core.contains("’")
        }
        return false
    }

    /// `étage` behind its ordinal, be it on the next line.
    private func isFloor(_ token: Int, upTo end: Int) -> Bool {
        token < end && lexicons.complements.floors.contains(stream.tokens[token].folded)
            && stream.tokens[token].block == stream.tokens[token - 1].block
            && stream.tokens[token].line - stream.tokens[token - 1].line <= 1
    }

    /// `BP123`, `appt12`.
    private func gluedOpener(_ word: String) -> Bool {
        let head = String(word.prefix { $0.isLetter })
        let tail = word.utf8.dropFirst(head.utf8.count)
        guard !tail.isEmpty, tail.allSatisfy(\.isDigit), !head.isEmpty else { return false }
        return lexicons.complements.boxes.contains(head)
            || (lexicons.complements.openers[head] != nil && head.utf8.count > 2)
    }

    /// `n°`, `des`, `le`, `gauche`.
    private func isMarker(_ token: Int) -> Bool {
        let word = stream.tokens[token].folded
        return word == "n" || word == "no" || lexicons.streets.connectors.contains(word)
            || lexicons.complements.sides.contains(word)
    }

    private func isOrdinal(_ word: String) -> Bool {
        let digits = word.utf8.prefix { $0.likelyDigit != nil }.count
        return (1...2).contains(digits) && word.utf8.count > digits && word.utf8.count <= digits + 4
    }

    private func belongs(_ token: Int, from first: Int, upTo end: Int) -> Bool {
        guard stream.tokens[token].line == stream.tokens[token - 1].line || wraps(token),
            towns.postalCode(at: token) == nil
        else { return false }
        if opens(token, upTo: end) || isPart(token) { return true }
        if shapes[token].isMark {
            return token + 1 < end && stream.tokens[token + 1].line == stream.tokens[token].line
                && (opens(token + 1, upTo: end) || isSide(token + 1))
        }
        guard shapes[token - 1].closing == nil || shapes[token - 1].closing == UInt8(ascii: ".") else { return false }
        let shape = shapes[token]
        return shape.isCapital && (!isStop(token) || shape.letterCount == 1) || isMarker(token)
            || (shape.core.contains("'") && !isStop(token))
    }

    /// `Cité des`, `1er` at a line's end: the name, the floor goes on below.
    private func wraps(_ token: Int) -> Bool {
        let (before, here) = (stream.tokens[token - 1], stream.tokens[token])
        guard here.block == before.block, here.line == before.line + 1 else { return false }
        if lexicons.complements.floors.contains(here.folded) { return isOrdinal(before.folded) }
        return shapes[token].isCapital && shapes[token - 1].letterCase == .lower
            && lexicons.streets.connectors.contains(before.folded)
    }

    /// Numbers, single letters, sides.
    private func isPart(_ token: Int) -> Bool {
        if shapes[token - 1].closing == UInt8(ascii: ",") { return isSide(token) }
        return shapes[token].digitCount > 0 && stream.tokens[token].folded.utf8.count <= 5 || isSide(token)
            || lexicons.complements.floors.contains(stream.tokens[token].folded)
    }

    private func isSide(_ token: Int) -> Bool { lexicons.complements.sides.contains(stream.tokens[token].folded) }
    private func isStop(_ token: Int) -> Bool { lexicons.stopWords.contains(stream.tokens[token].folded) }

    /// The complement that ends right before `token` (a house number or postal code), on its line or the lines before.
    func before(_ token: Int, downTo start: Int) -> Range<Int>? {
        var earliest: Int?
        let block = stream.tokens[token].block
        for opener in stride(from: token - 1, through: max(start, token - 18), by: -1) {
            guard stream.tokens[opener].block == block else { break }
            guard !isConnected(opener), opens(opener, upTo: token), reaches(from: opener, to: token) else { continue }
            earliest = opener
        }
        return earliest.map { $0..<token }
    }

    /// `de la Résidence`: part of another name.
    private func isConnected(_ token: Int) -> Bool {
        token > 0 && lexicons.streets.connectors.contains(stream.tokens[token - 1].folded)
            && stream.tokens[token - 1].line == stream.tokens[token].line && shapes[token - 1].letterCase == .lower
    }

    /// One complement after another fills the words from `opener` to `end`.
    private func reaches(from opener: Int, to end: Int) -> Bool {
        var token = opener
        while token < end {
            if shapes[token].isMark {
                token += 1
            } else if let part = complement(at: token, upTo: end) {
                token = part.upperBound
            } else {
                return false
            }
        }
        return true
    }
}
