import DossierModel

extension PersonReader {
    /// `et Madame` after a form of address.
    func linkedCivility(after token: Int, upTo end: Int) -> (form: CivilityWords.Form, next: Int)? {
        guard token + 2 < end, isLink(token + 1), let second = names.civility(at: token + 2),
            shapes[token + 2].closing == nil || shapes[token + 2].closing == UInt8(ascii: ".")
        else { return nil }
        return (second.form, token + 3)
    }

    private func isLink(_ token: Int) -> Bool {
        lexicons.civilities.coupleLinks.contains(stream.tokens[token].text.folded)
    }

    /// `M. et Mme DUPONT`, `Monsieur et Madame DUPONT Jean et Marie`: two persons of one name, over the same words.
    func couple(
        _ first: CivilityWords.Form, _ second: CivilityWords.Form, at token: Int, names start: Int, upTo end: Int
    ) -> [Draft] {
        guard start < end, let run = names.run(from: start, upTo: end) else { return [] }
        var parts = names.split(run)
        var stop = run.upperBound
        var other: [Int] = []
        if let link = secondFirstNames(after: run.upperBound, upTo: end) {
            other = link.prenoms
            if parts.prenoms.isEmpty, !link.nom.isEmpty {
                parts = NameParts(nom: [], prenoms: parts.nom, confidence: 0.8)
            }
            if !link.nom.isEmpty { parts.nom = link.nom }
            stop = link.end
        }
        return halves(first, second, parts, other, token..<stop, upTo: end)
    }

    private func halves(
        _ first: CivilityWords.Form, _ second: CivilityWords.Form, _ parts: NameParts, _ other: [Int],
        _ range: Range<Int>, upTo end: Int
    ) -> [Draft] {
        var a = Draft(start: range.lowerBound, nameEnd: range.upperBound, end: range.upperBound)
        (a.civility, a.nom, a.prenoms) = (first, parts.nom, parts.prenoms)
        (a.confidence, a.isHalf) = (min(0.85, parts.confidence), true)
        var b = a
        (b.civility, b.prenoms) = (second, other)
        if other.isEmpty, let only = parts.prenoms.first,
            let sex = lexicons.firstNames.sex(of: stream.tokens[only].folded),
            sex == second.sex, sex != first.sex
        {
            swap(&a.prenoms, &b.prenoms)
        }
        // A birth name after the couple is the wife's.
        if b.civility?.sex == .madame { addMaidenName(to: &b, upTo: end) } else { addMaidenName(to: &a, upTo: end) }
        let stop = max(a.end, b.end)
        (a.end, b.end) = (stop, stop)
        return [a, b]
    }

    private func addMaidenName(to draft: inout Draft, upTo end: Int) {
        guard draft.nameEnd < end, lexicons.civilities.born.contains(stream.tokens[draft.nameEnd].folded),
            let run = names.run(from: draft.nameEnd + 1, upTo: end)
        else { return }
        draft.birthName = names.split(run).nom
        (draft.nameEnd, draft.end) = (run.upperBound, run.upperBound)
    }

    /// `et Marie`, `et Marie DUPONT` after the first half's names.
    private func secondFirstNames(
        after token: Int, upTo end: Int
    ) -> (prenoms: [Int], nom: [Int], end: Int)? {
        guard token + 1 < end, isLink(token), shapes[token - 1].closing == nil, names.civility(at: token + 1) == nil,
            let run = names.run(from: token + 1, upTo: end), let first = run.first, names.isFirstName(first)
        else { return nil }
        let words = run.filter { !names.isParticle($0) }
        if words.allSatisfy({ names.isFirstName($0) && shapes[$0].letterCase == shapes[first].letterCase }) {
            return (Array(run), [], run.upperBound)
        }
        let parts = names.split(run)
        return (parts.prenoms, parts.nom, run.upperBound)
    }

    /// `Messieurs Jean DUPONT et Paul MARTIN`: the persons after the first.
    func further(_ form: CivilityWords.Form, after first: Draft, upTo end: Int) -> [Draft] {
        var drafts: [Draft] = []
        var token = first.end
        while token + 1 < end, drafts.count < 4 {
            let isListed = isLink(token) || shapes[token - 1].closing == UInt8(ascii: ",")
            let next = isLink(token) ? token + 1 : token
            guard isListed, names.civility(at: next) == nil, let run = names.run(from: next, upTo: end) else { break }
            let parts = names.split(run)
            guard !parts.nom.isEmpty, !parts.prenoms.isEmpty else { break }
            var draft = Draft(start: next, nameEnd: run.upperBound, end: run.upperBound)
            (draft.civility, draft.nom, draft.prenoms, draft.confidence) = (form, parts.nom, parts.prenoms, 0.8)
            drafts.append(draft)
            token = run.upperBound
        }
        return drafts
    }

    /// `Denis AUGEREAU`, `AUGEREAU Denis` without form of address: a known first name beside a name in capitals.
    func unannounced(at token: Int, upTo end: Int) -> Draft? {
        guard shapes[token].isCapital, shapes[token].letterCount > 1,
            !lexicons.stopWords.contains(stream.tokens[token].folded),
            !isInStreet(token),
            shapes[token].letterCase == .title ? names.isFirstName(token) : nextIsFirstName(token, end),
            let run = names.run(from: token, upTo: end), (2...5).contains(run.count)
        else { return nil }
        let parts = names.split(run)
        guard !parts.nom.isEmpty, !parts.prenoms.isEmpty, parts.confidence > 0.9,
            parts.prenoms.contains(where: { names.isFirstName($0) })
        else { return nil }
        var draft = Draft(start: token, nameEnd: run.upperBound, end: run.upperBound)
        (draft.nom, draft.prenoms, draft.confidence) = (parts.nom, parts.prenoms, 0.6)
        return draft
    }

    private func nextIsFirstName(_ token: Int, _ end: Int) -> Bool {
        (token + 1..<min(end, token + 4)).contains { next in
            shapes[next].letterCase == .title && names.isFirstName(next)
                && stream.tokens[next].line == stream.tokens[token].line
        }
    }

    /// The word names a street: `rue Jean MOULIN`.
    private func isInStreet(_ token: Int) -> Bool {
        let line = stream.lines[stream.tokens[token].line].lowerBound
        return (max(line, token - 3)..<token).contains {
            lexicons.streets.types[stream.tokens[$0].folded]?[0].needsNumber == false
        }
    }
}

extension ValueReader {
    /// Natural persons, with or without form of address. The two halves of a couple share their words.
    public func persons(in range: Range<Int>? = nil) -> [Spotted<PersonName>] {
        let range = range ?? stream.indices
        let names = NameReader(stream: stream, shapes: shapes, lexicons: lexicons)
        let reader = PersonReader(
            stream: stream, shapes: shapes, lexicons: lexicons, names: names,
            date: { span in self.dates(in: span.clamped(to: self.stream.indices)).first })
        var found: [Spotted<PersonName>] = []
        var token = range.lowerBound
        while token < range.upperBound {
            let persons = reader.persons(at: token, upTo: range.upperBound)
            found += persons
            token = max(token + 1, persons.map(\.value.nameRange.upperBound).max() ?? 0)
        }
        return found
    }
}
