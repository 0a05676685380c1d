import ImageEngine
import OCREngine
import PDFEngine

/// Why a document or a page cannot be read.
public enum ReadingFailure: Error, Hashable, Sendable {
    case empty
    /// Neither a PDF nor a picture this step knows.
    case unknownType
    case damaged
    case encrypted
    case noPages
    /// More pixels than the caps allow.
    case tooLarge(pixels: Int)
    /// A compressed part that grows beyond the caps.
    case inflatesTooFar
    /// A sheet larger than any paper.
    case sheetTooLarge
    /// Tesseract has no data for this language.
    case languageMissing(String)
    case outOfMemory
    /// Tesseract gave up on a page.
    case recognitionFailed
}

extension ReadingFailure {
    init(_ error: PDFError) {
        switch error {
        case .damaged, .unreadablePage: self = .damaged
        case .encrypted: self = .encrypted
        case .noPages: self = .noPages
        case .cannotDraw: self = .outOfMemory
        case .inflatesTooFar: self = .inflatesTooFar
        case .sheetTooLarge: self = .sheetTooLarge
        }
    }

    init(_ error: ImageError) {
        switch error {
        case .unknownFormat: self = .unknownType
        case .damaged: self = .damaged
        case .tooLarge(let pixels): self = .tooLarge(pixels: pixels)
        case .outOfMemory: self = .outOfMemory
        }
    }

    init(_ error: OCRError) {
        switch error {
        case .languageMissing(let language): self = .languageMissing(language)
        case .outOfMemory: self = .outOfMemory
        case .failed: self = .recognitionFailed
        }
    }
}

/// Runs engine work and turns its error into this step's.
func reading<Value>(_ work: () throws(ImageError) -> Value) throws(ReadingFailure) -> Value {
    do { return try work() } catch { throw ReadingFailure(error) }
}
