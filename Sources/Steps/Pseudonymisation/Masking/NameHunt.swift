import FrenchText

/// Finds known names on a page as reading may have left them: letters wrong, words glued or split, in any order and case.
struct NameHunt {
    let stream: TokenStream
    let lexicons: Lexicons
    let vocabulary: Vocabulary
    let isSameName: NameComparison

    func mark(_ names: HuntedNames, in masked: inout MaskedTokens) {
        let letters = stream.tokens.map { Array($0.folded.utf8) }
        for name in names.names { mark(name, letters, &masked) }
    }

    private func mark(_ name: HuntedName, _ letters: [[UInt8]], _ masked: inout MaskedTokens) {
        var start = 0
        while start < letters.count {
            guard let end = end(of: name, from: start, letters) else {
                start += 1
                continue
            }
            masked.mark(start..<end, name.mark)
            start = end
        }
    }

    /// The end of the name when it begins at this word.
    private func end(of name: HuntedName, from start: Int, _ letters: [[UInt8]]) -> Int? {
        guard !letters[start].isEmpty else { return nil }
        if name.glued.count >= 5, holds(letters[start], name.glued) { return start + 1 }
        guard name.glued.count > 3 else { return isShortName(name, at: start, letters) ? start + 1 : nil }
        var glued: [UInt8] = []
        var end = start
        let allowed = Self.allowed(name.glued.count)
        var best: (end: Int, distance: Int)?
        while end < letters.count, glued.count <= name.glued.count + allowed, end - start <= name.words + 3 {
            glued += letters[end]
            end += 1
            guard glued.count + allowed >= name.glued.count,
                let distance = editDistance(name.glued, glued, limit: allowed), distance < best?.distance ?? 99
            else { continue }
            best = (end, distance)
        }
        guard let best else { return nil }
        // A word that everybody writes, one letter from a name, is that word.
        if best.distance > 0, best.end == start + 1, vocabulary.isOrdinary(stream.tokens[start].folded) { return nil }
        if best.distance == 0, best.end == start + 1, vocabulary.isOrdinary(stream.tokens[start].folded),
            stream.tokens[start].text.first?.isLowercase == true
        {
            return nil
        }
        return best.end
    }

    private static func allowed(_ length: Int) -> Int {
        switch length {
        case ...3: 0
        case ...7: 1
        case ...14: 2
        default: length / 6
        }
    }

    /// Glued to other words: `MonsieurDUPONTdemeurant`.
    private func holds(_ word: [UInt8], _ name: [UInt8]) -> Bool {
        guard word.count > name.count else { return false }
        let slips = name.count >= 7 ? 1 : 0
        return (0...(word.count - name.count)).contains { start in
            let part = word[start..<start + name.count]
            return part.elementsEqual(name) || (slips == 1 && zip(part, name).count { $0 != $1 } <= 1)
        }
    }

    /// Two or three letters are a name only as printed like one.
    private func isShortName(_ name: HuntedName, at start: Int, _ letters: [[UInt8]]) -> Bool {
        guard letters[start] == name.glued, let first = stream.tokens[start].text.first(where: \.isLetter) else {
            return false
        }
        return first.isUppercase && !lexicons.stopWords.contains(stream.tokens[start].folded)
    }
}
