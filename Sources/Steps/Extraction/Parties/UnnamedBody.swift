import FrenchText
import PageModel

/// Bodies whose name has no form to know them by (`CDJ MÉRIDIEN`): told by their place alone.
struct UnnamedBody {
    let view: ActView

    private static let mostWords = 8
    /// Share of a page's height within which a letterhead stands.
    private static let head = 0.3
    /// Points between a letterhead's name and the line that says what the office is.
    private static let lineGap = 40.0
    private static let stops = ["siege", "capital", "representant", "demeurant", "mot_bailleur", "mandataire"]
    /// A line with one of these is no name.
    private static let noNames = ["huissier", "requerant", "destinataire", "titre_ordre"]
    /// What only a company has.
    private static let particulars = ["siege", "capital", "representant"]

    /// The words right after `À LA REQUÊTE DE`, up to a comma, where a company's particulars follow.
    func landlord() -> (String, Range<Int>)? {
        for run in view.zones.runs(of: .requerant) {
            guard let opener = view.cues.hits(of: "requerant", in: run).first, hasParticulars(run) else { continue }
            let start = firstWord(opener.range.upperBound, run)
            var end = start
            while end < run.upperBound, end - start < Self.mostWords, !isStop(end), end == start || !endsName(end - 1) {
                end += 1
            }
            let name = withoutForm(start..<end)
            guard !name.isEmpty, view.stream.tokens[name].allSatisfy({ !$0.folded.contains(where: \.isNumber) })
            else { continue }
            let text = clean(name)
            if text.count > 2 { return (text, name) }
        }
        return nil
    }

    private func hasParticulars(_ run: Range<Int>) -> Bool {
        Self.particulars.contains { view.cues.contains($0, in: run) } || !view.reader.sirens(in: run).isEmpty
    }

    /// The capitals right after words like `gestion assurée par`, where nobody else is named.
    func agency() -> (String, Range<Int>)? {
        for hit in view.cues["mandataire"] {
            let limit = view.stream.tokens.count
            var start = firstWord(hit.range.upperBound, hit.range.upperBound..<limit)
            if start < limit, isIntroducer(start) { start += 1 }
            let end = capitals(from: start, upTo: min(limit, start + Self.mostWords))
            let name = start..<end
            guard !name.isEmpty, !isKnown(name), view.stream.confidence(name).value > 0.5 else { continue }
            let text = clean(name)
            if text.count > 3, !isInitials(text) { return (text, name) }
        }
        return nil
    }

    /// `MR/jp`: who typed the paper.
    private func isInitials(_ text: String) -> Bool { text.split { !$0.isLetter }.allSatisfy { $0.count <= 2 } }

    private func isIntroducer(_ token: Int) -> Bool {
        let word = view.stream.tokens[token].folded
        return view.lexicons.legalForms.introducers.contains(word) || ["la", "le", "lagence"].contains(word)
    }

    /// The end of a run of words in capitals, or beginning with one, with small words between.
    private func capitals(from start: Int, upTo limit: Int) -> Int {
        var (token, end) = (start, start)
        while token < limit, token == start || sameLineOrRunning(token) {
            let word = view.stream.tokens[token]
            let isCapital = word.text.first?.isUppercase == true && !view.lexicons.stopWords.contains(word.folded)
            guard isCapital || token > start && isSmall(word) else { break }
            token += 1
            if isCapital { end = token }
            if endsName(token - 1) { break }
        }
        return end
    }

    private func isSmall(_ word: Token) -> Bool {
        word.text == "&" || view.lexicons.legalForms.connectors.contains(word.folded)
    }

    private func sameLineOrRunning(_ token: Int) -> Bool {
        let (word, before) = (view.stream.tokens[token], view.stream.tokens[token - 1])
        return word.line == before.line || word.block == before.block && word.text == word.text.uppercased()
    }

    /// The words name a person or body that was found with its form.
    private func isKnown(_ range: Range<Int>) -> Bool {
        view.persons.contains { $0.value.nameRange.overlaps(range) }
            || view.organisations.contains { $0.range.overlaps(range) }
            || view.addresses.contains { $0.range.overlaps(range) }
            || Self.noNames.contains { view.cues.contains($0, in: range) }
    }

    private func firstWord(_ start: Int, _ run: Range<Int>) -> Int {
        (start..<run.upperBound).first { !view.stream.tokens[$0].folded.isEmpty } ?? run.upperBound
    }

    private func isStop(_ token: Int) -> Bool {
        Self.stops.contains { view.cues[$0].contains { $0.range.lowerBound == token } }
    }

    private func endsName(_ token: Int) -> Bool {
        view.stream.tokens[token].text.last.map { ",;:(".contains($0) } ?? true
    }

    private func withoutForm(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let form = view.cues["formes"].first(where: { $0.range.lowerBound == range.lowerBound }),
            form.range.upperBound < range.upperBound
        {
            range = form.range.upperBound..<range.upperBound
        }
        return range
    }

    private func clean(_ range: Range<Int>) -> String {
        view.stream.text(range).trimmingCharacters { ",;:.|-–—+*".contains($0) }
    }

    /// The line above the one that says `commissaires de justice`, in the head of a page.
    func office() -> (String, Range<Int>)? {
        for hit in view.cues["etude_role"] where standsAlone(hit.range) {
            let label = view.stream.tokens[hit.range.lowerBound]
            let page = view.stream.pages[label.pageIndex]
            let lines = (view.stream.tokens[page.lowerBound].line...label.line).reversed().dropFirst()
                .map { nameOnly(view.stream.lines[$0]) }
            guard let nearest = lines.firstIndex(where: { isName($0, above: label) }) else { continue }
            let name = firmName(over: lines[nearest], among: Array(lines[(nearest + 1)...]))
            return (clean(name), name)
        }
        return nil
    }

    /// « ESCANDE – VERDIER » over « Lise Escande » and « Marc Verdier »: the line that names the partners together stands over theirs.
    private func firmName(over nearest: Range<Int>, among above: [Range<Int>]) -> Range<Int> {
        var (lowest, partners) = (nearest, words(of: nearest))
        for line in above.prefix(Self.mostPartners) where !line.isEmpty {
            guard let box = view.stream.box(line), let under = view.stream.box(lowest),
                under.top - box.bottom < Self.lineGap / 2, under.top >= box.top, isPlainName(line)
            else { break }
            let own = words(of: line)
            if !own.isDisjoint(with: partners) { return withLineBefore(line, among: above) }
            (lowest, partners) = (line, partners.union(own))
        }
        return nearest
    }

    private static let mostPartners = 5

    /// A name set on two lines: « BERTHIER & » over « CARVALHO ».
    private func withLineBefore(_ line: Range<Int>, among above: [Range<Int>]) -> Range<Int> {
        guard let place = above.firstIndex(of: line), place + 1 < above.count, let last = above[place + 1].last,
            above[place + 1].upperBound == line.lowerBound, isLink(view.stream.tokens[last])
        else { return line }
        return above[place + 1].lowerBound..<line.upperBound
    }

    private func isLink(_ word: Token) -> Bool {
        ["&", "-", "–", ","].contains(word.text) || view.lexicons.civilities.coupleLinks.contains(word.folded)
    }

    private func words(of line: Range<Int>) -> Set<String> {
        Set(
            line.flatMap { view.stream.tokens[$0].text.split(separator: "-") }.map { String($0).lettersAndDigits }
                .filter { $0.count > 3 && !view.lexicons.firstNames.contains($0) })
    }

    /// A line without the reference that stands at its end.
    private func nameOnly(_ line: Range<Int>) -> Range<Int> {
        let reference = view.cues.hits(of: "reference", in: line).first { $0.range.lowerBound > line.lowerBound }
        return line.lowerBound..<(reference?.range.lowerBound ?? line.upperBound)
    }

    private func standsAlone(_ range: Range<Int>) -> Bool {
        let token = view.stream.tokens[range.lowerBound]
        let line = view.stream.lines[token.line]
        return token.box.top < view.stream.pageSizes[token.pageIndex].height * Self.head
            && view.wordCount(line.lowerBound..<range.lowerBound) <= 3 && view.wordCount(line) <= 12
    }

    private func isName(_ line: Range<Int>, above label: Token) -> Bool {
        guard let box = view.stream.box(line), isPlainName(line) else { return false }
        let gap = label.box.top - box.bottom
        return gap > -label.box.height && gap < Self.lineGap
    }

    private func isPlainName(_ line: Range<Int>) -> Bool {
        guard (2...6).contains(view.wordCount(line)), !view.addresses.contains(where: { $0.range.overlaps(line) }),
            !Self.noNames.contains(where: { view.cues.contains($0, in: line) })
        else { return false }
        let words = view.stream.tokens[line].filter { !$0.folded.isEmpty }
        return words.allSatisfy { word in
            word.text.first.map { $0.isUppercase || !$0.isLetter } ?? false || word.folded.count <= 3
        }
            && words.filter { $0.folded.count > 2 && $0.folded.allSatisfy(\.isLetter) }.count >= 1
            && view.stream.confidence(line).value > 0.5
    }
}
