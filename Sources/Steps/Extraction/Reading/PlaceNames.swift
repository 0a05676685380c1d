import FrenchText

/// Reads the name of a place that follows a word such as `barreau` or `tribunal judiciaire`: capitalised words, with the small
/// words of French place names between them.
struct PlaceNames {
    let stream: TokenStream

    private static let leading: Set<String> = ["de", "du", "des", "d", "la", "le", "les", "l"]
    private static let linking: Set<String> = [
        "sur", "sous", "en", "et", "les", "lez", "la", "le", "de", "du", "des", "d", "l", "a", "aux",
    ]
    private static let mostWords = 6

    /// The words of the name, the leading `de` or `d'` left out; nil when none stands there.
    func name(from start: Int, includingPreposition: Bool = false) -> Range<Int>? {
        var begin = start
        let first = stream.tokens.indices.contains(start) ? start : nil
        guard first != nil else { return nil }
        while begin < stream.tokens.count,
            Self.leading.contains(stream.tokens[begin].folded)
                || stream.tokens[begin].folded.isEmpty
        {
            if endsName(begin), !stream.tokens[begin].folded.isEmpty { return nil }
            begin += 1
        }
        guard begin < stream.tokens.count, begin - start <= 3, isCapitalised(begin), isJoined(begin, from: start)
        else { return nil }
        var end = begin + 1
        while end < stream.tokens.count, end - begin < Self.mostWords, !endsName(end - 1), continues(end) { end += 1 }
        while end > begin + 1, Self.linking.contains(stream.tokens[end - 1].folded) { end -= 1 }
        return (includingPreposition ? start : begin)..<end
    }

    /// On a new line only after a preposition, or with one of its own.
    private func isJoined(_ begin: Int, from start: Int) -> Bool {
        if start > 0, stream.tokens[start - 1].line == stream.tokens[begin].line { return true }
        let hasPreposition = (start..<begin).contains { Self.leading.contains(stream.tokens[$0].folded) }
        return hasPreposition
            || "dD".contains(stream.tokens[begin].text.prefix(1))
                && stream.tokens[begin].text.dropFirst().first.map { "'’".contains($0) } == true
    }

    private func continues(_ token: Int) -> Bool {
        let (word, previous) = (stream.tokens[token], stream.tokens[token - 1])
        if word.line != previous.line, !previous.text.hasSuffix("-") { return false }
        if word.folded.isEmpty { return word.text == "-" }
        if isCapitalised(token) { return !word.folded.contains(where: \.isNumber) }
        guard Self.linking.contains(word.folded), token + 1 < stream.tokens.count else { return false }
        let next = stream.tokens[token + 1]
        return next.line == word.line && (isCapitalised(token + 1) || Self.linking.contains(next.folded))
    }

    private func endsName(_ token: Int) -> Bool {
        guard let last = stream.tokens[token].text.last else { return true }
        return ",;:.)»|".contains(last)
    }

    private func isCapitalised(_ token: Int) -> Bool {
        let text = stream.tokens[token].text
        let body = text.drop { $0 == "(" || $0 == "'" }
        guard let first = body.first, first.isLetter else { return false }
        if first.isUppercase, stream.tokens[token].folded.count > 1 { return true }
        // d'Amiens, l'Haÿ
        let parts = body.split(whereSeparator: { "'’".contains($0) })
        return parts.count == 2 && parts[0].count == 1 && parts[1].first?.isUppercase == true
    }

    /// The name as printed, without the elided article of its first word and without closing punctuation.
    func text(_ range: Range<Int>) -> String {
        var text = stream.text(range).trimmingCharacters { ",;:.()»|«".contains($0) }
        if let mark = text.firstIndex(where: { "'’".contains($0) }),
            text.distance(from: text.startIndex, to: mark) == 1,
            "dDlL".contains(text[text.startIndex])
        {
            text = String(text[text.index(after: mark)...])
        }
        return text.replacing("- ", with: "-")
    }
}
