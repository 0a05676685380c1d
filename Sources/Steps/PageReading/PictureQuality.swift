import ImageEngine
import PageModel

/// What is measured of a page's picture on the way to its text.
enum PictureQuality {
    /// Words read with less confidence than this do not count as read.
    private static let readConfidence = 0.3
    /// Fewer letters seen than this say nothing about what share was read.
    private static let fewLetters = 40

    /// With too few letters to measure only the paper tells: print counts as sharp and dark.
    static func measures(of page: UprightPage, words: [Word], look: LetterLook?, paper: Double) -> PictureMeasures? {
        PictureMeasures(
            blur: look?.blur.toHundredths ?? 0, darkness: look?.darkness ?? 255, paper: paper.rounded(),
            unread: unread(on: page, words: words).toHundredths)
    }

    /// The share of the letters seen that stand in no word.
    private static func unread(on page: UprightPage, words: [Word]) -> Double {
        let letters = page.ink.letters(resolution: page.resolution)
        guard letters.count >= fewLetters else { return 0 }
        let read = words.filter { $0.confidence.value >= readConfidence }.map(\.box)
        let scale = 72 / page.resolution
        let missed = letters.count { letter in
            let (x, y) = (letter.middleX * scale, letter.middleY * scale)
            return !read.contains { x >= $0.left && x <= $0.right && y >= $0.top && y <= $0.bottom }
        }
        return Double(missed) / Double(letters.count)
    }
}
