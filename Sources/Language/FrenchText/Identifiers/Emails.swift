extension ValueReader {
    /// E-mail addresses in lower case; slips put right (`©` for `@`, a space beside it, a lost full stop before `fr`).
    public func emails(in range: Range<Int>? = nil) -> [Spotted<String>] {
        scanTape(range ?? stream.indices) { position, end in email(around: position, upTo: end) }
    }

    private func email(around position: Int, upTo end: Int) -> Spotted<String>? {
        guard tape[position] == UInt8(ascii: "@") || tape[position] == Tape.Sign.circled else { return nil }
        let (left, leftSpaced) = localStart(position)
        guard left < position, let domain = domain(after: position, upTo: end) else { return nil }
        let local = text(left..<(leftSpaced ? position - 1 : position))
        guard local.utf8.contains(where: \.isLetterOrDigit) else { return nil }
        let isRepaired = leftSpaced || domain.isRepaired || tape[position] != UInt8(ascii: "@")
        let tokens = tape.tokens(from: left, to: domain.end)
        return Spotted(
            "\(local)@\(domain.text)", range: tokens, confidence: isRepaired ? 0.65 : 0.97,
            reading: isRepaired ? .repaired : .clean, rawText: stream.text(tokens))
    }

    private static func isMailSign(_ byte: UInt8) -> Bool {
        byte.isLetterOrDigit
            || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+")].contains(byte)
    }

    private func localStart(_ position: Int) -> (start: Int, spaced: Bool) {
        var at = position
        let spaced = tape[at - 1] == Tape.Break.word
        if spaced { at -= 1 }
        while at > 0, Self.isMailSign(tape[at - 1]) { at -= 1 }
        return (at, spaced)
    }

    private func domain(after position: Int, upTo end: Int) -> (text: String, end: Int, isRepaired: Bool)? {
        var at = position + 1
        var isRepaired = false
        if tape[at] == Tape.Break.word {
            at += 1
            isRepaired = true
        }
        var stop = at
        while stop < end, Self.isMailSign(tape[stop]) { stop += 1 }
        let rest = brokenRest(after: stop, upTo: end)
        let head = text(at..<stop)
        if let rest {
            stop = rest.upperBound
        } else {
            while stop > at, !tape[stop - 1].isLetterOrDigit { stop -= 1 }
        }
        guard stop > at else { return nil }
        let name = rest.map { head + text($0) } ?? text(at..<stop)
        if let dot = name.lastIndex(of: "."), name[name.index(after: dot)...].utf8.count >= 2,
            name[name.index(after: dot)...].utf8.allSatisfy(\.isLowerCase)
        {
            let isKnown = lexicons.institutions.topLevelDomains.contains(String(name[name.index(after: dot)...]))
            return (name, stop, isRepaired || !isKnown)
        }
        return withLostStop(name, stop, end)
    }

    /// The rest of a domain that a line's end broke behind its hyphen: `contact@viala-` | `justice.fr`.
    private func brokenRest(after stop: Int, upTo end: Int) -> Range<Int>? {
        guard stop > 0, stop < end, tape[stop - 1] == UInt8(ascii: "-"), tape[stop] == Tape.Break.line else {
            return nil
        }
        var start = stop + 1
        while start < end, tape[start] == UInt8(ascii: "-") { start += 1 }
        var last = start
        while last < end, Self.isMailSign(tape[last]) { last += 1 }
        while last > start, !tape[last - 1].isLetterOrDigit { last -= 1 }
        return tape.bytes[start..<last].contains(UInt8(ascii: ".")) ? start..<last : nil
    }

    /// `etude-exemple fr`, `etude-exemple. fr`, `etude-exemplefr`.
    private func withLostStop(_ name: String, _ stop: Int, _ end: Int) -> (text: String, end: Int, isRepaired: Bool)? {
        var next = stop
        if tape[next] == UInt8(ascii: ".") { next += 1 }
        if tape[next] == Tape.Break.word { next += 1 }
        if tape[next] == UInt8(ascii: ".") { next += 1 }
        var wordEnd = next
        while wordEnd < end, tape[wordEnd].isLetterOrDigit { wordEnd += 1 }
        let word = next > stop ? text(next..<wordEnd) : ""
        if lexicons.institutions.topLevelDomains.contains(word) { return ("\(name).\(word)", wordEnd, true) }
        for length in [4, 3, 2] where name.utf8.count > length + 3 {
            let tail = String(name.suffix(length))
            if lexicons.institutions.topLevelDomains.contains(tail) {
                return ("\(name.dropLast(length)).\(tail)", stop, true)
            }
        }
        return nil
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: tape.bytes[range], as: UTF8.self) }
}
