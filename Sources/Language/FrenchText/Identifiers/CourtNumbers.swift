extension ValueReader {
    /// Numbers on a court's general roll, after `RG`: `24/01234`.
    public func rgNumbers(in range: Range<Int>? = nil) -> [Spotted<NumeroRG>] {
        let range = range ?? stream.indices
        var found: [Spotted<NumeroRG>] = []
        for opener in lexicons.institutions.rollOpeners {
            for match in stream.matches(of: opener, in: range) {
                if let number = rollNumber(after: match.range, upTo: range.upperBound) { found.append(number) }
            }
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// `N° RG 24/01234`, `R.G. n° F 24 / 01234`, `RG24/01234`, `N° Portalis` between or not.
    private func rollNumber(after opener: Range<Int>, upTo end: Int) -> Spotted<NumeroRG>? {
        let from = tape.start[opener.lowerBound]
        let stop = min(tape.start[min(end, opener.upperBound + 4)] - 1, from + 40)
        var position = from
        while position < stop {
            defer { position += 1 }
            guard tape[position].isDigit, !tape[position - 1].isDigit,
                let year = pair(position), let slash = slash(after: position + 2),
                let number = DigitScanner(tape: tape).digits(at: slash, upTo: stop + 6, longest: 6, separators: []),
                (2...6).contains(number.digits.count)
            else { continue }
            let tokens = opener.lowerBound..<tape.tokens(from: position, to: number.end).upperBound
            return Spotted(
                NumeroRG(text: "\(year)/\(number.text)"), range: tokens, confidence: number.repairs == 0 ? 0.95 : 0.7,
                reading: number.repairs == 0 ? .clean : .repaired, rawText: stream.text(tokens))
        }
        return nil
    }

    private func pair(_ position: Int) -> String? {
        guard tape[position + 1].isDigit, !tape[position + 2].isDigit else { return nil }
        return String(decoding: tape.bytes[position..<position + 2], as: UTF8.self)
    }

    private func slash(after position: Int) -> Int? {
        let at = tape.skipBreaks(position)
        guard tape[at] == UInt8(ascii: "/") else { return nil }
        return tape.skipBreaks(at + 1)
    }

    /// Portalis numbers: `352J-W-B7I-C4SC6`.
    public func portalisNumbers(in range: Range<Int>? = nil) -> [Spotted<String>] {
        scanTape(range ?? stream.indices) { position, end in portalis(at: position, upTo: end) }
    }

    private func portalis(at position: Int, upTo end: Int) -> Spotted<String>? {
        guard tape[position].isLetterOrDigit, !tape[position - 1].isLetterOrDigit else { return nil }
        var at = position
        for (place, sizes) in [4...4, 1...2, 3...3, 4...5].enumerated() {
            if place > 0 {
                guard tape[at] == UInt8(ascii: "-") else { return nil }
                at += 1
            }
            let start = at
            while at < end, tape[at].isLetterOrDigit { at += 1 }
            guard sizes.contains(at - start) else { return nil }
        }
        let signs = tape.bytes[position..<at]
        guard tape[at] != UInt8(ascii: "-"), signs.contains(where: \.isDigit) else { return nil }
        let tokens = tape.tokens(from: position, to: at)
        return Spotted(
            String(decoding: signs, as: UTF8.self).uppercased(), range: tokens, confidence: 0.9,
            rawText: stream.text(tokens))
    }
}
