import DossierModel
import FrenchText
import PageModel

/// The office's own reference: what follows its label, a token with a digit, up to the end of its field.
struct ReferenceField {
    let view: ActView
    let rules: FieldRules

    /// Words a reference runs over at most (`18 / 7319`, `MD 24 00123`).
    private static let mostWords = 5
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
                candidates.append(Candidate(value: text(range), range: range, fit: hit.similarity, score: score))
                break
            }
        }
        candidates = candidates.weighted(by: rules.joint.repeated) { $0.lettersAndDigits }
        guard let best = candidates.first, best.score >= rule.least else { return }
        fields[.referenceDossier] = view.extracted(
            .text(best.value), from: best, rule: rule, champ: .referenceDossier)
    }

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
        if let next = firstWord(from: label.upperBound) { starts.append(next) }
        return starts
    }

    /// Skips `n°`, `:` and the like, and label words such as `dossier`.
    private func firstWord(from start: Int) -> Int? {
        (start..<min(start + 4, view.stream.tokens.count)).first { !skips($0) }
    }

    private func skips(_ token: Int) -> Bool {
        let word = view.stream.tokens[token]
        if word.folded.contains(where: \.isNumber) { return false }
        return word.folded.count <= 2 || view.cues["reference"].contains { $0.range.contains(token) }
    }

    private func reference(from start: Int) -> Range<Int>? {
        let tokens = view.stream.tokens
        let line = view.stream.lines[tokens[start].line]
        guard isPart(start) else { return nil }
        var end = start + 1
        while end < line.upperBound, end - start < Self.mostWords, continues(end, after: end - 1) { end += 1 }
        while end > start + 1, tokens[end - 1].folded.isEmpty { end -= 1 }
        let value = text(start..<end)
        let digits = value.filter(\.isNumber).count
        guard digits >= 2, value.count <= 24 else { return nil }
        let isOther =
            view.dates.contains { $0.range.overlaps(start..<end) }
            || view.amounts.contains { $0.range.overlaps(start..<end) && $0.value.hasCurrency }
            || view.addresses.contains { $0.range.overlaps(start..<end) }
        return isOther ? nil : start..<end
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
        return text.first == "/" || tokens[previous].text.last == "/"
            || (isPart(token) && text.contains(where: \.isNumber) && tokens[previous].text.count <= 4)
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
