import DossierModel

/// Reads persons: form of address, names, birth name, date and place of birth.
struct PersonReader {
    let stream: TokenStream
    let shapes: [WordShape]
    let lexicons: Lexicons
    let names: NameReader
    /// Finds a date that begins in a token range.
    let date: @Sendable (Range<Int>) -> Spotted<CalendarDate>?

    /// What is known of one person while reading goes on.
    struct Draft {
        var civility: CivilityWords.Form?
        var nom: [Int] = []
        var prenoms: [Int] = []
        var birthName: [Int] = []
        var birthDate: Spotted<CalendarDate>?
        var birthPlace: Spotted<String>?
        var confidence = 0.0
        var isRepaired = false
        var isHalf = false
        /// First word of the person, end of the names, end of everything.
        var start: Int
        var nameEnd: Int
        var end: Int
    }

    /// The persons whose form of address or first name stands at `token`.
    func persons(at token: Int, upTo end: Int) -> [Spotted<PersonName>] {
        if let civility = names.civility(at: token) {
            guard shapes[token].closing == nil || shapes[token].closing == UInt8(ascii: ".") else { return [] }
            if let second = linkedCivility(after: token, upTo: end) {
                return couple(civility.form, second.form, at: token, names: second.next, upTo: end).map(finished)
            }
            guard let draft = person(civility.form, from: token, names: token + 1, upTo: end) else { return [] }
            var first = draft
            first.isRepaired = civility.isRepaired
            let others = civility.form.isPlural ? further(civility.form, after: first, upTo: end) : []
            return ([first] + others).map(finished)
        }
        return unannounced(at: token, upTo: end).map { [finished($0)] } ?? []
    }

    private func finished(_ draft: Draft) -> Spotted<PersonName> {
        let person = PersonName(
            civilite: draft.civility?.sex, isProfessional: draft.civility?.isProfessional ?? false,
            nom: names.text(draft.nom), prenoms: names.text(draft.prenoms), nomNaissance: names.text(draft.birthName),
            dateNaissance: draft.birthDate, lieuNaissance: draft.birthPlace, isHalfOfCouple: draft.isHalf,
            nameRange: draft.start..<draft.nameEnd)
        return Spotted(
            person, range: draft.start..<draft.end, confidence: draft.confidence * (draft.isRepaired ? 0.85 : 1),
            reading: draft.isRepaired ? .repaired : .clean, rawText: stream.text(draft.start..<draft.end))
    }

    // MARK: One person

    private func person(
        _ civility: CivilityWords.Form?, from start: Int, names first: Int, upTo end: Int
    ) -> Draft? {
        guard first < end, first == start || isClose(first) else { return nil }
        var next = first
        // « Mme Vve DUPONT »
        let isWidow = lexicons.civilities.widowOf.contains(stream.tokens[next].folded)
        if isWidow { next += 1 }
        guard next < end, let run = names.run(from: next, upTo: end) else { return nil }
        let parts = names.split(run)
        var draft = Draft(start: start, nameEnd: run.upperBound, end: run.upperBound)
        (draft.civility, draft.nom, draft.prenoms) = (civility, parts.nom, parts.prenoms)
        draft.confidence = parts.confidence
        addRelations(to: &draft, upTo: end)
        addBirth(to: &draft, upTo: end)
        return draft
    }

    /// The name stands on the line of the form of address or right below.
    private func isClose(_ token: Int) -> Bool {
        let (a, b) = (stream.tokens[token - 1], stream.tokens[token])
        return a.line == b.line || (a.block == b.block && b.line == a.line + 1)
    }

    /// `née ZERROUKI`, `épouse LE GOFF`, `veuve MARTIN`, `divorcée DURAND` right after the name.
    private func addRelations(to draft: inout Draft, upTo end: Int) {
        for _ in 0..<3 {
            guard let first = skipMarks(draft.nameEnd, end) else { return }
            if let run = labelledBirthName(at: first, upTo: end) {
                draft.birthName = names.split(run).nom
                (draft.nameEnd, draft.end) = (run.upperBound, run.upperBound)
                continue
            }
            guard isRelated(first, draft) else { return }
            let token = lastRelation(from: first, upTo: end)
            guard let run = names.run(from: token + 1, upTo: end) else { return }
            apply(stream.tokens[token].folded, run, to: &draft)
            (draft.nameEnd, draft.end) = (run.upperBound, run.upperBound)
        }
    }

    /// `(nom de naissance : ROCHE)`: the name behind the label.
    private func labelledBirthName(at token: Int, upTo end: Int) -> Range<Int>? {
        let label = lexicons.civilities.birthNameLabels.first { words in
            token + words.count < end && zip(words, token...).allSatisfy { $0 == stream.tokens[$1].folded }
        }
        return label.flatMap { skipMarks(token + $0.count, end) }.flatMap { names.run(from: $0, upTo: end) }
    }

    /// « épouse, née BERTHIER »: the word that the name follows.
    private func lastRelation(from token: Int, upTo end: Int) -> Int {
        guard let next = skipMarks(token + 1, end), names.isRelation(stream.tokens[next].folded),
            stream.tokens[next].line - stream.tokens[token].line <= 1
        else { return token }
        return next
    }

    private func isRelated(_ token: Int, _ draft: Draft) -> Bool {
        let (a, b) = (stream.tokens[draft.nameEnd - 1], stream.tokens[token])
        guard names.isRelation(b.folded), a.block == b.block || b.line <= a.line + 1 else { return false }
        return shapes[draft.nameEnd - 1].closing != UInt8(ascii: ";")
    }

    private func apply(_ relation: String, _ run: Range<Int>, to draft: inout Draft) {
        let words = lexicons.civilities
        let parts = names.split(run)
        // « née ROCHE Béatrice »: first names after the birth name are hers.
        if draft.prenoms.isEmpty { draft.prenoms = parts.prenoms }
        if words.born.contains(relation) {
            draft.birthName = parts.nom
        } else if words.wifeOf.contains(relation) || words.widowOf.contains(relation) {
            if draft.birthName.isEmpty { draft.birthName = draft.nom }
            draft.nom = parts.nom
        }
    }

    private func skipMarks(_ token: Int, _ end: Int) -> Int? {
        var next = token
        while next < min(end, token + 2), shapes[next].isMark { next += 1 }
        return next < end ? next : nil
    }

    // MARK: Birth

    /// `né le 14/12/1973 à Saint-Pierre (La Réunion)`, a few words after the name at most.
    private func addBirth(to draft: inout Draft, upTo end: Int) {
        let limit = min(end, draft.nameEnd + 14)
        for token in draft.nameEnd..<max(draft.nameEnd, limit) {
            guard stream.tokens[token].block - stream.tokens[draft.nameEnd - 1].block <= 1,
                names.civility(at: token) == nil
            else { return }
            guard lexicons.civilities.born.contains(stream.tokens[token].folded) else { continue }
            let span = token + 1..<min(end, token + 9)
            if let date = date(span), date.range.lowerBound <= token + 3 {
                (draft.birthDate, draft.end) = (date, date.range.upperBound)
            }
            addPlace(to: &draft, born: token, upTo: end)
            if draft.birthDate == nil, let place = draft.birthPlace { addDate(to: &draft, after: place, upTo: end) }
            return
        }
    }

    /// `né à Pau le 9 mars 1987`: the date after the place.
    private func addDate(to draft: inout Draft, after place: Spotted<String>, upTo end: Int) {
        let from = place.range.upperBound
        guard from < end, let date = date(from..<min(end, from + 9)), date.range.lowerBound <= from + 2 else { return }
        (draft.birthDate, draft.end) = (date, date.range.upperBound)
    }

    /// The place after the date; after an unreadable date, behind the first `à` on the line.
    private func addPlace(to draft: inout Draft, born: Int, upTo end: Int) {
        let line = stream.lines[stream.tokens[born].line].upperBound
        let at = draft.birthDate?.range.upperBound ?? (born + 1..<max(born + 1, min(line, born + 6))).first { isAt($0) }
        guard let at, let place = place(after: at, upTo: end) else { return }
        (draft.birthPlace, draft.end) = (place, place.range.upperBound)
    }

    private func place(after position: Int, upTo end: Int) -> Spotted<String>? {
        guard position < end else { return nil }
        if let inBrackets = placeInBrackets(at: position, upTo: end) { return inBrackets }
        guard position + 1 < end, isAt(position), isClose(position + 1) else { return nil }
        var token = position + 1
        var isInBrackets = false
        while token < min(end, position + 10), belongsToPlace(token, first: position + 1, isInBrackets) {
            let text = stream.tokens[token].text
            if text.contains("(") { isInBrackets = true }
            if text.contains(")") { isInBrackets = false }
            token += 1
            if shapes[token - 1].closing != nil, !isInBrackets, !bracketFollows(token, end) { break }
        }
        guard token > position + 1 else { return nil }
        let range = position + 1..<token
        let text = stream.printed(range, shapes)
        return text.isEmpty ? nil : Spotted(text, range: range, confidence: 0.9, rawText: stream.text(range))
    }

    /// `né le 26 avril 1988 (Alès)`.
    private func placeInBrackets(at position: Int, upTo end: Int) -> Spotted<String>? {
        guard stream.tokens[position].text.first == "(", shapes[position].isCapital, isClose(position),
            let last = (position..<min(end, position + 6)).first(where: { stream.tokens[$0].text.contains(")") })
        else { return nil }
        let range = position..<last + 1
        let text = stream.printed(range, shapes)
        return text.isEmpty ? nil : Spotted(text, range: range, confidence: 0.85, rawText: stream.text(range))
    }

    /// `à`, `en`, `au` before a place.
    private func isAt(_ token: Int) -> Bool {
        shapes[token].closing == nil && lexicons.civilities.placeOpeners.contains(stream.tokens[token].folded)
    }

    private func bracketFollows(_ token: Int, _ end: Int) -> Bool {
        token < end && stream.tokens[token].text.hasPrefix("(") && shapes[token - 1].closing == UInt8(ascii: ".")
    }

    private func belongsToPlace(_ token: Int, first: Int, _ isInBrackets: Bool) -> Bool {
        let shape = shapes[token]
        if token > first, !isSameFlow(token, isInBrackets) { return false }
        if isInBrackets || stream.tokens[token].text.hasPrefix("(") { return true }
        let word = stream.tokens[token].folded
        if shape.digitCount > 0 {
            return token > first && word.utf8.count <= 4 && shape.letterCount > 0
        }
        if lexicons.streets.connectors.contains(word) {
            return token + 1 < shapes.count && shapes[token + 1].isCapital
                && !lexicons.stopWords.contains(stream.tokens[token + 1].folded)
        }
        return shape.isCapital && !lexicons.stopWords.contains(word)
    }

    private func isSameFlow(_ token: Int, _ isInBrackets: Bool) -> Bool {
        let (a, b) = (stream.tokens[token - 1], stream.tokens[token])
        if a.line == b.line { return true }
        guard a.block == b.block else { return false }
        let isOpen = shapes[token - 1].endsWithHyphen || lexicons.streets.connectors.contains(a.folded)
        return isInBrackets || isOpen || b.text.hasPrefix("(")
    }
}
