import ImageEngine
import PDFEngine
import PageModel

/// Holds a text layer against the picture of its page: words must stand on ink, most letters seen must lie under words, and the
/// words must be made of letters.
struct TextLayerProof {
    let page: PDFPage
    let words: [PDFWord]
    /// The page in gray at a low resolution.
    let drawing: PDFDrawing

    private static let uprightShare = 0.9
    private static let inkedShare = 0.9
    private static let coveredShare = 0.7
    /// Of the characters, letters, figures and French marks.
    private static let plainShare = 0.95
    private static let inkThreshold = 170

    /// The page's text when the layer proves itself; nil when it must be read by eye.
    func text() throws(ReadingFailure) -> PageText? {
        let words = words.compactMap(\.word)
        guard isUpright, isPlain(words), try standsOnInk(words) else { return nil }
        return PageText(
            number: page.number, width: page.width.toHundredths, height: page.height.toHundredths, source: .textLayer,
            blocks: PageLayout(words).blocks, quality: PageQuality(confidence: .certain))
    }

    private var isUpright: Bool {
        Double(words.count(where: \.isUpright)) >= Self.uprightShare * Double(words.count)
    }

    /// A layer of noise shows by its signs, a broken font by characters of no language.
    private func isPlain(_ words: [Word]) -> Bool {
        let scalars = words.flatMap { $0.text.unicodeScalars }
        let plain = scalars.count { scalar in
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .decimalNumber: scalar.value < 0x250
            case .dashPunctuation, .otherPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
                .finalPunctuation, .currencySymbol:
                scalar != "*" && scalar != "\u{FFFD}"
            case .otherSymbol, .otherNumber: true
            default: false
            }
        }
        return !scalars.isEmpty && Double(plain) >= Self.plainShare * Double(scalars.count)
    }

    private func standsOnInk(_ words: [Word]) throws(ReadingFailure) -> Bool {
        let drawing = drawing
        let ink = try reading { () throws(ImageError) in
            try Bitmap(drawing.image).ink(darkerThan: Self.inkThreshold)
        }
        let places = words.map(\.box)
        let scale = 72 / drawing.resolution
        let letters = ink.letters(resolution: drawing.resolution).compactMap {
            Box(left: $0.left * scale, top: $0.top * scale, width: $0.width * scale, height: $0.height * scale)
        }
        let inked = places.count { place in letters.contains { touches($0, place) } }
        let covered = letters.count { letter in places.contains { touches(letter, $0) } }
        return Double(inked) >= Self.inkedShare * Double(places.count)
            && Double(covered) >= Self.coveredShare * Double(letters.count)
    }

    private func touches(_ letter: Box, _ word: Box) -> Bool {
        letter.middleX >= word.left - 1 && letter.middleX <= word.right + 1 && letter.middleY >= word.top - 1
            && letter.middleY <= word.bottom + 1
    }
}

extension PDFWord {
    var word: Word? {
        let box = Box(
            left: box.left.toHundredths, top: box.top.toHundredths, width: box.width.toHundredths,
            height: box.height.toHundredths)
        return box.flatMap { Word(text: text, box: $0, confidence: .certain) }
    }
}
