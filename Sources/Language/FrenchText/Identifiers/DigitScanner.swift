/// Digits that belong together, written in groups.
struct GroupedDigits {
    var digits: [UInt8]
    /// Sizes of the groups as printed.
    var groups: [Int]
    var repairs: Int
    /// In the tape.
    var start: Int
    var end: Int

    var text: String { String(decoding: digits, as: UTF8.self) }
}

/// Reads long numbers written in groups (telephone, SIREN, account): spaces, full stops, dashes and slashes between.
struct DigitScanner {
    let tape: Tape
    /// Whether a pair of letters that both look like digits may stand among groups of true ones (`os 36 49 06 40`).
    var takesLetterPairs = false

    /// The digits from `position` on until something else than a digit or a separator between digits comes, or `longest`
    /// digits are read. Letters that look like digits are taken only inside or beside groups that hold true digits.
    func digits(at position: Int, upTo end: Int, longest: Int, separators: Set<UInt8>) -> GroupedDigits? {
        var found = GroupedDigits(digits: [], groups: [], repairs: 0, start: position, end: position)
        var at = position
        while let group = group(at, end), found.digits.count + group.digits.count <= longest {
            found.digits += group.digits
            found.groups.append(group.digits.count)
            found.repairs += group.repairs
            found.end = at + group.digits.count
            guard let next = afterSeparator(found.end, separators) else { break }
            at = next
        }
        return found.groups.isEmpty ? nil : found
    }

    private func group(_ position: Int, _ end: Int) -> DigitRun? {
        var next = position
        while next < end, tape[next].likelyDigit != nil { next += 1 }
        guard next > position, !tape[next].isLowerCase else { return nil }
        let signs = tape.bytes[position..<next]
        if takesLetterPairs, signs.count == 2, !signs.contains(where: \.isDigit) {
            return DigitRun(repaired: String(decoding: signs.compactMap(\.likelyDigit), as: UTF8.self))
        }
        return DigitRun(signs)
    }

    /// The place after at most one sign and one space on either side of it.
    private func afterSeparator(_ position: Int, _ separators: Set<UInt8>) -> Int? {
        var at = position
        if Tape.isBreak(tape[at]) { at += 1 }
        if separators.contains(tape[at]), !Tape.isBreak(tape[at]) { at += 1 }
        if tape[at] == Tape.Break.word, at > position { at += 1 }
        guard at > position, tape[position] != Tape.Break.block, tape[at].likelyDigit != nil else { return nil }
        return at
    }

    /// Whether a number may begin here: no letter, digit or joined mark before.
    func isFree(_ position: Int) -> Bool {
        let before = tape[position - 1]
        if before.isLetterOrDigit { return false }
        let twoBack = tape[position - 2]
        switch before {
        // « T.04 66 … » is free, « 12.04 66 » is not.
        case UInt8(ascii: "."), UInt8(ascii: ","): return !twoBack.isDigit
        case UInt8(ascii: "-"), UInt8(ascii: "/"): return !twoBack.isLetterOrDigit
        default: return true
        }
    }

    static let signs: Set<UInt8> = [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_")]
}
