extension UInt8 {
    /// The digit a folded sign is or is often read for; nil for signs that no digit looks like.
    var likelyDigit: UInt8? {
        switch self {
        case _ where isDigit: self
        case UInt8(ascii: "o"), UInt8(ascii: "q"), UInt8(ascii: "@"), UInt8(ascii: "d"): UInt8(ascii: "0")
        case UInt8(ascii: "l"), UInt8(ascii: "i"), UInt8(ascii: "|"), UInt8(ascii: "!"): UInt8(ascii: "1")
        case UInt8(ascii: "z"): UInt8(ascii: "2")
        case UInt8(ascii: "s"): UInt8(ascii: "5")
        case UInt8(ascii: "g"): UInt8(ascii: "9")
        case UInt8(ascii: "b"): UInt8(ascii: "8")
        default: nil
        }
    }

    /// The value of a digit.
    var digitValue: Int { Int(self) - 0x30 }
}

/// Digits read from signs, with how many of them were letters in disguise.
struct DigitRun {
    var digits: [UInt8] = []
    var repairs = 0

    var value: Int { digits.reduce(0) { $0 * 10 + $1.digitValue } }
    var text: String { String(decoding: digits, as: UTF8.self) }

    init() {}

    init(clean digits: String) { self.digits = Array(digits.utf8) }

    /// Digits of which every one was a letter in disguise.
    init(repaired digits: String) {
        self.digits = Array(digits.utf8)
        repairs = self.digits.count
    }

    /// Nil when a sign is no digit and looks like none, or most signs had to be repaired.
    init?(_ signs: some Sequence<UInt8>) {
        for sign in signs {
            guard let digit = sign.likelyDigit else { return nil }
            if digit != sign { repairs += 1 }
            digits.append(digit)
        }
        guard !digits.isEmpty, repairs * 2 <= digits.count else { return nil }
    }
}
