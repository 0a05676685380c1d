import CTesseract
import Foundation
public import PageModel

/// Why the recogniser cannot start or read.
public enum OCRError: Error, Hashable, Sendable {
    /// No data for this language is installed.
    case languageMissing(String)
    case outOfMemory
    case failed
}

/// How Tesseract cuts a picture into lines.
public enum PageSegmentation: Sendable {
    case automatic, singleColumn, singleBlock, singleLine, sparse
}

/// A word as recognised. Unit: pixels of the picture given; origin: its top-left corner.
public struct RecognizedWord: Hashable, Sendable {
    public let text: String
    public let box: Box
    public let confidence: Confidence
    /// Counted from 0 over the picture: words of one line share it.
    public let line: Int
    public let block: Int

    public init(text: String, box: Box, confidence: Confidence, line: Int, block: Int) {
        self.text = text
        self.box = box
        self.confidence = confidence
        self.line = line
        self.block = block
    }
}

/// One Tesseract handle. Loading takes about 0.1 s: keep it for all pages of a file.
/// `OMP_THREAD_LIMIT=1` must be in the environment before the process starts; set later it is ignored.
public final class TextRecognizer {
    private let handle: OpaquePointer

    /// - Parameter language: Tesseract's name, as `fra`.
    public init(language: String = "fra") throws(OCRError) {
        guard let handle = TessBaseAPICreate() else { throw .outOfMemory }
        guard TessBaseAPIInit2(handle, nil, language, OEM_LSTM_ONLY) == 0 else {
            TessBaseAPIDelete(handle)
            throw .languageMissing(language)
        }
        self.handle = handle
    }

    deinit {
        TessBaseAPIEnd(handle)
        TessBaseAPIDelete(handle)
    }

    /// The version of the library, for reports.
    public static var version: String { TessVersion().map(String.init(cString:)) ?? "" }

    /// Sets one of Tesseract's own variables; false when it does not know it.
    public func set(_ variable: String, to value: String) -> Bool {
        TessBaseAPISetVariable(handle, variable, value) != 0
    }

    /// Reads a gray picture (colour is refused).
    ///
    /// - Parameter resolution: dots per inch of the picture.
    public func read(
        _ image: PixelImage, resolution: Double, segmentation: PageSegmentation = .automatic
    ) throws(OCRError) -> [RecognizedWord] {
        guard image.format == .gray else { throw .failed }
        TessBaseAPISetPageSegMode(handle, segmentation.mode)
        defer { TessBaseAPIClear(handle) }
        // Tesseract copies the pixels in SetImage.
        image.bytes.withUnsafeBytes { raw in
            TessBaseAPISetImage(
                handle, raw.baseAddress?.assumingMemoryBound(to: UInt8.self), Int32(image.width), Int32(image.height),
                1, Int32(image.width))
        }
        TessBaseAPISetSourceResolution(handle, Int32(min(max(resolution, 70), 1200).rounded()))
        guard TessBaseAPIRecognize(handle, nil) == 0 else { throw .failed }
        // No iterator: nothing stands in the picture.
        guard let results = TessBaseAPIGetIterator(handle) else { return [] }
        defer { TessResultIteratorDelete(results) }
        return Self.words(results)
    }

    private static func words(_ results: OpaquePointer) -> [RecognizedWord] {
        let places = TessResultIteratorGetPageIterator(results)
        var words: [RecognizedWord] = []
        var line = -1
        var block = -1
        repeat {
            if TessPageIteratorIsAtBeginningOf(places, RIL_BLOCK) != 0 { block += 1 }
            if TessPageIteratorIsAtBeginningOf(places, RIL_TEXTLINE) != 0 { line += 1 }
            if let word = word(results, at: places, line: line, block: block) { words.append(word) }
        } while TessResultIteratorNext(results, RIL_WORD) != 0
        return words
    }

    private static func word(_ results: OpaquePointer, at places: OpaquePointer?, line: Int, block: Int)
        -> RecognizedWord?
    {
        guard let raw = TessResultIteratorGetUTF8Text(results, RIL_WORD) else { return nil }
        defer { TessDeleteText(raw) }
        var left: Int32 = 0
        var top: Int32 = 0
        var right: Int32 = 0
        var bottom: Int32 = 0
        guard TessPageIteratorBoundingBox(places, RIL_WORD, &left, &top, &right, &bottom) != 0,
            let box = Box(
                left: Double(left), top: Double(top), width: Double(right - left), height: Double(bottom - top))
        else { return nil }
        let confidence = Confidence(clamping: Double(TessResultIteratorConfidence(results, RIL_WORD)) / 100)
        return RecognizedWord(text: String(cString: raw), box: box, confidence: confidence, line: line, block: block)
    }
}

extension PageSegmentation {
    fileprivate var mode: TessPageSegMode {
        switch self {
        case .automatic: PSM_AUTO
        case .singleColumn: PSM_SINGLE_COLUMN
        case .singleBlock: PSM_SINGLE_BLOCK
        case .singleLine: PSM_SINGLE_LINE
        case .sparse: PSM_SPARSE_TEXT
        }
    }
}
