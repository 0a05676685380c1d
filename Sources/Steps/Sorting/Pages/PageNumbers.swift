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

    /// Numbers per page with short gaps filled where the pages around agree (a number that was not read).
    static func fillGaps(_ pages: [[PrintedNumber]]) -> [[PrintedNumber]] {
        var filled = pages
        for place in pages.indices.dropFirst().dropLast() where pages[place].isEmpty {
            let around = pages[place - 1].flatMap { before in pages[place + 1].map { (before, $0) } }
            if let (before, _) = around.first(where: { $1.page == $0.page + 2 && $0.total == $1.total }) {
                filled[place] = [
                    PrintedNumber(page: before.page + 1, total: before.total, trust: before.trust * 0.7, text: "")
                ]
            }
        }
        return filled
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
