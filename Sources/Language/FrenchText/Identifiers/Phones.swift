extension ValueReader {
    /// Telephone numbers of ten digits, whatever stands between them; `+33` and `0033` forms too.
    public func phones(in range: Range<Int>? = nil) -> [Spotted<PhoneNumber>] {
        let range = range ?? stream.indices
        guard !range.isEmpty else { return [] }
        let end = tape.start[range.upperBound] - 1
        var found: [Spotted<PhoneNumber>] = []
        var position = tape.start[range.lowerBound]
        while position < end {
            if let phone = phone(at: position, upTo: end) {
                found.append(phone.spotted)
                position = phone.end
            } else {
                position += 1
            }
        }
        return found
    }

    private func phone(at position: Int, upTo end: Int) -> (spotted: Spotted<PhoneNumber>, end: Int)? {
        let scanner = DigitScanner(tape: tape, takesLetterPairs: true)
        guard tape[position] == UInt8(ascii: "+") || tape[position].likelyDigit == UInt8(ascii: "0"),
            scanner.isFree(position) || followsPhone(position)
        else { return nil }
        let first = tape[position] == UInt8(ascii: "+") ? position + 1 : position
        guard
            let found = scanner.digits(
                at: first, upTo: end, longest: longest(first, international: first > position),
                separators: DigitScanner.signs.union("()".utf8)),
            let national = national(found.digits, international: first > position), isWhole(found.end),
            found.repairs <= Self.mostRepairs,
            national == found.text || first > position || found.text.hasPrefix("0033"),
            found.digits.count > 10 || hasPhoneGroups(found.groups), let phone = PhoneNumber(digits: national)
        else { return nil }
        let tokens = tape.tokens(from: position, to: found.end)
        let spotted = Spotted(
            phone, range: tokens, confidence: found.repairs == 0 ? 0.97 : 0.7,
            reading: found.repairs == 0 ? .clean : .repaired, rawText: stream.text(tokens))
        return (spotted, found.end)
    }

    /// Digits of ten that may have been read as letters.
    private static var mostRepairs: Int { 4 }

    /// `04 66 12 34 56/06 …`: the second of two numbers.
    private func followsPhone(_ position: Int) -> Bool {
        tape[position - 1] == UInt8(ascii: "/") && tape[position - 2].isDigit && tape[position - 3].isDigit
            && tape[position + 2] != UInt8(ascii: "/")
    }

    private func national(_ digits: [UInt8], international: Bool) -> String? {
        let text = String(decoding: digits, as: UTF8.self)
        guard international || text.hasPrefix("0033") else { return text.utf8.count == 10 ? text : nil }
        var rest = text.drop { $0 == "0" }
        guard rest.hasPrefix("33") else { return nil }
        rest = rest.dropFirst(2).drop { $0 == "0" }
        return rest.utf8.count == 9 ? "0" + rest : nil
    }

    /// `06…` has ten digits, `+33 (0)6…` up to twelve, `0033…` up to fourteen.
    private func longest(_ first: Int, international: Bool) -> Int {
        if international { return 12 }
        return tape[first + 1].likelyDigit == UInt8(ascii: "0") ? 14 : 10
    }

    /// Pairs, one piece, or the groups of four some write (`0466 12 34 56`).
    private func hasPhoneGroups(_ groups: [Int]) -> Bool {
        groups == [10] || groups.allSatisfy { $0 % 2 == 0 } || groups.first == 1
    }

    /// No digit goes on the number.
    private func isWhole(_ end: Int) -> Bool {
        let next = tape[end]
        if next.isDigit { return false }
        let isJoin = next != UInt8(ascii: "/") && DigitScanner.signs.contains(next) || next == UInt8(ascii: ",")
        return !(isJoin && tape[end + 1].isDigit)
    }
}

extension ValueReader {
    /// Tries `read` at every place of the tape within `range` and goes on after each find.
    func scanTape<Value>(
        _ range: Range<Int>, _ read: (_ position: Int, _ end: Int) -> Spotted<Value>?
    ) -> [Spotted<Value>] {
        guard !range.isEmpty else { return [] }
        let end = tape.start[range.upperBound] - 1
        var found: [Spotted<Value>] = []
        var position = tape.start[range.lowerBound]
        while position < end {
            if let value = read(position, end) {
                found.append(value)
                position = max(position + 1, tape.start[value.range.upperBound])
            } else {
                position += 1
            }
        }
        return found
    }
}
