import ImageEngine
import PDFEngine
import PageModel

/// Holds a text layer against the picture of its page.
struct TextLayerProof {
    let page: PDFPage
    let words: [PDFWord]
    /// The page in gray at a low resolution.
    let drawing: PDFDrawing

    /// The page's text when the layer proves itself; nil when it must be read by eye.
    func text() throws(ReadingFailure) -> PageText? {
        let words = words.compactMap(\.word)
        return PageText(
            number: page.number, width: page.width.toHundredths, height: page.height.toHundredths, source: .textLayer,
            blocks: PageLayout(words).blocks, quality: PageQuality(confidence: .certain))
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
