import DossierModel
import FrenchText

/// The FSL's address, with the short name of the fund before it (`FSL du Gard`). A long name, spelled out or with the body
/// that runs the fund, stays only where no street says where it is.
struct FSLAddress {
    let view: ActView

    /// A name of this many words for one of the address is a long one, articles not counted.
    private static let shortName = 0.5
    /// Part of a name, unlike articles: `Maine-et-Loire`.
    private static let and = "et"

    /// Words between the name and its street at most.
    private static let nameReach = 9
    /// Words before the fund's name that may be part of it, after a colon or bracket.
    private static let prefixWords = 6

    func extended(_ candidate: Candidate<Address>) -> (String, Range<Int>) {
        let range = candidate.range
        guard let fund = view.cues["fsl"].last(where: { fits($0.range, before: range) }) else {
            return (candidate.value.oneLine, range)
        }
        let from = max(0, fund.range.lowerBound - Self.prefixWords)
        let start = afterLastOpener(in: from..<range.lowerBound) ?? fund.range.lowerBound
        let whole = start..<range.upperBound
        let name = weight(start..<max(start, range.lowerBound))
        if candidate.value.voie != nil, Double(name) >= Self.shortName * Double(weight(range)) {
            return (candidate.value.oneLine, range)
        }
        return (view.stream.text(whole).trimmingCharacters { ",;:().-–—".contains($0) }, whole)
    }

    /// Words of a range, the parts of `Seine-Saint-Denis` counted one by one and articles not.
    private func weight(_ range: Range<Int>) -> Int {
        view.stream.tokens[range].flatMap { $0.text.split { !$0.isLetter && !$0.isNumber } }
            .filter {
                $0.lettersAndDigits == Self.and || !view.lexicons.streets.connectors.contains($0.lettersAndDigits)
            }
            .count
    }

    private func fits(_ name: Range<Int>, before address: Range<Int>) -> Bool {
        guard name.upperBound <= address.lowerBound else { return name.lowerBound < address.lowerBound }
        let gap = name.upperBound..<address.lowerBound
        guard view.wordCount(gap) <= Self.nameReach else { return false }
        return !gap.contains { view.stream.tokens[$0].text.hasSuffix(".") && view.stream.tokens[$0].folded.count > 3 }
    }

    /// What follows a colon or bracket is the printed name itself.
    private func afterLastOpener(in range: Range<Int>) -> Int? {
        guard let opener = range.last(where: { [":", "("].contains(String(view.stream.tokens[$0].text.suffix(1))) })
        else { return range.last { view.stream.tokens[$0].text.first == "(" } }
        return opener + 1
    }
}

/// The place of the hearing is printed with its building before it and its room after it.
struct HearingPlace {
    let view: ActView

    private static let roomWords = 8

    func extended(_ candidate: Candidate<Address>) -> (String, Range<Int>) {
        let end = roomEnd(after: candidate.range) ?? candidate.range.upperBound
        let start = buildingStart(before: candidate.range) ?? candidate.range.lowerBound
        guard end > candidate.range.upperBound || start < candidate.range.lowerBound else {
            return (candidate.value.oneLine, candidate.range)
        }
        let before = view.stream.text(start..<candidate.range.lowerBound)
        let room = view.stream.text(candidate.range.upperBound..<end)
        let text = [before, candidate.value.oneLine, room]
            .map { $0.trimmingCharacters { ",;:.()-–—".contains($0) } }.filter { !$0.isEmpty }
        return (text.joined(separator: ", "), start..<end)
    }

    private func roomEnd(after address: Range<Int>) -> Int? {
        let limit = min(view.stream.tokens.count, address.upperBound + Self.roomWords + 2)
        guard
            let hit = view.cues["salle"].first(where: {
                (address.upperBound..<limit).contains($0.range.lowerBound)
                    && view.wordCount(address.upperBound..<$0.range.lowerBound) == 0
            })
        else { return roomGoesOn(from: address, limit) }
        var end = hit.range.upperBound
        while end < limit, !endsSentence(end - 1), sameParagraph(end), saysWhere(end) { end += 1 }
        return end
    }

    /// The rest of a room whose first word was read as part of the address: `salle` | `d'audience n° 4, 1er étage`.
    private func roomGoesOn(from address: Range<Int>, _ limit: Int) -> Int? {
        guard view.cues.contains("salle", in: address) else { return nil }
        var end = address.upperBound
        while end < limit, !endsSentence(end - 1), sameParagraph(end), isRoomWord(end) { end += 1 }
        return end > address.upperBound ? end : nil
    }

    /// Behind a comma only what may still say where: `, 1er étage`, `, porte B`; never a day, an hour, or a new clause.
    private func saysWhere(_ token: Int) -> Bool {
        let word = view.stream.tokens[token]
        let isMoment =
            view.dates.contains { $0.range.lowerBound == token } || view.times.contains { $0.range.lowerBound == token }
        if isMoment || Self.bars.contains(word.text) { return false }
        guard view.stream.tokens[token - 1].text.hasSuffix(",") else { return true }
        return isRoomWord(token) || word.text.first?.isLowercase != true
            || view.lexicons.complements.begins(with: word.folded)
    }

    /// Between the columns of a table, and between what a line lists.
    private static let bars: Set<String> = ["/", "|"]

    private func isRoomWord(_ token: Int) -> Bool {
        let word = view.stream.tokens[token]
        return word.text.contains(where: \.isNumber) || ["n", "no"].contains(word.folded)
            || word.folded.count <= 2 && word.text.first?.isUppercase == true
            || ["'", "’"].contains { word.text.contains($0) }
            || view.cues["salle"].contains { $0.range.contains(token) }
    }

    private func buildingStart(before address: Range<Int>) -> Int? {
        view.cues["salle"].last { hit in
            hit.range.upperBound <= address.lowerBound
                && view.wordCount(hit.range.upperBound..<address.lowerBound) <= 3
                && !(hit.range.lowerBound..<address.lowerBound).contains { endsSentence($0) }
        }?.range.lowerBound
    }

    private func endsSentence(_ token: Int) -> Bool {
        guard let last = view.stream.tokens[token].text.last else { return true }
        return ".;:".contains(last) && view.stream.tokens[token].folded.count > 1
    }

    private func sameParagraph(_ token: Int) -> Bool {
        let (word, previous) = (view.stream.tokens[token], view.stream.tokens[token - 1])
        if word.line == previous.line { return true }
        // A comma or an open phrase goes on in the next line; a new sentence does not.
        guard let first = word.text.first, word.block == previous.block else { return false }
        return previous.text.hasSuffix(",") || previous.text.hasSuffix("-") || first.isLowercase || first.isNumber
    }
}
