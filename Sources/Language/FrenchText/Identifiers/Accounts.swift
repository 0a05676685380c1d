extension ValueReader {
    /// Account numbers of France without spaces, their check digits right; letters for digits put right.
    public func ibans(in range: Range<Int>? = nil) -> [Spotted<String>] {
        scanTape(range ?? stream.indices) { position, end in iban(at: position, upTo: end) }
    }

    private func iban(at position: Int, upTo end: Int) -> Spotted<String>? {
        guard tape[position] == UInt8(ascii: "f"), tape[position + 1] == UInt8(ascii: "r"),
            !tape[position - 1].isLetterOrDigit, let (signs, stop) = signs(at: position, upTo: end, count: 27)
        else { return nil }
        for (reading, isRepaired) in [(signs, false), (Self.repairedAccount(signs), true)] where Checksums.iban(reading)
        {
            let tokens = tape.tokens(from: position, to: stop)
            return Spotted(
                String(decoding: reading, as: UTF8.self).uppercased(), range: tokens,
                confidence: isRepaired ? 0.85 : 0.99,
                reading: isRepaired ? .repaired : .clean, rawText: stream.text(tokens))
        }
        return nil
    }

    /// Check digits, bank, branch and key are figures (RIB); only the account number may hold letters.
    private static func repairedAccount(_ signs: [UInt8]) -> [UInt8] {
        var repaired = signs
        for place in [2, 3] + Array(4..<14) + [25, 26] { repaired[place] = signs[place].likelyDigit ?? signs[place] }
        return repaired
    }

    /// `count` letters and digits from `position` on, spaces and full stops between them skipped.
    private func signs(at position: Int, upTo end: Int, count: Int) -> (signs: [UInt8], end: Int)? {
        var signs: [UInt8] = []
        var at = position
        while at < end, signs.count < count {
            let sign = tape[at]
            if sign.isLetterOrDigit {
                signs.append(sign)
            } else if sign == Tape.Break.block || !(Tape.isBreak(sign) || sign == UInt8(ascii: ".")) {
                return nil
            }
            at += 1
        }
        return signs.count == count && !tape[at].isLetterOrDigit ? (signs, at) : nil
    }

    /// Social security numbers (13 digits and key, without spaces): to be hidden, never stored.
    public func nirs(in range: Range<Int>? = nil) -> [Spotted<String>] {
        scanTape(range ?? stream.indices) { position, end in nir(at: position, upTo: end) }
    }

    private func nir(at position: Int, upTo end: Int) -> Spotted<String>? {
        guard
            [
                UInt8(ascii: "1"), UInt8(ascii: "2"), UInt8(ascii: "3"), UInt8(ascii: "4"), UInt8(ascii: "7"),
                UInt8(ascii: "8"),
            ]
            .contains(tape[position]), DigitScanner(tape: tape).isFree(position),
            let (signs, stop) = signs(at: position, upTo: end, count: 15), signs.prefix(5).allSatisfy(\.isDigit),
            Checksums.nir(signs)
        else { return nil }
        let tokens = tape.tokens(from: position, to: stop)
        return Spotted(
            String(decoding: signs, as: UTF8.self).uppercased(), range: tokens, confidence: 0.97,
            rawText: stream.text(tokens))
    }
}
