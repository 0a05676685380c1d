import DossierModel
import FrenchText
import PageModel

/// Where the office that serves an act names itself without saying what it is: at the head or foot of a page, its address right
/// behind its name and its telephone or e-mail behind that.
struct Letterhead {
    let view: ActView
    let rules: PartyRules.LetterheadRule

    /// The address of a firm whose name stands there as in a letterhead; nil where it does not.
    func address(of name: Range<Int>) -> Range<Int>? {
        guard rules.kinds.contains(view.kind), standsAtEdge(name), beginsLine(name),
            let address = view.addresses.first(where: { $0.range.lowerBound >= name.upperBound })?.range,
            isRightBehind(name, address), hasContact(behind: address)
        else { return nil }
        return address
    }

    private func standsAtEdge(_ name: Range<Int>) -> Bool {
        let token = view.stream.tokens[name.lowerBound]
        let height = view.stream.pageSizes[token.pageIndex].height
        return token.box.top < rules.head * height || token.box.top > rules.foot * height
    }

    private func beginsLine(_ name: Range<Int>) -> Bool {
        let line = view.stream.lines[view.stream.tokens[name.lowerBound].line]
        return view.wordCount(line.lowerBound..<max(line.lowerBound, name.lowerBound)) <= 1
    }

    private func isRightBehind(_ name: Range<Int>, _ address: Range<Int>) -> Bool {
        let gap = name.upperBound..<address.lowerBound
        return view.stream.tokens[name.lowerBound].page == view.stream.tokens[address.lowerBound].page
            && view.wordCount(gap) <= rules.addressReach && !Self.prose.contains { view.cues.contains($0, in: gap) }
    }

    private func hasContact(behind address: Range<Int>) -> Bool {
        let end = min(view.stream.tokens.count, address.upperBound + rules.contactReach)
        let near = address.upperBound..<end
        return !view.reader.phones(in: near).isEmpty || !view.reader.emails(in: near).isEmpty
    }

    /// What tells somebody's address in a sentence.
    private static let prose = ["demeurant", "siege", "logement", "requerant", "destinataire"]
}
