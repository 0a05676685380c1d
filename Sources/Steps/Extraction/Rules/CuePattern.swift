import FrenchText

/// A phrase of a rule file with its marks: `^` begins a line, `$` ends it, `!` is printed in capitals, `+` begins with a
/// capital, `=` letter for letter; a final `:` and brackets around it all must be there. `^!POUR$` is the word POUR in capitals, alone on its line.
struct CuePattern: Sendable {
    let phrase: Phrase
    let beginsLine: Bool
    let endsLine: Bool
    let capitals: Bool
    let titled: Bool
    let colon: Bool
    let bracketed: Bool
    /// Folded letters, glued.
    let letters: [UInt8]
    let signature: BigramSignature
    /// Its digits: these are never read tolerantly (article 658 is not article 659).
    let digits: [UInt8]
    /// Letters that may differ.
    let allowance: Int

    static func isDigit(_ letter: UInt8) -> Bool { (0x30...0x39).contains(letter) }

    /// Nil when no letter or digit is left beside the marks.
    init?(_ text: String) {
        var body = Substring(text)
        beginsLine = body.first == "^"
        if beginsLine { body.removeFirst() }
        capitals = body.first == "!"
        if capitals { body.removeFirst() }
        titled = body.first == "+"
        if titled { body.removeFirst() }
        let exact = body.first == "="
        if exact { body.removeFirst() }
        endsLine = body.last == "$"
        if endsLine { body.removeLast() }
        colon = body.last == ":"
        bracketed = body.first == "(" && body.last == ")"
        guard let phrase = Phrase(String(body)) else { return nil }
        self.phrase = phrase
        letters = Array(String(body).lettersAndDigits.utf8)
        signature = BigramSignature(letters[...])
        digits = letters.filter(Self.isDigit)
        allowance = exact || letters.count < 5 ? 0 : letters.count < 9 ? 1 : max(2, letters.count / 8)
    }
}

/// Which pairs of neighbouring letters occur in a stretch of text, hashed to 128 bits: a cheap way to refuse a phrase
/// before letters are compared one by one.
struct BigramSignature: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ letters: ArraySlice<UInt8>) {
        for (a, b) in zip(letters, letters.dropFirst()) {
            let bit = (UInt32(a) &* 37 &+ UInt32(b) &* 101) & 127
            if bit < 64 { low |= 1 << UInt64(bit) } else { high |= 1 << UInt64(bit - 64) }
        }
    }

    /// How many pairs of `self` are missing in `text`.
    func missing(in text: BigramSignature) -> Int {
        (low & ~text.low).nonzeroBitCount + (high & ~text.high).nonzeroBitCount
    }
}
