import DossierModel
import FrenchText
import PageModel

/// The office's own reference: what follows its label, a token with a digit, up to the end of its field.
struct ReferenceField {
    let view: ActView
    let rules: FieldRules

    /// Words a reference runs over at most (`18 / 7319`, `MD 24 00123`).
    private static let mostWords = 5
    /// What a label of somebody else's reference takes off.
    private static let foreign = 3.5
    /// Points between a label and the value under it.
    private static let labelGap = 20.0
    private static let separators: Set<String> = ["/", "-", ".", "—", "–"]

    func fill(_ fields: inout ActeFields) {
        guard let rule = rules.rule(.referenceDossier, for: view.kind) else { return }
        var candidates: [Candidate<String>] = []
        var seen: Set<Int> = []
        for hit in view.cues["reference"] {
            for start in starts(after: hit.range) {
                guard let range = reference(from: start) else { continue }
                guard seen.insert(range.lowerBound).inserted else { break }
                let score = view.scorer.score(range, rivals: [], rule: rule)
                candidates.append(
                    Candidate(
                        value: Self.withZeros(text(range)), range: range, fit: hit.similarity,
                        score: score - (isForeign(hit.range, range) ? Self.foreign : 0)))
                break
            }
        }
        candidates = candidates.weighted(by: rules.joint.repeated) { $0.lettersAndDigits }
        guard let best = candidates.first(where: { $0.score >= rule.least }) ?? unlabelled(rule) else { return }
        fields[.referenceDossier] = view.extracted(
            .text(best.value), from: best, rule: rule, champ: .referenceDossier)
    }

    /// A number alone on its line in the head of an act that an office serves, though nothing says what it is.
    private func unlabelled(_ rule: FieldRule) -> Candidate<String>? {
        guard Self.served.contains(view.kind), let first = view.stream.pages.first else { return nil }
        let limit = view.stream.pageSizes[0].height * Self.head
        let range = view.stream.lines.lazy.filter { first.contains($0.lowerBound) && !$0.isEmpty }
            .compactMap { line in
                reference(from: line.lowerBound).flatMap { $0.upperBound == line.upperBound ? $0 : nil }
            }
            .first { view.stream.tokens[$0.lowerBound].box.top < limit && isOfFile($0) }
        return range.map {
            Candidate(value: Self.withZeros(text($0)), range: $0, fit: 1, score: rule.least + Self.unlabelledScore)
        }
    }

    private static let served: [ActeKind] = [.commandementDePayer, .assignation]
    /// Share of the first page's height in which an office puts its number.
    private static let head = 0.5
    private static let unlabelledScore = 0.2
    /// Signs of a number that stands alone; postal codes are shorter, telephone numbers and barcodes longer.
    private static let plausible = 6...12

    /// Neither somebody else's number, nor a telephone, nor a company's.
    private func isOfFile(_ range: Range<Int>) -> Bool {
        let signs = text(range).lettersAndDigits
        return Self.plausible.contains(signs.count) && signs.filter(\.isNumber).count >= Self.plausible.lowerBound
            && view.zones.sections[range.lowerBound] == .entete
            && !view.cues["reference_autre"].contains { view.rows.share($0.range.lowerBound, range.lowerBound) }
            && view.reader.phones(in: range).isEmpty && view.reader.sirens(in: range).isEmpty
    }

    /// True when the label nearest before the value, on its row, names somebody else's reference.
    private func isForeign(_ own: Range<Int>, _ value: Range<Int>) -> Bool {
        view.cues["reference_autre"].contains { other in
            other.range.upperBound <= value.lowerBound && value.lowerBound - other.range.upperBound <= 3
                && view.rows.share(other.range.lowerBound, value.lowerBound)
                && other.range.upperBound >= own.upperBound
        }
    }

    /// An O among zeros before a digit is a misread 0, and so is an o: `Bo06389`, `KO04936`; after letters it may be one.
    static func withZeros(_ text: String) -> String {
        var signs = Array(text)
        var start = 0
        while start < signs.count {
            guard isRound(signs[start]) else {
                start += 1
                continue
            }
            let end = signs[start...].firstIndex { !isRound($0) } ?? signs.count
            let isBeforeDigit = end < signs.count && signs[end].isNumber
            let followsLetters = start > 1 && signs[start - 1].isLetter && signs[start - 2].isLetter
            let isZeros =
                signs[start..<end].contains { $0 == "0" || $0 == "o" } || start > 0 && signs[start - 1].isNumber
            if isBeforeDigit, isZeros, !followsLetters {
                for index in start..<end { signs[index] = "0" }
            }
            start = end
        }
        return String(signs)
    }

    private static func isRound(_ sign: Character) -> Bool { sign == "O" || sign == "o" || sign == "0" }

    /// Where a reference may begin: after its label in reading order, right of it on the row, or under it.
    private func starts(after label: Range<Int>) -> [Int] {
        var starts: [Int] = []
        if let next = firstWord(from: label.upperBound),
            view.stream.tokens[next].line == view.stream.tokens[label.upperBound - 1].line
        {
            starts.append(next)
        }
        let row = view.rows.tokens(besides: label.upperBound - 1)
        if let place = row.firstIndex(of: label.upperBound - 1),
            let next = row[(place + 1)...].first(where: { !skips($0) })
        {
            starts.append(next)
        }
        if let below = firstBelow(label) { starts.append(below) }
        if let next = firstWord(from: label.upperBound) { starts.append(next) }
        return starts
    }

    /// The first word under a label that heads a column.
    private func firstBelow(_ label: Range<Int>) -> Int? {
        guard let box = view.stream.box(label) else { return nil }
        let row = view.rows.row(of: label.upperBound - 1)
        for next in (row + 1)..<min(row + 3, max(row + 1, view.rows.rows.count)) {
            let under = view.rows.rows[next].first { token in
                let word = view.stream.tokens[token]
                return word.page == view.stream.tokens[label.lowerBound].page && word.box.left < box.right
                    && word.box.right > box.left - box.height && word.box.top >= box.bottom - 2
                    && word.box.top - box.bottom < Self.labelGap
            }
            if let under { return under }
        }
        return nil
    }

    /// Skips `n°`, `:` and the like, and label words such as `dossier`.
    private func firstWord(from start: Int) -> Int? {
        (start..<min(start + 4, view.stream.tokens.count)).first { !skips($0) }
    }

    private func skips(_ token: Int) -> Bool {
        let word = view.stream.tokens[token]
        if word.folded.contains(where: \.isNumber) { return false }
        // « MD 24 00123 » begins with its code, « n° 24 00123 » does not.
        let isCode = word.text.count == 2 && word.text.allSatisfy(\.isUppercase)
        return word.folded.count <= 2 && !isCode || view.cues["reference"].contains { $0.range.contains(token) }
    }

    private func reference(from start: Int) -> Range<Int>? {
        let tokens = view.stream.tokens
        let line = view.stream.lines[tokens[start].line]
        guard isPart(start) else { return nil }
        var end = start + 1
        while end < line.upperBound, end - start < Self.mostWords, continues(end, after: end - 1) {
            end += 1
            if end - start > 1, isInitials(end - 1, after: end - 2) { break }
        }
        while end > start + 1, tokens[end - 1].folded.isEmpty { end -= 1 }
        let value = text(start..<end)
        let digits = value.filter(\.isNumber).count
        guard digits >= 3, value.count <= 24, !isPlainAmount(value) else { return nil }
        let isOther =
            view.dates.contains { $0.range.overlaps(start..<end) }
            || view.amounts.contains { $0.range.overlaps(start..<end) && $0.value.hasCurrency }
            || view.addresses.contains { $0.range.overlaps(start..<end) && isPlace($0.value) }
        return isOther ? nil : start..<end
    }

    /// `89697 PB` looks like a postal code with a town.
    private func isPlace(_ address: Address) -> Bool {
        address.voie != nil || (address.commune?.count ?? 0) > Self.initials.upperBound
    }

    /// Letters that stand for who keeps a file.
    private static let initials = 2...3

    /// `72,80`: no office writes a comma into its numbers.
    private func isPlainAmount(_ text: String) -> Bool {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[1].count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    }

    /// A word of a reference holds a digit or is a short code in capitals.
    private func isPart(_ token: Int) -> Bool {
        let text = view.stream.tokens[token].text
        return text.contains(where: \.isNumber) || (text == text.uppercased() && (1...4).contains(text.count))
    }

    private func continues(_ token: Int, after previous: Int) -> Bool {
        let tokens = view.stream.tokens
        // A wide gap ends the field of a form or letterhead.
        guard tokens[token].box.left - tokens[previous].box.right < 1.2 * tokens[token].box.height + 6 else {
            return false
        }
        let text = tokens[token].text
        if Self.separators.contains(text) { return true }
        if Self.separators.contains(tokens[previous].text) { return isPart(token) }
        if isInitials(token, after: previous) { return true }
        return text.first == "/" || tokens[previous].text.last == "/"
            || (isPart(token) && text.contains(where: \.isNumber) && tokens[previous].text.count <= 4)
    }

    /// « 24187 KB »: who keeps the file, in capitals at the end of its number.
    private func isInitials(_ token: Int, after previous: Int) -> Bool {
        let tokens = view.stream.tokens
        let text = tokens[token].text.trimmingCharacters { ".,;:|)".contains($0) }
        guard Self.initials.contains(text.count), text.allSatisfy(\.isUppercase),
            tokens[previous].text.allSatisfy(\.isNumber),
            tokens[previous].text.count >= 3, !view.lexicons.stopWords.contains(tokens[token].folded)
        else { return false }
        let next = token + 1
        return next >= view.stream.lines[tokens[token].line].upperBound || tokens[next].folded.isEmpty
            || tokens[next].box.left - tokens[token].box.right > tokens[token].box.height
    }

    private func text(_ range: Range<Int>) -> String {
        view.stream.text(range).trimmingCharacters { ".,;:|()[]".contains($0) }
    }
}

extension String {
    /// Without the leading and trailing characters that `drops` names.
    func trimmingCharacters(_ drops: (Character) -> Bool) -> String {
        var text = Substring(self)
        while let first = text.first, drops(first) || first == " " { text.removeFirst() }
        while let last = text.last, drops(last) || last == " " { text.removeLast() }
        return String(text)
    }
}
