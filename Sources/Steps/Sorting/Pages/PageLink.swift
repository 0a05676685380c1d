import DossierModel
import FrenchText

/// What two neighbouring pages say together: positive for one paper, negative for two.
struct PageLink: Sendable {
    let score: Double
    let reasons: [Reason]

    init(_ before: PageEvidence, _ after: PageEvidence, numbers: NumberLink?, blankBetween: Bool, rules: SortingRules) {
        let weights = rules.settings.link
        var signs: [(name: String, weight: Double, excerpt: String)] = []
        if let numbers { signs.append(("page_number", numbers.score, numbers.text)) }
        signs += RunningText.signs(before.layout, after.layout, rules: rules)
        if before.isCover, !after.hasTitle, after.votes.best == before.votes.best {
            signs.append(("cover", weights.cover, ""))
        }
        if blankBetween { signs.append(("blank_between", weights.blankBetween, "")) }
        if Self.sizesDiffer(before.layout, after.layout) { signs.append(("paper_size", weights.otherPaperSize, "")) }
        score = weights.prior + before.next + signs.reduce(0) { $0 + $1.weight }
        let version = rules.settings.version
        reasons = signs.map {
            Reason(
                cue: RuleID(name: "sorting.\($0.name)", version: version), page: after.layout.number,
                excerpt: $0.excerpt, weight: $0.weight)
        }
    }

    private static func sizesDiffer(_ a: PageLayout, _ b: PageLayout) -> Bool {
        abs(a.size.width - b.size.width) > 0.08 * a.size.width
            || abs(a.size.height - b.size.height) > 0.08 * a.size.height
    }
}

/// Head and foot lines that come back, and sentences that run over the page's end.
enum RunningText {
    typealias Sign = (name: String, weight: Double, excerpt: String)

    static func signs(_ before: PageLayout, _ after: PageLayout, rules: SortingRules) -> [Sign] {
        let weights = rules.settings.link
        var signs: [Sign] = []
        let places = rules.settings.places
        if let line = repeated(head(before, places), head(after, places)) {
            signs.append(("same_head", weights.sameHead, line.text))
        }
        if let line = runningHead(of: after, behind: before) {
            signs.append(("running_head", weights.runningHead, line.text))
        }
        if let line = repeated(foot(before, places), foot(after, places)) {
            signs.append(("same_foot", weights.sameFoot, line.text))
        }
        if let opening = firstBodyLine(after, behind: before, rules: rules), opensInLowerCase(opening.text) {
            let ending = bodyLines(before, numbering: rules.numbering).last
            let goesOn = ending.map { !endsSentence($0.text) } ?? false
            signs.append(
                ("sentence", goesOn ? weights.sentenceGoesOn : weights.lowerCaseOpening, opening.text))
        }
        if let item = listItem(before, after, rules: rules) { signs.append(("list", weights.listGoesOn, item.text)) }
        return signs
    }

    /// The first line of a page that is a further item of the list at the end of the page before.
    private static func listItem(_ before: PageLayout, _ after: PageLayout, rules: SortingRules)
        -> PageLayout.LineLook?
    {
        func body(_ layout: PageLayout) -> [PageLayout.LineLook] {
            layout.downwards.map { layout.lines[$0] }.filter {
                !$0.stamp && $0.letters >= 6 && rules.numbering.number(in: $0.text) == nil
            }
        }
        guard let item = body(after).first, item.isListItem else { return nil }
        return body(before).suffix(3).contains(where: \.isListItem) ? item : nil
    }

    /// The running head of a page that says again what a title of the page before it, or its running head, says.
    private static func runningHead(of after: PageLayout, behind before: PageLayout) -> PageLayout.LineLook? {
        after.runningHead.sorted().map { after.lines[$0] }.first { line in
            let letters = lettersOnly(line.text)
            guard letters.utf8.count >= leastHead else { return false }
            return before.lines.contains { $0.letters <= mostTitle && lettersOnly($0.text).hasPrefix(letters) }
        }
    }

    /// Letters of a running head at least, and of the title it repeats at most.
    private static let leastHead = 8
    private static let mostTitle = 60

    private static func head(_ layout: PageLayout, _ places: Places) -> [PageLayout.LineLook] {
        let lines = layout.downwards.map { layout.lines[$0] }
        return Array(lines.filter { !$0.stamp && $0.letters >= 8 && $0.y <= places.top }.prefix(3))
    }

    private static func foot(_ layout: PageLayout, _ places: Places) -> [PageLayout.LineLook] {
        let lines = layout.downwards.reversed().map { layout.lines[$0] }
        return Array(lines.filter { !$0.stamp && $0.letters >= 8 && $0.y >= places.foot }.prefix(3))
    }

    /// The first line of `second` that also stands in `first` at about the same height, numbers apart.
    private static func repeated(_ first: [PageLayout.LineLook], _ second: [PageLayout.LineLook])
        -> PageLayout.LineLook?
    {
        second.first { line in
            let letters = lettersOnly(line.text)
            guard letters.utf8.count >= 8 else { return false }
            return first.contains {
                abs($0.y - line.y) < 0.06
                    && likeness(letters, lettersOnly($0.text), limit: letters.utf8.count / 5) > 0.7
            }
        }
    }

    private static func lettersOnly(_ text: String) -> String {
        text.lettersAndDigits.filter { !$0.isNumber }
    }

    /// The first line of running text, when nothing but a running head stands above it: below a title of its own, a line in lower
    /// case begins no half of a sentence.
    private static func firstBodyLine(_ layout: PageLayout, behind before: PageLayout, rules: SortingRules)
        -> PageLayout.LineLook?
    {
        guard let opening = bodyLines(layout, numbering: rules.numbering).first else { return nil }
        let heads = head(before, rules.settings.places)
        let above = layout.downwards.map { layout.lines[$0] }.prefix { $0.words != opening.words }
        let titled = above.contains { line in
            !line.stamp && line.letters >= 6 && line.letters > line.text.count { $0.isNumber }
                && rules.numbering.number(in: line.text) == nil && repeated(heads, [line]) == nil
        }
        return titled ? nil : opening
    }

    /// Lines of running text, from the top down: neither numbers nor stamps nor scraps.
    private static func bodyLines(_ layout: PageLayout, numbering: NumberPatterns) -> [PageLayout.LineLook] {
        layout.downwards.map { layout.lines[$0] }.filter {
            !$0.stamp && $0.words.count >= 4 && $0.letters >= 16 && numbering.number(in: $0.text) == nil
        }
    }

    /// Web and mail addresses begin in lower case anywhere.
    private static func opensInLowerCase(_ line: String) -> Bool {
        guard !line.contains("@"), !line.contains("www"), let first = line.first else { return false }
        return first.isLowercase
    }

    private static func endsSentence(_ line: String) -> Bool {
        line.last { !$0.isWhitespace && !"»\"”)".contains($0) }.map { ".;:!?".contains($0) } ?? true
    }
}
