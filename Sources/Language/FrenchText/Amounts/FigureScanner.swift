import DossierModel
import PageModel

/// A number in figures with its surroundings, before it is known to be an amount.
struct Figures {
    /// Digits of the whole part.
    var whole = DigitRun()
    /// Two digits, or nil.
    var cents: DigitRun?
    var groups = 1
    var decimalMark: UInt8?
    /// Part of the number was guessed beyond single signs (a mark read as a digit, a split).
    var isPatched = false
    /// The widest gap between words inside, in widths of a digit.
    var widestGap = 0.0
    /// The number goes over a line end.
    var wraps = false
    /// In the tape.
    var end: Int

    var repairs: Int { whole.repairs + (cents?.repairs ?? 0) }
}

/// Reads numbers in figures, with thousands split into several words and decimals after a comma or a full stop.
struct FigureScanner {
    let stream: TokenStream
    let tape: Tape

    private static let comma = UInt8(ascii: ",")
    private static let stop = UInt8(ascii: ".")
    private static let apostrophe = UInt8(ascii: "'")
    private static let dash = UInt8(ascii: "-")

    /// The number whose first digit stands at `position`; nil when there is none or it goes on as something else.
    func figures(at position: Int, upTo end: Int) -> Figures? {
        guard let first = run(position, end), first.digits.count <= 9 else { return nil }
        var figures = Figures(end: position + first.digits.count)
        figures.whole = first
        while extend(&figures, end) {}
        if figures.cents == nil { readSplitCents(&figures, end) }
        return isClosed(figures.end) && isCredible(figures) ? figures : nil
    }

    /// Half of the digits must stand as such; one is enough where a comma, two decimals and a euro sign frame them.
    private func isCredible(_ figures: Figures) -> Bool {
        let digits = figures.whole.digits.count + (figures.cents?.digits.count ?? 0)
        if figures.cents != nil, isEuro(tape.skipBreaks(figures.end)) { return figures.repairs < digits }
        return figures.repairs * 2 <= digits
    }

    /// Reads one more group of thousands or the cents; false when the number is complete.
    private func extend(_ figures: inout Figures, _ end: Int) -> Bool {
        guard figures.cents == nil else { return false }
        let sign = tape[figures.end]
        switch sign {
        case Self.comma, Self.stop, Self.apostrophe:
            return extendAfterMark(sign, &figures, end)
        case Tape.Break.word, Tape.Break.line:
            return extendAfterBreak(&figures, end)
        default:
            return false
        }
    }

    private func extendAfterMark(_ mark: UInt8, _ figures: inout Figures, _ end: Int) -> Bool {
        let next = figures.end + 1
        guard let run = run(next, end) else { return false }
        switch run.digits.count {
        case 2 where mark != Self.apostrophe:
            setCents(run, mark, &figures, end: next + 2)
        case 3 where mark == Self.comma && run.digits[2] == UInt8(ascii: "6") && !isEuro(next + 3):
            // A euro sign read as 6: French never marks thousands with a comma.
            var cents = run
            cents.digits.removeLast()
            setCents(cents, mark, &figures, end: next + 2)
            figures.isPatched = true
        case 3 where figures.whole.digits.count <= 3 * figures.groups:
            append(run, &figures, end: next + 3)
            if mark == Self.comma { figures.isPatched = true }
            return true
        case 1 where mark == Self.comma && isEuro(tape.skipBreaks(next + 1)):
            var cents = run
            cents.digits.append(UInt8(ascii: "0"))
            setCents(cents, mark, &figures, end: next + 1)
        default: break
        }
        return false
    }

    /// `1 234`: a group of exactly three digits in the next word, close by.
    private func extendAfterBreak(_ figures: inout Figures, _ end: Int) -> Bool {
        let next = figures.end + 1
        guard figures.whole.digits.count <= 3 * figures.groups, figures.decimalMark == nil, let run = run(next, end),
            run.digits.count == 3, run.repairs <= 1, let gap = gap(at: figures.end)
        else { return false }
        let wraps = tape[figures.end] == Tape.Break.line
        // Over a line end only a number with cents is believed.
        guard !wraps || (tape[next + 3] == Self.comma && tape[next + 4].isDigit) else { return false }
        guard gap <= Self.widestBelieved else { return false }
        append(run, &figures, end: next + 3)
        figures.widestGap = max(figures.widestGap, gap)
        figures.wraps = figures.wraps || wraps
        return true
    }

    /// Gaps beyond this many digit widths always part two numbers.
    static let widestBelieved = 2.6

    private func append(_ run: DigitRun, _ figures: inout Figures, end: Int) {
        figures.whole.digits += run.digits
        figures.whole.repairs += run.repairs
        figures.groups += 1
        figures.end = end
    }

    private func setCents(_ run: DigitRun, _ mark: UInt8, _ figures: inout Figures, end: Int) {
        figures.cents = run
        figures.decimalMark = mark
        figures.end = end
    }

    /// `489, 15 €`, `489 ,15`, `181 38 euros`, `1 234,- €`.
    private func readSplitCents(_ figures: inout Figures, _ end: Int) {
        let at = figures.end
        if tape[at] == Self.comma, tape[at + 1] == Self.dash {
            let isDouble = tape[at + 2] == Self.dash
            setCents(DigitRun(clean: "00"), Self.comma, &figures, end: at + (isDouble ? 3 : 2))
            return
        }
        let marked = [Self.comma, Self.stop].contains(tape[at]) && tape[at + 1] == Tape.Break.word
        let before = tape[at] == Tape.Break.word && [Self.comma, Self.stop].contains(tape[at + 1])
        let bare = tape[at] == Tape.Break.word && tape[at + 1].isDigit && figures.whole.digits.count >= 2
        guard marked || before || bare else { return }
        let next = at + (bare ? 1 : 2)
        guard let run = run(next, end), run.digits.count == 2, isEuro(tape.skipBreaks(next + 2)),
            let gap = gap(at: marked ? at + 1 : at), gap <= 1.6
        else { return }
        setCents(run, Self.comma, &figures, end: next + 2)
        figures.isPatched = true
    }

    /// Digits and what looks like them, at most nine; nil for none. Trailing letters that cannot close a number are left.
    private func run(_ position: Int, _ end: Int) -> DigitRun? {
        var run = DigitRun()
        var at = position
        while at < end, run.digits.count < 10, let digit = tape[at].likelyDigit {
            if digit != tape[at] { run.repairs += 1 }
            run.digits.append(digit)
            at += 1
        }
        return run.digits.isEmpty ? nil : run
    }

    private func isEuro(_ position: Int) -> Bool {
        let sign = tape[position]
        return sign == Tape.Sign.euro || sign == Tape.Sign.pound
            || (sign == UInt8(ascii: "e") && tape[position + 1] == UInt8(ascii: "u"))
    }

    /// No letter, digit or further group follows.
    private func isClosed(_ position: Int) -> Bool {
        let sign = tape[position]
        if [Self.comma, Self.stop, UInt8(ascii: "/"), Self.dash, UInt8(ascii: ":")].contains(sign) {
            return !tape[position + 1].isDigit
        }
        if sign == UInt8(ascii: "@") || sign == UInt8(ascii: "%") { return false }
        return true
    }

    /// The gap between the words on both sides of a break, in widths of a digit; over a line end, 0 when the number may
    /// go on there.
    private func gap(at position: Int) -> Double? {
        let before = Int(tape.token[position])
        let after = before + 1
        guard after < stream.tokens.count else { return nil }
        let (a, b) = (stream.tokens[before], stream.tokens[after])
        if a.line != b.line { return a.block == b.block ? 0 : nil }
        let width = (a.box.width + b.box.width) / Double(max(1, a.text.count + b.text.count))
        return width > 0 ? (b.box.left - a.box.right) / width : 0
    }
}
