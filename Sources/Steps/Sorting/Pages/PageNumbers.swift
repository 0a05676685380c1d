import FrenchText

/// Page numbers printed in the margins, and what two neighbouring pages' numbers say together.
enum PageNumbers {
    /// The numbers in the upper and lower margin, the most trusted first.
    static func read(on layout: PageLayout, patterns: NumberPatterns) -> [PrintedNumber] {
        let edges = Set(layout.downwards.prefix(3) + layout.downwards.suffix(4))
        let lines = layout.downwards.map { (index: $0, line: layout.lines[$0]) }.filter { entry in
            let (y, band) = (entry.line.y, patterns.band)
            return !entry.line.stamp && (edges.contains(entry.index) || y < band || y > 1 - band)
        }
        let numbers = lines.compactMap {
            patterns.number(in: $0.line.text.trimmingPrefix { $0.isWhitespace }.description)
        }
        return numbers.enumerated().sorted { (-$0.element.trust, $0.offset) < (-$1.element.trust, $1.offset) }
            .map(\.element)
    }

    /// What is left of a number's trust on a page whose own number was not read.
    private static let inferred = 0.7
    /// From this trust on, a number with its total tells what the pages before it are.
    private static let sure = 0.9

    /// Numbers per page with gaps filled: where the pages around agree, and backwards from a number such as « 3/4 », whose
    /// first pages stand before it. A lone figure, likelier misread than right, does not close a gap.
    static func fillGaps(_ pages: [[PrintedNumber]]) -> [[PrintedNumber]] {
        var filled = pages
        for place in pages.indices.dropFirst().dropLast() where isGap(pages[place]) {
            let around = pages[place - 1].flatMap { before in pages[place + 1].map { (before, $0) } }
            if let (before, _) = around.first(where: { $1.page == $0.page + 2 && $0.total == $1.total }) {
                filled[place] = [
                    PrintedNumber(page: before.page + 1, total: before.total, trust: before.trust * inferred, text: "")
                ]
            }
        }
        for place in pages.indices.dropFirst().reversed() where isGap(filled[place - 1]) {
            let found = filled[place].first { $0.total != nil && $0.page > 1 && $0.trust >= sure * inferred }
            guard let number = found, !stands(number.page - 1, of: number.total, in: filled.prefix(place - 1).last)
            else { continue }
            filled[place - 1].insert(
                PrintedNumber(page: number.page - 1, total: number.total, trust: sure * inferred, text: ""), at: 0)
        }
        return filled
    }

    /// Whether the page before bears the number itself: then the gap is not the page sought.
    private static func stands(_ page: Int, of total: Int?, in numbers: [PrintedNumber]?) -> Bool {
        numbers?.contains { $0.page == page && $0.total == total } ?? false
    }

    /// No number, or none that is more than a figure standing by itself.
    private static func isGap(_ numbers: [PrintedNumber]) -> Bool {
        numbers.allSatisfy { $0.total == nil && $0.trust < sure }
    }

    /// What the numbers of a page and of the one before it say for their being one paper; nil when they say nothing.
    static func link(_ before: [PrintedNumber], _ after: [PrintedNumber], weights: LinkWeights) -> NumberLink? {
        let pairs = before.flatMap { first in after.map { (first, $0) } }
        if let (first, second) = pairs.first(where: { follows($0, $1) }) {
            let trust = (first.trust * second.trust).squareRoot()
            let agrees = first.total != nil && first.total == second.total
            return NumberLink(
                score: trust * (weights.numberFollows + (agrees ? weights.totalAgrees : 0)), text: second.text)
        }
        guard let number = after.first else {
            let last = before.first { $0.total == $0.page }
            return last.map { NumberLink(score: weights.lastOfTotal * $0.trust, text: $0.text) }
        }
        if number.page == 1 {
            return NumberLink(score: weights.numberRestarts * number.trust, text: number.text)
        }
        let jumps = before.contains { $0.trust * number.trust > 0.5 }
        return NumberLink(
            score: number.trust * (jumps ? weights.numberJumps : weights.laterNumber), text: number.text)
    }

    private static func follows(_ first: PrintedNumber, _ second: PrintedNumber) -> Bool {
        guard second.page == first.page + 1 else { return false }
        guard let one = first.total, let other = second.total else {
            return (first.total ?? second.page) >= second.page
        }
        return one == other
    }
}

struct NumberLink: Sendable {
    let score: Double
    let text: String
}
