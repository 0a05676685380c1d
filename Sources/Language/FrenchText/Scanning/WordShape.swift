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
        let first = scalars.firstIndex(where: \.isWordSign) ?? scalars.endIndex
        let last = scalars.lastIndex(where: \.isWordSign) ?? scalars.startIndex
        let isWord = first < scalars.endIndex
        var (upper, lower, digits) = (0, 0, 0)
        for scalar in scalars {
            switch scalar.kind {
            case .digit: digits += 1
            case .upper: upper += 1
            case .lower: lower += 1
            case .mark: break
            }
        }
        letterCount = upper + lower
        digitCount = digits
        let startsHigh = isWord && scalars[first].kind == .upper
        // « d'ALMEIDA » and « l'Hôpital » begin low and go on high.
        letterCase = upper + lower == 0 ? .none : lower == 0 ? .upper : startsHigh ? .title : .lower
        core = isWord ? Self.text(scalars[first...last], of: token) : ""
        let tail = isWord ? scalars[(last + 1)...] : scalars[...]
        closing = tail.first(where: \.closesPart).map { UInt8($0.value) }
        opening = scalars[..<first].first.flatMap { $0.isASCII ? UInt8($0.value) : nil }
        endsWithHyphen = ["-", "‐", "‑"].contains(scalars.last ?? " ")
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>, of token: Token) -> String {
        if scalars.count == token.text.unicodeScalars.count { return token.text }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension Unicode.Scalar {
    fileprivate enum Kind { case digit, upper, lower, mark }

    /// ASCII without a look at Unicode's tables, which are slow.
    fileprivate var kind: Kind {
        switch value {
        case 0x30...0x39: return .digit
        case 0x41...0x5A: return .upper
        case 0x61...0x7A: return .lower
        case ..<0x80: return .mark
        default:
            if properties.isUppercase { return .upper }
            return properties.isAlphabetic ? .lower : .mark
        }
    }

    fileprivate var isWordSign: Bool { kind != .mark }

    /// `,` `;` `:` `.` `)` `]` `|`
    fileprivate var closesPart: Bool {
        switch self {
        case ",", ";", ":", ".", ")", "]", "|": true
        default: false
        }
    }
}
