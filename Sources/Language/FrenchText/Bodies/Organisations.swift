extension ValueReader {
    /// Companies, offices and public bodies, by their legal form or the words their names begin with.
    public func organisations(in range: Range<Int>? = nil) -> [Spotted<OrganisationName>] {
        let range = range ?? stream.indices
        let names = NameReader(stream: stream, shapes: shapes, lexicons: lexicons)
        let reader = OrganisationReader(stream: stream, shapes: shapes, lexicons: lexicons, names: names)
        var found: [Spotted<OrganisationName>] = []
        var token = range.lowerBound
        while token < range.upperBound {
            let start = found.last?.range.upperBound ?? range.lowerBound
            if let body = reader.organisation(at: token, from: start, upTo: range.upperBound) {
                found.append(body)
                token = max(token + 1, body.range.upperBound)
            } else {
                token += 1
            }
        }
        return found
    }
}

/// Reads the name of a body beside its legal form.
struct OrganisationReader {
    let stream: TokenStream
    let shapes: [WordShape]
    let lexicons: Lexicons
    let names: NameReader

    /// The body whose legal form, introduction or first word stands at `token`; nothing before `start` is taken.
    func organisation(at token: Int, from start: Int, upTo end: Int) -> Spotted<OrganisationName>? {
        if let form = form(at: token, upTo: end) {
            if let run = formBefore(form, upTo: end) {
                return made(run, form: form, from: token, isBefore: true)
            }
            return nameBefore(form.range.lowerBound, downTo: start).map {
                made($0, form: form, from: $0.lowerBound, isBefore: false)
            }
        }
        if lexicons.legalForms.introducers.contains(stream.tokens[token].folded) {
            // « la société dénommée S.C.I. DU LAC »: the form says more than its introduction.
            if token + 1 < end, form(at: token + 1, upTo: end) != nil { return nil }
            return run(from: token + 1, upTo: end).map {
                withFormAfter($0, from: token, trust: 0.85, .company, upTo: end)
            }
        }
        guard let opener = opener(at: token, upTo: end), let run = run(from: token, upTo: end),
            run.upperBound > opener.range.upperBound
        else { return nil }
        return withFormAfter(run, from: token, trust: 0.55, opener.kind, upTo: end)
    }

    // MARK: Forms

    struct Found {
        let range: Range<Int>
        let kind: OrganisationName.Kind
        let isShort: Bool
        var isOfPersons = false
    }

    private func form(at token: Int, upTo end: Int) -> Found? {
        let word = firstWord(token)
        for form in lexicons.legalForms.forms[word, default: []] {
            guard let range = spell(form.words, at: token, upTo: end),
                !form.isShort || shapes[token].letterCase == .upper
            else { continue }
            return Found(range: range, kind: form.kind, isShort: form.isShort, isOfPersons: form.isOfPersons)
        }
        return nil
    }

    /// `L'INDIVISION`, `l'OPH`: the word behind its article.
    private func firstWord(_ token: Int) -> String {
        let text = stream.tokens[token].text
        guard let article = Self.article(of: text) else { return stream.tokens[token].folded }
        return text.dropFirst(article.count).lettersAndDigits
    }

    /// `L'` before a word in capitals or small letters; nil where none is glued to it.
    private static func article(of text: String) -> Substring? {
        let head = text.prefix(2)
        guard text.count > 3, head.count == 2, head.first?.lowercased() == "l", "'’‘".contains(head.last ?? " ") else {
            return nil
        }
        return head
    }

    private func opener(at token: Int, upTo end: Int) -> Found? {
        guard shapes[token].isCapital else { return nil }
        for opener in lexicons.legalForms.openers[stream.tokens[token].folded, default: []] {
            if let range = spell(opener.words, at: token, upTo: end) {
                return Found(range: range, kind: opener.kind, isShort: false)
            }
        }
        return nil
    }

    /// The tokens that spell `words`, whether an apostrophe joins two of them or not; one letter in eight may differ.
    private func spell(_ words: [String], at token: Int, upTo end: Int) -> Range<Int>? {
        let wanted = Array(words.joined().utf8)
        let limit = wanted.count >= 12 ? wanted.count / 8 : 0
        var letters: [UInt8] = []
        var next = token
        while next < end, letters.count < wanted.count - limit || letters.isEmpty {
            letters += (next == token ? firstWord(token) : stream.tokens[next].folded).utf8
            next += 1
        }
        guard editDistance(wanted, letters, limit: limit) != nil else { return nil }
        return token..<next
    }

    // MARK: Names

    /// `SCI VERT COTEAU`, `la société civile immobilière VERT COTEAU`: the name after the form, on its line.
    private func formBefore(_ form: Found, upTo end: Int) -> Range<Int>? {
        let next = form.range.upperBound
        guard next < end, shapes[next - 1].closing == nil || shapes[next - 1].closing == UInt8(ascii: ".") else {
            return nil
        }
        let isSameLine = stream.tokens[next].line == stream.tokens[next - 1].line
        guard isSameLine || stream.tokens[next].block == stream.tokens[next - 1].block else { return nil }
        var first = next
        if lexicons.legalForms.introducers.contains(stream.tokens[first].folded) { first += 1 }
        return run(from: first, upTo: end)
    }

    /// The words of a name from `first` on.
    private func run(from first: Int, upTo end: Int) -> Range<Int>? {
        guard first < end, shapes[first].isCapital || shapes[first].digitCount > 0 else { return nil }
        var token = first
        while token < min(end, first + 9), belongs(token, first: first, upTo: end), !listsAgain(token, first: first) {
            token += 1
            if closes(token - 1), !listsPartner(token, first: first, upTo: end) { break }
        }
        guard token > first, shapes[first..<token].contains(where: { $0.isCapital && $0.letterCount > 1 }) else {
            return nil
        }
        return first..<(endOfPartners(at: token, upTo: end) ?? token)
    }

    /// `DUPONT et associés`: the end of the unnamed partners who belong to a name.
    private func endOfPartners(at token: Int, upTo end: Int) -> Int? {
        guard token + 1 < end, shapes[token - 1].closing == nil,
            isJoint(token) || lexicons.civilities.coupleLinks.contains(stream.tokens[token].folded),
            lexicons.legalForms.partners.contains(stream.tokens[token + 1].folded),
            stream.tokens[token + 1].line == stream.tokens[token - 1].line
        else { return nil }
        return token + 2
    }

    /// The line under an office's name that names its first partner once more.
    private func listsAgain(_ token: Int, first: Int) -> Bool {
        let word = stream.tokens[token]
        return token > first && word.line != stream.tokens[token - 1].line && word.folded.count > 2
            && stream.tokens[first..<token].contains { $0.folded == word.folded }
    }

    /// `SCP BERTHIER, LE GALL`: the next of several names in capitals, which nothing but a comma, a mark or the line's
    /// end follows.
    private func listsPartner(_ token: Int, first: Int, upTo end: Int) -> Bool {
        guard shapes[token - 1].closing == UInt8(ascii: ","), token < end else { return false }
        if endsInNames(from: token, first: first) { return true }
        guard let name = partner(at: token, upTo: end), isPartner(token - 1),
            !shapes[first..<token].contains(where: { $0.letterCase == .lower || $0.digitCount > 0 }),
            stream.tokens[name].line == stream.tokens[token - 1].line
        else { return false }
        let line = stream.lines[stream.tokens[name].line]
        return name + 1 == line.upperBound || shapes[name].closing != nil || shapes[name + 1].isMark
            || isPartner(name + 1)
    }

    /// `SELARL Fauchereau, Hautecloche, Gombertin` alone on its line: names in small letters, one word each.
    private func endsInNames(from token: Int, first: Int) -> Bool {
        let line = stream.lines[stream.tokens[token].line]
        guard line.contains(first), line.lowerBound == first - 1, !line.contains(where: { shapes[$0].digitCount > 0 })
        else { return false }
        return (first..<line.upperBound).allSatisfy { name in
            shapes[name].letterCase == .title && shapes[name].letterCount > 2 && isOneName(name)
                && (name + 1 == line.upperBound || shapes[name].closing == UInt8(ascii: ","))
        }
    }

    /// Neither a profession, a form nor another word that ends a name.
    private func isOneName(_ token: Int) -> Bool {
        let word = stream.tokens[token].folded
        return !lexicons.legalForms.closers.contains(word) && !lexicons.stopWords.contains(word)
            && lexicons.legalForms.forms[word] == nil && names.civility(at: token) == nil
    }

    /// A partner's name in capitals, behind its particle.
    private func partner(at token: Int, upTo end: Int) -> Int? {
        if isPartner(token) { return token }
        let isParticle = names.isParticle(token) && shapes[token].letterCase == .upper && shapes[token].closing == nil
        return isParticle && token + 1 < end && isPartner(token + 1) ? token + 1 : nil
    }

    private func isPartner(_ token: Int) -> Bool {
        shapes[token].letterCase == .upper && shapes[token].letterCount > 2 && shapes[token].digitCount == 0
            && isOneName(token)
    }

    private func closes(_ token: Int) -> Bool {
        guard let closing = shapes[token].closing, !isJoint(token) else { return false }
        return closing != UInt8(ascii: ".") || shapes[token].letterCount > 1
    }

    private func belongs(_ token: Int, first: Int, upTo end: Int) -> Bool {
        guard token == first || isSameFlow(token) else { return false }
        let (shape, word) = (shapes[token], stream.tokens[token].folded)
        if shape.isMark { return isJoint(token) && token + 1 < end && isNameWord(token + 1, first: first) }
        if token > first, lexicons.legalForms.connectors.contains(word) {
            return token + 1 < end && isNameWord(token + 1, first: first) && shape.closing == nil
        }
        return isNameWord(token, first: first)
    }

    /// `&`, `-`, `et` between two parts of a name.
    private func isJoint(_ token: Int) -> Bool {
        let text = stream.tokens[token].text
        // « — » is read as « -- » or « —- » too.
        return ["&", "+"].contains(text) || text.allSatisfy { "-–—".contains($0) }
            || stream.isBarredAmpersand(token, shapes)
    }

    private func isNameWord(_ token: Int, first: Int) -> Bool {
        let (shape, word) = (shapes[token], stream.tokens[token].folded)
        if token > first, lexicons.legalForms.closers.contains(word) { return false }
        if names.civility(at: token) != nil { return false }
        if shape.digitCount > 0 {
            return shape.letterCount > 0 && shape.isCapital || word.utf8.count <= 3 && token > first
        }
        if lexicons.legalForms.connectors.contains(word), token == first {
            // « SCI DU VIEUX LAVOIR »
            return shape.isCapital && token + 1 < shapes.count && shapes[token + 1].isCapital
                && stream.tokens[token + 1].line == stream.tokens[token].line
        }
        if lexicons.legalForms.connectors.contains(word) { return true }
        return shape.isCapital || shape.core.contains("'")
    }

    private func isSameFlow(_ token: Int) -> Bool {
        let (a, b) = (stream.tokens[token - 1], stream.tokens[token])
        if a.line == b.line { return true }
        if a.block == b.block, b.line == a.line + 1, isJoint(token - 1) || a.text == "," { return true }
        guard a.block == b.block, shapes[token].letterCase == .upper || shapes[token - 1].endsWithHyphen else {
            return false
        }
        return stream.runsOn(after: token - 1)
    }

    /// `FONCIÈRE HÉLIANTHE, société …`: the capitals before the form.
    private func nameBefore(_ form: Int, downTo start: Int) -> Range<Int>? {
        guard form > max(start, 1), shapes[form - 1].closing == UInt8(ascii: ",") || shapes[form - 1].isCapital else {
            return nil
        }
        var first = form
        while first > max(start, form - 8), precedes(first - 1, form: form) { first -= 1 }
        while first < form, lexicons.legalForms.connectors.contains(stream.tokens[first].folded),
            shapes[first].letterCase == .lower || followsCloser(first)
        {
            first += 1
        }
        guard first < form, shapes[first].isCapital else { return nil }
        return first..<form
    }

    private func precedes(_ token: Int, form: Int) -> Bool {
        if token < form - 1 {
            let closing = shapes[token].closing
            guard closing == nil || closing == UInt8(ascii: ".") && shapes[token].letterCount <= 1 else { return false }
            guard isBackwardFlow(token) else { return false }
        }
        let word = stream.tokens[token].folded
        if lexicons.legalForms.introducers.contains(word) || lexicons.legalForms.closers.contains(word) { return false }
        if names.civility(at: token) != nil { return false }
        if shapes[token].isMark { return isJoint(token) }
        if lexicons.legalForms.connectors.contains(word) { return token < form - 1 && shapes[token + 1].isCapital }
        // « BELLE ROCHE 2, SCI »
        return shapes[token].isCapital || shapes[token].isNumber && word.utf8.count < 4 && shapes[token - 1].isCapital
    }

    /// « À LA REQUÊTE DE LOCAPARC »: the small word belongs to what stands before.
    private func followsCloser(_ token: Int) -> Bool {
        token > 0 && lexicons.legalForms.closers.contains(stream.tokens[token - 1].folded)
    }

    private func isBackwardFlow(_ token: Int) -> Bool {
        let (a, b) = (stream.tokens[token], stream.tokens[token + 1])
        return a.line == b.line
            || (a.block == b.block && stream.runsOn(after: token) && shapes[token].letterCase == .upper)
    }

    // MARK: Result

    /// The name, and the legal form when one follows after a comma.
    private func withFormAfter(
        _ run: Range<Int>, from token: Int, trust: Double, _ kind: OrganisationName.Kind, upTo end: Int
    ) -> Spotted<OrganisationName> {
        guard run.upperBound < end, let form = form(at: run.upperBound, upTo: end) else {
            return spotted(run, legalForm: nil, kind, token..<run.upperBound, trust, printed: run)
        }
        return spotted(
            run, legalForm: stream.printed(form.range, shapes), form.kind, token..<form.range.upperBound, 0.95,
            printed: run)
    }

    private func made(_ run: Range<Int>, form: Found, from token: Int, isBefore: Bool) -> Spotted<OrganisationName> {
        let last = max(run.upperBound, form.range.upperBound)
        let isPartOfName = isBefore && (form.isShort || form.isOfPersons)
        let printed = isPartOfName ? form.range.lowerBound..<run.upperBound : run
        return spotted(
            run, legalForm: stream.printed(form.range, shapes), form.kind, token..<last, 0.92, printed: printed,
            isOfPersons: form.isOfPersons)
    }

    private func spotted(
        _ run: Range<Int>, legalForm: String?, _ kind: OrganisationName.Kind, _ range: Range<Int>, _ trust: Double,
        printed: Range<Int>, isOfPersons: Bool = false
    ) -> Spotted<OrganisationName> {
        let body = OrganisationName(
            name: stream.printed(run, shapes), legalForm: legalForm.map(withoutArticle), kind: kind,
            printedName: withoutArticle(stream.printed(printed, shapes)), isOfPersons: isOfPersons)
        return Spotted(body, range: range, confidence: trust, rawText: stream.text(range))
    }

    private func withoutArticle(_ name: String) -> String {
        String(name.dropFirst(Self.article(of: name)?.count ?? 0))
    }
}
