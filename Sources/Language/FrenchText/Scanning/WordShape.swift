/// What a word looks like apart from its letters.
struct WordShape: Sendable {
    enum Case: Sendable {
        /// No letters.
        case none
        /// Every letter small.
        case lower
        /// The first letter a capital, some letter small.
        case title
        /// Every letter a capital (one letter alone counts here).
        case upper
    }

    let letterCase: Case
    let letterCount: Int
    let digitCount: Int
    /// The word without the marks around it.
    let core: String
    /// The last mark after the word that closes a part of a sentence: `,` `;` `:` `.` `)`.
    let closing: UInt8?
    /// The first mark before the word, if any.
    let opening: UInt8?
    let endsWithHyphen: Bool

    var isNumber: Bool { digitCount > 0 && letterCount == 0 }
    /// Neither letters nor digits.
    var isMark: Bool { digitCount == 0 && letterCount == 0 }
    var isCapital: Bool { letterCase == .upper || letterCase == .title }

    init(_ token: Token) {
        let scalars = Array(token.text.unicodeScalars)
        func isWord(_ scalar: Unicode.Scalar) -> Bool {
            scalar.isASCII ? scalar.isASCIILetterOrDigit : scalar.properties.isAlphabetic
        }
        let first = scalars.firstIndex(where: isWord) ?? scalars.endIndex
        let last = scalars.lastIndex(where: isWord) ?? scalars.startIndex
        var (upper, lower, digits) = (0, 0, 0)
        for scalar in scalars {
            if ("0"..."9").contains(scalar) {
                digits += 1
            } else if scalar.properties.isUppercase {
                upper += 1
            } else if scalar
                .properties.isAlphabetic
            {
                lower += 1
            }
        }
        letterCount = upper + lower
        digitCount = digits
        let startsHigh = first < scalars.endIndex && scalars[first].properties.isUppercase
        // « d'ALMEIDA » and « l'Hôpital » begin low and go on high.
        letterCase = upper + lower == 0 ? .none : lower == 0 ? .upper : startsHigh ? .title : .lower
        var view = String.UnicodeScalarView()
        if first <= last, first < scalars.endIndex { view.append(contentsOf: scalars[first...last]) }
        core = String(view)
        let tail = first < scalars.endIndex ? scalars[(last + 1)...] : scalars[...]
        closing = tail.first { ",;:.)]|".unicodeScalars.contains($0) }.map { UInt8($0.value) }
        opening = scalars[..<first].first.flatMap { $0.isASCII ? UInt8($0.value) : nil }
        endsWithHyphen = ["-", "‐", "‑"].contains(scalars.last ?? " ")
    }
}
