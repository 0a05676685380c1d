import Foundation
import ImageEngine
import OCREngine
import PDFEngine
public import PageModel

/// Reads the pages of one document, one at a time. Holds the recogniser, loaded by the first page that needs it.
public final class PageReader {
    private let document: SourceDocument
    private let reviewResolution: Double
    private var loadedRecognizer: TextRecognizer?

    /// - Parameter reviewResolution: of the page images returned, at most; dots per inch.
    public init(_ document: SourceDocument, reviewResolution: Int) {
        self.document = document
        self.reviewResolution = Double(reviewResolution)
    }

    /// What stands on a page (1-based), and the upright picture it stands on.
    ///
    /// - Parameter turn: how far the page is turned clockwise to stand upright, as a person said; nil to find out.
    public func read(
        _ number: Int, turned turn: QuarterTurn? = nil
    ) throws(ReadingFailure) -> (text: PageText, image: PixelImage) {
        switch document.content {
        case .image(let file): return try readByEye(PagePicture(file, page: number), number: number, turned: turn)
        case .pdf(let file):
            let page: PDFPage
            do { page = try file.page(number) } catch { throw ReadingFailure(error) }
            return try read(page, turned: turn)
        }
    }

    private func read(_ page: PDFPage, turned turn: QuarterTurn?) throws(ReadingFailure) -> (
        text: PageText, image: PixelImage
    ) {
        let scan = page.images(coveringAtLeast: PagePicture.scanShare).map(\.resolution).max()
        let words = page.words()
        // A text layer is upright by itself: where a person sees otherwise, the picture is read.
        if scan == nil, !words.isEmpty, turn == nil {
            let drawing: PDFDrawing
            do { drawing = try page.draw(resolution: reviewResolution, format: .gray) } catch {
                throw ReadingFailure(error)
            }
            let proof = TextLayerProof(page: page, words: words, drawing: drawing)
            if let text = try proof.text(recognizer: { () throws(ReadingFailure) in try recognizer() }) {
                return (text, drawing.image)
            }
        }
        return try readByEye(PagePicture(page, scanResolution: scan), number: page.number, turned: turn)
    }

    private func readByEye(
        _ picture: PagePicture, number: Int, turned turn: QuarterTurn?
    ) throws(ReadingFailure) -> (text: PageText, image: PixelImage) {
        let lying = try LyingPage(picture)
        if lying.isBlank {
            let page = try UprightPage(lying, undoing: turn ?? .none)
            return (
                try pageText([], on: page, measures: nil, picture: picture, number: number),
                try reviewImage(of: picture, like: page)
            )
        }
        let read = try OpticalReading(lying, recognizer: recognizer(), turned: turn)
        let measures = PictureQuality.measures(
            of: read.page, words: read.words, look: lying.look, paper: lying.paper)
        let text = try pageText(
            read.words, on: read.page, measures: picture.isScan ? measures : nil, picture: picture, number: number)
        return (text, try reviewImage(of: picture, like: read.page))
    }

    private func pageText(
        _ words: [Word], on page: UprightPage, measures: PictureMeasures?, picture: PagePicture, number: Int
    ) throws(ReadingFailure) -> PageText {
        let mean = words.isEmpty ? 0 : words.map(\.confidence.value).reduce(0, +) / Double(words.count)
        let quality = PageQuality(
            turn: page.turn, skew: (page.skew * 1_000).rounded() / 1_000,
            resolution: picture.foundResolution?.rounded(), confidence: Confidence(clamping: mean),
            picture: measures)
        let text = PageText(
            number: number, width: (Double(page.gray.width) / page.resolution * 72).toHundredths,
            height: (Double(page.gray.height) / page.resolution * 72).toHundredths,
            source: words.isEmpty ? .blank : .ocr, blocks: PageLayout(words).blocks, quality: quality)
        guard let text else { throw .damaged }
        return text
    }

    private func reviewImage(of picture: PagePicture, like page: UprightPage) throws(ReadingFailure) -> PixelImage {
        let scale = min(1, reviewResolution / picture.resolution)
        return try reading { () throws(ImageError) in
            let small = try picture.bitmap.continuous().scaled(across: scale, down: scale).turned(undoing: page.turn)
            return try (page.skew == 0 ? small : small.straightened(by: page.skew)).pixels()
        }
    }

    private func recognizer() throws(ReadingFailure) -> TextRecognizer {
        if let loadedRecognizer { return loadedRecognizer }
        do {
            let recognizer = try TextRecognizer(language: "fra")
            loadedRecognizer = recognizer
            return recognizer
        } catch { throw ReadingFailure(error) }
    }
}

extension Double {
    /// Rounded to 1/100: finer places on paper mean nothing and would only differ between machines.
    var toHundredths: Double { (self * 100).rounded() / 100 }
}
