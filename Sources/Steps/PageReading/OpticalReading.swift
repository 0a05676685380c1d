import ImageEngine
import OCREngine
import PageModel

/// A page set upright, with the words read on it.
struct OpticalReading {
    let page: UprightPage
    let words: [Word]

    /// Gray levels between ground and letters, and how many words read with what confidence make a text of them.
    private static let faint = 35.0
    private static let legible = 0.6
    private static let fewWords = 5

    /// Finds how the page lies and reads it; once more when the words show that it had been turned on its side.
    ///
    /// - Parameter known: how far it is turned, as a person said; nil to find out.
    init(_ lying: LyingPage, recognizer: TextRecognizer, turned known: QuarterTurn? = nil) throws(ReadingFailure) {
        let finder = OrientationFinder(recognizer: recognizer)
        let turn = if let known { known } else { try finder.turn(of: lying) }
        var page = try UprightPage(lying, undoing: turn)
        var words = try Self.recognized(on: page, by: recognizer)
        if known == nil, let turn = try finder.correctedTurn(of: lying, readAs: words, undoing: page.turn) {
            page = try UprightPage(lying, undoing: turn)
            words = try Self.recognized(on: page, by: recognizer)
        }
        self.page = page
        guard !Self.shinesThrough(words, look: lying.look) else {
            self.words = []
            return
        }
        words += try UnreadText(page: page, recognizer: recognizer).words(besides: words)
        self.words = TickBoxes(on: page).set(among: words.compactMap { $0.word(resolution: page.resolution) })
    }

    /// Letters so faint may be those of the other side, seen through the paper: they make no words.
    private static func shinesThrough(_ words: [RecognizedWord], look: LetterLook?) -> Bool {
        guard let look, look.darkness < faint else { return false }
        return words.count { $0.confidence.value >= legible && $0.text.count { $0.isLetter } >= 3 } < fewWords
    }

    private static func recognized(
        on page: UprightPage, by recognizer: TextRecognizer
    ) throws(ReadingFailure) -> [RecognizedWord] {
        let pixels = try reading { () throws(ImageError) in try page.gray.pixels() }
        do { return try recognizer.read(pixels, resolution: page.resolution) } catch { throw ReadingFailure(error) }
    }
}

extension RecognizedWord {
    /// In points; nil for white space.
    func word(resolution: Double) -> Word? {
        let scale = 72 / resolution
        let box = Box(
            left: (box.left * scale).toHundredths, top: (box.top * scale).toHundredths,
            width: (box.width * scale).toHundredths, height: (box.height * scale).toHundredths)
        return box.flatMap { Word(text: text, box: $0, confidence: confidence) }
    }
}
