import FrenchText

/// Finds the phrases of all cues on a page without trying each at each word: a phrase that stands there with at most `k` slips
/// shows at least one of `k + 1` pieces unharmed (pigeonhole), so only places that show a piece are compared in full.
struct PhraseIndex: Sendable {
    struct Found: Sendable {
        let cue: Int
        let match: PhraseMatch
    }

    private struct Piece: Sendable {
        let phrase: Int
        /// Letters before the piece in the glued phrase.
        let offset: Int
    }

    private let phrases: [Phrase]
    /// By phrase: its cue, how many letters may differ, and its figures.
    private let cues: [Int]
    private let slips: [Int]
    private let figures: [[UInt8]]
    /// By length of the piece (1 to 8 letters), then by the piece itself packed into a number.
    private let pieces: [[UInt64: [Piece]]]

    init(_ phrasesByCue: [[Phrase]]) {
        var phrases: [Phrase] = []
        var cues: [Int] = []
        var slips: [Int] = []
        var figures: [[UInt8]] = []
        var pieces = [[UInt64: [Piece]]](repeating: [:], count: 9)
        for (cue, cuePhrases) in phrasesByCue.enumerated() {
            for phrase in cuePhrases {
                let glued = Array(
                    phrase.text.split(whereSeparator: \.isWhitespace).map(\.lettersAndDigits).joined().utf8)
                let allowed = Self.allowedSlips(glued.count)
                for cut in 0...allowed {
                    let (from, to) = (glued.count * cut / (allowed + 1), glued.count * (cut + 1) / (allowed + 1))
                    let key = glued[from..<to].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                    pieces[to - from][key, default: []].append(Piece(phrase: phrases.count, offset: from))
                }
                phrases.append(phrase)
                cues.append(cue)
                slips.append(allowed)
                figures.append(glued.filter(Self.isFigure))
            }
        }
        (self.phrases, self.cues, self.slips) = (phrases, cues, slips)
        (self.figures, self.pieces) = (figures, pieces)
    }

    /// As `Phrase` allows (a test compares both); pieces are then never longer than eight letters.
    private static func allowedSlips(_ letters: Int) -> Int {
        letters < 5 ? 0 : letters < 9 ? 1 : max(2, letters / 8)
    }

    /// All places of all phrases, by phrase and then by place; matches of one phrase never overlap.
    func matches(in stream: TokenStream) -> [Found] {
        let candidates = candidates(in: stream)
        var found: [Found] = []
        var (phrase, end) = (-1, 0)
        for candidate in candidates {
            let (current, token) = (Int(candidate >> 32), Int(candidate & 0xffff_ffff))
            if current != phrase { (phrase, end) = (current, 0) }
            guard token >= end, let match = stream.match(of: phrases[phrase], at: token, within: stream.indices),
                agreesInFigures(phrase, stream.tokens[match.range])
            else { continue }
            end = match.range.upperBound
            found.append(Found(cue: cues[phrase], match: match))
        }
        return found
    }

    /// A slip in a letter is a reading error, one in a figure is another article of law.
    private func agreesInFigures(_ phrase: Int, _ words: ArraySlice<Token>) -> Bool {
        figures[phrase].isEmpty || figures[phrase] == words.flatMap { $0.folded.utf8.filter(Self.isFigure) }
    }

    private static func isFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Phrase number and token number, packed, ascending, each once.
    private func candidates(in stream: TokenStream) -> [UInt64] {
        let text = GluedText(stream)
        var candidates: [UInt64] = []
        for length in 1...8 where !pieces[length].isEmpty {
            let mask: UInt64 = length == 8 ? .max : 1 << (8 * UInt64(length)) - 1
            var window: UInt64 = 0
            for (end, letter) in text.letters.enumerated() {
                window = (window << 8 | UInt64(letter)) & mask
                guard end + 1 >= length, let shown = pieces[length][window] else { continue }
                for piece in shown {
                    let start = end + 1 - length - piece.offset
                    let reach = slips[piece.phrase]
                    for token in text.tokens(startingIn: (start - reach)...(start + reach)) {
                        candidates.append(UInt64(piece.phrase) << 32 | UInt64(token))
                    }
                }
            }
        }
        candidates.sort()
        return candidates.enumerated().filter { $0 == 0 || candidates[$0 - 1] != $1 }.map(\.element)
    }
}

/// The letters of a page without gaps, and where in them each word begins.
private struct GluedText {
    private(set) var letters: [UInt8] = []
    /// The word that begins at a letter; -1 inside words.
    private var tokenAtLetter: [Int32] = []

    init(_ stream: TokenStream) {
        for (token, word) in stream.tokens.enumerated() where !word.folded.isEmpty {
            for (place, letter) in word.folded.utf8.enumerated() {
                letters.append(letter)
                tokenAtLetter.append(place == 0 ? Int32(token) : -1)
            }
        }
    }

    func tokens(startingIn range: ClosedRange<Int>) -> [Int] {
        let (from, to) = (max(0, range.lowerBound), min(tokenAtLetter.count - 1, range.upperBound))
        guard from <= to else { return [] }
        return tokenAtLetter[from...to].compactMap { $0 >= 0 ? Int($0) : nil }
    }
}
