import DossierModel

/// The words of one name, split into family name and first names.
struct NameParts {
    var nom: [Int] = []
    var prenoms: [Int] = []
    /// How sure the split is.
    var confidence = 0.0
}

/// Reads the words of a person's name and tells family name from first names.
struct NameReader {
    let stream: TokenStream
    let shapes: [WordShape]
    let lexicons: Lexicons

    // MARK: Civility

    /// The form of address at `token` and whether it was misread.
    func civility(at token: Int) -> (form: CivilityWords.Form, isRepaired: Bool)? {
        let word = stream.tokens[token].folded
        let shape = shapes[token]
        guard shape.digitCount == 0, (1...15).contains(word.utf8.count) else { return nil }
        if let form = lexicons.civilities.exact[word] {
            let isLong = word.utf8.count >= 6
            return isLong || (shape.isCapital && isAbbreviation(token)) ? (form, false) : nil
        }
        guard shape.isCapital, word.utf8.count >= 5 else { return nil }
        for (letters, form) in lexicons.civilities.loose where letters[0] == word.utf8.first {
            if editDistance(letters, word.utf8, limit: letters.count >= 8 ? 2 : 1) != nil { return (form, true) }
        }
        return nil
    }

    /// `M.`, `Mme`, `Me`: a capital first, and a name after it; `M` alone only with its full stop or before a name.
    private func isAbbreviation(_ token: Int) -> Bool {
        let text = stream.tokens[token].text
        guard text.unicodeScalars.first?.properties.isUppercase == true, token + 1 < shapes.count else { return false }
        let next = shapes[token + 1]
        let isLinked = lexicons.civilities.coupleLinks.contains(stream.tokens[token + 1].text.folded)
        return next.isCapital || isLinked || isParticle(token + 1)
    }

    // MARK: Extent

    /// The words of a name that begins at `first`: capitals, and particles before capitals.
    func run(from first: Int, upTo end: Int) -> Range<Int>? {
        var token = first
        while token < min(end, first + 8), belongs(token, first: first, upTo: end) {
            token += 1
            if closes(token - 1), !goesOnWithFirstName(token, first: first, upTo: end) { break }
        }
        while token > first, isParticle(token - 1), shapes[token - 1].letterCase == .lower { token -= 1 }
        return token > first ? first..<token : nil
    }

    private func closes(_ token: Int) -> Bool {
        guard let closing = shapes[token].closing else { return false }
        return closing != UInt8(ascii: ".") || shapes[token].letterCount > 2
    }

    /// `Jeanne, Marie DUPONT`, `DUPONT Jean, Paul, né le`: more first names after a comma.
    private func goesOnWithFirstName(_ token: Int, first: Int, upTo end: Int) -> Bool {
        guard shapes[token - 1].closing == UInt8(ascii: ","), token < end,
            shapes[token].letterCase == shapes[token - 1].letterCase,
            stream.tokens[token].block == stream.tokens[token - 1].block,
            stream.tokens[token].line - stream.tokens[token - 1].line <= 1
        else { return false }
        if isBeforeFamilyName(token, first: first, upTo: end) { return true }
        guard isFirstName(token), isFirstName(token - 1) else { return false }
        // The family name is still to come.
        if (first..<token).allSatisfy({ isFirstName($0) }) { return true }
        guard shapes[token].letterCase == .title else { return false }
        if shapes[token].closing != nil || token + 1 == end { return true }
        return !shapes[token + 1].isCapital || stream.tokens[token + 1].line != stream.tokens[token].line
    }

    /// `Dragan, Jean-Luc D'ESTRABAT`: no family name in capitals yet, and one right behind; one known first name vouches for
    /// the others.
    private func isBeforeFamilyName(_ token: Int, first: Int, upTo end: Int) -> Bool {
        guard token + 1 < end, shapes[token].letterCase == .title, shapes[token].closing == nil,
            (first..<token).allSatisfy({ shapes[$0].letterCase == .title && !isHeavy($0) }),
            isFirstName(token) || isFirstName(token - 1)
        else { return false }
        return isHeavy(token + 1) && stream.tokens[token + 1].line == stream.tokens[token].line
    }

    private func belongs(_ token: Int, first: Int, upTo end: Int) -> Bool {
        let (shape, word) = (shapes[token], stream.tokens[token].folded)
        guard shape.letterCount > 0, shape.digitCount == 0 || shape.letterCount >= 3 && shape.letterCase == .upper,
            token == first || isSameFlow(token, first: first)
        else { return false }
        if isParticle(token) {
            return token + 1 < end && shapes[token + 1].isCapital && (!isStop(token + 1) || isParticle(token + 1))
                && (shape.isCapital || token > first || shapes[token + 1].letterCase == .upper)
                && shape.closing == nil
        }
        guard shape.isCapital || isElided(shape), token == first || !isGluedCivility(token) else { return false }
        if isRelation(word) || isStop(token) { return false }
        return token == first || civility(at: token) == nil
    }

    /// `M.LE GOFF`: the next person's.
    private func isGluedCivility(_ token: Int) -> Bool {
        let parts = stream.tokens[token].text.split(separator: ".", maxSplits: 1)
        return parts.count == 2 && parts[1].count { $0.isLetter } > 1
            && lexicons.civilities.exact[parts[0].folded] != nil
    }

    /// `d'ALMEIDA`.
    private func isElided(_ shape: WordShape) -> Bool {
        let core = Array(shape.core.unicodeScalars)
        guard core.count > 3, core[1] == "'" || core[1] == "’" else { return false }
        return core[2].properties.isUppercase
    }

    private func isSameFlow(_ token: Int, first: Int) -> Bool {
        let (before, here) = (stream.tokens[token - 1], stream.tokens[token])
        guard before.line != here.line else { return true }
        guard before.block == here.block else { return false }
        if shapes[token - 1].endsWithHyphen || isParticle(token - 1) { return true }
        // The next line begins with the name once more, or with the family name that is still missing.
        if stream.tokens[first..<token].contains(where: { $0.folded == here.folded && here.folded.count > 1 }) {
            return false
        }
        if (first..<token).allSatisfy({ isFirstName($0) && shapes[$0].letterCase == .title }), isHeavy(token) {
            return true
        }
        if lexicons.complements.begins(with: here.folded) || lexicons.streets.types[here.folded] != nil {
            return false
        }
        return stream.runsOn(after: token - 1)
    }

    func isParticle(_ token: Int) -> Bool { lexicons.civilities.particles.contains(stream.tokens[token].folded) }
    private func isStop(_ token: Int) -> Bool { lexicons.stopWords.contains(stream.tokens[token].folded) }

    func isRelation(_ word: String) -> Bool {
        let words = lexicons.civilities
        return words.born.contains(word) || words.wifeOf.contains(word) || words.widowOf.contains(word)
            || words.divorcedOf.contains(word) || words.usage.contains(word)
    }

    /// A known first name, or a hyphenated one made of them.
    func isFirstName(_ token: Int) -> Bool {
        let word = stream.tokens[token].folded
        if lexicons.firstNames.contains(word) { return true }
        let parts = shapes[token].core.split(separator: "-")
        return parts.count > 1 && parts.allSatisfy { lexicons.firstNames.contains($0.lettersAndDigits) }
    }

    private func isOnlyFirstName(_ token: Int) -> Bool {
        isFirstName(token) && !lexicons.firstNames.alsoFamily.contains(stream.tokens[token].folded)
    }

    // MARK: Split

    /// Family name and first names among the words of a run.
    func split(_ run: Range<Int>) -> NameParts {
        let heavy = run.filter { isHeavy($0) }
        let light = run.filter { !isHeavy($0) && !isParticle($0) }
        if !heavy.isEmpty, !light.isEmpty { return splitByCase(run) }
        if let given = givenParticle(run) {
            return NameParts(nom: Array(run.dropFirst()), prenoms: [given], confidence: 0.9)
        }
        let words = run.filter { !isParticle($0) }
        guard words.count > 1 else { return NameParts(nom: Array(run), confidence: 0.85) }
        return splitByLexicon(run, words)
    }

    /// `Abdel PONTVIANNE`: a particle that is a first name, where there is no other.
    private func givenParticle(_ run: Range<Int>) -> Int? {
        guard let first = run.first, run.count > 1, isParticle(first), isFirstName(first),
            shapes[first].letterCase == .title, run.dropFirst().allSatisfy({ isHeavy($0) || isParticle($0) })
        else { return nil }
        return first
    }

    /// Written in capitals, but for at most a misread letter in three.
    private func isHeavy(_ token: Int) -> Bool {
        let letters = shapes[token].core.unicodeScalars.filter { $0.properties.isAlphabetic }
        guard letters.count >= 2, !isLoneParticle(token) else { return false }
        let upper = letters.filter { $0.properties.isUppercase }.count
        return upper * 3 >= letters.count * 2 && upper >= 2
            || (letters.count > 2 && isElided(shapes[token]) && upper * 2 > letters.count)
    }

    private func isLoneParticle(_ token: Int) -> Bool { isParticle(token) && !shapes[token].core.contains("-") }

    /// Capitals are the family name; a particle belongs to the word after it.
    private func splitByCase(_ run: Range<Int>) -> NameParts {
        var parts = NameParts(confidence: 0.97)
        for token in run {
            let owner = isLoneParticle(token) ? run[token...].first { !isLoneParticle($0) } ?? token : token
            if isHeavy(owner) || (isLoneParticle(owner) && shapes[owner].letterCase == .upper) {
                parts.nom.append(token)
            } else {
                parts.prenoms.append(token)
            }
        }
        return parts
    }

    /// Where case does not tell, known first names do; where they neither, first names come first.
    private func splitByLexicon(_ run: Range<Int>, _ words: [Int]) -> NameParts {
        let leading = words.prefix { isFirstName($0) }.count
        let trailing = words.reversed().prefix { isFirstName($0) }.count
        let first = words[0]
        let last = words[words.count - 1]
        if leading > 0, trailing == 0 { return parts(run, words, leading: leading, 0.85) }
        if trailing > 0, leading == 0 { return parts(run, words, trailing: trailing, 0.85) }
        if leading > 0, !isOnlyFirstName(first), isOnlyFirstName(last), words.count == 2 {
            return parts(run, words, trailing: 1, 0.7)
        }
        if leading == words.count { return parts(run, words, leading: leading - 1, 0.65) }
        return parts(run, words, leading: max(1, leading), leading > 0 ? 0.7 : 0.5)
    }

    private func parts(_ run: Range<Int>, _ words: [Int], leading: Int, _ confidence: Double) -> NameParts {
        let border = words[min(leading, words.count - 1)]
        var start = border
        while start > run.lowerBound, isParticle(start - 1) { start -= 1 }
        return NameParts(
            nom: Array(start..<run.upperBound), prenoms: Array(run.lowerBound..<start), confidence: confidence)
    }

    private func parts(_ run: Range<Int>, _ words: [Int], trailing: Int, _ confidence: Double) -> NameParts {
        let border = words[max(1, words.count - trailing)]
        return NameParts(
            nom: Array(run.lowerBound..<border), prenoms: Array(border..<run.upperBound), confidence: confidence)
    }

    /// The words of a part as printed, marks dropped; nil for none.
    func text(_ tokens: [Int]) -> String? {
        var text = ""
        for (place, token) in tokens.enumerated() {
            let joins = place > 0 && shapes[tokens[place - 1]].endsWithHyphen
            if place > 0 { text += joins ? "-" : " " }
            text += shapes[token].core
        }
        return text.isEmpty ? nil : text
    }
}
