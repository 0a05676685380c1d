import ImageEngine
import OCREngine
import PageModel

/// Reads the words of an upright page.
struct OpticalReading {
    let recognizer: TextRecognizer

    func words(on page: UprightPage) throws(ReadingFailure) -> [Word] {
        let pixels = try reading { () throws(ImageError) in try page.gray.pixels() }
        let recognized: [RecognizedWord]
        do { recognized = try recognizer.read(pixels, resolution: page.resolution) } catch {
            throw ReadingFailure(error)
        }
        return recognized.compactMap { $0.word(resolution: page.resolution) }
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
