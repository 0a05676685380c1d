import ImageEngine
import OCREngine
import PDFEngine

extension ReadingWorker {
    /// A library the worker stands on.
    public struct Engine: Sendable {
        public let name: String
        /// Nil when it cannot be used.
        public let version: String?
        /// The Debian package that brings it.
        public let package: String
    }

    /// What reading stands on, as found on this machine.
    public static func engines() -> [Engine] {
        [
            Engine(name: "Poppler", version: PDFEngineVersion.text, package: "libpoppler-glib8"),
            Engine(name: "Leptonica", version: ImageEngineVersion.text, package: "liblept5"),
            Engine(name: "Tesseract", version: TextRecognizer.version, package: "libtesseract5"),
            Engine(name: "Tesseract, français", version: language("fra"), package: "tesseract-ocr-fra"),
        ]
    }

    private static func language(_ code: String) -> String? {
        (try? TextRecognizer(language: code)) == nil ? nil : "présent"
    }
}
