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
    private static let stops = ["siege", "capital", "representant", "demeurant", "mot_bailleur"]

    /// The words right after `À LA REQUÊTE DE`, up to a comma, where a company's particulars follow.
    func landlord() -> (String, Range<Int>)? {
        for run in view.zones.runs(of: .requerant) {
            guard let opener = view.cues.hits(of: "requerant", in: run).first,
                ["siege", "capital"].contains(where: { view.cues.contains($0, in: run) })
            else { continue }
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
            let above = (view.stream.tokens[page.lowerBound].line...label.line).reversed().dropFirst()
                .map { view.stream.lines[$0] }.first { isName($0, above: label) }
            if let above { return (clean(above), above) }
        }
        return nil
    }

    private func standsAlone(_ range: Range<Int>) -> Bool {
        let token = view.stream.tokens[range.lowerBound]
        let line = view.stream.lines[token.line]
        return token.box.top < view.stream.pageSizes[token.pageIndex].height * Self.head
            && view.wordCount(line.lowerBound..<range.lowerBound) <= 3 && view.wordCount(line) <= 12
    }

    private func isName(_ line: Range<Int>, above label: Token) -> Bool {
        guard let box = view.stream.box(line), (2...6).contains(view.wordCount(line)) else { return false }
        guard !view.addresses.contains(where: { $0.range.overlaps(line) }) else { return false }
        let gap = label.box.top - box.bottom
        let words = view.stream.tokens[line].filter { !$0.folded.isEmpty }
        return gap > -label.box.height && gap < Self.lineGap
            && words.allSatisfy { word in
                word.text.first.map { $0.isUppercase || !$0.isLetter } ?? false || word.folded.count <= 3
            }
            && words.filter { $0.folded.count > 2 && $0.folded.allSatisfy(\.isLetter) }.count >= 1
            && view.stream.confidence(line).value > 0.5
    }
}
