import ImageEngine
import OCREngine
import PageModel

/// Finds which way a page lies, whatever the file says about it. The letters vote first, which is cheap; only a page that does not
/// clearly stand upright is read in several ways on a strip of itself.
struct OrientationFinder {
    /// From this vote on, in standard deviations, a page is taken as upright.
    private static let clearVote = 5.0
    /// Rows that show this many times clearer in one direction leave no doubt about it.
    private static let clearRows = 3.0
    /// How much better a turned page must read than the page as it lies.
    private static let preference = 1.2

    /// Of the part read in each way, in inches.
    private static let stripHeight = 1.5

    let recognizer: TextRecognizer

    /// The quarter turn clockwise that sets the page upright; `none` when nothing says otherwise.
    func turn(of page: LyingPage) throws(ReadingFailure) -> QuarterTurn {
        let level = page.ink.rows()?.score ?? 0
        let onSide = try reading { () throws(ImageError) in try page.ink.turned(undoing: .right) }.rows()?.score ?? 0
        if level > onSide * 1.5, let votes = page.ink.letterVotes(), votes.up >= Self.clearVote { return .none }
        var candidates: [QuarterTurn] = []
        if level * Self.clearRows >= onSide { candidates += [.none, .half] }
        if onSide * Self.clearRows >= level { candidates += [.right, .left] }
        return try bestRead(candidates, of: page)
    }

    private func bestRead(_ candidates: [QuarterTurn], of page: LyingPage) throws(ReadingFailure) -> QuarterTurn {
        var best = (turn: QuarterTurn.none, score: 0.0)
        for turn in candidates {
            let score = try legibility(of: page, undoing: turn)
            if score > best.score * Self.preference { best = (turn, score) }
        }
        return best.turn
    }

    /// The letters read with confidence on the strip with the most ink.
    private func legibility(of page: LyingPage, undoing turn: QuarterTurn) throws(ReadingFailure) -> Double {
        let (strip, resolution) = try reading { () throws(ImageError) in
            let gray = try page.gray.turned(undoing: turn)
            let rows = try page.ink.turned(undoing: turn).fullestRows(count: Int(Self.stripHeight * page.resolution))
            let strip = try gray.cropped(left: 0, top: rows.lowerBound, width: gray.width, height: rows.count)
            return (try strip.pixels(), page.resolution)
        }
        let words: [RecognizedWord]
        do { words = try recognizer.read(strip, resolution: resolution, segmentation: .automatic) } catch {
            throw ReadingFailure(error)
        }
        return words.reduce(0) { $0 + $1.legibility }
    }
}

extension RecognizedWord {
    /// Letters and figures weighed by confidence; what looks like noise counts nothing.
    fileprivate var legibility: Double {
        let count = text.count { $0.isLetter || $0.isNumber }
        return count >= 2 && confidence.value > 0.5 ? Double(count) * confidence.value : 0
    }
}
