import Foundation
import ImageEngine
import OCREngine
import PDFEngine
import PageModel

/// Holds a text layer against the picture of its page: words must stand on ink, most letters seen must lie under words, and the
/// words must be made of letters. A layer that looks wrong, or that may have been laid over a picture, must also say what a few lines
/// read by eye say.
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
    /// Smaller pictures are logos and stamps, as a share of the page.
    private static let leastPicture = 0.02
    /// Pictures that together take this share of the page may be a scan cut into strips, and the layer somebody's reading of it.
    private static let pictureShare = 0.2
    /// Four in five letters of a French text, names and capitals included.
    private static let frequentLetters = Set("esaintrulodcpm")
    /// Below this share of frequent letters the codes may be shifted.
    private static let frequentShare = 0.7

    /// The page's text when the layer proves itself; nil when it must be read by eye.
    ///
    /// - Parameter recognizer: asked for only when the layer is suspect, for loading it costs more than a drawn page.
    func text(recognizer: () throws(ReadingFailure) -> TextRecognizer) throws(ReadingFailure) -> PageText? {
        let words = words.compactMap(\.word)
        guard isUpright, isPlain(words), try standsOnInk(words) else { return nil }
        if isSuspect(words) {
            guard try LayerReading(page: page, recognizer: recognizer()).confirms(words) else { return nil }
        }
        return PageText(
            number: page.number, width: page.width.toHundredths, height: page.height.toHundredths, source: .textLayer,
            blocks: PageLayout(words).blocks, quality: PageQuality(confidence: .certain))
    }

    private var isUpright: Bool {
        Double(words.count(where: \.isUpright)) >= Self.uprightShare * Double(words.count)
    }

    private func isSuspect(_ words: [Word]) -> Bool {
        let pictures = page.images(coveringAtLeast: Self.leastPicture)
        let covered = pictures.reduce(0) { $0 + $1.box.width * $1.box.height }
        return covered >= Self.pictureShare * page.width * page.height || !Self.hasFrenchLetters(words)
    }

    private static func hasFrenchLetters(_ words: [Word]) -> Bool {
        let letters = words.map(\.text).joined()
            .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).filter(\.isLetter)
        return Double(letters.count(where: frequentLetters.contains)) >= frequentShare * Double(letters.count)
    }

    /// A layer of noise shows by its signs, a broken font by characters of no language.
    private func isPlain(_ words: [Word]) -> Bool {
        let scalars = words.filter { !$0.isFiller }.flatMap { $0.text.unicodeScalars }
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
        // Dashes, dots and rules are no letters in the picture.
        let lettered = words.filter(\.hasLetterOrFigure).map(\.box)
        let scale = 72 / drawing.resolution
        let letters = ink.letters(resolution: drawing.resolution).compactMap {
            Box(left: $0.left * scale, top: $0.top * scale, width: $0.width * scale, height: $0.height * scale)
        }
        let inked = lettered.count { place in letters.contains { touches($0, place) } }
        let covered = letters.count { letter in places.contains { touches(letter, $0) } }
        return !lettered.isEmpty && Double(inked) >= Self.inkedShare * Double(lettered.count)
            && Double(covered) >= Self.coveredShare * Double(letters.count)
    }

    private func touches(_ letter: Box, _ word: Box) -> Bool {
        letter.middleX >= word.left - 1 && letter.middleX <= word.right + 1 && letter.middleY >= word.top - 1
            && letter.middleY <= word.bottom + 1
    }
}

extension Word {
    fileprivate var hasLetterOrFigure: Bool { text.contains { $0.isLetter || $0.isNumber } }

    /// Dashes and dots that fill the cells of a table or lead the eye to its next column.
    fileprivate var isFiller: Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .dashPunctuation, .connectorPunctuation: true
            default: scalar == "." || scalar == "\u{2026}" || scalar == "\u{2212}"
            }
        }
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
