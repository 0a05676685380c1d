import FrenchText

extension CueFinder {
    func measured(_ measure: PageMeasure) -> Double {
        switch measure {
        case .figures: figures
        case .ledgerRows: Double(layout.lines.count(where: isLedgerRow))
        case .datedAmounts: datedAmounts
        case .bareLedgerRows: bareLedgerRows
        case .exhibitRows: Double(layout.lines.count(where: isExhibitRow))
        case .addressesAtTop: Double(layout.lines.count { $0.y <= rules.settings.places.opening && isTownLine($0) })
        case .emptyBelow: emptyBelow
        }
    }

    /// Where what was measured begins, as a share of the page's height; the head of the page for what the whole page tells.
    func top(of measure: PageMeasure) -> Double {
        measure == .exhibitRows ? layout.lines.filter(isExhibitRow).map(\.y).min() ?? 0 : 0
    }

    /// Page numbers, footers and stamps are set in the margin and end no text.
    private var emptyBelow: Double {
        let foot = rules.settings.places.foot
        return 1 - (layout.lines.filter { $0.y < foot || $0.letters > 60 }.map(\.y).max() ?? 0)
    }

    private var figures: Double {
        let tokens = layout.stream.tokens
        guard !tokens.isEmpty else { return 0 }
        return Double(tokens.count { Self.isAmount($0.text) || Self.isDate($0.text) }) / Double(tokens.count)
    }

    private var datedAmounts: Double {
        let tokens = layout.stream.tokens
        return Double(min(tokens.count { Self.isDate($0.text) }, tokens.count { Self.isAmount($0.text) }))
    }

    /// A line beside the rows that bears a figure dates the account or says whose it is.
    private var bareLedgerRows: Double {
        let (rows, beside) = (layout.lines.filter(isBooking), layout.lines.filter { !$0.stamp && !isBooking($0) })
        let saysMore = beside.contains { $0.text.contains(where: \.isNumber) }
        guard !saysMore, beside.reduce(0, { $0 + $1.letters }) <= rules.settings.bareLedgerLetters else { return 0 }
        return Double(rows.count)
    }

    /// Cells are misread more often than rows: an amount anywhere, or a date or a booking's word in front, will do.
    private func isBooking(_ line: PageLayout.LineLook) -> Bool {
        let words = layout.stream.tokens[line.words]
        return words.contains { Self.isAmount($0.text) } || words.prefix(2).contains(where: opensBooking)
    }

    private func opensBooking(_ word: Token) -> Bool {
        Self.isDate(word.text) || rules.settings.ledgerOpenings.contains(word.folded)
    }

    private func isExhibitRow(_ line: PageLayout.LineLook) -> Bool {
        let words = layout.stream.tokens[line.words].prefix(3).map(\.folded)
        guard let label = words.first, rules.settings.exhibitLabels.contains(label) else { return false }
        return words.dropFirst().contains { $0.utf8.contains(where: Self.isFigure) }
    }

    private func isLedgerRow(_ line: PageLayout.LineLook) -> Bool {
        let words = layout.stream.tokens[line.words]
        guard words.count >= 3, Self.endsWithAmount(words.suffix(3).map(\.text)) else { return false }
        return words.prefix(2).contains(where: opensBooking)
    }

    /// A post code with a town behind it, on a line of its own or at the end of a short one: not an address in running text.
    private func isTownLine(_ line: PageLayout.LineLook) -> Bool {
        let words = layout.stream.tokens[line.words].prefix(9)
        guard line.words.count <= 9 else { return false }
        return zip(words, words.dropFirst()).contains { code, town in
            code.text.utf8.count == 5 && code.text.utf8.allSatisfy(Self.isFigure) && town.text.first?.isLetter == true
        }
    }

    /// `1 234,56`, `234.56` or `234,56 €`: figures, a separator, two figures.
    static func isAmount(_ text: String) -> Bool {
        let bytes = Array(text.utf8.prefix { isFigure($0) || $0 == 0x2C || $0 == 0x2E })
        guard bytes.count >= 4, bytes.suffix(2).allSatisfy(isFigure) else { return false }
        return !isFigure(bytes[bytes.count - 3]) && isFigure(bytes[0])
    }

    /// Whether the last words of a row are an amount, with the currency behind it or without; round euros need the currency.
    private static func endsWithAmount(_ words: [String]) -> Bool {
        if words.suffix(2).contains(where: isAmount) { return true }
        guard let last = words.last, let before = words.dropLast().last else { return false }
        let figures = last.hasSuffix("€") && last.count > 1 ? String(last.dropLast()) : before
        return (last.hasSuffix("€") || last.uppercased() == "EUR") && !figures.isEmpty
            && figures.utf8.allSatisfy(isFigure)
    }

    /// `12/03/2024`, `12/03/24`, `2024-03-12` and the month alone, `03/2024` or `2024-03`.
    static func isDate(_ text: String) -> Bool {
        let parts = text.utf8.split { [0x2F, 0x2E, 0x2D].contains($0) }
        guard parts.allSatisfy({ $0.allSatisfy(isFigure) }) else { return false }
        switch parts.map(\.count) {
        case [1, 1, 2], [1, 2, 2], [2, 1, 2], [2, 2, 2], [1, 1, 4], [1, 2, 4], [2, 1, 4], [2, 2, 4], [4, 2, 2]:
            return true
        case [2, 4]: return parts[1].first.map { $0 == 0x31 || $0 == 0x32 } == true
        case [4, 2]: return parts[0].first.map { $0 == 0x31 || $0 == 0x32 } == true
        default: return false
        }
    }

    static func isFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
