import ImageEngine
import OCREngine
import PageModel

/// Finds which way a page lies, whatever the file says about it. The letters vote first, which is cheap; only a page that does not
/// clearly stand upright is read in several ways on a strip of itself.
struct OrientationFinder {
    /// From this vote on, in standard deviations, letters are taken to stand on their feet. Capitals and figures, which have no
    /// descenders, vote weakly and may vote wrongly.
    private static let votesForUpright = 5.0
    /// A page found on its head is rarer: more is asked.
    private static let votesForTurned = 15.0
    /// Rows that show this many times clearer in one direction leave no doubt about it.
    private static let clearRows = 2.0
    /// How much better a turned page must read than the page as it lies.
    private static let preference = 1.2
    /// Letters, weighed by confidence, that a turned strip reads at least: noise reads as a few in any way.
    private static let leastForTurned = 10.0
    /// Of the letters on the strip, weighed by confidence: a page that reads so well as it lies needs no second look.
    private static let sureShare = 0.75
    private static let sureConfidence = 0.85

    /// Words of so many letters are wider than high, in so many words the exceptions do not count.
    private static let longWord = 4
    private static let fewWords = 5

    /// Of the part read in each way, in inches.
    private static let stripHeight = 0.8

    let recognizer: TextRecognizer

    /// The quarter turn clockwise that sets the page upright; `none` when nothing says otherwise.
    func turn(of page: LyingPage) throws(ReadingFailure) -> QuarterTurn {
        let letters = page.ink.letters(resolution: page.resolution)
        let level = TextRows(of: letters, resolution: page.resolution)?.score ?? 0
        let onSide = TextRows(of: letters.turnedAside, resolution: page.resolution)?.score ?? 0
        var candidates: [QuarterTurn] = []
        if level * Self.clearRows >= onSide { candidates += [.none, .half] }
        if onSide * Self.clearRows >= level { candidates += [.right, .left] }
        if candidates.count == 2, let turn = try votedTurn(candidates, ink: page.ink) { return turn }
        return try bestRead(candidates, of: page) ?? .none
    }

    /// Another turn for a page that was read with its lines upright on their ends; nil when it was read as it should.
    func correctedTurn(
        of page: LyingPage, readAs words: [RecognizedWord], undoing turn: QuarterTurn
    ) throws(ReadingFailure) -> QuarterTurn? {
        let long = words.filter { $0.letterCount >= Self.longWord }
        guard long.count >= Self.fewWords, 2 * long.count(where: \.standsOnEnd) > long.count else { return nil }
        let across: [QuarterTurn] = turn == .none || turn == .half ? [.right, .left] : [.none, .half]
        return try bestRead(across, of: page)
    }

    /// What the letters say about two opposite turns; nil when they are not clear.
    private func votedTurn(_ turns: [QuarterTurn], ink: Bitmap) throws(ReadingFailure) -> QuarterTurn? {
        let votes = try reading { () throws(ImageError) in try ink.turned(undoing: turns[0]) }.votesForUpright()
        guard let votes else { return nil }
        let isUpright = turns[0] == .none
        if votes >= (isUpright ? Self.votesForUpright : Self.votesForTurned) { return turns[0] }
        return votes <= -Self.votesForTurned ? turns[1] : nil
    }

    private func bestRead(_ candidates: [QuarterTurn], of page: LyingPage) throws(ReadingFailure) -> QuarterTurn? {
        var best: (turn: QuarterTurn?, score: Double) = (nil, 0)
        for turn in candidates {
            let (words, letters) = try strip(of: page, undoing: turn)
            let score = words.reduce(0) { $0 + $1.legibility }
            if score > max(best.score * Self.preference, turn == .none ? 0 : Self.leastForTurned) {
                best = (turn, score)
            }
            // No other turn could read that much better.
            if turn == .none, Self.readsWell(words, score: score, letters: letters) { break }
        }
        return best.turn
    }

    /// Nearly all letters that stand there are read, and surely.
    private static func readsWell(_ words: [RecognizedWord], score: Double, letters: Int) -> Bool {
        let read = words.filter { $0.legibility > 0 }.reduce(0) { $0 + $1.letterCount }
        return score >= sureShare * Double(max(letters, 20)) && score >= sureConfidence * Double(read)
    }

    /// The words on the strip on which most letters stand, and how many letters those are.
    private func strip(
        of page: LyingPage, undoing turn: QuarterTurn
    ) throws(ReadingFailure) -> (words: [RecognizedWord], letters: Int) {
        let (pixels, letters) = try reading { () throws(ImageError) in
            let gray = try page.gray.turned(undoing: turn)
            let letters = try page.ink.turned(undoing: turn).letters(resolution: page.resolution)
            let rows = letters.fullestRows(count: Int(Self.stripHeight * page.resolution), of: gray.height)
            let strip = try gray.cropped(left: 0, top: rows.lowerBound, width: gray.width, height: rows.count)
            return (try strip.pixels(), letters.count { rows.contains(Int($0.middleY)) })
        }
        do {
            return (try recognizer.read(pixels, resolution: page.resolution, segmentation: .automatic), letters)
        } catch { throw ReadingFailure(error) }
    }
}

extension RecognizedWord {
    /// Letters and figures weighed by confidence; what looks like noise counts nothing, nor does a line that runs up or down: the
    /// recogniser reads those too, and a page on its side would seem as legible as an upright one.
    fileprivate var legibility: Double {
        letterCount >= 2 && confidence.value > 0.5 && !standsOnEnd ? Double(letterCount) * confidence.value : 0
    }
    fileprivate var letterCount: Int { text.count { $0.isLetter || $0.isNumber } }

    fileprivate var standsOnEnd: Bool { letterCount >= 3 && box.height > 1.2 * box.width }
}
